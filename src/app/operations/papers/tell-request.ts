import type { Cell } from '../../../base/cell.ts';
import { cellOfDay } from '../../../base/day.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import { writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { cellAt } from '../../../tabs/derive/table.ts';
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
  const facts = { orderNumber: issued.text, orderDay: cellOfDay(issued.day) };
  // What somebody typed stays, unless it is the order that this one replaces.
  writeKeyedCells(
    reading,
    REQUESTS_TAB.key,
    Object.entries(facts).map(([column, after]) => {
      const before = replaced === null ? '' : cellOf(reading, row, column);
      return { row, column, before, after };
    }),
  );
}

function cellOf({ tables }: WorkbookReading, key: string, column: string): Cell {
  const table = tables.get(REQUESTS_TAB.key);
  const row = table?.rows.find((one) => one.key === key);
  return table === undefined || row === undefined ? '' : cellAt(table, row, column);
}
