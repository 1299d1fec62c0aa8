import { inSameTactic, type NumberedActivity } from '../official-order.ts';
import type { Activity } from '../plan.ts';
import { defineCheck, type Found, type PlanUnderCheck, placeOfActivity } from './define-check.ts';

/** A typing slip such as 2567 in the order cell must not list two thousand numbers. */
const MOST_MISSING = 20;

/** One rule with two codes: inside a tactic the typed numbers run from 1 without gap and without double. */
export const NUMBER_GAP = defineCheck({
  code: 'NUMBER_GAP',
  severity: 'W',
  holds: 'The typed numbers of a tactic leave none out.',
  find: (subject) => typedNumbersByTactic(subject).flatMap(gapIn),
});

export const NUMBER_DUPLICATE = defineCheck({
  code: 'NUMBER_DUPLICATE',
  severity: 'W',
  holds: 'No two activities of a tactic have the same number.',
  find: (subject) => typedNumbersByTactic(subject).flatMap(duplicateIn),
});

interface Tactic {
  readonly label: string;
  /** In official order, typed numbers only. */
  readonly activities: readonly NumberedActivity[];
}

function typedNumbersByTactic({ order }: PlanUnderCheck): Tactic[] {
  const tactics: { label: string; activities: NumberedActivity[] }[] = [];
  for (const one of order.filter(({ activity }) => isNumberedByHand(activity))) {
    const last = tactics.at(-1);
    const previous = last?.activities.at(-1);
    if (last && previous && inSameTactic(previous.activity, one.activity))
      last.activities.push(one);
    else tactics.push({ label: tacticLabel(one.activity), activities: [one] });
  }
  return tactics;
}

function isNumberedByHand(activity: Activity): boolean {
  return activity.order !== null && activity.strategy !== null && activity.tactic !== null;
}

function tacticLabel({ strategy, tactic }: Activity): string {
  return `${strategy}.${tactic}`;
}

function gapIn({ label, activities }: Tactic): Found[] {
  const typed = new Set(activities.map(({ number }) => number));
  const highest = activities.at(-1)?.number ?? 0;
  const missing: number[] = [];
  for (let number = 1; number < highest && missing.length < MOST_MISSING; number += 1) {
    if (!typed.has(number)) missing.push(number);
  }
  const [first] = missing;
  if (first === undefined) return [];
  const after = activities.find(({ number }) => number > first);
  return foundAt(after, label, { missing });
}

function duplicateIn({ label, activities }: Tactic): Found[] {
  const doubles = activities.filter(
    ({ number }, index) => activities[index - 1]?.number === number,
  );
  const repeated = [...new Set(doubles.map(({ number }) => number))];
  return foundAt(doubles[0], label, { repeated });
}

function foundAt(
  at: NumberedActivity | undefined,
  tactic: string,
  numbers: Readonly<Record<string, readonly number[]>>,
): Found[] {
  if (at === undefined) return [];
  return [{ place: placeOfActivity(at.activity, 'order'), facts: { tactic, ...numbers } }];
}
