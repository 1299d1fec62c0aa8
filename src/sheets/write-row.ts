import type { Cell } from '../base/cell.ts';
import { KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import type { Table, TableRow } from '../tabs/derive/table.ts';
import { literal } from './literal.ts';
import { type CellWrite, writeCells } from './write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes some cells of one row that was read before, if it still stands there and these cells still hold
 * what was read: people type while a script runs. False: nothing was written. One call more than writing.
 */
export function writeRow(
  sheet: Sheet,
  table: Table,
  row: TableRow,
  cells: Readonly<Record<string, Cell>>,
): boolean {
  const writes = Object.entries(cells).flatMap(([key, value]): CellWrite[] => {
    const column = table.columns.get(key);
    return column === undefined ? [] : [{ row: row.sheetRow, column, content: literal(value) }];
  });
  if (row.sheetRow > sheet.getMaxRows()) return false;
  const now = sheet.getRange(row.sheetRow, 1, 1, row.cells.length).getValues()[0] ?? [];
  const watched = [KEY_COLUMN, ...writes.map(({ column }) => column)];
  const same = watched.every(
    (column) => String(now[column - 1] ?? '') === String(row.cells[column - 1] ?? ''),
  );
  if (same) writeCells(sheet, writes);
  return same;
}
