import type { Cell } from '../base/cell.ts';
import { FIRST_DATA_ROW, KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import { literal } from './literal.ts';
import { gridOf } from './read-grid.ts';
import { blocksOf, writeBlock } from './write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid = readonly (readonly Cell[])[];

/**
 * Writes keys into column A, by sheet row. People sort and insert while a script runs, and no lock holds them
 * back: the tab is read again afterwards, and where rows have moved each one, known by its cells, gets the
 * key that it should have. Two calls more than writing.
 */
export function writeRowKeys(
  sheet: Sheet,
  before: Grid,
  changes: ReadonlyMap<number, string>,
): void {
  const writes = [...changes].map(([row, key]) => ({
    row,
    column: KEY_COLUMN,
    content: literal(key),
  }));
  if (writes.length === 0) return;
  for (const block of blocksOf(writes)) writeBlock(sheet, block);
  const after = gridOf(sheet.getDataRange());
  const keyOf = (row: number) => changes.get(row) ?? keyAt(before, row);
  const isAsMeant = before.every(
    (_, index) => index + 1 < FIRST_DATA_ROW || keyAt(after, index + 1) === keyOf(index + 1),
  );
  if (!isAsMeant) restoreKeys(sheet, before, after, keyOf);
}

function keyAt(grid: Grid, row: number): string {
  return String(grid[row - 1]?.[KEY_COLUMN - 1] ?? '');
}

function restoreKeys(
  sheet: Sheet,
  before: Grid,
  after: Grid,
  keyOf: (row: number) => string,
): void {
  const keysOf = new Map<string, string[]>();
  const ours = new Set<string>();
  before.forEach((cells, index) => {
    if (index + 1 < FIRST_DATA_ROW) return;
    const text = textBehindKey(cells);
    keysOf.set(text, [...(keysOf.get(text) ?? []), keyOf(index + 1)]);
    ours.add(keyOf(index + 1));
  });
  const writes = after.flatMap((cells, index) => {
    if (index + 1 < FIRST_DATA_ROW) return [];
    const actual = keyAt(after, index + 1);
    // A row that nobody knew has no key yet, unless it brought one that is not among ours.
    const key = keysOf.get(textBehindKey(cells))?.shift() ?? (ours.has(actual) ? '' : actual);
    if (key === actual) return [];
    return [{ row: index + 1, column: KEY_COLUMN, content: literal(key) }];
  });
  for (const block of blocksOf(writes)) writeBlock(sheet, block);
}

function textBehindKey(cells: readonly Cell[]): string {
  const texts = cells.slice(KEY_COLUMN).map(String);
  while (texts.at(-1) === '') texts.pop();
  return texts.join('\u0001');
}
