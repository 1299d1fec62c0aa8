import { type Cell, isBlank } from '../../base/cell.ts';
import { type ColumnKey, divisionTabKey, type TabDeclaration } from '../define-tab.ts';
import { type MovingKey, parseMovingKey } from './moving-key.ts';
import { FIRST_DATA_ROW, KEY_COLUMN, KEY_ROW, type TabLayout } from './tab-layout.ts';

/** The cells of one tab as they were read, found by column key and row key. */
export interface Table<Tab extends TabDeclaration = TabDeclaration> {
  readonly layout: TabLayout<Tab>;
  /** Sheet column (from 1) of each column key that stands in row 1. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
  /** Last row of the tab that holds anything. */
  readonly lastRow: number;
  readonly grid: readonly (readonly Cell[])[];
}

/** The tables of a workbook, by tab key; one that is missing is not among them. */
export type Tables = ReadonlyMap<string, Table>;

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
export function tableOf<Tab extends TabDeclaration>(
  layout: TabLayout<Tab>,
  grid: readonly (readonly Cell[])[],
): Table<Tab> {
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

/** The table of a tab that stands once. */
export function tableIn<Tab extends TabDeclaration>(
  tables: Tables,
  tab: Tab,
): Table<Tab> | undefined {
  return declaredAs(tab, tables.get(tab.key));
}

/** The table of one division, or of the centre. */
export function divisionTableIn<Tab extends TabDeclaration>(
  tables: Tables,
  tab: Tab,
  code: string,
): Table<Tab> | undefined {
  return declaredAs(tab, tables.get(divisionTabKey(tab.key, code)));
}

/** The tables of every division and of the centre. */
export function divisionTablesIn<Tab extends TabDeclaration>(
  tables: Tables,
  tab: Tab,
): Table<Tab>[] {
  return [...tables.values()].flatMap((table) => declaredAs(tab, table) ?? []);
}

/** The table as one of this declaration; undefined for that of another. */
export function declaredAs<Tab extends TabDeclaration>(
  tab: Tab,
  table: Table | undefined,
): Table<Tab> | undefined {
  return table !== undefined && isOf(tab, table) ? table : undefined;
}

function isOf<Tab extends TabDeclaration>(tab: Tab, table: Table): table is Table<Tab> {
  return table.layout.declaration === tab.key;
}

/** The cell of a row under a column key; blank where the column does not stand in the tab. */
export function cellAt<Tab extends TabDeclaration>(
  table: Table<Tab>,
  row: TableRow,
  columnKey: ColumnKey<Tab>,
): Cell {
  return cellUnder(table, row, columnKey);
}

/** The same for a key that is data: of a layout's column, or found in a sheet. */
export function cellUnder(table: Pick<Table, 'columns'>, row: TableRow, columnKey: string): Cell {
  const column = table.columns.get(columnKey);
  return column === undefined ? '' : (row.cells[column - 1] ?? '');
}

/** Where a column stands (from 1); undefined where it does not. */
export function columnIn<Tab extends TabDeclaration>(
  table: Pick<Table<Tab>, 'layout' | 'columns'>,
  columnKey: ColumnKey<Tab>,
): number | undefined {
  return table.columns.get(columnKey);
}
