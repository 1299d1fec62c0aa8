import { textOf } from '../../../base/cell.ts';
import { bahtOf } from '../../../base/money.ts';
import { addressBook } from '../../../sheets/locate.ts';
import { readWorkbook } from '../../../sheets/read-workbook.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { CENTRAL, divisionTabKey } from '../../../tabs/define-tab.ts';
import { declaredPlace } from '../../../tabs/derive/place.ts';
import { cellAt, divisionTableIn } from '../../../tabs/derive/table.ts';
import { endpoint } from '../../endpoint.ts';

/** An activity that no division has in its own tab. */
export interface CentralActivityAnswer {
  readonly row: string;
  readonly name: string;
  /** As it was typed, perhaps nothing. */
  readonly owner: string;
  /** Baht by year; null where nothing, or no number, stands. */
  readonly amounts: readonly { readonly year: number; readonly amount: number | null }[];
  readonly gid: number;
  readonly cell: string;
}

/** The rows of ส่วนกลาง, in the order of the tab. Reads only. */
export const listCentralActivities = endpoint({ run: centralActivities });

function centralActivities(): { activities: CentralActivityAnswer[] } {
  const { plan, sheets, tables } = readWorkbook();
  const tab = divisionTabKey(ACTIVITIES_TAB.key, CENTRAL);
  const addressOf = addressBook(sheets, tables);
  const table = divisionTableIn(tables, ACTIVITIES_TAB, CENTRAL);
  const typed = new Map(
    (table?.rows ?? []).map((row) => [row.key, table ? textOf(cellAt(table, row, 'owner')) : '']),
  );
  const own = plan.activities.filter(({ source }) => source.tab === tab);
  return {
    activities: own.map(({ source, name, schedule }) => ({
      row: source.row,
      name,
      owner: typed.get(source.row) ?? '',
      amounts: schedule.map(({ year, money }) => ({
        year,
        amount: money === null ? null : bahtOf(money),
      })),
      gid: sheets.get(tab)?.getSheetId() ?? 0,
      cell: addressOf(declaredPlace({ ...source, column: 'name' })).cell,
    })),
  };
}
