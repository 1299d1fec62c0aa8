import { readPlan } from '../../plan/read-plan.ts';
import { readTabs } from '../../sheets/moves/read-again.ts';
import type { WorkbookReading } from '../../sheets/read-workbook.ts';
import { type RefilledRow, refill } from '../../sheets/refill.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { countedTables } from '../../tabs/derive/counted-tables.ts';
import { IDP_TAB } from '../../tabs/idp.ts';
import { activityRows, idpRows } from './refilled-tabs.ts';

const LISTS: readonly [
  home: string,
  list: string,
  rows: (now: WorkbookReading) => RefilledRow[],
][] = [
  [ACTIVITIES_TAB.key, 'allActivities', activityRows],
  [IDP_TAB.key, 'allIdp', idpRows],
];

/**
 * Reads the tabs of these declarations again and refills the lists of everyone's rows, so that after rows
 * went elsewhere the lists are right without a further click. For HR's runs, under the document lock.
 */
export function refillLists(reading: WorkbookReading, declarations: readonly string[]): void {
  const lists = LISTS.filter(([home]) => declarations.includes(home));
  const homes = [...reading.tables]
    .filter(([, { layout }]) => lists.some(([home]) => home === layout.declaration))
    .map(([key]) => key);
  const tables = countedTables(readTabs(reading, homes).tables, reading.shape);
  const now = { ...reading, tables, ...readPlan(tables) };
  for (const [, list, rows] of lists) {
    const sheet = now.sheets.get(list);
    const table = tables.get(list);
    if (sheet && table) refill(sheet, table, rows(now));
  }
}
