import type { Severity } from '../../base/finding.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import { toArabicDigits } from '../../base/thai-digits.ts';
import { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';
import { OTHER_YEAR_BEFORE_PLAIN } from '../../tabs/words/anchors.ts';
import { YEARS_PLAIN } from '../../tabs/words/patterns.ts';
import { hitsOf, type PlanText } from '../texts/plan-texts.ts';
import { defineCheck, type Found } from './define-check.ts';

const [BOOK] = BOOK_DOCUMENTS;

/** So far before a year it is said which one is meant. */
const LETTERS_BEFORE = 30;

interface YearsInText {
  readonly first: FiscalYear;
  readonly last: FiscalYear;
  /** The words before speak of the year before or after. */
  readonly isBeside: boolean;
}

export const OTHER_YEARS = defineCheck({
  code: 'OTHER_YEARS',
  severity: 'E',
  holds: 'Texts name the fiscal years of the plan; a single year before it only warns in the book.',
  find: ({ plan, texts }) =>
    texts.having('fiscalYear').flatMap((text): Found[] => {
      const others = yearsIn(text).filter(
        ({ first, last, isBeside }) =>
          isOther(first, last, plan.years) && !(isBeside && isNextTo(first, last, plan.years)),
      );
      const [one] = others;
      if (one === undefined) return [];
      return [
        {
          place: text.place,
          severity: severityOf(others, text),
          facts: { first: one.first, last: one.last },
          subject: others.map(({ first, last }) => `${first}-${last}`).join('|'),
        },
      ];
    }),
});

function yearsIn(text: PlanText): YearsInText[] {
  return hitsOf(text, 'fiscalYear').flatMap(({ watched, at }) => {
    const pattern = new RegExp(YEARS_PLAIN);
    pattern.lastIndex = at + watched.word.length;
    const match = pattern.exec(text.plain);
    if (match === null) return [];
    const [first, last = first] = match.slice(1).map((year) => yearOf(year));
    const before = text.plain.slice(Math.max(0, at - LETTERS_BEFORE), at);
    const isBeside = OTHER_YEAR_BEFORE_PLAIN.test(before);
    return first === undefined || first === 0 ? [] : [{ first, last: last || first, isBeside }];
  });
}

/** 0 where the pattern found none. */
function yearOf(typed: string | undefined): FiscalYear {
  return typed === undefined ? 0 : Number(toArabicDigits(typed));
}

/** A span must be that of the plan; a single year one of its years. */
function isOther(first: FiscalYear, last: FiscalYear, years: readonly FiscalYear[]): boolean {
  if (years.length === 0) return false;
  if (first === last) return !years.includes(first);
  return first !== years[0] || last !== years.at(-1);
}

/** A single year right before the plan or right after it. */
function isNextTo(first: FiscalYear, last: FiscalYear, years: readonly FiscalYear[]): boolean {
  return first === last && (first === (years[0] ?? 0) - 1 || first === (years.at(-1) ?? 0) + 1);
}

/** The book and activities may well speak of one year beside it; two years that belong together may not differ. */
function severityOf(others: readonly YearsInText[], { section }: PlanText): Severity {
  const alone = others.every(({ first, last }) => first === last);
  return alone && (section === null || section.document === BOOK) ? 'W' : 'E';
}
