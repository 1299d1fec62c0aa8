import { layoutsOf } from '../tabs/derive/layout.ts';
import type { Table } from '../tabs/derive/table.ts';
import { readTables } from './read-workbook.ts';
import { findTabs } from './tab-sheets.ts';

/** One tab with what stands in it. */
export interface TabReading {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly table: Table;
}

/**
 * Reads one tab that does not depend on years, divisions or strategies, where the rest of the workbook is
 * not needed; null when it is not there.
 */
export function readTab(key: string): TabReading | null {
  const layouts = layoutsOf({ years: [], divisions: [], strategies: [] });
  const sheets = findTabs(SpreadsheetApp.getActiveSpreadsheet());
  const sheet = sheets.get(key);
  const table = readTables(
    sheets,
    layouts.filter((layout) => layout.key === key),
  ).get(key);
  return sheet && table ? { sheet, table } : null;
}
