import { type Cell, isSameCell } from '../base/cell.ts';
import type { CellEdit } from '../tabs/derive/row-edits.ts';
import type { Table } from '../tabs/derive/table.ts';
import { literal, plainTextOf } from './literal.ts';
import { type Book, type RowName, readAgain } from './moves/read-again.ts';
import { writeCells } from './write-cells.ts';

/** `changed`: somebody typed there, `formula`: a cell is worked out; nothing was written then. */
export type EditOutcome = 'done' | 'changed' | 'formula' | 'missing';

/** A row with what is to change in it. */
export interface RowEdit {
  readonly row: string;
  readonly cells: readonly CellEdit[];
}

/** Gives some cells of one row other values: `editRows`. */
export function editRow(
  book: Book,
  { tab, row }: RowName,
  cells: readonly CellEdit[],
): EditOutcome {
  return editRows(book, tab, [{ row, cells }]);
}

/**
 * Gives some cells of rows of one tab other values, wherever the rows stand now: read again and compared just
 * before the write, because people type and sort while a script runs. All are written, or none. What has its
 * new value already is done, so a repetition completes a write that was cut off. Call it under the document lock.
 */
export function editRows(book: Book, tab: string, rows: readonly RowEdit[]): EditOutcome {
  const sheet = book.sheets.get(tab);
  const table = readAgain(book, tab);
  if (!sheet || !table) return 'missing';
  const edits = rows.flatMap(({ row, cells }) => cells.map((cell) => placedIn(table, row, cell)));
  const known = edits.flatMap((one) => one ?? []);
  if (known.length < edits.length) return 'missing';
  const open = known.filter(({ current, after }) => !isSameCell(current, after));
  if (open.length === 0) return 'done';
  if (open.some(({ current, before }) => !isSameCell(current, before))) return 'changed';
  if (hasFormula(sheet, open)) return 'formula';
  writeCells(
    sheet,
    open.map(({ sheetRow, column, after }) => ({ row: sheetRow, column, content: literal(after) })),
    plainTextOf(table),
  );
  return 'done';
}

interface PlacedEdit {
  readonly before: Cell;
  readonly after: Cell;
  readonly current: Cell;
  readonly sheetRow: number;
  readonly column: number;
}

function placedIn(table: Table, key: string, { column, before, after }: CellEdit) {
  const at = table.columns.get(column);
  const row = table.rows.find((one) => one.key === key && one.moving === undefined);
  if (at === undefined || row === undefined) return null;
  const current = row.cells[at - 1] ?? '';
  return { before, after, current, sheetRow: row.sheetRow, column: at };
}

/** One call, over the rectangle that holds them all. */
function hasFormula(sheet: GoogleAppsScript.Spreadsheet.Sheet, edits: readonly PlacedEdit[]) {
  const rows = edits.map(({ sheetRow }) => sheetRow);
  const columns = edits.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const height = Math.max(...rows) - top + 1;
  const width = Math.max(...columns) - left + 1;
  const formulas = sheet.getRange(top, left, height, width).getFormulas();
  return edits.some(
    ({ sheetRow, column }) => (formulas[sheetRow - top]?.[column - left] ?? '') !== '',
  );
}
