import type { RowCells, TabDeclaration } from '../tabs/define-tab.ts';
import { type CellEdit, editsOf } from '../tabs/derive/row-edits.ts';
import { FIRST_DATA_ROW, HEADER_ROW, KEY_COLUMN, KEY_ROW } from '../tabs/derive/tab-layout.ts';
import type { Table, TableRow } from '../tabs/derive/table.ts';
import { literal, plainTextOf } from './literal.ts';
import { type Book, readAgain } from './moves/read-again.ts';
import { type CellWrite, writeCells } from './write-cells.ts';

/** A cell by the key of its row and of its column, with what must still stand in it. */
export interface CellChange extends CellEdit {
  readonly row: string;
}

/** `editsOf` for a row that stands among others. */
export function keyedEdits<Tab extends TabDeclaration>(
  table: Table<Tab>,
  row: TableRow,
  cells: RowCells<Tab>,
): CellChange[] {
  return editsOf(table, row, cells).map((edit) => ({ row: row.key, ...edit }));
}

const MOST_TRIES = 3;

/**
 * Changes cells of one tab that still hold what was read, in as few writes as they make up. Somebody may sort
 * or insert rows or columns at that very moment: the tab is read once more, cells hit by mistake get back what they held, and
 * the rest is done again. @returns how many cells hold the new value.
 */
export function writeKeyedCells(book: Book, tab: string, changes: readonly CellChange[]): number {
  const sheet = book.sheets.get(tab);
  let open = changes;
  let done = 0;
  for (let tries = 0; sheet && open.length > 0 && tries < MOST_TRIES; tries += 1) {
    const now = readAgain(book, tab);
    if (now === null) return done;
    const placed = open.flatMap((change) => placeOf(now, change));
    writeCells(
      sheet,
      placed.map(({ write }) => write),
      plainTextOf(now),
    );
    const after = placed.length === 0 ? null : readAgain(book, tab);
    if (after === null) return done;
    const missed = placed.filter(
      ({ change, write }) =>
        keyAt(after, write.row) !== change.row || columnAt(after, write.column) !== change.column,
    );
    writeCells(
      sheet,
      missed.map(({ write }) => asBefore(now, after, write)),
      plainTextOf(now),
    );
    done += placed.length - missed.length;
    open = missed.map(({ change }) => change);
  }
  return done;
}

function placeOf(table: Table, change: CellChange): { change: CellChange; write: CellWrite }[] {
  const column = table.columns.get(change.column);
  const row = rowOf(table, change.row);
  if (column === undefined || row === null) return [];
  const cell = table.grid[row - 1]?.[column - 1] ?? '';
  if (String(cell) !== String(change.before)) return [];
  return [{ change, write: { row, column, content: literal(change.after) } }];
}

/** What the cell that was hit held before; nothing for a row or a column that was not there. */
function asBefore(before: Table, after: Table, { row, column }: CellWrite): CellWrite {
  const knownRow = rowOf(before, keyAt(after, row));
  const knownColumn = columnBefore(before, after, column);
  const cell =
    knownRow === null || knownColumn === undefined
      ? ''
      : (before.grid[knownRow - 1]?.[knownColumn - 1] ?? '');
  return { row, column, content: literal(cell) };
}

/** Where a column stood: ours by its key, one of the user's own by its head; undefined for a new one. */
function columnBefore(before: Table, after: Table, column: number): number | undefined {
  const key = columnAt(after, column);
  if (key !== '') return before.columns.get(key);
  const head = headAt(after, column);
  const widest = Math.max(0, ...before.grid.slice(0, HEADER_ROW).map(({ length }) => length));
  return Array.from({ length: widest }, (_, index) => index + 1).find(
    (one) => head !== '' && columnAt(before, one) === '' && headAt(before, one) === head,
  );
}

/** The texts of the head rows; empty where there are none. */
function headAt({ grid }: Table, column: number): string {
  const head = grid.slice(KEY_ROW, HEADER_ROW).map((cells) => String(cells[column - 1] ?? ''));
  return head.some((text) => text !== '') ? head.join('\u0001') : '';
}

function columnAt({ grid }: Table, column: number): string {
  return String(grid[KEY_ROW - 1]?.[column - 1] ?? '');
}

function rowOf({ grid }: Table, key: string): number | null {
  if (key === '') return null;
  const index = grid.findIndex(
    (cells, at) => at + 1 >= FIRST_DATA_ROW && String(cells[KEY_COLUMN - 1] ?? '') === key,
  );
  return index < 0 ? null : index + 1;
}

function keyAt({ grid }: Table, row: number): string {
  return String(grid[row - 1]?.[KEY_COLUMN - 1] ?? '');
}
