import type { Finding } from '../../base/finding.ts';
import { CELL_FAULTS, type CellFault, type CellKind, type ValueOf } from '../cell-kinds.ts';
import { type Columns, repeatedKey, type TabDeclaration } from '../define-tab.ts';
import { cellAt, type Table, type TableRow } from './table.ts';

type Values<Own extends Columns> = { readonly [Key in keyof Own]: ValueOf<Own[Key]['kind']> };

/** One typed row: its own values, and those of the repeated columns by year or division code. */
export interface Row<Own extends Columns, Repeated extends Columns> {
  readonly source: { readonly tab: string; readonly row: string };
  readonly values: Values<Own>;
  readonly repeated: ReadonlyMap<string, Values<Repeated>>;
}

export interface ParsedRows<Own extends Columns, Repeated extends Columns> {
  readonly rows: readonly Row<Own, Repeated>[];
  /** One for each cell that is not what its column wants. */
  readonly findings: readonly Finding[];
}

/** Reads every row of a table; nothing is skipped, what cannot be read is blank and a finding. */
export function parseRows<Own extends Columns, Repeated extends Columns>(
  tab: TabDeclaration<Own, Repeated>,
  table: Table,
): ParsedRows<Own, Repeated> {
  const findings: Finding[] = [];
  const { repeated } = tab;
  const each = repeated === null ? [] : repetitionsOf(table, Object.keys(repeated.columns));
  const rows = table.rows.map((row): Row<Own, Repeated> => {
    const readCell = (columnKey: string, kind: CellKind<unknown>) => {
      const reading = kind.parse(cellAt(table, row, columnKey));
      if (reading.fault !== null) findings.push(cellFinding(table, row, columnKey, reading.fault));
      return reading.value;
    };
    const valuesOf = (columns: Columns, keyOf: (key: string) => string) =>
      Object.fromEntries(
        Object.entries(columns).map(([key, { kind }]) => [key, readCell(keyOf(key), kind)]),
      );
    return {
      source: { tab: table.layout.key, row: row.key },
      values: valuesOf(tab.columns, (key) => key) as Values<Own>,
      repeated: new Map(
        each.map((of) => [
          of,
          valuesOf(repeated?.columns ?? {}, (key) => repeatedKey(key, of)) as Values<Repeated>,
        ]),
      ),
    };
  });
  return { rows, findings };
}

/** The years or division codes for which the table's layout has repeated columns. */
function repetitionsOf(table: Table, keys: readonly string[]): string[] {
  const first = keys[0] ?? '';
  const prefix = `${first}:`;
  return table.layout.columns.flatMap((column) =>
    column.key.startsWith(prefix) ? [column.key.slice(prefix.length)] : [],
  );
}

function cellFinding(table: Table, row: TableRow, column: string, fault: CellFault): Finding {
  const { code, severity } = CELL_FAULTS[fault];
  return {
    code,
    severity,
    years: [],
    place: { tab: table.layout.key, row: row.key, column },
    facts: { text: String(cellAt(table, row, column)) },
  };
}
