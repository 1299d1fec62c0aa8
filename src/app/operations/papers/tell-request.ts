import { cellOfDay } from '../../../base/day.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import { writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { REQUESTS_TAB } from '../../../tabs/training/requests-tab.ts';
import { paperNumber } from '../../../text/paper-register.ts';
import type { PaperRequest } from './arguments.ts';
import type { PaperNumber } from './register.ts';

/** The order to travel that has a number is a fact of its request: HR need not type it there again. */
export function tellRequest(
  reading: WorkbookReading,
  { kind, choice }: PaperRequest,
  issued: PaperNumber | null,
): void {
  const { request: row } = choice;
  if (kind !== 'travelOrder' || row === undefined || issued === null) return;
  const { number, sequence, day } = issued;
  const facts = { orderNumber: paperNumber(number, sequence.year), orderDay: cellOfDay(day) };
  // What somebody typed stays.
  writeKeyedCells(
    reading,
    REQUESTS_TAB.key,
    Object.entries(facts).map(([column, after]) => ({ row, column, before: '', after })),
  );
}
