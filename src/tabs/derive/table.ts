import { type Cell, isBlank } from '../../base/cell.ts';
import { type MovingKey, parseMovingKey } from './moving-key.ts';
import { FIRST_DATA_ROW, KEY_COLUMN, KEY_ROW, type TabLayout } from './tab-layout.ts';

/** The cells of one tab as they were read, found by column key and row key. */
export interface Table {
  readonly layout: TabLayout;
  /** Sheet column (from 1) of each column key that stands in row 1. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
  /** Last row of the tab that holds anything. */
  readonly lastRow: number;
  readonly grid: readonly (readonly Cell[])[];
}

export interface TableRow {
  /** The key in column A; `#12` (the row number) while the row has none of its own. */
  readonly key: string;
  readonly hasKey: boolean;
  readonly sheetRow: number;
  readonly cells: readonly Cell[];
  /** Only of a row that a run has written but not yet brought home. */
  readonly moving?: MovingKey;
}

/** Finds rows and columns by their keys; rows in which nothing of ours stands are left out. */
export function tableOf(layout: TabLayout, grid: readonly (readonly Cell[])[]): Table {
  const columns = new Map<string, number>();
  (grid[KEY_ROW - 1] ?? []).forEach((key, index) => {
    const known = typeof key === 'string' && key !== '' && !columns.has(key);
    if (index + 1 !== KEY_COLUMN && known) columns.set(key, index + 1);
  });
  const ours = layout.columns.flatMap((column) => columns.get(column.key) ?? []);
  const seen = new Set<string>();
  const rows: TableRow[] = [];
  for (let sheetRow = FIRST_DATA_ROW; sheetRow <= grid.length; sheetRow += 1) {
    const cells = grid[sheetRow - 1] ?? [];
    if (ours.every((column) => isNothing(cells[column - 1] ?? ''))) continue;
    const key = String(cells[KEY_COLUMN - 1] ?? '');
    const hasKey = key !== '' && !seen.has(key);
    if (hasKey) seen.add(key);
    const moving = hasKey ? parseMovingKey(key) : null;
    const row = { hasKey, sheetRow, cells };
    if (moving !== null) rows.push({ ...row, key: moving.row, moving });
    else rows.push({ ...row, key: hasKey ? key : `#${sheetRow}` });
  }
  return { layout, columns, rows, lastRow: grid.length, grid };
}

/** Blank, or a box that is not ticked: an unticked box alone makes no row. */
function isNothing(cell: Cell): boolean {
  return cell === false || isBlank(cell);
}

/** The cell of a row under a column key; blank where the column does not exist. */
export function cellAt(table: Table, row: TableRow, columnKey: string): Cell {
  const column = table.columns.get(columnKey);
  return column === undefined ? '' : (row.cells[column - 1] ?? '');
}
