import type { RowCells, TabDeclaration } from '../tabs/define-tab.ts';
import { type CellEdit, editsOf } from '../tabs/derive/row-edits.ts';
import { FIRST_DATA_ROW, KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import type { Table, TableRow } from '../tabs/derive/table.ts';
import { literal } from './literal.ts';
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
 * or insert at that very moment: the tab is read once more, cells hit by mistake get back what they held, and
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
    );
    const after = placed.length === 0 ? null : readAgain(book, tab);
    if (after === null) return done;
    const missed = placed.filter(({ change, write }) => keyAt(after, write.row) !== change.row);
    writeCells(
      sheet,
      missed.flatMap(({ write }) => asBefore(now, keyAt(after, write.row), write)),
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

/** What the row that was hit held there; nothing for a row that was not there before. */
function asBefore(before: Table, key: string, { row, column }: CellWrite): CellWrite[] {
  const known = rowOf(before, key);
  const cell = known === null ? '' : (before.grid[known - 1]?.[column - 1] ?? '');
  return [{ row, column, content: literal(cell) }];
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
