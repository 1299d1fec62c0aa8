import { type FiscalYear, QUARTERS, type Quarter } from '../../base/fiscal-year.ts';
import { addSatang, NO_MONEY, type Satang } from '../../base/money.ts';
import { NEXT_YEAR, RESULT_STATES } from '../../tabs/results/states.ts';
import { officialOrder } from '../official-order.ts';
import { type Activity, activityLabel, type Plan } from '../plan.ts';
import { lineOf, type Reconciliation } from '../totals.ts';
import { reportingDivision } from './assess.ts';
import { latestVersions } from './records.ts';

/** What one activity has used of its money in one fiscal year. */
export interface ActivitySpending {
  readonly activity: Activity;
  readonly label: string;
  readonly strategy: number | null;
  /** Code; empty: no single one. */
  readonly division: string;
  readonly budget: Satang | null;
  /** By quarter; null: not reported. */
  readonly byQuarter: Readonly<Record<Quarter, Satang | null>>;
  readonly spent: Satang;
  /** At the end of the year: what is over has spent its money, all else is expected to use its budget. */
  readonly forecast: Satang;
}

/** The same of a strategy and division, beside what they were allocated. */
export interface SpendingLine {
  readonly strategy: number;
  readonly division: string;
  readonly allocated: Satang;
  readonly planned: Satang;
  readonly byQuarter: Readonly<Record<Quarter, Satang>>;
  readonly spent: Satang;
  readonly forecast: Satang;
}

/** Spending of a year by activity, in the official order: closed quarters, and what is typed of the open one. */
export function spendingByActivity(plan: Plan, year: FiscalYear): ActivitySpending[] {
  const codes = new Set(plan.divisions.map(({ code }) => code));
  const reported = new Map<string, { quarter: Quarter; spent: Satang | null; ends: boolean }[]>();
  const closed = latestVersions(plan.results.closed).filter((one) => one.year === year);
  const typed = plan.results.typed.filter(
    (one) =>
      one.year === year &&
      !closed.some(({ activity, quarter }) => activity === one.activity && quarter === one.quarter),
  );
  for (const one of [...closed, ...typed]) {
    const ends =
      one.state === RESULT_STATES.done ||
      one.state === RESULT_STATES.cancelled ||
      one.movedTo === NEXT_YEAR;
    const entry = { quarter: one.quarter, spent: one.spent, ends };
    reported.set(one.activity, [...(reported.get(one.activity) ?? []), entry]);
  }
  return officialOrder(plan).flatMap(({ activity, number }): ActivitySpending[] => {
    const own = reported.get(activity.source.row) ?? [];
    const inYear = activity.schedule.find((one) => one.year === year);
    const runs = (inYear?.quarters.length ?? 0) > 0 || (inYear?.money ?? 0) !== 0;
    if (!runs && own.length === 0) return [];
    const budget = inYear?.money ?? null;
    const spent = addSatang(NO_MONEY, ...own.flatMap((one) => one.spent ?? []));
    const latest = [...own].sort((a, b) => a.quarter - b.quarter).at(-1);
    const isOver = latest?.ends === true;
    return [
      {
        activity,
        label: activityLabel(activity, number),
        strategy: activity.strategy,
        division: reportingDivision(activity.owner, codes),
        budget,
        byQuarter: quartersOf(
          (quarter) => own.find((one) => one.quarter === quarter)?.spent ?? null,
        ),
        spent,
        forecast: isOver ? spent : larger(spent, budget ?? NO_MONEY),
      },
    ];
  });
}

/** The lines of strategy and division in which something is allocated, planned or spent. */
export function spendingByLine(
  plan: Plan,
  totals: Reconciliation,
  year: FiscalYear,
): SpendingLine[] {
  const activities = spendingByActivity(plan, year);
  return plan.strategies.flatMap(({ number }) =>
    plan.divisions.flatMap(({ code }): SpendingLine[] => {
      const own = activities.filter((one) => one.strategy === number && one.division === code);
      const { allocated, planned } = lineOf(totals, year, { strategy: number, division: code });
      if (own.length === 0 && allocated === 0 && planned === 0) return [];
      return [{ strategy: number, division: code, allocated, planned, ...sumOf(own) }];
    }),
  );
}

/** Sums of spending; each quarter adds what was reported in it. */
function sumOf(
  own: readonly Pick<ActivitySpending, 'byQuarter' | 'spent' | 'forecast'>[],
): Pick<SpendingLine, 'byQuarter' | 'spent' | 'forecast'> {
  return {
    byQuarter: quartersOf((quarter) =>
      addSatang(NO_MONEY, ...own.map(({ byQuarter }) => byQuarter[quarter] ?? NO_MONEY)),
    ),
    spent: addSatang(NO_MONEY, ...own.map(({ spent }) => spent)),
    forecast: addSatang(NO_MONEY, ...own.map(({ forecast }) => forecast)),
  };
}

function quartersOf<Value>(of: (quarter: Quarter) => Value): Record<Quarter, Value> {
  const [one, two, three, four] = QUARTERS.map(of) as [Value, Value, Value, Value];
  return { 1: one, 2: two, 3: three, 4: four };
}

function larger(one: Satang, other: Satang): Satang {
  return one > other ? one : other;
}
