import type { Cell } from '../../base/cell.ts';
import { fingerprint } from '../../base/fingerprint.ts';
import type { CellEdit } from '../../tabs/derive/row-edits.ts';
import { typedMark } from '../../tabs/derive/rows-on-their-way.ts';
import { KEY_COLUMN } from '../../tabs/derive/tab-layout.ts';
import type { Tables } from '../../tabs/derive/table.ts';
import { cellUnder, type Table, type TableRow, tableOf } from '../../tabs/derive/table.ts';

/** A row of the workbook, by the keys of its tab and its own. */
export interface RowName {
  readonly tab: string;
  readonly row: string;
}

/** Other values in some cells of a row that stays where it is. */
export interface RowEdit extends RowName {
  readonly type: 'edit';
  readonly cells: readonly CellEdit[];
}

/** One of the rows that an old row becomes, with what differs from it by column key. */
export interface RowPart extends RowName {
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A row that goes to another tab, or becomes several. The first part has the key of the old row. */
export interface RowDivision extends RowName {
  readonly type: 'divide';
  readonly parts: readonly RowPart[];
  /** What the old row holds where the first part differs, and what has no place in the tab of that part. */
  readonly before: Readonly<Record<string, Cell>>;
}

/** What a remedy does to the cells of the workbook. */
export type Alteration = RowEdit | RowDivision;

export function rowOf(tables: Tables, { tab, row }: RowName): TableRow | undefined {
  return tables.get(tab)?.rows.find((one) => one.key === row);
}

/** A mark of the alteration and of the row as it stands: a preview that was shown is applied, or nothing is. */
export function markOf(tables: Tables, alteration: Alteration): string {
  const table = tables.get(alteration.tab);
  const row = rowOf(tables, alteration);
  const standing = table && row ? typedMark(table, row.cells) : '';
  return fingerprint(JSON.stringify(alteration) + standing);
}

/** The tables as they would be read after the alteration. */
export function altered(tables: Tables, alteration: Alteration): Tables {
  const table = tables.get(alteration.tab);
  const row = rowOf(tables, alteration);
  if (table === undefined || row === undefined) return tables;
  const changed = new Map(tables);
  if (alteration.type === 'edit') {
    const cells = Object.fromEntries(alteration.cells.map(({ column, after }) => [column, after]));
    changed.set(alteration.tab, withRow(table, row.sheetRow, lineOf(table, row.key, cells, row)));
    return changed;
  }
  changed.set(alteration.tab, withRow(table, row.sheetRow, null));
  for (const part of alteration.parts) {
    const target = changed.get(part.tab);
    if (target === undefined) continue;
    const copied = Object.fromEntries(
      [...target.columns.keys()].map((column) => [column, cellUnder(table, row, column)]),
    );
    const line = lineOf(target, part.row, { ...copied, ...part.cells });
    changed.set(part.tab, tableOf(target.layout, [...target.grid, line]));
  }
  return changed;
}

/** A line of the grid with these values by column key, over what stands there. */
function lineOf(
  table: Table,
  key: string,
  cells: Readonly<Record<string, Cell>>,
  over?: TableRow,
): Cell[] {
  const width = Math.max(KEY_COLUMN, ...table.columns.values());
  const line = Array.from({ length: width }, (_, index) => over?.cells[index] ?? '');
  line[KEY_COLUMN - 1] = key;
  for (const [column, cell] of Object.entries(cells)) {
    const position = table.columns.get(column);
    if (position !== undefined) line[position - 1] = cell;
  }
  return line;
}

function withRow(table: Table, sheetRow: number, line: readonly Cell[] | null): Table {
  const grid = table.grid.map((cells, index) => (index + 1 === sheetRow ? (line ?? []) : cells));
  return tableOf(table.layout, grid);
}
