import type { Finding } from '../base/finding.ts';
import { satangOf } from '../base/money.ts';
import { RECONCILIATION_TAB } from '../tabs/computed-tabs.ts';
import { cellAt, type Table } from '../tabs/derive/table.ts';
import { BUDGET_TAB } from '../tabs/master-tabs.ts';
import { ALL, lineKey } from '../tabs/reconciliation-keys.ts';
import type { Reconciliation, TotalsLine } from './totals.ts';

/** Figures of กระทบยอด that the script works out as well. */
export const COMPARED_FIGURES = [
  'original',
  'transferred',
  'allocated',
  'planned',
  'difference',
  'allocatedNotNumbers',
  'transfersNotNumbers',
  'plannedNotNumbers',
] as const;
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/** Values of one line as read from its formulas: baht and counts, or the text of an error such as "#REF!". */
export type LiveLine = Readonly<Partial<Record<ComparedFigure, unknown>>>;

/** A cell of กระทบยอด that does not show what the script works out. */
export interface Disagreement {
  readonly line: TotalsLine;
  readonly figure: ComparedFigure;
  /** What the cell shows: satang, a count, or the text that stands there; '' where nothing does. */
  readonly live: number | string;
  /** What it should show, in satang or as a count. */
  readonly computed: number;
}

/** Holds the live totals, by line key, beside the script's own; equal means equal to the satang. */
export function compareTotals(
  live: ReadonlyMap<string, LiveLine>,
  totals: Reconciliation,
): Disagreement[] {
  return totals.lines.flatMap((line) =>
    COMPARED_FIGURES.flatMap((figure) => {
      const shown = shownFigure(live.get(line.key)?.[figure], figure);
      const computed = line[figure];
      return shown === computed ? [] : [{ line, figure, live: shown, computed }];
    }),
  );
}

function shownFigure(cell: unknown, figure: ComparedFigure): number | string {
  if (typeof cell !== 'number') return String(cell ?? '');
  return isMoney(figure) ? satangOf(cell) : cell;
}

function isMoney(figure: ComparedFigure): boolean {
  return !figure.endsWith('NotNumbers');
}

/** A total that was shown wrong, as a finding: what the cell showed, and what it should. */
export function formulaFinding(disagreement: Disagreement): Finding<'FORMULA_WRONG'> {
  const { line, figure, live, computed } = disagreement;
  return {
    code: 'FORMULA_WRONG',
    severity: 'W',
    years: typeof line.year === 'number' ? [line.year] : [],
    place: { tab: RECONCILIATION_TAB.key, row: line.key, column: figure },
    facts: isMoney(figure) ? { formula: live, computed } : { shown: live, counted: computed },
  };
}

/**
 * Totals of งบประมาณ over which something was typed: the cell, what it shows and what it should. Those of another
 * year than the plan's have no line to compare with.
 */
export function typedOverTotals(
  table: Table<typeof BUDGET_TAB>,
  totals: Reconciliation,
): Finding<'FORMULA_WRONG'>[] {
  return table.rows.flatMap((row): Finding<'FORMULA_WRONG'>[] => {
    const [year, strategy] = row.key.split('|').map(Number);
    const line = totals.byKey.get(lineKey(year ?? 0, strategy ?? 0, ALL));
    const shown = cellAt(table, row, 'total');
    if (line === undefined || typeof shown !== 'number') return [];
    if (satangOf(shown) === line.original) return [];
    return [
      {
        code: 'FORMULA_WRONG',
        severity: 'W',
        years: year === undefined ? [] : [year],
        place: { tab: BUDGET_TAB.key, row: row.key, column: 'total' },
        facts: { formula: satangOf(shown), computed: line.original },
      },
    ];
  });
}
