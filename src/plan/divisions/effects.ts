import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import { EVERYONE, type LineDivision, NOBODY } from '../../tabs/reconciliation-keys.ts';
import type { Activity, Plan } from '../plan.ts';
import { lineOf, reconcile, type TotalsLine } from '../totals.ts';

/** How one line of กระทบยอด changes, in satang. */
export interface LineEffect {
  readonly division: LineDivision;
  readonly year: FiscalYear;
  readonly allocated: Satang;
  readonly before: Satang;
  readonly after: Satang;
}

/** The totals of the divisions, year by year, that differ once these activities stand for those. */
export function effectsOf(
  plan: Plan,
  gone: readonly Activity[],
  instead: readonly Activity[],
): LineEffect[] {
  const after = {
    ...plan,
    activities: [...plan.activities.filter((one) => !gone.includes(one)), ...instead],
  };
  const [then, now] = [reconcile(plan), reconcile(after)];
  const divisions = [...plan.divisions.map(({ code }) => code), EVERYONE, NOBODY];
  return divisions.flatMap((division) =>
    plan.years.flatMap((year): LineEffect[] => {
      const [before, behind] = [lineOf(then, year, { division }), lineOf(now, year, { division })];
      return isSame(before, behind)
        ? []
        : [
            {
              division,
              year,
              allocated: behind.allocated,
              before: before.planned,
              after: behind.planned,
            },
          ];
    }),
  );
}

function isSame(one: TotalsLine, other: TotalsLine): boolean {
  return one.planned === other.planned && one.activities === other.activities;
}
