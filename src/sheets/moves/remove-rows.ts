import type { Cell } from '../../base/cell.ts';
import { FIRST_DATA_ROW, KEY_COLUMN } from '../../tabs/derive/tab-layout.ts';
import type { Table } from '../../tabs/derive/table.ts';
import { rowContent } from '../literal.ts';
import { type Book, readAgain, rowText } from './read-again.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How often a removal is tried again when somebody sorts or inserts at the same moment. */
const MOST_TRIES = 4;

/** Which rows go: column A as it stands, and what must still hold of a row before it goes. */
export interface Removal {
  readonly tab: string;
  readonly keys: ReadonlySet<string>;
  readonly isUnchanged: (table: Table, cells: readonly Cell[]) => boolean;
}

/**
 * Takes rows out of a tab, by the text in column A. The host has no way to delete a row by what is in it, and
 * people sort and insert while a script runs: so the tab is read again afterwards, and a row that went by
 * mistake is put back.
 * @returns the keys that still stand, because their rows were changed or would not hold still.
 */
export function removeRows(book: Book, { tab, keys, isUnchanged }: Removal): ReadonlySet<string> {
  const sheet = book.sheets.get(tab);
  let left = new Set(keys);
  let isSure = false;
  for (let tries = 0; sheet !== undefined && tries < MOST_TRIES; tries += 1) {
    const before = readAgain(book, tab);
    if (before === null) return left;
    const standing = dataRows(before).filter(({ key }) => keys.has(key));
    const going = standing.filter(({ cells }) => isUnchanged(before, cells));
    left = new Set(standing.map(({ key }) => key));
    if (going.length === 0 && (left.size > 0 || isSure)) return left;
    // A row that somebody pushes down between measuring and reading is missing in that reading.
    isSure = true;
    if (going.length === 0) continue;
    const notes = sheet.getRange(1, 1, before.grid.length, widthOf(before)).getNotes();
    deleteRows(
      sheet,
      going.map(({ sheetRow }) => sheetRow),
    );
    const after = readAgain(book, tab);
    if (after === null) return left;
    const remaining = new Set(dataRows(after).map(({ key }) => key));
    left = new Set([...keys].filter((key) => remaining.has(key)));
    if (left.size === 0) return left;
    if (going.some(({ key }) => remaining.has(key)))
      putBack({ sheet, table: before }, lostRows(before, after, keys), notes);
  }
  return left;
}

interface DataRow {
  readonly key: string;
  readonly sheetRow: number;
  readonly cells: readonly Cell[];
}

function dataRows({ grid }: Table): DataRow[] {
  return grid
    .map((cells, index) => ({
      key: String(cells[KEY_COLUMN - 1] ?? ''),
      sheetRow: index + 1,
      cells,
    }))
    .slice(FIRST_DATA_ROW - 1);
}

function widthOf({ grid }: Table): number {
  return Math.max(1, grid[0]?.length ?? 1);
}

/** From the bottom up, neighbours in one call; the host wants one row left below the frozen ones. */
function deleteRows(sheet: Sheet, rows: readonly number[]): void {
  if (sheet.getMaxRows() - rows.length < FIRST_DATA_ROW)
    sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  const descending = [...rows].sort((a, b) => b - a);
  let last = 0;
  descending.forEach((row, index) => {
    if (last === 0) last = row;
    if (descending[index + 1] === row - 1) return;
    sheet.deleteRows(row, last - row + 1);
    last = 0;
  });
}

/** Rows that nobody meant to remove and that are no longer there, by key or else by what is in them. */
function lostRows(before: Table, after: Table, meant: ReadonlySet<string>): DataRow[] {
  const keys = new Set(dataRows(after).map(({ key }) => key));
  const texts = new Set(dataRows(after).map(({ cells }) => rowText(cells)));
  return dataRows(before).filter(({ key, cells }) => {
    if (meant.has(key) || rowText(cells) === '') return false;
    return key === '' ? !texts.has(rowText(cells)) : !keys.has(key);
  });
}

function putBack(
  { sheet, table }: { sheet: Sheet; table: Table },
  rows: readonly DataRow[],
  notes: readonly string[][],
): void {
  for (const { cells, sheetRow } of rows) {
    sheet.appendRow(rowContent(table, cells));
    const row = sheet.getLastRow();
    const own = notes[sheetRow - 1] ?? [];
    if (own.some((note) => note !== '')) sheet.getRange(row, 1, 1, own.length).setNotes([own]);
  }
}
