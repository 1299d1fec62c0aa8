import type { Cell } from '../../base/cell.ts';
import type { TabDeclaration } from '../../tabs/define-tab.ts';
import type { Table, Tables } from '../../tabs/derive/table.ts';
import { tableOf } from '../../tabs/derive/table.ts';
import { gridOf } from '../read-grid.ts';
import type { TabSheets } from '../tab-sheets.ts';

/** What a move needs of a reading of the workbook. */
export interface Book {
  readonly sheets: TabSheets;
  readonly tables: Tables;
}

/** A row by its tab and its key. */
export interface RowName {
  readonly tab: string;
  readonly row: string;
}

/** A table as it stands now, in one call; null when its tab is not in the workbook. */
export function readTableAgain<Tab extends TabDeclaration>(
  { sheets }: Pick<Book, 'sheets'>,
  { layout }: Pick<Table<Tab>, 'layout'>,
): Table<Tab> | null {
  const sheet = sheets.get(layout.key);
  return sheet ? tableOf(layout, gridOf(sheet.getDataRange())) : null;
}

/** One tab as it stands now, in one call; null when it is not in the workbook. */
export function readAgain({ sheets, tables }: Book, tab: string): Table | null {
  const table = tables.get(tab);
  return table ? readTableAgain({ sheets }, table) : null;
}

/** The tabs as they stand now, between the others as they were read. */
export function readTabs(book: Book, tabs: readonly string[]): Book {
  const tables = new Map(book.tables);
  for (const tab of tabs) {
    const table = readAgain(book, tab);
    if (table !== null) tables.set(tab, table);
  }
  return { sheets: book.sheets, tables };
}

/** The cells of a row as one text, to recognise it by. */
export function rowText(cells: readonly Cell[]): string {
  const texts = cells.map(String);
  while (texts.at(-1) === '') texts.pop();
  return texts.join('\u0001');
}
