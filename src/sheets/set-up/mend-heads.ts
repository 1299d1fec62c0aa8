import { type HeadShift, headShiftOf } from '../../tabs/derive/head-shift.ts';
import { HEADER_ROW } from '../../tabs/derive/tab-layout.ts';
import type { Table } from '../../tabs/derive/table.ts';
import { readWorkbook, type WorkbookReading } from '../read-workbook.ts';
import type { RepairLog } from '../repair.ts';
import { dressHead } from './dress-tab.ts';

/** A tab that lost its keys may hide by this that others lost theirs. */
const MOST_ROUNDS = 3;

/** True while rows that somebody deleted or put in have moved the head of a tab. */
export function hasMovedHeads({ tables }: WorkbookReading): boolean {
  return [...tables.values()].some((table) => headShiftOf(table) !== null);
}

/**
 * Puts the head of each tab back into its place by putting in or taking out whole rows, before anything else is
 * repaired: what people typed moves with its row. HR's runs only.
 * @returns the workbook as it then is
 */
export function withHeadsMended(first: WorkbookReading, log: RepairLog): WorkbookReading {
  let reading = first;
  for (let round = 0; round < MOST_ROUNDS && hasMovedHeads(reading); round += 1) {
    for (const [key, table] of reading.tables) {
      const shift = headShiftOf(table);
      const sheet = reading.sheets.get(key);
      if (!sheet || shift === null) continue;
      mend(sheet, table, shift);
      log.add('HEAD_MOVED', sheet.getName());
    }
    reading = readWorkbook();
  }
  return reading;
}

function mend(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: Table,
  { kind, row, count }: HeadShift,
): void {
  if (kind === 'insert') sheet.insertRowsBefore(row, count);
  else sheet.deleteRows(row, count);
  // Else the tab would seem never to have been dressed, and the user's looks would go.
  sheet.setFrozenRows(HEADER_ROW);
  if (kind === 'insert' && row <= HEADER_ROW) dressHead(sheet, table);
}
