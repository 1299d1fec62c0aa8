import { type Cell, isSameCell } from '../../base/cell.ts';
import { entriesOf } from '../../base/record.ts';
import type { RowCells, TabDeclaration } from '../define-tab.ts';
import { cellUnder, type Table, type TableRow } from './table.ts';

/** One cell of a row with what stands in it and what is to stand there. */
export interface CellEdit {
  /** Key of the column. */
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** The cells of a row that differ from what they are to be: the one way to say how a row is edited. */
export function editsOf<Tab extends TabDeclaration>(
  table: Table<Tab>,
  row: TableRow,
  cells: RowCells<Tab>,
): CellEdit[] {
  return entriesOf(cells).flatMap(([column, after]): CellEdit[] => {
    const before = cellUnder(table, row, column);
    return after === undefined || isSameCell(before, after) ? [] : [{ column, before, after }];
  });
}
