import { entriesOf } from '../base/record.ts';
import type { RowCells, TabDeclaration } from '../tabs/define-tab.ts';
import type { SheetMap } from '../tabs/derive/sheet-map.ts';
import { FIRST_DATA_ROW, KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import { type Table, tableOf } from '../tabs/derive/table.ts';
import { literal, plainTextOf } from './literal.ts';
import { gridOf } from './read-grid.ts';
import { formulaColumnsOf, rowFormulaAt } from './row-formulas.ts';
import { type CellWrite, writeCells } from './write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface KeyedRow<Tab extends TabDeclaration> {
  readonly key: string;
  readonly cells: RowCells<Tab>;
}

/**
 * Writes rows by their key: into the row that has it, else below the last one. The tab is read again just
 * before, in one call, because people add and move rows while a script runs. Doing it again after it was
 * cut off writes the same cells and doubles nothing. With a map, the formulas of each row are written too.
 */
export function upsertRows<Tab extends TabDeclaration>(
  sheet: Sheet,
  { layout }: Table<Tab>,
  rows: readonly KeyedRow<Tab>[],
  map?: Pick<SheetMap, 'column'>,
): void {
  const now = tableOf(layout, gridOf(sheet.getDataRange()));
  upsertRowsInto(sheet, now, rows, map);
}

/** The same where `table` is what stands there now: rows that are new follow its last one. */
export function upsertRowsInto<Tab extends TabDeclaration>(
  sheet: Sheet,
  table: Table<Tab>,
  rows: readonly KeyedRow<Tab>[],
  map?: Pick<SheetMap, 'column'>,
): void {
  const known = new Map<string, number>();
  table.grid.forEach((cells, index) => {
    if (index + 1 >= FIRST_DATA_ROW && cells[0] !== '') known.set(String(cells[0]), index + 1);
  });
  let next = Math.max(table.lastRow, FIRST_DATA_ROW - 1) + 1;
  const writes = rows.flatMap((row): CellWrite[] => {
    const sheetRow = known.get(row.key) ?? next;
    if (sheetRow === next) next += 1;
    return [
      { row: sheetRow, column: KEY_COLUMN, content: literal(row.key) },
      ...cellWrites(table, sheetRow, row),
      ...(map === undefined ? [] : formulaWrites(table, sheetRow, map)),
    ];
  });
  const missing = next - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  writeCells(sheet, writes, plainTextOf(table));
}

function formulaWrites(table: Table, row: number, map: Pick<SheetMap, 'column'>): CellWrite[] {
  return formulaColumnsOf(table.layout).flatMap((own) => {
    const column = table.columns.get(own.key);
    if (column === undefined) return [];
    return [{ row, column, content: rowFormulaAt(own, row, table.columns, map) }];
  });
}

function cellWrites<Tab extends TabDeclaration>(
  table: Table<Tab>,
  row: number,
  { cells }: KeyedRow<Tab>,
): CellWrite[] {
  return entriesOf(cells).flatMap(([key, value]) => {
    const column = table.columns.get(key);
    return column === undefined || value === undefined
      ? []
      : [{ row, column, content: literal(value) }];
  });
}
