import { type Cell, cellOf } from '../base/cell.ts';

type Range = Pick<GoogleAppsScript.Spreadsheet.Range, 'getValues'>;

/** The cells of a range, in one call: every value that the host may hand over has a meaning. */
export function gridOf(range: Range): Cell[][] {
  return range.getValues().map((line) => line.map(cellOf));
}

/** All cells of a sheet; none where there is no sheet. */
export function sheetGrid(sheet: GoogleAppsScript.Spreadsheet.Sheet | null | undefined): Cell[][] {
  return sheet ? gridOf(sheet.getDataRange()) : [];
}
