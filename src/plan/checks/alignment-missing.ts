import { defineCheck, type Found, type PlanUnderCheck } from './define-check.ts';

export const ALIGNMENT_MISSING = defineCheck({
  code: 'ALIGNMENT_MISSING',
  severity: 'W',
  holds: 'Every local strategy is served by a strategy for staff, and each of those serves one.',
  find: (subject) => [...findUnserved(subject), ...findServingNone(subject)],
});

/** One finding for all local strategies beside which nothing stands. */
function findUnserved({ plan }: PlanUnderCheck): Found[] {
  const served = new Set(plan.strategies.map(({ localStrategy }) => localStrategy));
  const unserved = plan.localStrategies.filter(({ number }) => !served.has(number));
  const [first] = unserved;
  if (first === undefined || plan.strategies.length === 0) return [];
  return [
    {
      place: { ...first.source, column: 'title' },
      facts: { missing: unserved.map(({ number }) => number), of: plan.localStrategies.length },
    },
  ];
}

function findServingNone({ plan }: PlanUnderCheck): Found[] {
  if (plan.localStrategies.length === 0) return [];
  const known = new Set(plan.localStrategies.map(({ number }) => number));
  return plan.strategies
    .filter(({ localStrategy }) => localStrategy === null || !known.has(localStrategy))
    .map(({ source, number }) => ({
      place: { ...source, column: 'localStrategy' },
      facts: { strategy: number },
    }));
}
