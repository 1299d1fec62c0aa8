import { satangOf } from '../../src/base/money.ts';
import { type Activity, type Allocation, activityLabel, type Plan } from '../../src/plan/plan.ts';
import corrections from '../fixtures/corrections.json' with { type: 'json' };

/** Makes the edits of corrections.json: after them the first rules find nothing. */
export function correctedPlan(plan: Plan): Plan {
  return {
    ...plan,
    allocations: plan.allocations.map((allocation) => withAmount(allocation, plan)),
    activities: renumbered(plan.activities.map((activity) => withOwner(activity, plan))),
  };
}

function withAmount(allocation: Allocation, plan: Plan): Allocation {
  const row = corrections.allocation.find(({ strategy }) => strategy === allocation.strategy);
  const place = plan.divisions.findIndex(({ code }) => code === allocation.division);
  return { ...allocation, amount: satangOf(row?.amounts[place] ?? Number.NaN) };
}

function withOwner(activity: Activity, plan: Plan): Activity {
  const owners: Readonly<Record<string, string>> = corrections.owners;
  const name = owners[activityLabel(activity)];
  const division = plan.divisions.find((one) => one.name === name);
  if (name === undefined || division === undefined) return activity;
  const note = activity.owner.kind === 'nobody' ? activity.owner.typed : '';
  return {
    ...activity,
    owner: { kind: 'division', code: division.code },
    name: activity.name.replace(/\)$/, (bracket) => (activity.name.includes('(') ? bracket : '')),
    references: { ...activity.references, lpa: closed(note) },
  };
}

/** The note with as many closing brackets as it lacks. */
function closed(note: string): string {
  const lacking = note.split('(').length - note.split(')').length;
  return note + ')'.repeat(lacking);
}

function renumbered(activities: readonly Activity[]): Activity[] {
  const next = new Map<string, number>();
  return activities.map((activity) => {
    const tactic = `${activity.strategy}.${activity.tactic}`;
    const order = (next.get(tactic) ?? 0) + 1;
    next.set(tactic, order);
    return tactic === '2.1' || tactic === '2.2' ? { ...activity, order } : activity;
  });
}
