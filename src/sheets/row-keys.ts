import type { Cell } from '../base/cell.ts';
import type { TabDeclaration } from '../tabs/define-tab.ts';
import { type Table, tableOf } from '../tabs/derive/table.ts';
import { gridOf } from './read-grid.ts';
import { writeRowKeys } from './write-row-keys.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY_LENGTH = 10;

/** A row key that nobody has: random, 36^10 possibilities. */
export function newRowKey(): string {
  let key = 'r';
  while (key.length <= KEY_LENGTH) key += Math.floor(Math.random() * 36).toString(36);
  return key;
}

/**
 * Gives every row that has no key of its own (typed by hand, or copied together with its key) a new one.
 * People type while a script runs and no lock holds them back: the rows are compared again just before
 * the write, and left to the next run when anything has moved.
 */
export function assignRowKeys<Tab extends TabDeclaration>(
  sheet: Sheet,
  table: Table<Tab>,
): Table<Tab> {
  const keyless = table.rows.filter((row) => !row.hasKey);
  const first = keyless[0]?.sheetRow;
  const last = keyless.at(-1)?.sheetRow;
  if (first === undefined || last === undefined) return table;
  const before = table.grid.slice(first - 1, last);
  const width = before[0]?.length ?? 1;
  const now = gridOf(sheet.getRange(first, 1, before.length, width));
  if (!before.every((cells, index) => isSameRow(cells, now[index] ?? []))) return table;
  const rowsWithout = new Set(keyless.map((row) => row.sheetRow));
  const keyed = before.map((cells, index) => [
    rowsWithout.has(first + index) ? newRowKey() : String(cells[0] ?? ''),
    ...cells.slice(1),
  ]);
  const given = [...rowsWithout].map((row): [number, string] => [
    row,
    String(keyed[row - first]?.[0] ?? ''),
  ]);
  writeRowKeys(sheet, table.grid, new Map(given));
  const grid = [...table.grid.slice(0, first - 1), ...keyed, ...table.grid.slice(last)];
  return tableOf(table.layout, grid);
}

function isSameRow(before: readonly Cell[], now: readonly Cell[]): boolean {
  return (
    before.length === now.length &&
    before.every((cell, index) => String(cell) === String(now[index]))
  );
}
