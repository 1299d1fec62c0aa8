import type { Cell } from '../base/cell.ts';
import { FIRST_DATA_ROW } from '../tabs/derive/tab-layout.ts';
import type { Table } from '../tabs/derive/table.ts';

/**
 * Text as the host is to take it and as it gives it back: the one place that knows of the apostrophe.
 *
 * The host parses what a script writes as if it had been typed, so text is marked by an apostrophe, or `=1+1` would
 * run and `1/2` become a date (Apps Script reference, Range.setValue). In a cell of the format `@` everything is
 * text already, and there the host is reported to keep an apostrophe as a character: it gets none, except before
 * an apostrophe. What reads takes one leading apostrophe away, so that both hosts, and whoever typed one, mean the
 * same.
 */

/** The number format of plain text. */
export const PLAIN_TEXT = '@';

const MARK = "'";

/** A value for a cell of any format but `@`. */
export function literal(value: Cell): Cell {
  return typeof value === 'string' && value !== '' ? `${MARK}${value}` : value;
}

/** What `literal` marked, for a cell of the format `@`; a value that is no marked text as it is. */
export function plainLiteral(marked: Cell): Cell {
  if (typeof marked !== 'string' || !marked.startsWith(MARK)) return marked;
  const text = marked.slice(MARK.length);
  return text.startsWith(MARK) ? marked : text;
}

/** A cell as it is meant, as the host gave it. */
export function plainCell(cell: Cell): Cell {
  return typeof cell === 'string' && cell.startsWith(MARK) ? cell.slice(MARK.length) : cell;
}

/** Of a sheet row and column (from 1): is the cell declared as plain text? */
export type IsPlainText = (row: number, column: number) => boolean;

/** In ตั้งค่า each row has the format of its own setting, elsewhere each column has one. */
export function plainTextOf({
  layout,
  columns,
  grid,
}: Pick<Table, 'layout' | 'columns' | 'grid'>): IsPlainText {
  const declared = new Map(
    layout.columns.flatMap((column) => {
      const position = columns.get(column.key);
      return position === undefined ? [] : [[position, column] as const];
    }),
  );
  const fixed = new Map(layout.fixedRows.map(({ key, cells }) => [key, cells]));
  return (row, position) => {
    const column = declared.get(position);
    if (column === undefined || row < FIRST_DATA_ROW) return false;
    const own = fixed.get(String(grid[row - 1]?.[0] ?? ''))?.[column.key];
    const kind = own?.type === 'initial' ? own.kind : column.kind;
    return kind.numberFormat === PLAIN_TEXT;
  };
}

/** A whole row from column A on, below all others of a tab: text in its plain columns as it is. */
export function rowContent(
  table: Pick<Table, 'layout' | 'columns'>,
  cells: readonly Cell[],
): Cell[] {
  const isPlainText = plainTextOf({ ...table, grid: [] });
  return cells.map((cell, index) =>
    isPlainText(FIRST_DATA_ROW, index + 1) ? plainLiteral(literal(cell)) : literal(cell),
  );
}
