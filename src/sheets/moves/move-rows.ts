import type { Cell } from '../../base/cell.ts';
import { formatMovingKey } from '../../tabs/derive/moving-key.ts';
import {
  type RowOnItsWay,
  rowAtHome,
  rowsOnTheirWay,
  typedMark,
} from '../../tabs/derive/rows-on-their-way.ts';
import { KEY_COLUMN } from '../../tabs/derive/tab-layout.ts';
import { cellAt, type Table, type TableRow } from '../../tabs/derive/table.ts';
import { movedNote } from '../../text/moves.ts';
import { literal } from '../literal.ts';
import { sheetMapOf } from '../read-workbook.ts';
import { completeRowFormulas, formulaColumnsOf } from '../row-formulas.ts';
import { bringHome } from './bring-home.ts';
import { dressRow } from './dress-row.ts';
import { type KeptCell, nameColumn, type PartRow, partRow, type WholeRow } from './part-row.ts';
import { type Book, type RowName, readAgain, readTabs } from './read-again.ts';
import { removeRows } from './remove-rows.ts';

/** One of the rows that an old row becomes. */
export interface RowPart extends RowName {
  /** What differs from the old row, by column key. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** `changed`: somebody kept typing in the row, and nothing was moved; `missing`: there is no such row. */
export interface RowMove {
  readonly outcome: 'done' | 'changed' | 'missing';
  /** What has no column where the row stands now; it is in the note of the cell that names the row. */
  readonly kept: readonly KeptCell[];
}

const MOST_TRIES = 3;

/**
 * Moves a row to another tab, or divides it among several: the one home of moving. The first part has the key
 * of the old row, so that everything said about it stays with it. New rows are written first and do not count;
 * the old row is compared and removed last. Cut off anywhere, doing it again completes it. Call it under the
 * document lock, with a reading of the workbook.
 */
export function divideRow(book: Book, source: RowName, parts: readonly RowPart[]): RowMove {
  const tabs = [...new Set([source.tab, ...parts.map(({ tab }) => tab)])];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const now = readTabs(book, tabs);
    const row = rowAtHome(now.tables, source);
    if (row === undefined) return finishMoved(book, now, parts);
    const from = wholeRow(now, source.tab, row);
    if (from === null) return { outcome: 'missing', kept: [] };
    const sourceMark = typedMark(from.table, row.cells);
    const kept = placeParts(now, from, source, parts, sourceMark);
    const left = removeRows(now, {
      tab: source.tab,
      keys: new Set([source.row]),
      isUnchanged: (table, cells) => typedMark(table, cells) === sourceMark,
    });
    if (left.size === 0) {
      const moved = readTabs(book, tabs);
      finish(moved, rowsOnTheirWay(moved.tables).filter(comesFrom(source)));
      return { outcome: 'done', kept };
    }
    dropParts(readTabs(book, tabs), source);
  }
  return { outcome: 'changed', kept: [] };
}

function wholeRow({ sheets, tables }: Book, tab: string, row: TableRow): WholeRow | null {
  const sheet = sheets.get(tab);
  const table = tables.get(tab);
  if (!sheet || !table) return null;
  const range = sheet.getRange(row.sheetRow, 1, 1, Math.max(1, row.cells.length));
  const formulas = range.getFormulas()[0] ?? [];
  const notes = range.getNotes()[0] ?? [];
  const colours = range.getBackgrounds()[0] ?? [];
  return { table, row, formulas, notes, colours };
}

function comesFrom(source: RowName): (one: RowOnItsWay) => boolean {
  return ({ moving }) => moving.from.tab === source.tab && moving.from.row === source.row;
}

/** Writes the parts that do not stand yet, in the order given. */
function placeParts(
  book: Book,
  from: WholeRow,
  source: RowName,
  parts: readonly RowPart[],
  sourceMark: string,
): KeptCell[] {
  const standing = rowsOnTheirWay(book.tables).filter(comesFrom(source));
  const wanted = parts.flatMap((part) => {
    const target = book.tables.get(part.tab);
    if (!target) return [];
    const laid = partRow(from, target, part.cells);
    const ownMark = typedMark(target, laid.cells);
    const moving = { row: part.row, from: source, parts: parts.length, sourceMark, ownMark };
    return [{ part, target, laid, key: formatMovingKey(moving) }];
  });
  const keeps = new Set(
    standing
      .filter((one) => wanted.some(({ part, target, key }) => isSamePart(one, part, target, key)))
      .map(({ row }) => row),
  );
  for (const one of standing) if (!keeps.has(one.row)) removePart(book, one);
  for (const { part, target, laid, key } of wanted) {
    const stands = standing.some(
      (one) => keeps.has(one.row) && one.tab === part.tab && one.moving.row === part.row,
    );
    if (!stands) writePart(book, part.tab, key, laid);
    dressPart(book, part.tab, target, key, laid, from.table.layout.title);
  }
  return wanted.flatMap(({ laid }) => laid.kept).filter(isFirst);
}

function isFirst(one: KeptCell, index: number, all: readonly KeptCell[]): boolean {
  return all.findIndex(({ header, text }) => header === one.header && text === one.text) === index;
}

/** Written by the same operation before it was cut off; somebody may have typed in it since. */
function isSamePart(one: RowOnItsWay, part: RowPart, target: Table, key: string): boolean {
  if (one.tab !== part.tab || one.moving.row !== part.row) return false;
  if (formatMovingKey(one.moving) !== key) return false;
  return Object.entries(part.cells).every(
    ([column, cell]) =>
      !target.columns.has(column) || String(cellAt(target, one.row, column)) === String(cell),
  );
}

function rawKey({ row }: RowOnItsWay): string {
  return String(row.cells[KEY_COLUMN - 1] ?? '');
}

function removePart(book: Book, one: RowOnItsWay): void {
  removeRows(book, { tab: one.tab, keys: new Set([rawKey(one)]), isUnchanged: () => true });
}

function dropParts(book: Book, source: RowName): void {
  for (const one of rowsOnTheirWay(book.tables).filter(comesFrom(source))) removePart(book, one);
}

/** One call that adds a row below all others, whatever people do there. Source: reference, Sheet.appendRow. */
function writePart(book: Book, tab: string, key: string, { cells }: PartRow): void {
  const sheet = book.sheets.get(tab);
  if (!sheet) return;
  const last = book.tables.get(tab)?.lastRow ?? 0;
  if (last >= sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  sheet.appendRow([key, ...cells.slice(1)].map(literal));
}

/** Notes and colours of the old row, where the new one stands. */
function dressPart(
  book: Book,
  tab: string,
  target: Table,
  key: string,
  { notes, colours, kept }: PartRow,
  fromTitle: string,
): void {
  const wanted = [...notes];
  const at = nameColumn(target) - 1;
  if (kept.length > 0)
    wanted[at] = [movedNote(fromTitle, kept), wanted[at] ?? ''].filter(Boolean).join('\n\n');
  const isPlain = wanted.every((note) => note === '') && colours.every((one) => one === null);
  if (!isPlain) dressRow(book, tab, key, { notes: wanted, colours });
}

/** The old row is gone: done before, if every part stands. */
function finishMoved(book: Book, now: Book, parts: readonly RowPart[]): RowMove {
  const stands = parts.every(({ tab, row }) =>
    now.tables.get(tab)?.rows.some((one) => one.key === row),
  );
  if (!stands || parts.length === 0) return { outcome: 'missing', kept: [] };
  const own = rowsOnTheirWay(now.tables).filter(({ tab, moving }) =>
    parts.some((part) => part.tab === tab && part.row === moving.row),
  );
  finish({ sheets: book.sheets, tables: now.tables }, own);
  return { outcome: 'done', kept: [] };
}

/** Plain keys for rows whose old row is gone, and the formulas that their tab wants in each row. */
export function finish(book: Book, rows: readonly RowOnItsWay[]): void {
  for (const tab of new Set(rows.map((one) => one.tab))) {
    const keys = rows.filter((one) => one.tab === tab).map(rawKey);
    bringHome(book, tab, new Set(keys));
    const sheet = book.sheets.get(tab);
    const table = readAgain(book, tab);
    if (sheet && table && formulaColumnsOf(table.layout).length > 0)
      completeRowFormulas(sheet, table, sheetMapOf(book.sheets, book.tables));
  }
}
