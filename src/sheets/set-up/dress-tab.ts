import { columnLetter } from '../../tabs/derive/sheet-map.ts';
import {
  FIRST_DATA_ROW,
  type FixedCell,
  HEAD_ROWS,
  HEADER_ROW,
  type HeadCell,
  type HeadLook,
  KEY_COLUMN,
  KEY_ROW,
  type LayoutColumn,
  type RowLook,
} from '../../tabs/derive/tab-layout.ts';
import type { Table } from '../../tabs/derive/table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_COLOUR = '#e7efec';
/** Cells of rows that people fill, into which they need not type. */
const COMPUTED_COLOUR = '#f3f4f5';
/** Columns from this width on hold sentences and wrap. */
const WRAP_FROM_PIXELS = 180;

/**
 * Gives a tab its looks once. The freeze is set last, so a run that was cut off dresses the tab again.
 */
export function dressTab(sheet: Sheet, table: Table): void {
  sheet.setTabColor(table.layout.colour);
  dressColumns(sheet, table, table.layout.columns);
  dressHead(sheet, table);
  sheet.hideColumns(KEY_COLUMN);
  dressRows(sheet, table);
  hideRows(sheet, table);
  freezeColumns(sheet, table);
  if (table.layout.hidden) sheet.hideSheet();
  sheet.setFrozenRows(HEADER_ROW);
}

/** True where `dressTab` came to its end. One call. */
export function isDressed(sheet: Sheet): boolean {
  return sheet.getFrozenRows() === HEADER_ROW;
}

/**
 * From its dressing on the looks of a tab are the users', but what hides the keys and freezes the head. Written
 * without asking first: to ask takes the host ten times as long.
 */
export function keepKeysHidden(sheet: Sheet): void {
  sheet.hideRows(KEY_ROW);
  sheet.hideColumns(KEY_COLUMN);
  sheet.setFrozenRows(HEADER_ROW);
}

/** Looks of some columns: all of a new tab, or those that were added to it later. */
export function dressColumns(sheet: Sheet, table: Table, columns: readonly LayoutColumn[]): void {
  const placed = columns.flatMap((column) => {
    const position = table.columns.get(column.key);
    return position === undefined ? [] : [{ column, position }];
  });
  for (const { position, items } of runsOf(placed, ({ column }) => column.width))
    sheet.setColumnWidths(position, items.length, items[0]?.column.width ?? 0);
  for (const { position, items } of runsOf(placed, () => 0)) {
    const notes = items.map(({ column }) => column.help);
    sheet.getRange(HEADER_ROW, position, 1, notes.length).setNotes([notes]);
  }
  const last = sheet.getMaxRows();
  const cellsOf = (position: number) =>
    `${columnLetter(position)}${FIRST_DATA_ROW}:${columnLetter(position)}${last}`;
  const groups = <Look extends string | boolean>(of: (column: LayoutColumn) => Look) =>
    grouped(placed, ({ column }) => of(column)).map(
      ([look, members]) =>
        [look, sheet.getRangeList(members.map((one) => cellsOf(one.position)))] as const,
    );
  for (const [format, cells] of groups((column) => column.kind.numberFormat))
    cells.setNumberFormat(format);
  for (const [align, cells] of groups((column) => column.kind.align))
    cells.setHorizontalAlignment(align);
  for (const [wraps, cells] of groups((column) => column.width >= WRAP_FROM_PIXELS)) {
    if (wraps) cells.setWrap(true);
  }
  sheet.getRangeList(placed.map((one) => cellsOf(one.position))).setVerticalAlignment('top');
  for (const { column, position } of placed) if (column.machine) sheet.hideColumns(position);
  const computed = placed.filter(({ column }) => column.rowFormula !== undefined);
  if (computed.length > 0)
    sheet.getRangeList(computed.map((one) => cellsOf(one.position))).setBackground(COMPUTED_COLOUR);
  dressOwnFormats(sheet, table);
}

interface PlacedColumn {
  readonly column: LayoutColumn;
  readonly position: number;
}

/** Neighbours that are alike, left to right: one call for each run. */
function runsOf(
  placed: readonly PlacedColumn[],
  of: (one: PlacedColumn) => number,
): { position: number; items: PlacedColumn[] }[] {
  const runs: { position: number; items: PlacedColumn[] }[] = [];
  for (const one of [...placed].sort((a, b) => a.position - b.position)) {
    const last = runs.at(-1);
    const first = last?.items[0];
    const follows = last !== undefined && last.position + last.items.length === one.position;
    if (follows && first !== undefined && of(first) === of(one)) last.items.push(one);
    else runs.push({ position: one.position, items: [one] });
  }
  return runs;
}

/** A row of ตั้งค่า or หน้าหลัก may have a format of its own, not of its column: a day, a count, a word. */
export function dressOwnFormats(sheet: Sheet, table: Table): void {
  const rowOf = new Map(table.grid.map((cells, index) => [String(cells[0] ?? ''), index + 1]));
  const cells = table.layout.fixedRows.flatMap(({ key, cells: fixed }) =>
    Object.entries(fixed).flatMap(([column, cell]) => {
      const row = rowOf.get(key);
      const position = table.columns.get(column);
      const format = formatOf(cell);
      if (format === undefined || row === undefined || position === undefined) return [];
      return [{ format, cell: `${columnLetter(position)}${row}` }];
    }),
  );
  for (const [format, members] of grouped(cells, (one) => one.format)) {
    sheet.getRangeList(members.map((one) => one.cell)).setNumberFormat(format);
  }
}

function formatOf(cell: FixedCell): string | undefined {
  if (cell.type === 'formula') return cell.format;
  return cell.type === 'initial' ? cell.kind.numberFormat : undefined;
}

/** A line is dressed too: one that was inserted has the looks of its neighbour. */
const ROW_LOOKS: Readonly<
  Record<RowLook | 'line', { fill: string | null; ink: string; points: number }>
> = {
  fact: { fill: '#f6f8f7', ink: '#202124', points: 12 },
  section: { fill: '#e3efea', ink: '#0b5d4b', points: 10 },
  total: { fill: '#f6f8f7', ink: '#202124', points: 10 },
  note: { fill: '#f3f4f5', ink: '#5b6670', points: 10 },
  line: { fill: null, ink: '#202124', points: 10 },
};

/** Facts, headings, sums and remarks among the lines that the add-on keeps; a few calls for all of them. */
export function dressRows(sheet: Sheet, { layout, columns, grid }: Table): void {
  const rowOf = new Map(grid.map((cells, index) => [String(cells[0] ?? ''), index + 1]));
  const last = columnLetter(Math.max(...columns.values()));
  if (layout.fixedRows.every(({ look }) => look === undefined)) return;
  const placed = layout.fixedRows.flatMap(({ key, look = 'line' as const }) => {
    const row = rowOf.get(key);
    return row === undefined ? [] : [{ look, cells: `B${row}:${last}${row}` }];
  });
  for (const [look, members] of grouped(placed, (one) => one.look)) {
    const { fill, ink, points } = ROW_LOOKS[look];
    const cells = sheet.getRangeList(members.map((one) => one.cells));
    cells.setBackground(fill).setFontColor(ink).setFontSize(points);
    cells.setFontWeight(look === 'note' || look === 'line' ? 'normal' : 'bold');
    // Their texts run on over the cells to the right, which are empty.
    if (look === 'fact' || look === 'note') cells.setWrap(false).setHorizontalAlignment('left');
  }
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

/** Looks of the header and of the cells above it. */
export function dressHead(sheet: Sheet, { layout, columns }: Table): void {
  const width = layout.columns.length;
  sheet
    .getRange(HEADER_ROW, KEY_COLUMN + 1, 1, width)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrap(true);
  dressHeadCells(sheet, layout.headCells, columns);
}

const LOOKS: Readonly<
  Record<HeadLook, { weight: 'bold' | 'normal'; ink: string; points: number }>
> = {
  title: { weight: 'bold', ink: '#0b5d4b', points: 13 },
  sentence: { weight: 'normal', ink: '#5b6670', points: 10 },
  link: { weight: 'normal', ink: '#0b5d4b', points: 10 },
  figure: { weight: 'bold', ink: '#202124', points: 10 },
};

/** One call per look, however many cells there are. */
function dressHeadCells(sheet: Sheet, heads: readonly HeadCell[], columns: Table['columns']): void {
  const placed = heads.flatMap((head) => {
    const position = columns.get(head.column);
    const address = position === undefined ? '' : `${columnLetter(position)}${head.row}`;
    return address === '' ? [] : [{ ...head, address }];
  });
  if (placed.length === 0) return;
  const listOf = (members: typeof placed) => sheet.getRangeList(members.map((one) => one.address));
  listOf(placed).setWrap(false).setVerticalAlignment('middle');
  for (const [look, members] of grouped(placed, (one) => one.look ?? 'figure')) {
    const { weight, ink, points } = LOOKS[look];
    listOf(members).setFontWeight(weight).setFontColor(ink).setFontSize(points);
  }
  const formulas = placed.filter(({ cell }) => cell.type === 'formula');
  if (formulas.length === 0) return;
  listOf(formulas).setNumberFormat('#,##0.00').setHorizontalAlignment('left');
}

/** The keys, the head rows in which nothing stands, and a header that headings among the rows stand for. */
function hideRows(sheet: Sheet, { layout }: Table): void {
  if (layout.fixedRows.some(({ look }) => look === 'section')) sheet.hideRows(HEADER_ROW);
  const used = new Set<number>(layout.headCells.map((head) => head.row));
  const unused = HEAD_ROWS.filter((row) => !used.has(row));
  if (unused.length === HEAD_ROWS.length) {
    sheet.hideRows(KEY_ROW, HEAD_ROWS.length + 1);
    return;
  }
  sheet.hideRows(KEY_ROW);
  for (const row of unused) sheet.hideRows(row);
}

/** The name stays in sight; the hidden keys stand left of it and are frozen with it. */
function freezeColumns(sheet: Sheet, { layout, columns }: Table): void {
  const position = layout.freeze === null ? undefined : columns.get(layout.freeze);
  if (position !== undefined) sheet.setFrozenColumns(position);
}
