import {
  INDICATOR_COUNT,
  INDICATOR_PER_CENT,
  NUMBER_AND_UNIT,
  NUMBER_IN_TARGET,
  PER_CENT,
} from '../../tabs/words/patterns.ts';
import type { NumberedActivity } from '../official-order.ts';
import type { Activity } from '../plan.ts';
import {
  defineCheck,
  type Found,
  labelOf,
  type PlanUnderCheck,
  placeOfActivity,
} from './define-check.ts';

/** One rule with five codes: what a target says can be measured, and by the indicator. */
export const QUANTITY_WITHOUT_NUMBER = defineCheck({
  code: 'QUANTITY_WITHOUT_NUMBER',
  severity: 'W',
  holds: 'The quantity of a target has a number.',
  find: (subject) =>
    findTargets(subject, 'quantity', ({ target }) => !NUMBER_IN_TARGET.test(target.quantity)),
});

export const QUALITY_WITHOUT_NUMBER = defineCheck({
  code: 'QUALITY_WITHOUT_NUMBER',
  severity: 'W',
  holds: 'The quality of a target has a number.',
  find: (subject) =>
    findTargets(subject, 'quality', ({ target }) => !NUMBER_IN_TARGET.test(target.quality)),
});

export const BENEFIT_WITHOUT_NUMBER = defineCheck({
  code: 'BENEFIT_WITHOUT_NUMBER',
  severity: 'I',
  holds: 'The benefit of a target has a number; said once for all activities.',
  find: (subject) => {
    const without = findTargets(
      subject,
      'benefit',
      ({ target }) => !NUMBER_IN_TARGET.test(target.benefit),
    );
    return without.slice(0, 1).map(({ place }) => ({
      place,
      facts: { count: without.length, of: subject.order.length },
    }));
  },
});

export const TARGET_WITHOUT_NOUN = defineCheck({
  code: 'TARGET_WITHOUT_NOUN',
  severity: 'W',
  holds: 'The quantity of a target says of whom or of what it is a number.',
  find: (subject) =>
    findTargets(
      subject,
      'quantity',
      ({ target: { quantity } }) =>
        NUMBER_IN_TARGET.test(quantity) && quantity.replace(NUMBER_AND_UNIT, '') === '',
    ),
});

export const INDICATOR_UNIT = defineCheck({
  code: 'INDICATOR_UNIT',
  severity: 'W',
  holds: 'An indicator in per cent has a quantity in per cent, one that counts has not.',
  find: (subject) =>
    findTargets(subject, 'indicator', ({ indicator, target: { quantity } }) => {
      if (quantity.trim() === '') return false;
      const isPerCent = PER_CENT.test(quantity);
      if (INDICATOR_PER_CENT.test(indicator)) return !isPerCent;
      return INDICATOR_COUNT.test(indicator) && isPerCent;
    }),
});

/** Rows without a name are no activities yet; another rule says so. */
function findTargets(
  { order }: PlanUnderCheck,
  column: 'quantity' | 'quality' | 'benefit' | 'indicator',
  isAtFault: (activity: Activity) => boolean,
): (Found & { readonly subject: string })[] {
  return order
    .filter(({ activity }) => activity.name.trim() !== '' && isAtFault(activity))
    .map((numbered) => ({
      place: placeOfActivity(numbered.activity, column),
      facts: { activity: labelOf(numbered) },
      subject: subjectOf(numbered, column),
    }));
}

function subjectOf(
  { activity }: NumberedActivity,
  column: 'quantity' | 'quality' | 'benefit' | 'indicator',
): string {
  const { indicator, target } = activity;
  return column === 'indicator' ? `${indicator}|${target.quantity}` : target[column];
}
