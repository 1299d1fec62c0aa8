import { type Cell, isBlank, textOf } from '../../base/cell.ts';
import type { CellKind } from '../../tabs/cell-kinds.ts';
import { cellUnder, type Table, type TableRow, type Tables } from '../../tabs/derive/table.ts';
import { READING } from '../../tabs/kit-rows.ts';
import { SETTINGS_TAB, settingOfRow } from '../../tabs/settings.ts';
import { plain } from './clean.ts';
import type { Placement } from './placements.ts';

/** One cell that is to be filled. */
export interface Fill {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** A row with what is to be written into it. */
export interface Filling {
  readonly tab: string;
  readonly row: string;
  readonly isNew: boolean;
  readonly fills: readonly Fill[];
  readonly lines: readonly number[];
}

/** A cell in which something else stands, or a tab that is closed; left alone. */
export interface Clash {
  readonly tab: string;
  /** null: the whole row. */
  readonly column: string | null;
  readonly row: string;
  readonly stands: string;
  readonly wanted: string;
  readonly lines: readonly number[];
}

export interface Settled {
  readonly fillings: readonly Filling[];
  readonly clashes: readonly Clash[];
  /** Rows that stand already just so. */
  readonly same: readonly Placement[];
}

export interface SettleContext {
  readonly tables: Tables;
  /** Texts of the starter kit that nobody has read count as blank. */
  readonly isUnread: (table: Table, row: TableRow) => boolean;
  /** Divisions whose tabs are sent or locked, by code. */
  readonly closed: ReadonlySet<string>;
  /** The years of the plan hold something: their settings are no first values any more. */
  readonly yearsAreTaken: boolean;
}

const YEAR_SETTINGS: readonly string[] = ['firstYear', 'yearCount', 'currentYear'];

/** Compares what the old plan says with what stands: only blank cells are filled. */
export function settle(placements: readonly Placement[], context: SettleContext): Settled {
  const fillings: Filling[] = [];
  const clashes: Clash[] = [];
  const same: Placement[] = [];
  const find = rowFinder(context.tables);
  for (const placement of placements) {
    const found = find(placement);
    const tab = found?.table.layout.key ?? placement.tab;
    const { lines } = placement;
    if (context.closed.has(tab.split(':')[1] ?? '')) {
      clashes.push({ tab, column: null, row: placement.row, stands: '', wanted: '', lines });
      continue;
    }
    if (found === null) {
      const fills = Object.entries(placement.cells)
        .filter(([, after]) => !isBlank(after))
        .map(([column, after]) => ({ column, before: '', after }));
      fillings.push({ tab, row: placement.row, isNew: true, fills, lines });
      continue;
    }
    const { fills, differing } = comparedCells(found, placement, context);
    if (fills.length > 0) fills.push(...markTakenOff(found, context));
    if (fills.length > 0) fillings.push({ tab, row: found.row.key, isNew: false, fills, lines });
    for (const { column, before, after } of differing)
      clashes.push({
        ...{ tab, column, row: found.row.key, lines },
        ...{ stands: textOf(before), wanted: textOf(after) },
      });
    if (fills.length === 0 && differing.length === 0) same.push(placement);
  }
  return { fillings, clashes, same };
}

interface FoundRow {
  readonly table: Table;
  readonly row: TableRow;
}

/** Finds a row by its key, else by what it is, in all tabs of its declaration: rows may have been moved. */
function rowFinder(tables: Tables): (placement: Placement) => FoundRow | null {
  const byKey = new Map<string, FoundRow>();
  const byIdentity = new Map<string, FoundRow>();
  const columnsOf = new Map<string, string>();
  const declarationOf = (tab: string) => tab.split(':')[0] ?? tab;
  const index = (declaration: string, columns: readonly string[]) => {
    columnsOf.set(declaration, columns.join());
    for (const table of tables.values()) {
      if (table.layout.declaration !== declaration) continue;
      for (const row of table.rows) {
        byKey.set(`${declaration}|${row.key}`, { table, row });
        const texts = columns.map((column) => plain(textOf(cellUnder(table, row, column))));
        const name = [declaration, ...texts].join('|');
        if (columns.length > 0 && !byIdentity.has(name)) byIdentity.set(name, { table, row });
      }
    }
  };
  return ({ tab, row, identity }) => {
    const declaration = declarationOf(tab);
    const columns = Object.keys(identity);
    const key = `${declaration}|${columns.join()}`;
    if (columnsOf.get(key) === undefined) {
      columnsOf.set(key, '');
      index(declaration, columns);
    }
    const named = [declaration, ...columns.map((column) => identity[column] ?? '')].join('|');
    return byKey.get(`${declaration}|${row}`) ?? byIdentity.get(named) ?? null;
  };
}

function comparedCells(
  { table, row }: FoundRow,
  { cells }: Placement,
  { isUnread, yearsAreTaken }: SettleContext,
): { fills: Fill[]; differing: Fill[] } {
  const fills: Fill[] = [];
  const differing: Fill[] = [];
  for (const [column, after] of Object.entries(cells)) {
    if (isBlank(after)) continue;
    const before = cellUnder(table, row, column);
    const isMade = isFirstValue(table, row, before);
    const isFree =
      isBlank(before) ||
      isUnread(table, row) ||
      (isMade && !(yearsAreTaken && YEAR_SETTINGS.includes(row.key)));
    if (isEqual(kindOf(table, row, column), before, after)) continue;
    if (isFree) fills.push({ column, before, after });
    else differing.push({ column, before, after });
  }
  return { fills, differing };
}

/** A row of the kit that is filled is the office's own; taken back, it waits to be read again. */
function markTakenOff({ table, row }: FoundRow, { isUnread }: SettleContext): Fill[] {
  const before = cellUnder(table, row, READING);
  return isUnread(table, row) ? [{ column: READING, before, after: '' }] : [];
}

/** A setting that still has the value it was made with. */
function isFirstValue({ layout }: Table, { key }: TableRow, cell: Cell): boolean {
  if (layout.key !== SETTINGS_TAB.key) return false;
  const first = layout.fixedRows.find((row) => row.key === key)?.cells.value;
  return first?.type === 'initial' && String(first.value) === String(cell);
}

function kindOf({ layout }: Table, { key }: TableRow, column: string): CellKind<unknown> | null {
  if (layout.key === SETTINGS_TAB.key) return settingOfRow(key)?.kind ?? null;
  return layout.columns.find((one) => one.key === column)?.kind ?? null;
}

function isEqual(kind: CellKind<unknown> | null, one: Cell, other: Cell): boolean {
  if (textOf(one) === textOf(other)) return true;
  if (kind === null || isBlank(one)) return false;
  const [first, second] = [kind.parse(one), kind.parse(other)];
  if (first.fault !== null || second.fault !== null) return false;
  return JSON.stringify(first.value) === JSON.stringify(second.value);
}
