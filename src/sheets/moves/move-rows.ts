import type { Cell } from '../../base/cell.ts';
import { formatMovingKey } from '../../tabs/derive/moving-key.ts';
import {
  type RowOnItsWay,
  rowAtHome,
  rowsOnTheirWay,
  typedMark,
} from '../../tabs/derive/rows-on-their-way.ts';
import { KEY_COLUMN, KEY_ROW } from '../../tabs/derive/tab-layout.ts';
import { cellUnder, type Table } from '../../tabs/derive/table.ts';
import { movedNote } from '../../text/moves.ts';
import { appendLine } from '../append-row.ts';
import { gridOf } from '../read-grid.ts';
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

/** A row with what it becomes. */
export interface Departure {
  readonly source: RowName;
  readonly parts: readonly RowPart[];
}

const MOST_TRIES = 3;
const MISSING: RowMove = { outcome: 'missing', kept: [] };

/** Moves or divides one row: `divideRows`. */
export function divideRow(book: Book, source: RowName, parts: readonly RowPart[]): RowMove {
  return divideRows(book, [{ source, parts }])[0] ?? MISSING;
}

/**
 * Moves rows to other tabs, or divides each among several: the one home of moving. The first part has the key
 * of the old row, so that everything said about it stays with it. New rows are written first and do not count;
 * the old rows are compared and removed last. Cut off anywhere, doing it again completes it. Call it under the
 * document lock, with a reading of the workbook. Each row costs one call, each tab a few.
 * @returns what became of each, in the order given.
 */
export function divideRows(book: Book, departures: readonly Departure[]): RowMove[] {
  const ended = new Map<Departure, RowMove>();
  for (let tries = 0; tries < MOST_TRIES && ended.size < departures.length; tries += 1) {
    const open = departures.filter((one) => !ended.has(one));
    for (const [one, move] of tryOnce(book, open)) ended.set(one, move);
  }
  return departures.map((one) => ended.get(one) ?? { outcome: 'changed', kept: [] });
}

/** Those that ended, well or not; the others somebody changed at this very moment. */
function tryOnce(book: Book, departures: readonly Departure[]): Map<Departure, RowMove> {
  const named = departures.flatMap(({ source, parts }) => [source.tab, ...parts.map(tabOf)]);
  const tabs = [...new Set(named)];
  const now = readTabs(book, tabs);
  const here = departures.filter(({ source }) => rowAtHome(now.tables, source) !== undefined);
  const placed = placeAll(now, wholeRows(now, here));
  const astray = withColumnsMoved(now, placed);
  const left = removeOld(
    now,
    placed.filter((one) => !astray.has(one.departure)),
  );
  const ended = new Map<Departure, RowMove>();
  for (const one of departures) if (!here.includes(one)) ended.set(one, goneBefore(now, one));
  for (const { departure, kept } of placed) {
    if (left.has(departure) || astray.has(departure))
      dropParts(readTabs(book, tabs), departure.source);
    else ended.set(departure, { outcome: 'done', kept });
  }
  const after = placed.length === 0 ? now : readTabs(book, tabs);
  const parts = [...ended].flatMap(([one, { outcome }]) => (outcome === 'done' ? one.parts : []));
  const isPart = (tab: string, row: string) =>
    parts.some((part) => part.tab === tab && part.row === row);
  finish(
    after,
    rowsOnTheirWay(after.tables).filter(({ tab, moving }) => isPart(tab, moving.row)),
  );
  return ended;
}

function tabOf({ tab }: RowName): string {
  return tab;
}

/** The old row is gone: moved before, if every part stands. */
function goneBefore({ tables }: Book, { parts }: Departure): RowMove {
  const stands = parts.every(({ tab, row }) =>
    tables.get(tab)?.rows.some((one) => one.key === row),
  );
  return stands && parts.length > 0 ? { outcome: 'done', kept: [] } : MISSING;
}

interface Leaving {
  readonly departure: Departure;
  readonly from: WholeRow;
  /** Of what was typed in the old row when the new ones were written. */
  readonly mark: string;
}

/** The old rows with all that the host knows of them: three calls for each tab. */
function wholeRows({ sheets, tables }: Book, departures: readonly Departure[]): Leaving[] {
  return [...new Set(departures.map(({ source }) => source.tab))].flatMap((tab) => {
    const sheet = sheets.get(tab);
    const table = tables.get(tab);
    const own = departures.flatMap((departure) => {
      const row = departure.source.tab === tab ? rowAtHome(tables, departure.source) : undefined;
      return row === undefined ? [] : [{ departure, row }];
    });
    if (!sheet || !table || own.length === 0) return [];
    const first = Math.min(...own.map(({ row }) => row.sheetRow));
    const last = Math.max(...own.map(({ row }) => row.sheetRow));
    const width = Math.max(1, ...own.map(({ row }) => row.cells.length));
    const range = sheet.getRange(first, 1, last - first + 1, width);
    const formulas = range.getFormulas();
    const notes = range.getNotes();
    const colours = range.getBackgrounds();
    return own.map(({ departure, row }): Leaving => {
      const at = row.sheetRow - first;
      const looks = { notes: notes[at] ?? [], colours: colours[at] ?? [] };
      const from = { table, row, formulas: formulas[at] ?? [], ...looks };
      return { departure, from, mark: typedMark(table, row.cells) };
    });
  });
}

type Placed = Leaving & Pick<RowMove, 'kept'>;

function placeAll(book: Book, leaving: readonly Leaving[]): Placed[] {
  makeRoom(book, leaving);
  return leaving.map((one) => ({ ...one, kept: placeParts(book, one) }));
}

/** Rows at the end of each tab for all that may be added to it. */
function makeRoom({ sheets, tables }: Book, leaving: readonly Leaving[]): void {
  const parts = leaving.flatMap(({ departure }) => departure.parts);
  for (const tab of new Set(parts.map(tabOf))) {
    const sheet = sheets.get(tab);
    const last = tables.get(tab)?.lastRow ?? 0;
    const wanted = last + parts.filter((part) => part.tab === tab).length;
    const missing = sheet === undefined ? 0 : wanted - sheet.getMaxRows();
    if (missing > 0) sheet?.insertRowsAfter(sheet.getMaxRows(), missing);
  }
}

/**
 * Those of whose new rows the columns stand no longer where they were read: somebody put one in or took one out
 * while they were written, and their cells may stand in the wrong ones. Once a row stands, its columns move
 * with it. One call for each tab.
 */
function withColumnsMoved(book: Book, placed: readonly Placed[]): Set<Departure> {
  const targets = new Set(placed.flatMap(({ departure }) => departure.parts.map(tabOf)));
  const moved = [...targets].filter((tab) => {
    const sheet = book.sheets.get(tab);
    const before = book.tables.get(tab)?.grid[KEY_ROW - 1] ?? [];
    if (sheet === undefined || before.length === 0) return false;
    const [now = []] = gridOf(sheet.getRange(KEY_ROW, 1, 1, before.length));
    return before.some((key, index) => key !== now[index]);
  });
  const isAstray = ({ departure }: Placed) =>
    departure.parts.some(({ tab }) => moved.includes(tab));
  return new Set(placed.filter(isAstray).map(({ departure }) => departure));
}

/** Removes the old rows that are as they were; @returns those that are not. */
function removeOld(book: Book, placed: readonly Placed[]): Set<Departure> {
  const tabs = new Set(placed.map(({ departure }) => departure.source.tab));
  const left = [...tabs].flatMap((tab) => {
    const own = new Map(
      placed
        .filter(({ departure }) => departure.source.tab === tab)
        .map((one) => [one.departure.source.row, one]),
    );
    const standing = removeRows(book, {
      tab,
      keys: new Set(own.keys()),
      isUnchanged: (table, cells) =>
        typedMark(table, cells) === own.get(String(cells[KEY_COLUMN - 1] ?? ''))?.mark,
    });
    return [...standing].flatMap((key) => own.get(key)?.departure ?? []);
  });
  return new Set(left);
}

function comesFrom(source: RowName): (one: RowOnItsWay) => boolean {
  return ({ moving }) => moving.from.tab === source.tab && moving.from.row === source.row;
}

/** Writes the parts that do not stand yet, in the order given. */
function placeParts(book: Book, { departure, from, mark: sourceMark }: Leaving): KeptCell[] {
  const { source, parts } = departure;
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
    if (!stands) writePart(book, target, key, laid);
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
      !target.columns.has(column) || String(cellUnder(target, one.row, column)) === String(cell),
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

function writePart(book: Book, target: Table, key: string, { cells }: PartRow): void {
  const sheet = book.sheets.get(target.layout.key);
  if (sheet) appendLine(sheet, target, [key, ...cells.slice(1)]);
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
