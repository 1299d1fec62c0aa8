import type { Cell } from '../base/cell.ts';
import type { OwnKey, RowCells, TabDeclaration } from '../tabs/define-tab.ts';
import { FIRST_DATA_ROW, KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import type { Table } from '../tabs/derive/table.ts';
import { heldFormula } from './held-formula.ts';
import { literal, plainTextOf } from './literal.ts';
import { plainBlocks, writeBlock } from './write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A formula among the values of a refilled row; everything else is written as it is. */
export interface FormulaCell {
  readonly formula: string;
}

/** Every column of its tab: one that nobody fills would ship empty. */
export interface RefilledRow<Tab extends TabDeclaration> {
  readonly key: string;
  readonly cells: RowCells<Tab, Cell | FormulaCell> &
    Readonly<Record<OwnKey<Tab>, Cell | FormulaCell>>;
}

/**
 * Writes a refilled tab whole: one write, as long as nobody has put own columns between ours. Rows that
 * are no more become blank; the users' own columns are not touched.
 */
export function refill<Tab extends TabDeclaration>(
  sheet: Sheet,
  table: Table<Tab>,
  rows: readonly RefilledRow<Tab>[],
): void {
  const lines = Math.max(rows.length, table.lastRow - FIRST_DATA_ROW + 1);
  if (lines === 0) return;
  const missing = FIRST_DATA_ROW + lines - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const blocks = columnRuns(table).map((run) => ({
    ...{ row: FIRST_DATA_ROW, column: run.first },
    cells: Array.from({ length: lines }, (_, line) =>
      run.keys.map((key) => contentOf(rows[line], key)),
    ),
  }));
  for (const block of plainBlocks(sheet, blocks, plainTextOf(table))) writeBlock(sheet, block);
}

/** A refilled row whose cells are looked up by the keys of a layout. */
interface UntypedRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell | FormulaCell>>;
}

const ROW_KEY = '#row';

/** Our columns as runs of neighbours, the hidden key column included. */
function columnRuns(table: Table): { first: number; keys: string[] }[] {
  const ours = new Set(table.layout.columns.map((column) => column.key));
  const placed: [string, number][] = [[ROW_KEY, KEY_COLUMN]];
  for (const [key, position] of table.columns) if (ours.has(key)) placed.push([key, position]);
  placed.sort((a, b) => a[1] - b[1]);
  const runs: { first: number; keys: string[] }[] = [];
  for (const [key, position] of placed) {
    const last = runs.at(-1);
    if (last && last.first + last.keys.length === position) last.keys.push(key);
    else runs.push({ first: position, keys: [key] });
  }
  return runs;
}

function contentOf(row: UntypedRow | undefined, key: string): Cell {
  if (!row) return '';
  if (key === ROW_KEY) return literal(row.key);
  const cell = row.cells[key] ?? '';
  return isFormula(cell) ? heldFormula(cell.formula) : literal(cell);
}

function isFormula(cell: Cell | FormulaCell): cell is FormulaCell {
  return typeof cell === 'object' && 'formula' in cell;
}
