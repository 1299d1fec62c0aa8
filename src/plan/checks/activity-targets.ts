import { INDICATOR_COUNT, INDICATOR_PER_CENT, NUMBER_AND_UNIT } from '../../tabs/words/patterns.ts';
import type { NumberedActivity } from '../official-order.ts';
import type { Activity } from '../plan.ts';
import { unitsOf } from '../results/due.ts';
import { isNumeric, quantitiesIn, readTarget, type TargetUnits } from '../results/read-target.ts';
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
    findTargets(subject, 'quantity', ({ target }, units) => !saysNumber(target.quantity, units)),
});

export const QUALITY_WITHOUT_NUMBER = defineCheck({
  code: 'QUALITY_WITHOUT_NUMBER',
  severity: 'W',
  holds: 'The quality of a target has a number.',
  find: (subject) =>
    findTargets(subject, 'quality', ({ target }, units) => !saysNumber(target.quality, units)),
});

export const BENEFIT_WITHOUT_NUMBER = defineCheck({
  code: 'BENEFIT_WITHOUT_NUMBER',
  severity: 'I',
  holds: 'The benefit of a target has a number; said once for all activities.',
  find: (subject) => {
    const without = findTargets(
      subject,
      'benefit',
      ({ target }, units) => !saysNumber(target.benefit, units),
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
      ({ target: { quantity } }, units) =>
        saysNumber(quantity, units) && quantity.replace(NUMBER_AND_UNIT, '') === '',
    ),
});

export const INDICATOR_UNIT = defineCheck({
  code: 'INDICATOR_UNIT',
  severity: 'W',
  holds: 'An indicator in per cent has a quantity in per cent, one that counts has not.',
  find: (subject) =>
    findTargets(subject, 'indicator', ({ indicator, target: { quantity } }, units) => {
      if (quantity.trim() === '') return false;
      const isPerCent = readTarget(quantity, units).kind === 'per-cent';
      if (INDICATOR_PER_CENT.test(indicator)) return !isPerCent;
      return INDICATOR_COUNT.test(indicator) && isPerCent;
    }),
});

/** A number that the reader of targets knows, or at least one with a unit that is not in its list. */
function saysNumber(text: string, units: TargetUnits): boolean {
  return isNumeric(readTarget(text, units)) || /\d/.test(quantitiesIn(text, units));
}

/** Rows without a name are no activities yet; another rule says so. */
function findTargets(
  { plan, order }: PlanUnderCheck,
  column: 'quantity' | 'quality' | 'benefit' | 'indicator',
  isAtFault: (activity: Activity, units: TargetUnits) => boolean,
): (Found & { readonly subject: string })[] {
  const units = unitsOf(plan);
  return order
    .filter(({ activity }) => activity.name.trim() !== '' && isAtFault(activity, units))
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
