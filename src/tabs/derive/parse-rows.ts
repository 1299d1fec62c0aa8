import { textOf } from '../../base/cell.ts';
import type { Finding } from '../../base/finding.ts';
import { CELL_FAULTS, type CellFault, type CellKind, type ValueOf } from '../cell-kinds.ts';
import {
  type Columns,
  parseColumnKey,
  type RepeatedOf,
  repeatedKey,
  type SheetKey,
  type TabDeclaration,
} from '../define-tab.ts';
import { cellUnder, type Table, type TableRow } from './table.ts';

type Values<Own extends Columns> = { readonly [Key in keyof Own]: ValueOf<Own[Key]['kind']> };

/** Where a record stands: tab key and row key (hidden column A). */
export interface RowSource<Tab extends TabDeclaration = TabDeclaration> {
  readonly tab: SheetKey<Tab>;
  readonly row: string;
}

/** One typed row: its own values, and those of the repeated columns by year or division code. */
export interface Row<Tab extends TabDeclaration> {
  readonly source: RowSource<Tab>;
  readonly values: Values<Tab['columns']>;
  readonly repeated: ReadonlyMap<string, Values<RepeatedOf<Tab>>>;
}

export interface ParsedRows<Tab extends TabDeclaration> {
  readonly rows: readonly Row<Tab>[];
  /** One for each cell that is not what its column wants. */
  readonly findings: readonly Finding[];
}

/** Reads every row of a table; nothing is skipped, what cannot be read is blank and a finding. */
export function parseRows<Tab extends TabDeclaration>(table: Table<Tab>): ParsedRows<Tab> {
  const findings: Finding[] = [];
  const { columns, repeated }: TabDeclaration = table.layout.declared;
  const each = repeated === null ? [] : repetitionsOf(table, Object.keys(repeated.columns));
  const rows = table.rows.map((row): Row<Tab> => {
    const readCell = (columnKey: string, kind: CellKind<unknown>) => {
      const reading = kind.parse(cellUnder(table, row, columnKey));
      if (reading.fault !== null) findings.push(cellFinding(table, row, columnKey, reading.fault));
      return reading.value;
    };
    const valuesOf = <Own extends Columns>(own: Columns, keyOf: (key: string) => string) =>
      Object.fromEntries(
        Object.entries(own).map(([key, { kind }]) => [key, readCell(keyOf(key), kind)]),
      ) as Values<Own>;
    return {
      source: { tab: table.layout.key, row: row.key },
      values: valuesOf<Tab['columns']>(columns, (key) => key),
      repeated: new Map(
        each.map((of) => [
          of,
          valuesOf<RepeatedOf<Tab>>(repeated?.columns ?? {}, (key) => repeatedKey(key, of)),
        ]),
      ),
    };
  });
  return { rows, findings };
}

/** The years or division codes for which the table's layout has repeated columns. */
function repetitionsOf(table: Table, keys: readonly string[]): string[] {
  const first = keys[0] ?? '';
  return table.layout.columns.flatMap(({ key }) => {
    const { column, of } = parseColumnKey(key);
    return of !== null && column === first ? [of] : [];
  });
}

function cellFinding(table: Table, row: TableRow, column: string, fault: CellFault): Finding {
  const { code, severity } = CELL_FAULTS[fault];
  return {
    code,
    severity,
    years: [],
    place: { tab: table.layout.key, row: row.key, column },
    facts: { text: textOf(cellUnder(table, row, column)) },
  };
}
