import { followDivisions } from '../../../sheets/divisions/follow-divisions.ts';
import { giveDivisionCodes } from '../../../sheets/divisions/give-codes.ts';
import { readWorkbook, type WorkbookReading, withTables } from '../../../sheets/read-workbook.ts';
import type { RepairLog } from '../../../sheets/repair.ts';
import { assignRowKeys } from '../../../sheets/row-keys.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { DIVISIONS_TAB } from '../../../tabs/master-tabs.ts';

/** The workbook after everything that depends on กอง has followed its changes. HR's runs only. */
export function withDivisionsFollowed(reading: WorkbookReading, log: RepairLog): WorkbookReading {
  const withKeys = withDivisionKeys(reading);
  const keyed = giveDivisionCodes(withKeys, log) ? readWorkbook() : withKeys;
  return followDivisions(keyed, log) ? readWorkbook() : keyed;
}

/** A division is remembered by the key of its row, so a new row needs one first. */
function withDivisionKeys(reading: WorkbookReading): WorkbookReading {
  const sheet = reading.sheets.get(DIVISIONS_TAB.key);
  const table = tableIn(reading.tables, DIVISIONS_TAB);
  if (!sheet || !table || table.rows.every((row) => row.hasKey)) return reading;
  return withTables(reading, new Map([[DIVISIONS_TAB.key, assignRowKeys(sheet, table)]]));
}
