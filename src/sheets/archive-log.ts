import { keysOf, recordOf } from '../base/record.ts';
import { FIRST_DATA_ROW, KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import { cellAt, tableIn } from '../tabs/derive/table.ts';
import { CHANGES_TAB, OLD_CHANGES_TAB } from '../tabs/record-tabs.ts';
import { ensureTab } from './first-use.ts';
import { rowText } from './moves/read-again.ts';
import { removeRows } from './moves/remove-rows.ts';
import { readTables, type WorkbookReading } from './read-workbook.ts';
import { assignRowKeys } from './row-keys.ts';
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
  if (!log || log.getLastRow() - FIRST_DATA_ROW + 1 <= MOST_LINES) return 0;
  const archive = ensureTab(OLD_CHANGES_TAB);
  const own = layouts.filter(({ key }) => key === CHANGES_TAB.key);
  const tables = readTables(sheets, own);
  const read = tableIn(tables, CHANGES_TAB);
  if (!read) return 0;
  const table = assignRowKeys(log, read);
  const old = table.rows.slice(0, -LINES_LEFT).filter(({ hasKey }) => hasKey);
  const columns = keysOf(CHANGES_TAB.columns);
  upsertRows(
    archive.sheet,
    archive.table,
    old.map((row) => ({
      key: row.key,
      cells: recordOf(columns.map((key) => [key, cellAt(table, row, key)] as const)),
    })),
  );
  SpreadsheetApp.flush();
  const put = new Map(old.map(({ key, cells }) => [key, rowText(cells)]));
  const left = removeRows(
    { sheets, tables },
    {
      tab: CHANGES_TAB.key,
      keys: new Set(put.keys()),
      isUnchanged: (_now, cells) => put.get(String(cells[KEY_COLUMN - 1] ?? '')) === rowText(cells),
    },
  );
  return old.length - left.size;
}
