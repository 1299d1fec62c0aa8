/** Where things stand in the workbook right now; formulas are rendered against it, never against a guess. */
export interface SheetMap {
  /** False while a tab that is made at first use is not there; the formulas of others then do without it. */
  has(tab: string): boolean;
  /** Open range of a column from the header row down, quoted: `'กองคลัง'!$F$5:$F`. */
  column(tab: string, columnKey: string): string;
  /** One cell, by the key of its row: `'กระทบยอด'!$E$12`. */
  cell(tab: string, rowKey: string, columnKey: string): string;
  /** One cell of the head rows (2-4): `'กองคลัง'!$B$4`. */
  head(tab: string, row: number, columnKey: string): string;
  /** Link to a tab, or to one cell of it: `#gid=12&range=F7`. */
  link(tab: string, cell?: string): string;
}

/** The key under which a SheetMap knows the hidden column A. */
export const ROW_KEYS = '#keys';

/** A tab name as formulas need it: always quoted, so that Thai vowels and spaces are safe. */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** Column number from 1 as letters: 1 -> A, 27 -> AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
