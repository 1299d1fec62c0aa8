import type { Rect } from '../ground/a1.ts';
import { readCell } from './cells.ts';
import { type LiftedCell, liftCell, setDown } from './copy.ts';
import type { Sheet } from './sheet.ts';
import type { Scalar } from './snapshot.ts';
import type { Workbook } from './workbook.ts';

/** `column` is a column of the sheet, counting from 1, not of the range. */
export interface SortSpec {
  readonly column: number;
  readonly ascending: boolean;
}

const TYPE_ORDER: Record<string, number> = { number: 0, string: 1, boolean: 2 };

function compareFilled(a: Scalar, b: Scalar, collator: Intl.Collator): number {
  const byType = (TYPE_ORDER[typeof a] ?? 0) - (TYPE_ORDER[typeof b] ?? 0);
  if (byType !== 0) return byType;
  if (typeof a === 'string') return collator.compare(a, String(b));
  return Number(a) - Number(b);
}

/** Numbers before text before booleans; blanks last in either direction. */
function compare(
  a: Scalar | null,
  b: Scalar | null,
  ascending: boolean,
  collator: Intl.Collator,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compareFilled(a, b, collator);
  return ascending ? order : -order;
}

/**
 * Sorts the rows of a rectangle; equal rows keep their order. Content, formats and notes move, rules stay
 * with their places, relative references of formulas move along.
 */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  specs: readonly SortSpec[],
): void {
  const collator = new Intl.Collator(workbook.locale.replace('_', '-'));
  const rows = Array.from({ length: rect.rows }, (_, i) => ({
    keys: specs.map((spec) => readCell(workbook, sheet, rect.row + i, spec.column).value),
    cells: Array.from({ length: rect.columns }, (_unused, j) =>
      liftCell(workbook, sheet, rect.row + i, rect.column + j),
    ),
  }));
  rows.sort((a, b) => {
    for (const [k, spec] of specs.entries()) {
      const order = compare(a.keys[k] ?? null, b.keys[k] ?? null, spec.ascending, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach(({ cells }, i) => {
    for (const cell of cells) putRowCell(workbook, sheet, rect.row + i, cell);
  });
}

function putRowCell(workbook: Workbook, sheet: Sheet, row: number, cell: LiftedCell): void {
  if (cell.row === row) return;
  const rule = sheet.validationAt(row, cell.column);
  setDown(workbook, sheet, row, cell.column, { ...cell, rule }, 'PASTE_NORMAL');
}
