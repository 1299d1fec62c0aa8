import { satangOf } from '../../src/base/money.ts';
import type { Activity, Division, Plan } from '../../src/plan/plan.ts';
import { samplePlan } from './sample-plan.ts';
import { smallDivision, smallPlan, smallSettings } from './small-plan.ts';

/** A plan in which nothing was entered yet. */
export function emptyPlan(): Plan {
  return smallPlan({ settings: smallSettings({ planTitle: '' }), divisions: [], strategies: [] });
}

/** The sample with as many activities as asked for, numbered by the run. */
export function longPlan(count: number): Plan {
  const plan = samplePlan();
  const activities = Array.from({ length: count }, (_, index) => {
    const model = plan.activities[index % plan.activities.length];
    if (model === undefined) throw new Error('the sample has no activities');
    return { ...model, order: null, source: { tab: 'activities' as const, row: `a${index}` } };
  });
  return { ...plan, activities };
}

/** The sample with divisions that each have money. */
export function planOfDivisions(count: number): Plan {
  const plan = samplePlan();
  const divisions: Division[] = Array.from({ length: count }, (_, index) => ({
    ...smallDivision(index + 1),
    code: `X${index + 1}`,
  }));
  const allocations = divisions.flatMap(({ code }, index) =>
    plan.years.map((year) => ({
      source: { tab: 'budget' as const, row: `${year}|${code}` },
      year,
      strategy: 1,
      division: code,
      amount: satangOf(1_234_567.25 + index),
      amountIsText: false,
    })),
  );
  return { ...plan, divisions, allocations, activities: [] };
}

/** The sample with one activity, changed as asked for. */
export function planOfOne(changes: Partial<Activity>): Plan {
  const plan = samplePlan();
  return {
    ...plan,
    activities: plan.activities.slice(0, 1).map((one) => ({ ...one, ...changes })),
  };
}
