import { type Cell, isBlank, textOf } from '../../base/cell.ts';
import {
  FIRST_DATA_ROW,
  HEADER_ROW,
  type HeadCell,
  KEY_COLUMN,
  KEY_ROW,
  type TabLayout,
} from './tab-layout.ts';
import type { Table } from './table.ts';

/** What brings the head of a tab back to its place: whole rows put in, or blank ones taken out. */
export interface HeadShift {
  readonly kind: 'insert' | 'remove';
  /** Sheet row before which rows are put in, or the first that is taken out. */
  readonly row: number;
  readonly count: number;
}

type Grid = readonly (readonly Cell[])[];

/** Below this row no head is looked for. */
const LAST_ROW_LOOKED_AT = 10;
/** Row keys never stand above it: the head rows above may hold what the product remembers in column A. */
const FIRST_ROW_OF_LOST_KEYS = 3;

/**
 * How far the head of a tab in which people type was pushed by rows that somebody deleted or put in above or among
 * it; null where all stands in its place, or where nothing can be told. Without this the header would be written
 * over the first row of data.
 */
export function headShiftOf({ layout, grid }: Table): HeadShift | null {
  if (layout.keeper !== 'hr' && layout.keeper !== 'division') return null;
  const keyRow = bestRow(grid, (cells) => countKeys(cells, layout));
  const header = bestRow(grid, (cells) => countHeaders(cells, layout));
  if (keyRow === null) return header === null ? null : aboveHeader(header);
  if (keyRow > KEY_ROW) return blankRows(grid, KEY_ROW, keyRow - KEY_ROW);
  if (header === HEADER_ROW) return null;
  if (header === null) return headerLost(grid);
  if (header < HEADER_ROW) return headRowsLost(layout, grid, header);
  return headRowsAdded(layout, grid, header);
}

/** The row that holds most of what is counted, and at least half of it. */
function bestRow(grid: Grid, count: (cells: readonly Cell[]) => number): number | null {
  let best: { row: number; share: number } | null = null;
  for (const [index, cells] of grid.slice(0, LAST_ROW_LOOKED_AT).entries()) {
    const share = count(cells);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { row: index + 1, share };
  }
  return best?.row ?? null;
}

function countKeys(cells: readonly Cell[], { columns }: TabLayout): number {
  const found = new Set(cells.slice(KEY_COLUMN).map(String));
  return columns.filter(({ key }) => found.has(key)).length / columns.length;
}

function countHeaders(cells: readonly Cell[], { columns }: TabLayout): number {
  const found = new Set(cells.slice(KEY_COLUMN).map(textOf));
  return columns.filter(({ header }) => found.has(header)).length / columns.length;
}

/** Rows above the header are gone, the keys with them. */
function aboveHeader(header: number): HeadShift | null {
  return header < HEADER_ROW ? { kind: 'insert', row: KEY_ROW, count: HEADER_ROW - header } : null;
}

/** The header itself is gone: a key of a row, or a figure, stands where it was. */
function headerLost(grid: Grid): HeadShift | null {
  for (let row = FIRST_ROW_OF_LOST_KEYS; row <= HEADER_ROW; row += 1) {
    const cells = grid[row - 1] ?? [];
    const isData = !isBlank(cells[KEY_COLUMN - 1] ?? '');
    if (isData) return { kind: 'insert', row, count: FIRST_DATA_ROW - row };
  }
  const atHeader = (grid[HEADER_ROW - 1] ?? []).slice(KEY_COLUMN);
  const isData = atHeader.some((cell) => typeof cell === 'number' || cell instanceof Date);
  return isData ? { kind: 'insert', row: HEADER_ROW, count: 1 } : null;
}

/** Head rows between keys and header are gone: they are put in where the labels of the others then fit best. */
function headRowsLost(layout: TabLayout, grid: Grid, header: number): HeadShift {
  const count = HEADER_ROW - header;
  const rows = Array.from({ length: header - KEY_ROW }, (_, index) => header - index);
  const fits = (row: number) =>
    countLabels(layout, grid, (at) => (at < row ? at : at < row + count ? null : at - count));
  return { kind: 'insert', row: best(rows, fits), count };
}

/** Rows were put in among the head; only blank ones are taken out again. */
function headRowsAdded(layout: TabLayout, grid: Grid, header: number): HeadShift | null {
  const count = header - HEADER_ROW;
  const rows = Array.from(
    { length: header - KEY_ROW - count },
    (_, index) => header - count - index,
  );
  const blank = rows.filter((row) => blankRows(grid, row, count) !== null);
  if (blank.length === 0) return null;
  const fits = (row: number) => countLabels(layout, grid, (at) => (at < row ? at : at + count));
  return { kind: 'remove', row: best(blank, fits), count };
}

function blankRows(grid: Grid, row: number, count: number): HeadShift | null {
  const between = grid.slice(row - 1, row - 1 + count);
  const allBlank = between.every((cells) => cells.every(isBlank));
  return allBlank ? { kind: 'remove', row, count } : null;
}

function best(rows: readonly number[], fits: (row: number) => number): number {
  return rows.reduce(
    (one, other) => (fits(other) > fits(one) ? other : one),
    rows[0] ?? HEADER_ROW,
  );
}

/** Labels of the head that would stand in their place; `rowNow` says where a row of the head stands today. */
function countLabels(
  { headCells, columns }: TabLayout,
  grid: Grid,
  rowNow: (row: number) => number | null,
): number {
  const keys = new Set(columns.map(({ key }) => key));
  return headCells.filter((head) => isShown(head, keys, grid, rowNow)).length;
}

function isShown(
  { cell, column, row }: HeadCell,
  keys: ReadonlySet<string>,
  grid: Grid,
  rowNow: (row: number) => number | null,
): boolean {
  const now = rowNow(row);
  if (cell.type !== 'label' || !keys.has(column) || now === null) return false;
  return (grid[now - 1] ?? []).some((one) => textOf(one) === String(cell.value));
}
