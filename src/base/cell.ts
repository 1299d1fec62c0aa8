/** What one cell of a sheet can hold; a blank cell is `''`. Source: Apps Script reference, Range.getValues. */
export type Cell = string | number | boolean | Date;

/** The sheet and the script both live here; Thailand has no summer time. */
export const BANGKOK_OFFSET_MS = 7 * 3_600_000;

/** True for a cell in which nothing, or only white space, was typed. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/** The text of a cell as a person would read it, trimmed; a date as the ISO day that it shows in Bangkok. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    return new Date(cell.getTime() + BANGKOK_OFFSET_MS).toISOString().slice(0, 10);
  }
  return String(cell).trim();
}

/** True for two cells that hold the same; a date is an object, and never equal to another. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return one === other;
}
