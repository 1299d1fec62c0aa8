import {
  type RowOnItsWay,
  rowAtHome,
  rowsOnTheirWay,
  typedMark,
} from '../../tabs/derive/rows-on-their-way.ts';
import { KEY_COLUMN } from '../../tabs/derive/tab-layout.ts';
import { finish } from './move-rows.ts';
import type { Book } from './read-again.ts';
import { removeRows } from './remove-rows.ts';

/** What became of the moves that an earlier run had left half done. */
export interface CompletedMoves {
  /** Old rows that are gone now, or whose new rows are. */
  readonly ended: number;
  /** Rows that people changed in both places since: they decide which one stays. */
  readonly undecided: readonly RowOnItsWay[];
}

/**
 * Ends the moves that were cut off: forward when all new rows stand and nobody touched the old one, else back,
 * because the old row is the one that counts. What people typed in either is never thrown away. `book` is a
 * reading in which the rows on their way still stand.
 */
export function completeMoves(book: Book): CompletedMoves {
  const groups = new Map<string, RowOnItsWay[]>();
  for (const one of rowsOnTheirWay(book.tables)) {
    const { tab, row } = one.moving.from;
    groups.set(`${tab}\n${row}`, [...(groups.get(`${tab}\n${row}`) ?? []), one]);
  }
  const results = [...groups.values()].map((group) => ({ group, ended: endMove(book, group) }));
  return {
    ended: results.filter(({ ended }) => ended).length,
    undecided: results.filter(({ ended }) => !ended).flatMap(({ group }) => group),
  };
}

function endMove(book: Book, group: readonly RowOnItsWay[]): boolean {
  const [first] = group;
  if (first === undefined) return true;
  const { from, parts, sourceMark } = first.moving;
  const home = rowAtHome(book.tables, from);
  const table = book.tables.get(from.tab);
  if (home === undefined || table === undefined) {
    finish(book, group);
    return true;
  }
  const sourceIsSame = typedMark(table, home.cells) === sourceMark;
  const partsAreSame = group.every(({ tab, row, moving }) => {
    const own = book.tables.get(tab);
    return own !== undefined && typedMark(own, row.cells) === moving.ownMark;
  });
  if (sourceIsSame && group.length === parts) {
    const left = removeRows(book, {
      tab: from.tab,
      keys: new Set([from.row]),
      isUnchanged: (now, cells) => typedMark(now, cells) === sourceMark,
    });
    if (left.size === 0) finish(book, group);
    return left.size === 0;
  }
  if (!partsAreSame) return false;
  for (const { tab, row } of group) {
    const key = String(row.cells[KEY_COLUMN - 1] ?? '');
    removeRows(book, { tab, keys: new Set([key]), isUnchanged: () => true });
  }
  return true;
}
