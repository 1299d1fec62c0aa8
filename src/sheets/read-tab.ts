import type { TabDeclaration } from '../tabs/define-tab.ts';
import { layoutsOf } from '../tabs/derive/layout.ts';
import { type Table, tableIn } from '../tabs/derive/table.ts';
import { readTables } from './read-workbook.ts';
import { findTabs } from './tab-sheets.ts';

/** One tab with what stands in it. */
export interface TabReading<Tab extends TabDeclaration = TabDeclaration> {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly table: Table<Tab>;
}

/**
 * Reads one tab that does not depend on years, divisions or strategies, where the rest of the workbook is
 * not needed; null when it is not there.
 */
export function readTab<Tab extends TabDeclaration>(tab: Tab): TabReading<Tab> | null {
  const layouts = layoutsOf({ years: [], divisions: [], strategies: [] });
  const sheets = findTabs(SpreadsheetApp.getActiveSpreadsheet());
  const sheet = sheets.get(tab.key);
  const own = layouts.filter(({ key }) => key === tab.key);
  const table = tableIn(readTables(sheets, own), tab);
  return sheet && table ? { sheet, table } : null;
}
