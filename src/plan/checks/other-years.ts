import type { Severity } from '../../base/finding.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import { toArabicDigits } from '../../base/thai-digits.ts';
import { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';
import { COMMITTEE_WORD, INDIVIDUAL_WORD } from '../../tabs/words/anchors.ts';
import { YEARS_PLAIN } from '../../tabs/words/patterns.ts';
import { hitsOf, type PlanText } from '../texts/plan-texts.ts';
import { defineCheck, type Found } from './define-check.ts';

const [BOOK] = BOOK_DOCUMENTS;
const FAMILY = ['X27', 'X28', 'X29'] as const;
/** How far before the year the word stands that says what it is the year of. */
const BEFORE = 60;

interface YearsInText {
  readonly first: FiscalYear;
  readonly last: FiscalYear;
  readonly at: number;
}

export const OTHER_YEARS = defineCheck({
  code: 'OTHER_YEARS',
  catalogue: FAMILY,
  severity: 'E',
  holds: 'Texts name the fiscal years of the plan; a single year before it only warns in the book.',
  find: ({ plan, texts }) =>
    texts.having('fiscalYear').flatMap((text): Found[] => {
      const others = yearsIn(text).filter(({ first, last }) => isOther(first, last, plan.years));
      const [one] = others;
      if (one === undefined) return [];
      return [
        {
          place: text.place,
          severity: severityOf(others, text),
          catalogue: catalogueOf(text, one),
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
    return first === undefined || first === 0 ? [] : [{ first, last: last || first, at }];
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

/** The book may well speak of one year before it; two years that belong together may not differ. */
function severityOf(others: readonly YearsInText[], { section }: PlanText): Severity {
  const alone = others.every(({ first, last }) => first === last);
  return alone && section?.document === BOOK ? 'W' : 'E';
}

function catalogueOf({ plain, section }: PlanText, { at }: YearsInText): readonly string[] {
  if (section?.heading.includes(INDIVIDUAL_WORD)) return ['X27'];
  if (plain.slice(Math.max(0, at - BEFORE), at).includes(COMMITTEE_WORD)) return ['X28'];
  return section?.document === BOOK ? FAMILY : ['X29'];
}
