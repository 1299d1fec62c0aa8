import type { FiscalYear } from '../base/fiscal-year.ts';
import { officialOrder } from './official-order.ts';
import type { Plan } from './plan.ts';
import { runsIn } from './totals.ts';

/** What of the plan is of one fiscal year, with the numbers that the activities have in the book. */
export function planOfYear(plan: Plan, year: FiscalYear): Plan {
  const ofYear = <Item extends { readonly year: FiscalYear | null }>(items: readonly Item[]) =>
    items.filter((item) => item.year === year);
  return {
    ...plan,
    years: [year],
    allocations: ofYear(plan.allocations),
    transfers: [],
    activities: officialOrder(plan)
      .map(({ activity, number }) => ({
        ...activity,
        order: number,
        schedule: ofYear(activity.schedule),
      }))
      .filter(({ schedule }) => schedule.some(runsIn)),
    idpEntries: ofYear(plan.idpEntries),
  };
}
