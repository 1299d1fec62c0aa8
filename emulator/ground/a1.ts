/** A rectangle of cells; rows and columns count from 1, sizes are at least 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A parsed A1 text. A side without number is open: it ends where the sheet ends. */
export interface A1Range {
  readonly sheetName: string | undefined;
  readonly startRow: number | undefined;
  readonly startColumn: number | undefined;
  readonly endRow: number | undefined;
  readonly endColumn: number | undefined;
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 1, aa → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Quotes a sheet name for a formula, as the host always accepts it. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The host's own notation: a single cell without colon, no `$`, no sheet. */
export function rectToA1(rect: Rect): string {
  const start = `${columnLetters(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return start;
  const end = `${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
  return `${start}:${end}`;
}

/** Splits `'name'!A1:B2`; the name is unquoted. */
export function splitSheetName(text: string): { sheetName: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheetName: undefined, rest: text };
  return { sheetName: text.slice(0, at), rest: text.slice(at + 1) };
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const a1 = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/.exec(text);
  if (a1 && (a1[1] !== undefined || a1[2] !== undefined)) {
    return {
      column: a1[1] === undefined ? undefined : columnNumber(a1[1]),
      row: a1[2] === undefined ? undefined : Number(a1[2]),
    };
  }
  const r1c1 = /^[Rr](\d+)[Cc](\d+)$/.exec(text);
  return r1c1 ? { row: Number(r1c1[1]), column: Number(r1c1[2]) } : undefined;
}

function ordered(
  a: number | undefined,
  b: number | undefined,
): [number | undefined, number | undefined] {
  if (a === undefined || b === undefined) return [a ?? b, undefined];
  return a <= b ? [a, b] : [b, a];
}

/** Reads A1 (or absolute R1C1) text as `Sheet.getRange` does; undefined when it is neither. */
export function parseA1(text: string): A1Range | undefined {
  const { sheetName, rest } = splitSheetName(text.trim());
  const [first = '', second, ...more] = rest.split(':');
  if (more.length > 0) return undefined;
  const start = parseCorner(first);
  const end = second === undefined ? start : parseCorner(second);
  if (!start || !end) return undefined;
  if (second === undefined && (start.row === undefined || start.column === undefined))
    return undefined;
  if (start.row === undefined && start.column !== undefined && end.column === undefined)
    return undefined;
  if (start.column === undefined && end.row === undefined) return undefined;
  const [startRow, endRow] = ordered(start.row, end.row);
  const [startColumn, endColumn] = ordered(start.column, end.column);
  return { sheetName, startRow, startColumn, endRow, endColumn };
}

/** Closes the open sides at the sheet's size. */
export function rectOf(range: A1Range, maxRows: number, maxColumns: number): Rect {
  const row = range.startRow ?? 1;
  const column = range.startColumn ?? 1;
  return {
    row,
    column,
    rows: (range.endRow ?? maxRows) - row + 1,
    columns: (range.endColumn ?? maxColumns) - column + 1,
  };
}

/** Whether two rectangles of one sheet share a cell. */
export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Rows or columns put in or taken out: `at` is the first one concerned, counting from 1. */
export interface StructureChange {
  readonly dimension: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

function moveSpan(
  start: number,
  size: number,
  change: StructureChange,
): [number, number] | undefined {
  const { at, count } = change;
  const end = start + size - 1;
  if (change.kind === 'insert') {
    if (at <= start) return [start + count, size];
    return at <= end ? [start, size + count] : [start, size];
  }
  const last = at + count - 1;
  const removedInside = Math.max(0, Math.min(end, last) - Math.max(start, at) + 1);
  if (removedInside === size) return undefined;
  const removedBefore = Math.max(0, Math.min(start - 1, last) - at + 1);
  return [start - removedBefore, size - removedInside];
}

/** Where a rectangle stands after the change; undefined when nothing of it is left. */
export function moveRect(rect: Rect, change: StructureChange): Rect | undefined {
  if (change.dimension === 'rows') {
    const span = moveSpan(rect.row, rect.rows, change);
    return span && { ...rect, row: span[0], rows: span[1] };
  }
  const span = moveSpan(rect.column, rect.columns, change);
  return span && { ...rect, column: span[0], columns: span[1] };
}
