import type { Cell } from '../base/cell.ts';
import { FIRST_DATA_ROW } from '../tabs/derive/tab-layout.ts';
import { cellAt } from '../tabs/derive/table.ts';
import { CHANGES_TAB, OLD_CHANGES_TAB } from '../tabs/record-tabs.ts';
import { readTables, type WorkbookReading } from './read-workbook.ts';
import { upsertRows } from './upsert-rows.ts';

/** From this many lines on the older ones are put away, but for the latest. */
const MOST_LINES = 2_000;
const LINES_LEFT = 500;

/**
 * Moves the older lines of บันทึกการแก้ไข into its hidden archive: written there first, by their keys, and then
 * taken away, so that a run that was cut off is completed by the next. HR's runs only, under the lock; one call
 * while the log is short.
 * @returns how many lines were moved.
 */
export function archiveLog({
  sheets,
  layouts,
}: Pick<WorkbookReading, 'sheets' | 'layouts'>): number {
  const log = sheets.get(CHANGES_TAB.key);
  const archive = sheets.get(OLD_CHANGES_TAB.key);
  if (!log || !archive || log.getLastRow() - FIRST_DATA_ROW + 1 <= MOST_LINES) return 0;
  const own = layouts.filter(({ key }) => key === CHANGES_TAB.key || key === OLD_CHANGES_TAB.key);
  const tables = readTables(sheets, own);
  const table = tables.get(CHANGES_TAB.key);
  const kept = tables.get(OLD_CHANGES_TAB.key);
  const old = table?.rows.slice(0, -LINES_LEFT) ?? [];
  const first = old[0]?.sheetRow;
  const last = old.at(-1)?.sheetRow;
  if (!table || !kept || first === undefined || last === undefined) return 0;
  const columns = Object.keys(CHANGES_TAB.columns);
  upsertRows(
    archive,
    kept,
    old.map((row) => ({
      key: row.key,
      cells: Object.fromEntries(
        columns.map((key): [string, Cell] => [key, cellAt(table, row, key)]),
      ),
    })),
  );
  SpreadsheetApp.flush();
  log.deleteRows(first, last - first + 1);
  return old.length;
}
