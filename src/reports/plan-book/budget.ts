import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import type { Plan } from '../../plan/plan.ts';
import { lineOf, type Reconciliation } from '../../plan/totals.ts';
import {
  ALL,
  type LineDivision,
  type LineStrategy,
  NO_STRATEGY,
  NOBODY,
  SPAN,
} from '../../tabs/reconciliation-keys.ts';
import { bahtText } from '../../text/baht-text.ts';
import { thaiBaht } from '../../text/format.ts';
import {
  budgetCaption,
  NO_DIVISION,
  NO_STRATEGY_NAME,
  strategyName,
  tacticName,
} from '../../text/papers.ts';
import { chunksOf } from './chunks.ts';
import type { BudgetTableData } from './tags.ts';

/** Room of all division columns of the default template, in twips. */
const ROOM = 8_500;
/** Of a 13-point bold amount: its widest digit, its commas, and the sides of the cell, in twips. */
const DIGIT_WIDTH = 198;
const COMMA_WIDTH = 76;
const CELL_SIDES = 150;

interface Column {
  readonly division: LineDivision;
  readonly name: string;
}

interface Row {
  readonly strategy: LineStrategy;
  readonly name: string;
  /** One a line; "-": none. */
  readonly tactics: string;
}

export interface BudgetData {
  readonly tables: readonly BudgetTableData[];
  readonly spanTotal: string;
  readonly spanWords: string;
}

/**
 * The money as it was allocated, strategies by divisions; transfers of later years are no part of the book. Years alike share one table; more divisions than fit beside
 * each other at the width of the widest amount go on in a further table.
 */
export function budgetData(plan: Plan, totals: Reconciliation): BudgetData {
  const columns = columnsOf(plan, totals);
  const rows = rowsOf(plan, totals);
  const years = yearsAreAlike(plan.years, totals) ? plan.years.slice(0, 1) : plan.years;
  const span = lineOf(totals, SPAN).original;
  const hasSpan = plan.years.length > 1;
  if (columns.length === 0 || rows.length === 0)
    return { tables: [], spanTotal: '', spanWords: '' };
  return {
    tables: years.flatMap((year) =>
      chunksOf(columns, columnsThatFit(totals)).map((chunk) => {
        const caption = budgetCaption(years.length === 1 ? plan.years : [year]);
        return tableOf(totals, year, { columns: chunk, rows, caption });
      }),
    ),
    spanTotal: hasSpan ? thaiBaht(span) : '',
    spanWords: hasSpan ? bahtText(span) : '',
  };
}

function columnsOf(plan: Plan, totals: Reconciliation): Column[] {
  const columns = plan.divisions.map(({ code, name }) => ({ division: code, name }));
  // Money of a division that is not in the list: shown, so that the columns add up to the total.
  if (lineOf(totals, SPAN, { division: NOBODY }).original === 0) return columns;
  return [...columns, { division: NOBODY, name: NO_DIVISION }];
}

function rowsOf(plan: Plan, totals: Reconciliation): Row[] {
  const rows: Row[] = plan.strategies.map(({ number, title, tactics }) => ({
    strategy: number,
    name: strategyName(number, title),
    tactics: tactics.map((one) => tacticName(one.number, one.title)).join('\n') || '-',
  }));
  if (lineOf(totals, SPAN, { strategy: NO_STRATEGY }).original === 0) return rows;
  return [...rows, { strategy: NO_STRATEGY, name: NO_STRATEGY_NAME, tactics: '-' }];
}

/** True when every strategy of every division has the same amount in each year. */
function yearsAreAlike(years: readonly FiscalYear[], totals: Reconciliation): boolean {
  const [first] = years;
  if (first === undefined) return true;
  return totals.lines.every(
    ({ year, strategy, division, original }) =>
      year === SPAN || original === lineOf(totals, first, { strategy, division }).original,
  );
}

function columnsThatFit(totals: Reconciliation): number {
  const widths = totals.lines
    .filter(({ year, division }) => year !== SPAN && division !== ALL)
    .map(({ original }) => widthOf(thaiBaht(original)));
  return Math.max(1, Math.floor(ROOM / Math.max(...widths)));
}

function widthOf(amount: string): number {
  const commas = amount.replace(/[^,.]/g, '').length;
  return (amount.length - commas) * DIGIT_WIDTH + commas * COMMA_WIDTH + CELL_SIDES;
}

function tableOf(
  totals: Reconciliation,
  year: FiscalYear,
  { columns, rows, caption }: { columns: Column[]; rows: Row[]; caption: string },
): BudgetTableData {
  const amount = (strategy: LineStrategy, division: LineDivision) =>
    amountCell(lineOf(totals, year, { strategy, division }).original);
  return {
    caption,
    divisions: columns.map(({ division, name }) => ({
      division: name,
      divisionTotal: amount(ALL, division),
    })),
    rows: rows.map(({ strategy, name, tactics }) => ({
      strategy: name,
      tactics,
      amounts: columns.map(({ division }) => ({ amount: amount(strategy, division) })),
      rowTotal: amount(strategy, ALL),
    })),
    grandTotal: amount(ALL, ALL),
  };
}

/** Nothing allocated is a dash, as in the tables of the offices. */
function amountCell(amount: Satang): string {
  return amount === 0 ? '-' : thaiBaht(amount);
}
