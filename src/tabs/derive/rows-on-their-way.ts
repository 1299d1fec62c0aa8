import { textOf } from '../../base/cell.ts';
import { fingerprint } from '../../base/fingerprint.ts';
import type { MovingKey } from './moving-key.ts';
import { KEY_COLUMN } from './tab-layout.ts';
import type { Table, TableRow } from './table.ts';

/** A row that a run wrote and did not bring home: the run was cut off, or is still at work. */
export interface RowOnItsWay {
  readonly tab: string;
  readonly row: TableRow;
  readonly moving: MovingKey;
}

/** Every row whose key says that it comes from elsewhere. */
export function rowsOnTheirWay(tables: ReadonlyMap<string, Table>): RowOnItsWay[] {
  return [...tables].flatMap(([tab, table]) =>
    table.rows.flatMap((row) =>
      row.moving === undefined ? [] : [{ tab, row, moving: row.moving }],
    ),
  );
}

/** The old row, while it still stands where the new one comes from. */
export function rowAtHome(
  tables: ReadonlyMap<string, Table>,
  { tab, row: key }: MovingKey['from'],
): TableRow | undefined {
  return tables.get(tab)?.rows.find((row) => row.key === key && row.moving === undefined);
}

/**
 * Leaves out the new rows of a move as long as the old row stands, so that nothing is counted twice. What is
 * counted changes in one step: when the old row goes.
 */
export function withoutRowsOnTheirWay(tables: ReadonlyMap<string, Table>): Map<string, Table> {
  const moving = rowsOnTheirWay(tables).filter(({ moving }) => rowAtHome(tables, moving.from));
  if (moving.length === 0) return new Map(tables);
  const left = new Set(moving.map(({ row }) => row));
  return new Map(
    [...tables].map(([key, table]) => [
      key,
      { ...table, rows: table.rows.filter((row) => !left.has(row)) },
    ]),
  );
}

/**
 * A mark of what was typed in a row, wherever its columns stand; cells that hold a formula of ours are left
 * out, because they follow other tabs.
 */
export function typedMark(
  table: Pick<Table, 'layout' | 'columns'>,
  cells: TableRow['cells'],
): string {
  const live = new Set(
    table.layout.columns
      .filter((column) => column.rowFormula !== undefined)
      .map((column) => table.columns.get(column.key)),
  );
  const typed = cells
    .map((cell, index) => (index + 1 === KEY_COLUMN || live.has(index + 1) ? '' : textOf(cell)))
    .filter((text) => text !== '' && text !== 'false');
  return fingerprint(typed.sort().join('\u0001'));
}
