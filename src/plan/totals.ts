import type { FiscalYear } from '../base/fiscal-year.ts';
import { type Satang, subtractSatang } from '../base/money.ts';
import {
  ALL,
  EVERYONE,
  type LineDivision,
  type LineStrategy,
  type LineYear,
  lineKey,
  NO_STRATEGY,
  NOBODY,
  SPAN,
} from '../tabs/reconciliation-keys.ts';
import { TRANSFER_SIDES } from '../tabs/transfers.ts';
import type { Activity, Allocation, Owner, Plan, Transfer, YearOfActivity } from './plan.ts';

/** Money and counts of one line of กระทบยอด: one year x one strategy x one division, or a sum of such. */
export interface TotalsLine {
  /** Row key of the line (`lineKey`). */
  readonly key: string;
  readonly year: LineYear;
  readonly strategy: LineStrategy;
  readonly division: LineDivision;
  /** As it stands in งบประมาณ. */
  readonly original: Satang;
  /** Moved to the line less moved away from it, by entries of โอนงบ. */
  readonly transferred: Satang;
  /** What counts: original and transferred together. */
  readonly allocated: Satang;
  readonly planned: Satang;
  /** Planned less allocated: above zero is too much. */
  readonly difference: Satang;
  /** Allocation cells that hold something but no number, and so are in no total. */
  readonly allocatedNotNumbers: number;
  /** Amounts of transfers that are no numbers, once on each side, and so are in no total. */
  readonly transfersNotNumbers: number;
  /** Money cells of activities that hold something but no number, and so are in no total. */
  readonly plannedNotNumbers: number;
  /** Activities that run or cost something in the year; each once, also in lines of all years. */
  readonly activities: number;
}

/** The script's own totals, in whole satang, beside which the live formulas are held. */
export interface Reconciliation {
  /** The span before its years, totals before their parts: the order of the tab. */
  readonly lines: readonly TotalsLine[];
  readonly byKey: ReadonlyMap<string, TotalsLine>;
}

/** Adds the plan up once: O(activities x years + lines). */
export function reconcile(plan: Plan): Reconciliation {
  const axes = axesOf(plan);
  const tallies = Array.from(
    { length: axes.years.length * axes.strategies.length * axes.divisions.length },
    emptyTally,
  );
  for (const allocation of plan.allocations) tallyAllocation(axes, tallies, allocation);
  for (const transfer of plan.transfers) tallyTransfer(axes, tallies, transfer);
  for (const activity of plan.activities) tallyActivity(axes, tallies, activity);
  const lines = linesOfTallies(axes, tallies);
  return { lines, byKey: new Map(lines.map((line) => [line.key, line])) };
}

/** One line; every combination of the plan's years, strategies and divisions has one. */
export function lineOf(
  totals: Reconciliation,
  year: LineYear,
  of: { readonly strategy?: LineStrategy; readonly division?: LineDivision } = {},
): TotalsLine {
  const key = lineKey(year, of.strategy ?? ALL, of.division ?? ALL);
  const line = totals.byKey.get(key);
  if (line === undefined) throw new RangeError(`No line "${key}" in the reconciliation`);
  return line;
}

/** True if the activity belongs to the year: it has quarters there, or money, or something typed as money. */
export function runsIn(year: YearOfActivity): boolean {
  return year.quarters.length > 0 || year.moneyIsText || (year.money ?? 0) !== 0;
}

/** The division that answers for the owner's money: a code of the list, or one of the two lines for the rest. */
export function lineDivisionOf(owner: Owner, codes: ReadonlySet<string>): LineDivision {
  if (owner.kind === 'everyone') return EVERYONE;
  return owner.kind === 'division' && codes.has(owner.code) ? owner.code : NOBODY;
}

/** The three directions of the table and where each value stands on them; the sum is always first. */
interface Axes {
  readonly years: readonly LineYear[];
  readonly strategies: readonly LineStrategy[];
  readonly divisions: readonly LineDivision[];
  readonly yearAt: ReadonlyMap<LineYear, number>;
  readonly strategyAt: ReadonlyMap<LineStrategy, number>;
  readonly divisionAt: ReadonlyMap<LineDivision, number>;
  readonly codes: ReadonlySet<string>;
}

function axesOf(plan: Plan): Axes {
  const codes = new Set(plan.divisions.map((division) => division.code));
  const numbers = new Set(plan.strategies.map((strategy) => strategy.number));
  const years: LineYear[] = [SPAN, ...new Set(plan.years)];
  const strategies: LineStrategy[] = [ALL, ...numbers, NO_STRATEGY];
  const divisions: LineDivision[] = [ALL, ...codes, EVERYONE, NOBODY];
  return {
    years,
    strategies,
    divisions,
    yearAt: placesOf(years),
    strategyAt: placesOf(strategies),
    divisionAt: placesOf(divisions),
    codes,
  };
}

function placesOf<Value>(values: readonly Value[]): Map<Value, number> {
  return new Map(values.map((value, index) => [value, index]));
}

interface Tally {
  original: number;
  transferred: number;
  planned: number;
  allocatedNotNumbers: number;
  transfersNotNumbers: number;
  plannedNotNumbers: number;
  activities: number;
}

function emptyTally(): Tally {
  return {
    original: 0,
    transferred: 0,
    planned: 0,
    allocatedNotNumbers: 0,
    transfersNotNumbers: 0,
    plannedNotNumbers: 0,
    activities: 0,
  };
}

function tallyAllocation(axes: Axes, tallies: readonly Tally[], allocation: Allocation): void {
  const { year, strategy, division } = allocation;
  if (year === null || !axes.yearAt.has(year)) return;
  forEachTally(axes, tallies, { years: [year], strategy, division }, (tally) => {
    tally.original += allocation.amount ?? 0;
    tally.allocatedNotNumbers += Number(allocation.amountIsText);
  });
}

/** A side whose year is none of the plan is money that comes into the plan or leaves it. */
function tallyTransfer(axes: Axes, tallies: readonly Tally[], transfer: Transfer): void {
  for (const side of TRANSFER_SIDES) {
    const { year, strategy, division } = transfer[side];
    if (year === null || !axes.yearAt.has(year)) continue;
    const where = { years: [year], strategy, division: division ?? NOBODY };
    forEachTally(axes, tallies, where, (tally) => {
      tally.transferred += (transfer.amount ?? 0) * (side === 'to' ? 1 : -1);
      tally.transfersNotNumbers += Number(transfer.amountIsText);
    });
  }
}

function tallyActivity(axes: Axes, tallies: readonly Tally[], activity: Activity): void {
  const where = {
    strategy: activity.strategy,
    division: lineDivisionOf(activity.owner, axes.codes),
  };
  const running: FiscalYear[] = [];
  for (const year of activity.schedule) {
    if (!axes.yearAt.has(year.year)) continue;
    if (runsIn(year)) running.push(year.year);
    forEachTally(axes, tallies, { ...where, years: [year.year] }, (tally) => {
      tally.planned += year.money ?? 0;
      tally.plannedNotNumbers += Number(year.moneyIsText);
    });
  }
  forEachTally(axes, tallies, { ...where, years: running }, (tally) => {
    tally.activities += 1;
  });
}

interface CellOfTable {
  readonly years: readonly FiscalYear[];
  readonly strategy: number | null;
  readonly division: LineDivision;
}

/** Visits the lines in which a fact counts: its own and every sum above it, the span once. */
function forEachTally(
  axes: Axes,
  tallies: readonly Tally[],
  cell: CellOfTable,
  visit: (tally: Tally) => void,
): void {
  if (cell.years.length === 0) return;
  const strategy = axes.strategyAt.get(cell.strategy ?? NO_STRATEGY);
  const ownStrategy = strategy ?? axes.strategies.length - 1;
  const ownDivision = axes.divisionAt.get(cell.division) ?? axes.divisions.length - 1;
  for (const year of [0, ...cell.years.map((one) => axes.yearAt.get(one) ?? 0)]) {
    for (const strategyPlace of [0, ownStrategy]) {
      for (const divisionPlace of [0, ownDivision]) {
        const tally = tallies[tallyIndex(axes, year, strategyPlace, divisionPlace)];
        if (tally) visit(tally);
      }
    }
  }
}

function tallyIndex(axes: Axes, year: number, strategy: number, division: number): number {
  return (year * axes.strategies.length + strategy) * axes.divisions.length + division;
}

function linesOfTallies(axes: Axes, tallies: readonly Tally[]): TotalsLine[] {
  return axes.years.flatMap((year, yearPlace) =>
    axes.strategies.flatMap((strategy, strategyPlace) =>
      axes.divisions.map((division, divisionPlace) => {
        const tally = tallies[tallyIndex(axes, yearPlace, strategyPlace, divisionPlace)];
        const { original, transferred, planned, ...counts } = tally ?? emptyTally();
        const allocated = (original + transferred) as Satang;
        return {
          key: lineKey(year, strategy, division),
          year,
          strategy,
          division,
          original: original as Satang,
          transferred: transferred as Satang,
          allocated,
          planned: planned as Satang,
          difference: subtractSatang(planned as Satang, allocated),
          ...counts,
        };
      }),
    ),
  );
}
