import type { FiscalYear } from '../base/fiscal-year.ts';
import { NO_MONEY, type Satang } from '../base/money.ts';
import { ALL, EVERYONE, NO_STRATEGY, NOBODY, SPAN } from '../tabs/reconciliation-keys.ts';
import { TRANSFER_SIDES } from '../tabs/transfers.ts';
import type { Activity, Allocation, Plan, Transfer, YearOfActivity } from './plan.ts';
import { lineDivisionOf, type TotalsLine } from './totals.ts';

/** An entry of โอนงบ that changes a line. */
export interface TransferInLine {
  readonly transfer: Transfer;
  /** What it adds to the line; 0 when it leaves from and comes to lines of the same sum. */
  readonly effect: Satang;
}

/** An activity in one of the years of a line. */
export interface ActivityInLine {
  readonly activity: Activity;
  readonly year: YearOfActivity;
}

/** The rows that make a line of กระทบยอด: their amounts add up to its figures. */
export interface LineExplanation {
  readonly allocations: readonly Allocation[];
  readonly transfers: readonly TransferInLine[];
  readonly activities: readonly ActivityInLine[];
}

/** Cells in which nothing stands are left out; what is no number is not, because it is missing in the sum. */
export function explainLine(plan: Plan, line: TotalsLine): LineExplanation {
  const codes = new Set(plan.divisions.map(({ code }) => code));
  const isIn = membership(plan, line, codes);
  return {
    allocations: plan.allocations.filter(
      (one) => (one.amountIsText || (one.amount ?? 0) !== 0) && isIn(one),
    ),
    transfers: plan.transfers.flatMap((transfer) => {
      const sides = TRANSFER_SIDES.filter((side) => isIn(transfer[side]));
      if (sides.length === 0) return [];
      const sign = Number(sides.includes('to')) - Number(sides.includes('from'));
      return [{ transfer, effect: ((transfer.amount ?? NO_MONEY) * sign || 0) as Satang }];
    }),
    activities: plan.activities.flatMap((activity) => {
      const { strategy, owner, schedule } = activity;
      const division = lineDivisionOf(owner, codes);
      return schedule
        .filter(
          (year) =>
            (year.moneyIsText || (year.money ?? 0) !== 0) &&
            isIn({ year: year.year, strategy, division }),
        )
        .map((year) => ({ activity, year }));
    }),
  };
}

interface Fact {
  readonly year: FiscalYear | null;
  readonly strategy: number | null;
  readonly division: string | null;
}

/** Whether a fact counts in a line: what the plan does not know counts in the lines for the rest. */
function membership(
  plan: Plan,
  line: TotalsLine,
  codes: ReadonlySet<string>,
): (fact: Fact) => boolean {
  const divisions = new Set([...codes, EVERYONE]);
  const years = new Set(plan.years);
  const strategies = new Set(plan.strategies.map(({ number }) => number));
  return ({ year, strategy, division }) => {
    if (year === null || !years.has(year)) return false;
    const ofStrategy = strategy !== null && strategies.has(strategy) ? strategy : NO_STRATEGY;
    const ofDivision = division !== null && divisions.has(division) ? division : NOBODY;
    return (
      (line.year === SPAN || line.year === year) &&
      (line.strategy === ALL || line.strategy === ofStrategy) &&
      (line.division === ALL || line.division === ofDivision)
    );
  };
}
