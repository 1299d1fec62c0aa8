import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import type { Plan } from '../../plan/plan.ts';
import { lineOf, type Reconciliation, type TotalsLine } from '../../plan/totals.ts';
import {
  ALL,
  EVERYONE,
  type LineYear,
  NO_STRATEGY,
  NOBODY,
  SPAN,
} from '../../tabs/reconciliation-keys.ts';
import { bahtText } from '../../text/baht-text.ts';
import { thaiBaht, thaiWhole, thaiYears } from '../../text/format.ts';
import {
  EVERY_DIVISION,
  NO_DIVISION,
  NO_STRATEGY_NAME,
  spanOfAllYears,
  strategyName,
  yearsAlike,
} from '../../text/papers.ts';
import { type DataOf, flag, list, text } from '../docx/tags.ts';
import { barCells, signedBaht } from './amounts.ts';

const LINE = {
  name: text,
  allocated: text,
  planned: text,
  difference: text,
  /** The cells of the bar; the table shades each by what it says. */
  bar: list({ shade: text }),
};

export const BUDGET_TAGS = {
  /** The span of the plan, then each of its years. */
  periods: list({
    caption: text,
    strategies: list(LINE),
    divisions: list(LINE),
    allocated: text,
    plannedTotal: text,
    difference: text,
    plannedWords: text,
    allocatedWords: text,
    count: text,
  }),
  hasDifferences: flag,
  /** Where planned and allocated money are not the same, by year, strategy and division. */
  differences: list({
    year: text,
    strategy: text,
    division: text,
    allocated: text,
    planned: text,
    difference: text,
  }),
};

type BudgetReportData = DataOf<typeof BUDGET_TAGS>;

interface Named<Key> {
  readonly key: Key;
  readonly name: string;
  /** Where there is little room. */
  readonly short: string;
}

/** The money of the plan against what was allocated, as it counts after transfers. */
export function budgetReportData(plan: Plan, totals: Reconciliation): BudgetReportData {
  const axes = { strategies: strategiesOf(plan, totals), divisions: divisionsOf(plan, totals) };
  const differences = differenceRows(plan, totals, axes);
  const years = joinAlike(plan.years, (year) => periodData(totals, year, axes));
  const span = plan.years.length > 1 ? [periodData(totals, SPAN, axes)] : [];
  return {
    periods: [
      ...span.map((period) => ({ ...period, caption: spanOfAllYears(plan.years) })),
      ...years.map(({ years: alike, value }) => ({ ...value, caption: yearsAlike(alike) })),
    ],
    hasDifferences: differences.length > 0,
    differences,
  };
}

interface ReportAxes {
  readonly strategies: readonly Named<number | typeof NO_STRATEGY>[];
  readonly divisions: readonly Named<string>[];
}

function periodData(totals: Reconciliation, year: LineYear, { strategies, divisions }: ReportAxes) {
  const line = lineOf(totals, year);
  const byStrategy = strategies.map(({ key, name }) => ({
    name,
    line: lineOf(totals, year, { strategy: key }),
  }));
  const byDivision = divisions.map(({ key, name }) => ({
    name,
    line: lineOf(totals, year, { division: key }),
  }));
  return {
    strategies: lineRows(byStrategy),
    divisions: lineRows(byDivision),
    allocated: thaiBaht(line.allocated),
    plannedTotal: thaiBaht(line.planned),
    difference: signedBaht(line.difference),
    plannedWords: bahtText(line.planned),
    allocatedWords: bahtText(line.allocated),
    count: thaiWhole(line.activities),
  };
}

/** Years for which the same holds, told once. */
function joinAlike<Value>(
  years: readonly FiscalYear[],
  of: (year: FiscalYear) => Value,
): { years: FiscalYear[]; value: Value }[] {
  const joined = new Map<string, { years: FiscalYear[]; value: Value }>();
  for (const year of years) {
    const value = of(year);
    const key = JSON.stringify(value);
    const known = joined.get(key);
    if (known) known.years.push(year);
    else joined.set(key, { years: [year], value });
  }
  return [...joined.values()];
}

function differenceRows(
  plan: Plan,
  totals: Reconciliation,
  { strategies, divisions }: ReportAxes,
): BudgetReportData['differences'] {
  return strategies.flatMap((strategy) =>
    divisions.flatMap((division) => {
      const where = { strategy: strategy.key, division: division.key };
      const alike = joinAlike(plan.years, (year) => {
        const { allocated, planned, difference } = lineOf(totals, year, where);
        return { allocated, planned, difference };
      });
      return alike
        .filter(({ value }) => value.difference !== 0)
        .map(({ years, value }) => ({
          year: thaiYears(years),
          strategy: strategy.short,
          division: division.name,
          ...amountsOf(value),
        }));
    }),
  );
}

function lineRows(rows: readonly { name: string; line: TotalsLine }[]) {
  const largest = Math.max(0, ...rows.flatMap(({ line }) => [line.allocated, line.planned]));
  return rows.map(({ name, line }) => ({
    name,
    ...amountsOf(line),
    bar: barCells(line, largest as Satang),
  }));
}

function amountsOf({
  allocated,
  planned,
  difference,
}: Pick<TotalsLine, 'allocated' | 'planned' | 'difference'>) {
  return {
    allocated: thaiBaht(allocated),
    planned: thaiBaht(planned),
    difference: signedBaht(difference),
  };
}

/** The strategies, and a line for money without one where there is such. */
function strategiesOf(plan: Plan, totals: Reconciliation): Named<number | typeof NO_STRATEGY>[] {
  const known = plan.strategies.map(({ number, title }) => ({
    key: number,
    name: strategyName(number, title),
    short: thaiWhole(number),
  }));
  const strays = { key: NO_STRATEGY, name: NO_STRATEGY_NAME, short: NO_STRATEGY_NAME } as const;
  return hasMoney(lineOf(totals, SPAN, { strategy: NO_STRATEGY })) ? [...known, strays] : known;
}

/** The divisions, and the money of all of them and of nobody where there is such. */
function divisionsOf(plan: Plan, totals: Reconciliation): Named<string>[] {
  const known = plan.divisions.map(({ code, name }) => ({ key: code, name, short: name }));
  const others = [
    { key: EVERYONE, name: EVERY_DIVISION, short: EVERY_DIVISION },
    { key: NOBODY, name: NO_DIVISION, short: NO_DIVISION },
  ].filter(({ key }) => hasMoney(lineOf(totals, SPAN, { strategy: ALL, division: key })));
  return [...known, ...others];
}

function hasMoney({ allocated, planned }: TotalsLine): boolean {
  return allocated !== 0 || planned !== 0;
}
