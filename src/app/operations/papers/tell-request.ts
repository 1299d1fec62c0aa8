import { cellOfDay } from '../../../base/day.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import { keyedEdits, writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { REQUESTS_TAB } from '../../../tabs/training/requests-tab.ts';
import type { PaperRequest } from './arguments.ts';
import type { EarlierIssue } from './issue-terms.ts';
import type { PaperNumber } from './register.ts';

/** The order to travel that has a number is a fact of its request: HR need not type it there again. */
export function tellRequest(
  reading: WorkbookReading,
  { kind, choice }: PaperRequest,
  {
    issued,
    replaced,
  }: { readonly issued: PaperNumber | null; readonly replaced: EarlierIssue | null },
): void {
  const { request: row } = choice;
  if (kind !== 'travelOrder' || row === undefined || issued === null) return;
  const table = tableIn(reading.tables, REQUESTS_TAB);
  const standing = table?.rows.find(({ key }) => key === row);
  if (table === undefined || standing === undefined) return;
  const facts = { orderNumber: issued.text, orderDay: cellOfDay(issued.day) };
  // What somebody typed stays, unless it is the order that this one replaces.
  const changes = keyedEdits(table, standing, facts).filter(
    ({ before }) => replaced !== null || before === '',
  );
  writeKeyedCells(reading, REQUESTS_TAB.key, changes);
}
