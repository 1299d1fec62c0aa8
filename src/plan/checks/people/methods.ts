import { toArabicDigits } from '../../../base/thai-digits.ts';
import { DEVELOPMENT_METHODS } from '../../../tabs/idp.ts';
import { plainName } from '../../../tabs/typed-forms.ts';
import { THAI_LETTER } from '../../../tabs/words/people.ts';
import { coverageOf } from '../../people/coverage.ts';
import type { IdpEntry } from '../../plan.ts';
import { lettersDiffering } from '../../texts/likeness.ts';
import { defineCheck, type Found, type PlanUnderCheck } from '../define-check.ts';
import { findByPerson } from './entries.ts';
import { personOf, placeOfEntry } from './places.ts';

/** Rules on the methods of development: their codes, their labels, and how many are chosen. */

const LABELS = Object.entries(DEVELOPMENT_METHODS).map(([code, label]) => ({
  code: Number(code),
  label,
  plain: plainName(label),
}));
const HOW_MANY = LABELS.length;
/** Letters in which two words differ and are still the same word, mistyped. */
const MISTYPED = 2;

export const METHOD_LABEL_WRONG = defineCheck({
  code: 'METHOD_LABEL_WRONG',
  severity: 'E',
  holds: 'A label that was typed behind the code of a method is the label of that code.',
  find: (subject) =>
    findLabels(subject, ({ code, text }) => {
      const named = LABELS.find(({ plain }) => plain === plainName(text));
      return named === undefined || named.code === code ? null : { code, text, right: named.code };
    }),
});

export const METHOD_LABEL_MISSPELT = defineCheck({
  code: 'METHOD_LABEL_MISSPELT',
  severity: 'I',
  holds: 'Labels of methods are spelt as in the list.',
  find: (subject) =>
    findLabels(subject, ({ code, text }) => {
      const plain = plainName(text);
      if (LABELS.some((one) => one.plain === plain)) return null;
      const near = LABELS.find((one) => lettersDiffering(one.plain, plain, MISTYPED) <= MISTYPED);
      return near === undefined ? null : { code, text, right: near.label };
    }),
});

interface TypedLabel {
  readonly code: number;
  readonly text: string;
}

function findLabels(
  { plan }: PlanUnderCheck,
  factsOf: (label: TypedLabel) => Record<string, string | number> | null,
): Found[] {
  const found = new Map<string, { first: IdpEntry; facts: Found['facts']; rows: number }>();
  for (const entry of plan.idpEntries) {
    const facts = labelsIn(entry)
      .map(factsOf)
      .find((one) => one !== null);
    if (facts === undefined || facts === null) continue;
    const { source, position, shownTitle } = entry;
    const key = [source.tab, position, shownTitle, JSON.stringify(facts)].join('|');
    const known = found.get(key);
    if (known) known.rows += 1;
    else found.set(key, { first: entry, facts, rows: 1 });
  }
  return [...found.values()].map(({ first, facts, rows }) => ({
    place: placeOfEntry(first, 'methods'),
    facts: { ...facts, count: rows },
  }));
}

/** "๑ ศึกษาด้วยตนเอง ๖. ฝึกอบรม" as its codes and labels. */
function labelsIn({ typedMethods }: IdpEntry): TypedLabel[] {
  if (!THAI_LETTER.test(typedMethods)) return [];
  const typed = toArabicDigits(typedMethods);
  return [...typed.matchAll(/(\d{1,2})\s*[.=)]?\s*([^\d,]+)/g)].map(([, code, text = '']) => ({
    code: Number(code),
    text: text.trim(),
  }));
}

export const ALL_METHODS = defineCheck({
  code: 'ALL_METHODS',
  severity: 'W',
  holds: 'A plan chooses among the methods; all of them at once is no plan.',
  find: ({ plan }) =>
    findByPerson(plan, 'methods', ({ methods }) => (methods.length === HOW_MANY ? {} : null)),
});

export const HEAD_METHODS_DIFFER = defineCheck({
  code: 'HEAD_METHODS_DIFFER',
  severity: 'I',
  holds: 'Heads of divisions are developed in the same ways.',
  find: ({ plan }) => {
    const patterns = new Map<string, { who: string[]; first: IdpEntry }>();
    for (const { position, isHead, years } of coverageOf(plan).positions) {
      const entries = years.flatMap((year) => year.entries);
      const [first] = entries;
      if (!isHead || first === undefined) continue;
      const methods = new Set(entries.flatMap((entry) => entry.methods));
      const pattern = [...methods].sort((a, b) => a - b).join(',');
      const known = patterns.get(pattern);
      if (known) known.who.push(personOf(position));
      else patterns.set(pattern, { who: [personOf(position)], first });
    }
    const [usual, ...others] = [...patterns.values()].sort((a, b) => b.who.length - a.who.length);
    // Where no way is the usual one, nobody differs from it.
    if (usual === undefined || usual.who.length < 2) return [];
    const [first] = others;
    const who = others.flatMap((one) => one.who);
    if (first === undefined) return [];
    const facts = { person: who[0] ?? '', count: who.length, usual: usual.who.length };
    return [{ place: placeOfEntry(first.first, 'methods'), facts }];
  },
});
