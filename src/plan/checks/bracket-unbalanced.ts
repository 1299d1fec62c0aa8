import type { Activity } from '../plan.ts';
import { bracketsBalance } from './brackets.ts';
import { defineCheck, type Found, labelOf, placeOfActivity } from './define-check.ts';

/** Columns of the activities tabs whose text is read for brackets. */
export const BRACKET_FIELDS = [
  'owner',
  'name',
  'indicator',
  'quantity',
  'quality',
  'benefit',
  'lpa',
  'standards',
  'ita',
  'evidence',
] as const;
export type BracketField = (typeof BRACKET_FIELDS)[number];

export const BRACKET_UNBALANCED = defineCheck({
  code: 'BRACKET_UNBALANCED',
  severity: 'W',
  holds: 'Every bracket that is opened is closed: text that was cut off shows here.',
  find: ({ order }) =>
    order.flatMap((numbered): Found[] => {
      const texts = textsOf(numbered.activity);
      return BRACKET_FIELDS.filter((field) => !bracketsBalance(texts[field])).map((field) => ({
        place: placeOfActivity(numbered.activity, field),
        facts: { activity: labelOf(numbered), field },
        subject: texts[field],
      }));
    }),
});

function textsOf(activity: Activity): Record<BracketField, string> {
  const { owner, name, indicator, target, references } = activity;
  return {
    owner: owner.kind === 'nobody' ? owner.typed : '',
    name,
    indicator,
    ...target,
    ...references,
  };
}
