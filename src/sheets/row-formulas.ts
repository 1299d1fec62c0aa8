import { type Cell, isBlank } from '../base/cell.ts';
import { columnLetter, type SheetMap } from '../tabs/derive/sheet-map.ts';
import type { LayoutColumn, TabLayout } from '../tabs/derive/tab-layout.ts';
import { cellUnder, type Table } from '../tabs/derive/table.ts';
import { heldFormula, plainFormula } from './held-formula.ts';
import { gridOf } from './read-grid.ts';
import { type CellWrite, writeCells } from './write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type FormulaLayoutColumn = LayoutColumn & Required<Pick<LayoutColumn, 'rowFormula'>>;

/** The columns of a tab of which each row has a formula. */
export function formulaColumnsOf(layout: Pick<TabLayout, 'columns'>): FormulaLayoutColumn[] {
  return layout.columns.flatMap(({ rowFormula, ...column }) =>
    rowFormula === undefined ? [] : [{ ...column, rowFormula }],
  );
}

/** The formula of one column in one row of the sheet. */
export function rowFormulaAt(
  { rowFormula }: Pick<FormulaLayoutColumn, 'rowFormula'>,
  sheetRow: number,
  columns: ReadonlyMap<string, number>,
  map: Pick<SheetMap, 'column'>,
): string {
  const formula = rowFormula.formula({
    map,
    cell: (key) => `$${columnLetter(columns.get(key) ?? 1)}${sheetRow}`,
  });
  return heldFormula(formula);
}

/** Every row formula that a tab should hold, where the row is filled. */
export function rowFormulaWrites(table: Table, map: Pick<SheetMap, 'column'>): CellWrite[] {
  const { layout, columns, rows } = table;
  return formulaColumnsOf(layout).flatMap((own) => {
    const column = columns.get(own.key);
    if (column === undefined) return [];
    return rows
      .filter((row) => !isBlank(cellUnder(table, row, own.rowFormula.needs)))
      .map(({ sheetRow }) => ({
        row: sheetRow,
        column,
        content: rowFormulaAt(own, sheetRow, columns, map),
      }));
  });
}

/** True when a filled row shows nothing in a formula column: perhaps its formula is missing. */
export function mayLackRowFormulas(table: Table): boolean {
  return formulaColumnsOf(table.layout).some(({ key, rowFormula }) =>
    table.rows.some(
      (row) =>
        !isBlank(cellUnder(table, row, rowFormula.needs)) && isBlank(cellUnder(table, row, key)),
    ),
  );
}

/**
 * Writes the row formulas that are missing or changed, where the row still stands as it was read; two
 * readings, and one write for each block of them.
 */
export function completeRowFormulas(
  sheet: Sheet,
  table: Table,
  map: Pick<SheetMap, 'column'>,
): number {
  const wanted = rowFormulaWrites(table, map);
  if (wanted.length === 0) return 0;
  const width = table.grid[0]?.length ?? 1;
  const range = sheet.getRange(1, 1, table.grid.length, width);
  const actual = range.getFormulas();
  const writes = wanted.filter(
    ({ row, column, content }) =>
      plainFormula(actual[row - 1]?.[column - 1] ?? '') !== plainFormula(String(content)),
  );
  if (writes.length === 0) return 0;
  const now = gridOf(range);
  const unmoved = writes.filter(({ row }) => isSameRow(table.grid[row - 1], now[row - 1]));
  writeCells(sheet, unmoved);
  return unmoved.length;
}

function isSameRow(before: readonly Cell[] = [], now: readonly Cell[] = []): boolean {
  return before.every((cell, index) => String(cell) === String(now[index] ?? ''));
}
