import type { Cell } from '../../base/cell.ts';
import { FIRST_DATA_ROW, KEY_COLUMN, KEY_ROW } from '../../tabs/derive/tab-layout.ts';
import { type TypedColumn, typedColumn } from '../../tabs/derive/typed-cells.ts';
import { gridOf } from '../read-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows and columns from `top` and `left` on, counting from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** One edited cell whose column is read. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly reader: TypedColumn;
  readonly cell: Cell;
}

/** The cells of one edit that the add-on reads, as they stand now. */
export interface TypedBlock {
  readonly sheet: Sheet;
  readonly tab: string;
  /** The smallest area that holds them, inside the edited range. */
  readonly area: Area;
  readonly cells: readonly EditedCell[];
  /** The tab from A1 to the end of the edited range. */
  readonly grid: readonly (readonly Cell[])[];
}

/** Reads what was edited together with its keys, in one call; null outside the data of a tab. */
export function readTypedBlock(range: Range): TypedBlock | null {
  const top = Math.max(range.getRow(), FIRST_DATA_ROW);
  const left = Math.max(range.getColumn(), KEY_COLUMN + 1);
  const bottom = range.getLastRow();
  const right = range.getLastColumn();
  if (bottom < top || right < left) return null;
  const sheet = range.getSheet();
  const grid = gridOf(sheet.getRange(KEY_ROW, KEY_COLUMN, bottom, right));
  const keys = (grid[KEY_ROW - 1] ?? []).map(String);
  const tab = keys[KEY_COLUMN - 1] ?? '';
  const readers = new Map<number, TypedColumn>();
  for (let column = left; column <= right; column += 1) {
    const key = keys[column - 1] ?? '';
    const reader = keys.indexOf(key) === column - 1 ? typedColumn(tab, key) : null;
    if (reader !== null) readers.set(column, reader);
  }
  const columns = readers.size === 0 ? [left, right] : [...readers.keys()];
  const first = Math.min(...columns);
  const area = {
    top,
    left: first,
    rows: bottom - top + 1,
    columns: Math.max(...columns) - first + 1,
  };
  return { sheet, tab, area, cells: cellsOf(area, grid, readers), grid };
}

function cellsOf(
  { top, rows }: Area,
  grid: readonly (readonly Cell[])[],
  readers: ReadonlyMap<number, TypedColumn>,
): EditedCell[] {
  return grid.slice(top - 1, top - 1 + rows).flatMap((line, index) =>
    [...readers].map(([column, reader]) => ({
      row: top + index,
      column,
      rowKey: String(line[KEY_COLUMN - 1] ?? ''),
      reader,
      cell: line[column - 1] ?? '',
    })),
  );
}

export function rangeOf(sheet: Sheet, { top, left, rows, columns }: Area): Range {
  return sheet.getRange(top, left, rows, columns);
}

/** The smallest area around some cells; null around none. */
export function areaAround(
  cells: readonly { readonly row: number; readonly column: number }[],
): Area | null {
  const [first] = cells;
  if (first === undefined) return null;
  let { row: top, column: left } = first;
  let [bottom, right] = [top, left];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}
