import { KEY_COLUMN } from '../../tabs/derive/tab-layout.ts';
import type { Table } from '../../tabs/derive/table.ts';
import { type Book, readAgain } from './read-again.ts';

/** Looks of one row by position; a colour of null is none. */
interface RowLooks {
  readonly notes: readonly string[];
  readonly colours: readonly (string | null)[];
}

const MOST_TRIES = 3;

/**
 * Puts notes and colours on the row with a certain text in column A. When somebody sorts or inserts at that
 * moment, the row that got them by mistake has its own back, and it is done once more.
 */
export function dressRow(book: Book, tab: string, key: string, looks: RowLooks): void {
  const sheet = book.sheets.get(tab);
  if (!sheet) return;
  const width = looks.notes.length;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = readAgain(book, tab);
    const row = before === null ? null : rowOf(before, key);
    if (before === null || row === null) return;
    const all = sheet.getRange(1, 1, before.grid.length, width);
    const notes = all.getNotes();
    const colours = all.getBackgrounds();
    sheet
      .getRange(row, 1, 1, width)
      .setNotes([[...looks.notes]])
      .setBackgrounds([[...looks.colours]]);
    const after = readAgain(book, tab);
    if (after === null || rowOf(after, key) === row) return;
    const hit = rowOf(before, keyAt(after, row)) ?? row;
    const own = notes[hit - 1] ?? [];
    sheet
      .getRange(row, 1, 1, width)
      .setNotes([own])
      .setBackgrounds([colours[hit - 1] ?? []]);
  }
}

function rowOf({ grid }: Table, key: string): number | null {
  const index = grid.findIndex(
    (cells) => key !== '' && String(cells[KEY_COLUMN - 1] ?? '') === key,
  );
  return index < 0 ? null : index + 1;
}

function keyAt({ grid }: Table, row: number): string {
  return String(grid[row - 1]?.[KEY_COLUMN - 1] ?? '');
}
