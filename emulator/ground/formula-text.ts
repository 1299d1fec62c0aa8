import { columnLetters, columnNumber, quoteSheetName, type StructureChange } from './a1.ts';

/** One corner of a reference; a missing side is open. */
interface Corner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

interface Reference {
  readonly sheetName: string | undefined;
  readonly start: Corner;
  readonly end: Corner | undefined;
}

type Piece = { readonly text: string } | { readonly reference: Reference };

const SHEET = String.raw`(?:('(?:[^']|'')*'|[\p{L}\p{M}\p{N}_.]+)!)?`;
const FIRST = String.raw`(\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}(?=:)|\$?\d+(?=:))`;
const SECOND = String.raw`(?::(\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}|\$?\d+))?`;
const REFERENCE = new RegExp(`${SHEET}${FIRST}${SECOND}(?![\\p{L}\\p{M}\\p{N}_.(!:])`, 'uy');
const STRING = /"(?:[^"]|"")*"?/y;
const PREFIX = /('(?:[^']|'')*'|[\p{L}\p{M}\p{N}_.]+)!/uy;
const WORD = /[\p{L}\p{M}\p{N}_.$]+/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text);
  const [, first = '', letters, second = '', digits] = match ?? [];
  return {
    column: letters === undefined ? undefined : columnNumber(letters),
    row: digits === undefined ? undefined : Number(digits),
    fixedColumn: letters !== undefined && first === '$',
    fixedRow: letters === undefined ? first === '$' : second === '$',
  };
}

function split(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < formula.length) {
    const literal = matchAt(STRING, formula, at);
    const reference = literal ? null : matchAt(REFERENCE, formula, at);
    if (reference) {
      const [text, sheet, start = '', end] = reference;
      pieces.push({
        reference: {
          sheetName: sheet === undefined ? undefined : unquote(sheet),
          start: corner(start),
          end: end === undefined ? undefined : corner(end),
        },
      });
      at += text.length;
      continue;
    }
    const prefix = literal ? null : matchAt(PREFIX, formula, at);
    const text = (literal ?? prefix ?? matchAt(WORD, formula, at))?.[0] ?? formula.charAt(at);
    pieces.push({ text: prefix ? `${quoteSheetName(unquote(text.slice(0, -1)))}!` : text });
    at += text.length;
  }
  return pieces;
}

function cornerText({ column, row, fixedColumn, fixedRow }: Corner): string {
  const letters = column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`;
  return `${letters}${row === undefined ? '' : `${fixedRow ? '$' : ''}${row}`}`;
}

function referenceText({ sheetName, start, end }: Reference): string {
  const prefix = sheetName === undefined ? '' : `${quoteSheetName(sheetName)}!`;
  return `${prefix}${cornerText(start)}${end ? `:${cornerText(end)}` : ''}`;
}

function rewrite(formula: string, change: (reference: Reference) => Reference | undefined): string {
  return split(formula)
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const changed = change(piece.reference);
      return changed ? referenceText(changed) : '#REF!';
    })
    .join('');
}

const QUOTED_OR_SIGN = /"(?:[^"]|"")*"?|'(?:[^']|'')*'|[;{}]/g;

/**
 * The host takes a semicolon between arguments in every locale, and shows it as its own sign; between rows of an
 * array it stays.
 */
export function withCommas(formula: string): string {
  if (!formula.includes(';')) return formula;
  let depth = 0;
  return formula.replace(QUOTED_OR_SIGN, (piece) => {
    if (piece === '{') depth += 1;
    if (piece === '}') depth -= 1;
    return piece === ';' && depth === 0 ? ',' : piece;
  });
}

/** Writes every tab name of a formula in quotes: unquoted names with Thai marks are not read everywhere. */
export function quoteSheetNames(formula: string): string {
  return rewrite(formula, (reference) => reference);
}

/** The tabs a formula names, unquoted. */
export function sheetNamesIn(formula: string): string[] {
  return split(formula).flatMap((piece) =>
    'reference' in piece && piece.reference.sheetName !== undefined
      ? [piece.reference.sheetName]
      : 'text' in piece && piece.text.endsWith("'!")
        ? [unquote(piece.text.slice(0, -1))]
        : [],
  );
}

function shiftCorner(at: Corner, rows: number, columns: number): Corner | undefined {
  const row = at.row === undefined || at.fixedRow ? at.row : at.row + rows;
  const column = at.column === undefined || at.fixedColumn ? at.column : at.column + columns;
  return (row ?? 1) < 1 || (column ?? 1) < 1 ? undefined : { ...at, row, column };
}

/** Moves the relative references of a formula, as filling or copying it does; out of the grid is #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (reference) => {
    const start = shiftCorner(reference.start, rows, columns);
    const end = reference.end && shiftCorner(reference.end, rows, columns);
    return start && (end || !reference.end) ? { ...reference, start, end } : undefined;
  });
}

function adaptIndex(
  index: number | undefined,
  change: StructureChange,
  isEnd: boolean,
): number | undefined {
  if (index === undefined || index < change.at) return index;
  if (change.kind === 'insert') return index + change.count;
  if (index >= change.at + change.count) return index - change.count;
  return isEnd ? change.at - 1 : change.at;
}

function adaptCorner(at: Corner, change: StructureChange, isEnd: boolean): Corner {
  return change.dimension === 'rows'
    ? { ...at, row: adaptIndex(at.row, change, isEnd) }
    : { ...at, column: adaptIndex(at.column, change, isEnd) };
}

function isGone(start: Corner, end: Corner, change: StructureChange): boolean {
  const [a, b] = change.dimension === 'rows' ? [start.row, end.row] : [start.column, end.column];
  const last = change.at + change.count - 1;
  return (
    change.kind === 'delete' && a !== undefined && b !== undefined && a >= change.at && b <= last
  );
}

/**
 * Adapts the references of a rule's formula to rows or columns put in or taken out.
 * @param applies whether references with this tab name (undefined = the rule's own tab) are concerned
 */
export function adaptFormula(
  formula: string,
  change: StructureChange,
  applies: (sheetName: string | undefined) => boolean,
): string {
  return rewrite(formula, (reference) => {
    if (!applies(reference.sheetName)) return reference;
    const { start, end } = reference;
    if (isGone(start, end ?? start, change)) return undefined;
    return {
      ...reference,
      start: adaptCorner(start, change, false),
      end: end && adaptCorner(end, change, true),
    };
  });
}

/** Puts a tab's new name into a formula. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return rewrite(formula, (reference) =>
    reference.sheetName === from ? { ...reference, sheetName: to } : reference,
  );
}
