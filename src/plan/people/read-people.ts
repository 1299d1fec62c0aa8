import { textOf } from '../../base/cell.ts';
import type { Finding } from '../../base/finding.ts';
import { parseRows } from '../../tabs/derive/parse-rows.ts';
import { cellAt, type Table } from '../../tabs/derive/table.ts';
import type { IDP_TAB } from '../../tabs/idp.ts';
import type { PEOPLE_TAB } from '../../tabs/people.ts';
import { isNobody } from '../../tabs/typed-forms.ts';
import type { Division } from '../plan.ts';
import type { IdpEntry, Position } from './records.ts';

interface ReadRows<Kind> {
  readonly rows: readonly Kind[];
  readonly findings: readonly Finding[];
}

export function readPositions(
  table: Table<typeof PEOPLE_TAB>,
  divisions: readonly Division[],
): ReadRows<Position> {
  const { rows, findings } = parseRows(table);
  const codes = new Map(divisions.map(({ code, name }) => [name, code]));
  return {
    rows: rows.map(({ source, values: { probationEnd: _end, ...values } }) => ({
      source,
      ...values,
      holder: isNobody(values.holder) ? '' : values.holder,
      division: codes.get(values.division) ?? null,
      typedDivision: values.division,
    })),
    findings,
  };
}

export function readIdpEntries(table: Table<typeof IDP_TAB>): ReadRows<IdpEntry> {
  const { rows, findings } = parseRows(table);
  const cellsOf = new Map(table.rows.map((row) => [row.key, row]));
  return {
    rows: rows.map(({ source, values }) => {
      const { positionTitle, holder, gap: _gap, activityName: _name, ...typed } = values;
      const row = cellsOf.get(source.row);
      return {
        source,
        ...typed,
        shownTitle: positionTitle,
        shownHolder: holder,
        typedMethods: row === undefined ? '' : textOf(cellAt(table, row, 'methods')),
      };
    }),
    findings,
  };
}
