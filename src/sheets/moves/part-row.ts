import { type Cell, isBlank, textOf } from '../../base/cell.ts';
import { HEADER_ROW } from '../../tabs/derive/tab-layout.ts';
import type { Table, TableRow } from '../../tabs/derive/table.ts';

/** A new row as it is to be written, by position (index 0 is column A, left to the caller). */
export interface PartRow {
  readonly cells: readonly Cell[];
  readonly notes: readonly string[];
  readonly colours: readonly (string | null)[];
  /** What has no column in the target. */
  readonly kept: readonly KeptCell[];
}

/** Something that was typed in the old row and stands in the note of the new one. */
export interface KeptCell {
  readonly header: string;
  readonly text: string;
}

/** The old row with what the host knows of it beyond its values. */
export interface WholeRow {
  readonly table: Table;
  readonly row: TableRow;
  readonly formulas: readonly string[];
  readonly notes: readonly string[];
  readonly colours: readonly string[];
}

/** What the host says of a cell without a background. */
const NO_COLOUR = '#ffffff';

/**
 * Lays a row out in the columns of another tab: ours by key, the users' own by header. A typed formula goes as
 * its value, because its references mean other cells there; its text is kept.
 */
export function partRow(
  source: WholeRow,
  target: Table,
  changed: Readonly<Record<string, Cell>>,
): PartRow {
  const width = Math.max(1, ...target.columns.values(), target.grid[HEADER_ROW - 1]?.length ?? 0);
  const cells: Cell[] = Array.from({ length: width }, () => '');
  const notes: string[] = Array.from({ length: width }, () => '');
  const colours: (string | null)[] = Array.from({ length: width }, () => null);
  const kept: KeptCell[] = [];
  for (const { position, header, key } of columnsOf(source.table)) {
    const to = placeIn(target, key, header);
    const cell = source.row.cells[position - 1] ?? '';
    const formula = source.formulas[position - 1] ?? '';
    const isLive = liveColumn(source.table, key);
    if (to === null || (formula !== '' && !isLive)) {
      const text = formula === '' ? textOf(cell) : formula;
      if (text !== '' && !isLive) kept.push({ header, text });
    }
    if (to === null) continue;
    if (!isLive && !isBlank(cell)) cells[to - 1] = cell;
    notes[to - 1] = source.notes[position - 1] ?? '';
    const colour = source.colours[position - 1] ?? NO_COLOUR;
    colours[to - 1] = colour === NO_COLOUR ? null : colour;
  }
  for (const [key, cell] of Object.entries(changed)) {
    const to = target.columns.get(key);
    if (to !== undefined) cells[to - 1] = cell;
  }
  return { cells, notes, colours, kept };
}

/** The column in which what could not be placed is noted: the one that names the row. */
export function nameColumn({ layout, columns }: Table): number {
  const key = layout.columns.find((column) => ['name', 'skill'].includes(column.key))?.key;
  return columns.get(key ?? layout.columns[0]?.key ?? '') ?? 2;
}

function columnsOf({ grid, columns, layout }: Table) {
  const ours = new Set(layout.columns.map(({ key }) => key));
  const keys = new Map([...columns].filter(([key]) => ours.has(key)).map(([key, at]) => [at, key]));
  const width = grid[HEADER_ROW - 1]?.length ?? 0;
  return Array.from({ length: Math.max(0, width - 1) }, (_, index) => {
    const position = index + 2;
    const header = textOf(grid[HEADER_ROW - 1]?.[position - 1] ?? '');
    return { position, header, key: keys.get(position) ?? null };
  });
}

function placeIn(target: Table, key: string | null, header: string): number | null {
  if (key !== null) {
    const known = target.layout.columns.some((column) => column.key === key);
    return known ? (target.columns.get(key) ?? null) : null;
  }
  if (header === '') return null;
  return (
    columnsOf(target).find((one) => one.key === null && one.header === header)?.position ?? null
  );
}

function liveColumn({ layout }: Table, key: string | null): boolean {
  return layout.columns.some((column) => column.key === key && column.rowFormula !== undefined);
}
