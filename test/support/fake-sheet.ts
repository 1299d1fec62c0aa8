import type { Cell } from '../../src/base/cell.ts';
import {
  FIRST_DATA_ROW,
  HEADER_ROW,
  KEY_ROW,
  type TabLayout,
} from '../../src/tabs/derive/tab-layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells as a script sees them, and what somebody does to them just before the n-th call of the script. */
export interface FakeSheet {
  readonly sheet: Sheet;
  /** As it stands now; text without the mark that keeps it text. */
  readonly grid: Cell[][];
  readonly calls: () => number;
}

/** A sheet of the few methods that writers use; anything else is undefined and ends the test. */
export function fakeSheet(
  cells: readonly (readonly Cell[])[],
  meanwhile: (call: number, grid: Cell[][]) => void = () => {},
): FakeSheet {
  const grid = cells.map((line) => [...line]);
  let calls = 0;
  const call = () => {
    calls += 1;
    meanwhile(calls, grid);
  };
  const width = () => Math.max(1, ...grid.map((line) => line.length));
  const notes = new Map<string, string>();
  const rangeAt = (row: number, column: number, rows = 1, columns = 1) => ({
    getValues: () => {
      call();
      return block(grid, row, column, rows, columns);
    },
    ...oneCell(grid, notes, { row, column, call }),
    getFormulas: () => {
      call();
      return block(grid, row, column, rows, columns).map((line) =>
        line.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : '')),
      );
    },
    setValues: (values: readonly (readonly Cell[])[]) => {
      call();
      if (values.length !== rows || values.some((line) => line.length !== columns))
        throw new Error('The number of rows or columns in the data does not match the range');
      values.forEach((line, i) => {
        line.forEach((cell, j) => {
          put(grid, row + i, column + j, plain(cell));
        });
      });
    },
  });
  const sheet = {
    getRange: rangeAt,
    getDataRange: () => ({
      getValues: () => {
        call();
        return block(grid, 1, 1, grid.length, width());
      },
    }),
    getRangeList: () => ({ setNumberFormat: () => call() }),
    getLastRow: () => grid.length,
    getMaxRows: () => 1_000,
    getMaxColumns: () => Math.max(26, width()),
    insertRowsAfter: () => {},
    appendRow: (line: readonly Cell[]) => {
      call();
      grid.push(line.map(plain));
    },
  };
  return { sheet: sheet as unknown as Sheet, grid, calls: () => calls };
}

/** What a range of one cell can do besides. */
function oneCell(
  grid: Cell[][],
  notes: Map<string, string>,
  { row, column, call }: { row: number; column: number; call: () => void },
) {
  const place = `${row}:${column}`;
  return {
    getValue: () => {
      call();
      return block(grid, row, column, 1, 1)[0]?.[0] ?? '';
    },
    setValue: (value: Cell) => {
      call();
      put(grid, row, column, plain(value));
    },
    getNote: () => notes.get(place) ?? '',
    setNote: (note: string) => notes.set(place, note),
  };
}

function block(
  grid: Cell[][],
  row: number,
  column: number,
  rows: number,
  columns: number,
): Cell[][] {
  return Array.from({ length: rows }, (_r, i) =>
    Array.from({ length: columns }, (_c, j) => grid[row - 1 + i]?.[column - 1 + j] ?? ''),
  );
}

function put(grid: Cell[][], row: number, column: number, cell: Cell): void {
  while (grid.length < row) grid.push([]);
  const line = grid[row - 1] ?? [];
  while (line.length < column) line.push('');
  line[column - 1] = cell;
}

function plain(cell: Cell): Cell {
  return typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** The head rows of a tab with its columns in this order; a blank key is a column of the user's own. */
export function headOf(layout: TabLayout, keys: readonly string[]): Cell[][] {
  const head: Cell[][] = Array.from({ length: FIRST_DATA_ROW - 1 }, () => []);
  head[KEY_ROW - 1] = [layout.key, ...keys];
  head[HEADER_ROW - 1] = ['', ...keys.map((key) => (key === '' ? 'คอลัมน์ของฉัน' : key))];
  return head;
}

/** Somebody turns the data rows round, as a sort does. */
export function reverseRows(grid: Cell[][]): void {
  grid.splice(FIRST_DATA_ROW - 1, grid.length, ...grid.slice(FIRST_DATA_ROW - 1).reverse());
}

/** Somebody puts an empty column in. */
export function insertColumn(grid: Cell[][], at: number): void {
  for (const line of grid) if (line.length >= at) line.splice(at - 1, 0, '');
}
