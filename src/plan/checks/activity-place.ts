import type { Activity } from '../plan.ts';
import {
  defineCheck,
  type Found,
  labelOf,
  type PlanUnderCheck,
  placeOfActivity,
} from './define-check.ts';

/** One rule with two codes: an activity stands under a strategy and a tactic of the list. */
export const STRATEGY_UNKNOWN = defineCheck({
  code: 'STRATEGY_UNKNOWN',
  severity: 'E',
  holds: 'Every activity stands under a strategy of the list.',
  find: (subject) => {
    const known = tacticsByStrategy(subject);
    return findActivities(subject, 'strategy', ({ strategy }) => known.has(strategy ?? 0));
  },
});

export const TACTIC_UNKNOWN = defineCheck({
  code: 'TACTIC_UNKNOWN',
  severity: 'E',
  holds: 'Every activity of a known strategy stands under one of its tactics.',
  find: (subject) => {
    const known = tacticsByStrategy(subject);
    return findActivities(subject, 'tactic', ({ strategy, tactic }) => {
      const tactics = known.get(strategy ?? 0);
      return tactics === undefined || tactics.has(tactic ?? 0);
    });
  },
});

function tacticsByStrategy({ plan }: PlanUnderCheck): Map<number, Set<number>> {
  return new Map(
    plan.strategies.map(({ number, tactics }) => [
      number,
      new Set(tactics.map((tactic) => tactic.number)),
    ]),
  );
}

function findActivities(
  { order }: PlanUnderCheck,
  column: 'strategy' | 'tactic',
  isKnown: (activity: Activity) => boolean,
): Found[] {
  return order
    .filter(({ activity }) => !isKnown(activity))
    .map((numbered) => ({
      place: placeOfActivity(numbered.activity, column),
      facts: { activity: labelOf(numbered), name: numbered.activity.name },
    }));
}
