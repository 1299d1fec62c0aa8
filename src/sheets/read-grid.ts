import { type Cell, cellOf } from '../base/cell.ts';
import { KEY_COLUMN } from '../tabs/derive/tab-layout.ts';
import { plainCell } from './literal.ts';

type Range = Pick<GoogleAppsScript.Spreadsheet.Range, 'getValues'>;

/** The cells of a range, in one call: every value that the host may hand over has a meaning, and a text is as it was meant. */
export function gridOf(range: Range): Cell[][] {
  return range.getValues().map((line) => line.map((cell) => plainCell(cellOf(cell))));
}

/** All cells of a sheet; none where there is no sheet. */
export function sheetGrid(sheet: GoogleAppsScript.Spreadsheet.Sheet | null | undefined): Cell[][] {
  return sheet ? gridOf(sheet.getDataRange()) : [];
}

/** Where the row with a key stands now; null where there is none. One call for the key column. */
export function sheetRowOf(
  sheet: Pick<GoogleAppsScript.Spreadsheet.Sheet, 'getRange' | 'getLastRow'>,
  key: string,
): number | null {
  const keys = gridOf(sheet.getRange(1, KEY_COLUMN, sheet.getLastRow(), 1));
  const index = keys.findIndex(([cell]) => cell === key);
  return index < 0 ? null : index + 1;
}
