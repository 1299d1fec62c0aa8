import { HEADERS } from '../../tabs/words/old-plan.ts';
import type { PastedLine } from './clean.ts';
import { readOldYear } from './read-cells.ts';

/** The header of a table: one row, or two of which the upper one runs on over the blanks beside it. */
export interface TableHead {
  /** Per column, the upper and the lower text, plain. */
  readonly columns: readonly { readonly upper: string; readonly lower: string }[];
  /** As typed: the lower text, or else the upper one. */
  readonly typed: readonly string[];
  readonly lines: readonly PastedLine[];
}

export type HeaderName = keyof typeof HEADERS;

export function isHeader(text: string, name: HeaderName): boolean {
  return HEADERS[name].test(text);
}

/** A second row: blank where the first column stands, and years, divisions or parts below the others. */
function isSecondRow(
  line: PastedLine | undefined,
  isName: (text: string) => boolean,
): line is PastedLine {
  if (line === undefined || line.filled < 1 || (line.plain[0] ?? '') !== '') return false;
  const filled = line.cells.filter((cell) => cell !== '');
  const known = filled.filter(
    (cell, index) =>
      readOldYear(cell) !== null ||
      isName(cell) ||
      cell.includes('=') ||
      isHeader(line.plain.filter((one) => one !== '')[index] ?? '', 'total') ||
      ['quantity', 'quality', 'benefit'].some((part) =>
        isHeader(line.plain.filter((one) => one !== '')[index] ?? '', part as HeaderName),
      ),
  );
  return known.length === filled.length;
}

export function tableHead(
  line: PastedLine,
  next: PastedLine | undefined,
  isName: (text: string) => boolean,
): TableHead {
  const second = isSecondRow(next, isName) ? next : null;
  const width = Math.max(line.plain.length, second?.plain.length ?? 0);
  let upper = '';
  const columns = Array.from({ length: width }, (_, at) => {
    const own = line.plain[at] ?? '';
    const lower = second?.plain[at] ?? '';
    if (own !== '') upper = own;
    // Without a second row, or with nothing below, a blank is a blank.
    else if (lower === '') return { upper: '', lower: '' };
    return { upper: own === '' ? upper : own, lower };
  });
  const typed = columns.map((_, at) => second?.cells[at] || (line.cells[at] ?? ''));
  return { columns, typed, lines: second === null ? [line] : [line, second] };
}

/** The year that a column is for, said below it or in its own header. */
export function yearOfColumn({ upper, lower }: TableHead['columns'][number]): number | null {
  const below = readOldYear(lower);
  if (below !== null) return below;
  const inside = /25\d\d/.exec(lower || upper)?.[0];
  return inside === undefined ? readOldYear(upper) : Number(inside);
}
