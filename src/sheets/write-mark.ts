type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell of a sheet, row and column from 1. */
export interface MarkPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Takes a tick away where it still stands. Whoever inserted a column or a row since the sheet was read has
 * moved another cell there: that one is left alone, and the tick is taken away by the next run.
 */
export function untick(sheet: Sheet, { row, column }: MarkPlace): void {
  const cell = sheet.getRange(row, column);
  if (cell.getValue() === true) cell.setValue(false);
}

/**
 * Gives a cell a note of ours, or takes it away with `''`; a note that a person wrote stays.
 * @param ours every note that the product writes there
 */
export function keepNote(
  sheet: Sheet,
  { row, column }: MarkPlace,
  wanted: string,
  ours: readonly string[],
): void {
  const cell = sheet.getRange(row, column);
  const actual = cell.getNote();
  if (actual !== wanted && (actual === '' || ours.includes(actual))) cell.setNote(wanted);
}
