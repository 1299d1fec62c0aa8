import { columnLetter } from '../tabs/derive/sheet-map.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** `F7`; letters up to ZZZ, as the host's largest sheet has 18,278 columns. */
export const CELL_ADDRESS = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;

/** A cell by the id of its sheet and its address. */
export interface CellTarget {
  readonly gid: number;
  readonly cell: string;
}

/** The cell that the person at the keyboard has selected; null where the host knows of none. */
export function selectedCell(): CellTarget | null {
  const range = SpreadsheetApp.getCurrentCell();
  if (range === null) return null;
  return {
    gid: range.getSheet().getSheetId(),
    cell: `${columnLetter(range.getColumn())}${range.getRow()}`,
  };
}

/** Row and column (from 1) of an address; null for none. */
export function positionOf(address: string): { row: number; column: number } | null {
  const [, letters, row] = CELL_ADDRESS.exec(address) ?? [];
  return letters === undefined ? null : { row: Number(row), column: columnNumber(letters) };
}

/**
 * Brings a sheet to the front with one cell selected, for the person who started this run; a hidden one is
 * shown, for everybody. A row or column
 * that is no longer there gives the last one, because the sheet may have shrunk since the address was made.
 * @returns false when the spreadsheet has no such sheet, or the address is none.
 */
export function selectCell(sheetId: number, address: string): boolean {
  const position = positionOf(address);
  const sheet = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((one) => one.getSheetId() === sheetId);
  if (sheet === undefined || position === null) return false;
  if (sheet.isSheetHidden()) sheet.showSheet();
  cellInside(sheet, position.row, position.column).activate();
  return true;
}

function cellInside(sheet: Sheet, row: number, column: number) {
  return sheet.getRange(Math.min(row, sheet.getMaxRows()), Math.min(column, sheet.getMaxColumns()));
}

/** A -> 1, AA -> 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
