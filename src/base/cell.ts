/** What one cell of a sheet can hold; a blank cell is `''`. Source: Apps Script reference, Range.getValues. */
export type Cell = string | number | boolean | Date;

/** True for a cell in which nothing, or only white space, was typed. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/** The text of a cell as a person would read it, trimmed; dates as ISO days. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
