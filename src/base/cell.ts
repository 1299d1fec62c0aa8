/** What one cell of a sheet can hold; a blank cell is `''`. Source: Apps Script reference, Range.getValues. */
export type Cell = string | number | boolean | Date;

/** The sheet and the script both live here; Thailand has no summer time. */
export const BANGKOK_OFFSET_MS = 7 * 3_600_000;

/** True for a cell in which nothing, or only white space, was typed. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/** What a date shows that is beyond the calendar, such as a telephone number in a date cell. */
const NO_DAY = '####';

/** The text of a cell as a person would read it, trimmed; a date as the ISO day that it shows in Bangkok. */
export function textOf(cell: Cell): string {
  if (!(cell instanceof Date)) return String(cell).trim();
  const shown = new Date(cell.getTime() + BANGKOK_OFFSET_MS);
  return Number.isNaN(shown.getTime()) ? NO_DAY : shown.toISOString().slice(0, 10);
}

/**
 * Whatever the host hands over for a cell as something that the product knows: a picture or another object is
 * its text, nothing is a blank, a number that is none is its text.
 */
export function cellOf(value: unknown): Cell {
  if (value instanceof Date || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return value === null || value === undefined ? '' : String(value);
}

/** True for two cells that hold the same; a date is an object, and never equal to another. One beyond the calendar is itself. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (one instanceof Date && other instanceof Date)
    return Object.is(one.getTime(), other.getTime());
  return one === other;
}
