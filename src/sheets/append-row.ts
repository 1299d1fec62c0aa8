import type { Cell } from '../base/cell.ts';
import { KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import type { Table } from '../tabs/derive/table.ts';
import { rowContent } from './literal.ts';

type Sheet = Pick<
  GoogleAppsScript.Spreadsheet.Sheet,
  'appendRow' | 'getMaxRows' | 'insertRowsAfter'
>;

/**
 * Adds a row below all others in one call, which never writes over a row that somebody else adds at this
 * moment. Source: Apps Script reference, Sheet.appendRow.
 */
export function appendLine(
  sheet: Pick<Sheet, 'appendRow'>,
  table: Pick<Table, 'layout' | 'columns'>,
  cells: readonly Cell[],
): void {
  sheet.appendRow(rowContent(table, cells));
}

/** The same for cells by column key; the sheet grows by one row where it is full. */
export function appendRow(
  sheet: Sheet,
  table: Pick<Table, 'layout' | 'columns' | 'lastRow'>,
  key: string,
  cells: ReadonlyMap<string, Cell>,
): void {
  const width = Math.max(KEY_COLUMN, ...table.columns.values());
  const line: Cell[] = Array.from({ length: width }, () => '');
  line[KEY_COLUMN - 1] = key;
  for (const [column, cell] of cells) {
    const position = table.columns.get(column);
    if (position !== undefined) line[position - 1] = cell;
  }
  if (table.lastRow >= sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  appendLine(sheet, table, line);
}
