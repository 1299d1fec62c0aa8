import type { Plan } from '../../../plan/plan.ts';
import { parseRows } from '../../../tabs/derive/parse-rows.ts';
import { type Tables, tableIn } from '../../../tabs/derive/table.ts';
import { PAPERS_TAB } from '../../../tabs/paper-tabs.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import { isInForce, numberTextOf, type RegisterRow } from './register.ts';

/** The register as the workbook was read; for giving numbers it is read anew under the lock. */
export function rowsIn(tables: Tables): readonly RegisterRow[] {
  const table = tableIn(tables, PAPERS_TAB);
  return table === undefined ? [] : parseRows(table).rows;
}

/**
 * The plan with number and day of the papers that were issued from here: the register is their home, and the
 * settings hold what was true before.
 */
export function withRegisteredFacts(plan: Plan, rows: readonly RegisterRow[]): Plan {
  const order = inForce(rows, 'order');
  const announcement = inForce(rows, 'announcement');
  return {
    ...plan,
    settings: {
      ...plan.settings,
      ...(order === undefined
        ? {}
        : { orderNumber: numberTextOf(order), orderDay: order.values.issuedOn }),
      ...(announcement === undefined ? {} : { announcedDay: announcement.values.issuedOn }),
    },
  };
}

/** How many revisions stand announced. */
export function revisionsIn(rows: readonly RegisterRow[]): number {
  return rows.filter((row) => isOfKind(row, 'revision')).length;
}

function inForce(rows: readonly RegisterRow[], kind: PaperKind): RegisterRow | undefined {
  return rows.filter((row) => isOfKind(row, kind)).at(-1);
}

function isOfKind(row: RegisterRow, kind: PaperKind): boolean {
  return isInForce(row) && row.values.kind === PAPER_NAMES[kind];
}
