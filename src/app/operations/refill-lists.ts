import { readPlan } from '../../plan/read-plan.ts';
import { readTabs } from '../../sheets/moves/read-again.ts';
import type { WorkbookReading } from '../../sheets/read-workbook.ts';
import { type RefilledRow, refill } from '../../sheets/refill.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { ALL_ACTIVITIES_TAB, ALL_IDP_TAB } from '../../tabs/computed-tabs.ts';
import type { TabDeclaration } from '../../tabs/define-tab.ts';
import { countedTables } from '../../tabs/derive/counted-tables.ts';
import { tableIn } from '../../tabs/derive/table.ts';
import { IDP_TAB } from '../../tabs/idp.ts';
import { activityRows, idpRows } from './refilled-tabs.ts';

/**
 * Reads the tabs of these declarations again and refills the lists of everyone's rows, so that after rows
 * went elsewhere the lists are right without a further click. For HR's runs, under the document lock.
 */
export function refillLists(reading: WorkbookReading, declarations: readonly string[]): void {
  const homes = [...reading.tables]
    .filter(([, { layout }]) => declarations.includes(layout.declaration))
    .map(([key]) => key);
  const tables = countedTables(readTabs(reading, homes).tables, reading.shape);
  const now = { ...reading, tables, ...readPlan(tables) };
  if (declarations.includes(ACTIVITIES_TAB.key))
    refillList(now, ALL_ACTIVITIES_TAB, activityRows(now));
  if (declarations.includes(IDP_TAB.key)) refillList(now, ALL_IDP_TAB, idpRows(now));
}

function refillList<Tab extends TabDeclaration>(
  { sheets, tables }: WorkbookReading,
  list: Tab,
  rows: readonly RefilledRow<Tab>[],
): void {
  const sheet = sheets.get(list.key);
  const table = tableIn(tables, list);
  if (sheet && table) refill(sheet, table, rows);
}
