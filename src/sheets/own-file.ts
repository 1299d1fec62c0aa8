import { tableIn } from '../tabs/derive/table.ts';
import { SETTINGS_TAB } from '../tabs/settings.ts';
import { literal } from './literal.ts';
import type { WorkbookReading } from './read-workbook.ts';
import { findTabs, type TabSheets } from './tab-sheets.ts';

/**
 * Which file this is: its id stands in a hidden cell, left of the head rows of ตั้งค่า. A copy brings the id of
 * the file it was made of (Apps Script guide, container-bound scripts: making a copy).
 */
const ID_CELL = 'A2';
/** The same among the cells of a table. */
const ID_PLACE = { row: 1, column: 0 };

/** `new`: never set up. */
export type FileState = 'new' | 'own' | 'copy';

export function readFileState(): FileState {
  return stateOf(String(idRange()?.getValue() ?? ''));
}

function stateOf(stored: string): FileState {
  if (stored === '') return 'new';
  return stored === SpreadsheetApp.getActiveSpreadsheet().getId() ? 'own' : 'copy';
}

/** A file that has no id yet gets its own; a copy keeps that of the file it was made of. */
export function markNewFile({ sheets, tables }: Pick<WorkbookReading, 'sheets' | 'tables'>): void {
  const stored = String(tableIn(tables, SETTINGS_TAB)?.grid[ID_PLACE.row]?.[ID_PLACE.column] ?? '');
  if (stateOf(stored) === 'new') writeOwnId(sheets);
}

/** From now on this is a file of its own. */
export function makeOwn(): void {
  writeOwnId(findTabs(SpreadsheetApp.getActiveSpreadsheet()));
}

function writeOwnId(sheets: TabSheets): void {
  idRange(sheets)?.setValue(literal(SpreadsheetApp.getActiveSpreadsheet().getId()));
}

function idRange(
  sheets: TabSheets = findTabs(SpreadsheetApp.getActiveSpreadsheet()),
): GoogleAppsScript.Spreadsheet.Range | undefined {
  return sheets.get(SETTINGS_TAB.key)?.getRange(ID_CELL);
}
