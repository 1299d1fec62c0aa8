import type { ColumnKey, TabDeclaration } from '../tabs/define-tab.ts';
import { columnIn, tableIn } from '../tabs/derive/table.ts';
import type { WorkbookReading } from './read-workbook.ts';

/** Brings columns of a tab back into sight, one call for each; those that are in sight stay so. */
export function showColumns<Tab extends TabDeclaration>(
  { sheets, tables }: Pick<WorkbookReading, 'sheets' | 'tables'>,
  tab: Tab,
  columns: readonly ColumnKey<Tab>[],
): void {
  const table = tableIn(tables, tab);
  const sheet = sheets.get(tab.key);
  if (!sheet || !table) return;
  for (const column of columns) {
    const position = columnIn(table, column);
    if (position !== undefined) sheet.showColumns(position);
  }
}
