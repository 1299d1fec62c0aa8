import { isSameCell } from '../../base/cell.ts';
import type { Alteration, RowDivision, RowEdit } from '../../plan/remedies/alteration.ts';
import { typedMark } from '../../tabs/derive/rows-on-their-way.ts';
import { cellUnder } from '../../tabs/derive/table.ts';
import { type EditOutcome, editRow } from '../edit-row.ts';
import { divideRow, type RowMove } from '../moves/move-rows.ts';
import { type Book, readAgain, readTabs } from '../moves/read-again.ts';
import { removeRows } from '../moves/remove-rows.ts';

/** A row that a split added, with the mark of what stood in it then. */
export interface AddedRow {
  readonly tab: string;
  readonly row: string;
  readonly mark: string;
}

/** Does to the cells what an alteration says; again after a cut-off, it does what is left. */
export function carryOut(
  book: Book,
  alteration: Alteration,
): { readonly outcome: EditOutcome; readonly kept: RowMove['kept'] } {
  return alteration.type === 'edit'
    ? { outcome: editRow(book, alteration, alteration.cells), kept: [] }
    : divideRow(book, alteration, alteration.parts);
}

/** The rows beside the first that a division made, as they stand. */
export function addedRows(book: Book, { parts }: RowDivision): AddedRow[] {
  return parts.slice(1).flatMap(({ tab, row }) => {
    const table = readAgain(book, tab);
    const now = table?.rows.find((one) => one.key === row);
    return table && now ? [{ tab, row, mark: typedMark(table, now.cells) }] : [];
  });
}

/** Puts the cells back as they were, if nobody changed them since; else changes nothing. */
export function takeBack(
  book: Book,
  alteration: Alteration,
  added: readonly AddedRow[],
): EditOutcome {
  return alteration.type === 'edit'
    ? editRow(book, alteration, reversed(alteration))
    : takeBackDivision(book, alteration, added);
}

function reversed({ cells }: RowEdit) {
  return cells.map(({ column, before, after }) => ({ column, before: after, after: before }));
}

/** Added rows go first; the row that kept the key goes home last, and only then is everything as it was. */
function takeBackDivision(
  book: Book,
  division: RowDivision,
  added: readonly AddedRow[],
): EditOutcome {
  const [first] = division.parts;
  if (first === undefined) return 'missing';
  const tabs = [...new Set([division.tab, ...division.parts.map(({ tab }) => tab)])];
  const now = readTabs(book, tabs);
  const isHome = holds(now, division.tab, division.row, division.before);
  const isThere = holds(now, first.tab, first.row, first.cells);
  if (!isHome && !isThere && !isOnItsWay(now, division)) return 'changed';
  const standing = added.filter(({ tab, row }) =>
    now.tables.get(tab)?.rows.some(({ key }) => key === row),
  );
  if (!standing.every((one) => isUntouched(now, one))) return 'changed';
  for (const { tab, row, mark } of standing) {
    const left = removeRows(book, {
      tab,
      keys: new Set([row]),
      isUnchanged: (table, cells) => typedMark(table, cells) === mark,
    });
    if (left.size > 0) return 'changed';
  }
  if (isHome) return 'done';
  const home = { tab: division.tab, row: division.row };
  if (first.tab !== division.tab)
    return divideRow(book, first, [{ ...home, cells: division.before }]).outcome;
  const cells = Object.entries(division.before).map(([column, after]) => ({
    column,
    before: first.cells[column] ?? after,
    after,
  }));
  return editRow(book, home, cells);
}

/** True when an earlier run was cut off after the row had left, and before it had its key again. */
function isOnItsWay({ tables }: Book, { tab, row, parts }: RowDivision): boolean {
  const [first] = parts;
  const left = (tables.get(first?.tab ?? '')?.rows ?? []).every(
    ({ key, moving }) => key !== row || moving !== undefined,
  );
  const rows = tables.get(tab)?.rows ?? [];
  return left && rows.some(({ key, moving }) => key === row && moving !== undefined);
}

/** True when a row that is at home shows all of these values in the columns that its tab has. */
function holds({ tables }: Book, tab: string, key: string, cells: RowDivision['before']): boolean {
  const table = tables.get(tab);
  const row = table?.rows.find((one) => one.key === key && one.moving === undefined);
  if (!table || !row) return false;
  return Object.entries(cells).every(
    ([column, cell]) =>
      !table.columns.has(column) || isSameCell(cellUnder(table, row, column), cell),
  );
}

function isUntouched({ tables }: Book, { tab, row, mark }: AddedRow): boolean {
  const table = tables.get(tab);
  const now = table?.rows.find(({ key }) => key === row);
  return table !== undefined && now !== undefined && typedMark(table, now.cells) === mark;
}
