import type { Rect } from '../ground/a1.ts';
import { intersects } from '../ground/a1.ts';
import { shiftFormula } from '../ground/formula-text.ts';
import { formulaOf, readCell, writeInput } from './cells.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { ValidationRule } from './snapshot.ts';
import type { Workbook } from './workbook.ts';

/** A name of CopyPasteType. */
export type CopyKind =
  | 'PASTE_NORMAL'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_VALUES'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_CONDITIONAL_FORMATTING'
  | 'PASTE_COLUMN_WIDTHS';

/** One cell lifted from its place, with what it needs to stand in another. */
export interface LiftedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly formula: string;
  readonly shown: Cell['value'];
  readonly rule: ValidationRule | undefined;
}

/** Lifts one cell; its formula as it stands now. */
export function liftCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): LiftedCell {
  const cell = sheet.cell(row, column);
  const formula = formulaOf(workbook, sheet, row, column);
  const shown = cell?.formula
    ? (readCell(workbook, sheet, row, column).value ?? undefined)
    : cell?.value;
  const rule = sheet.validationAt(row, column);
  return { row, column, cell: cell && { ...cell }, formula, shown, rule };
}

const WITH_CONTENT = new Set<CopyKind>([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMULA',
  'PASTE_VALUES',
]);
const WITH_FORMAT = new Set<CopyKind>(['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT']);
const WITH_RULE = new Set<CopyKind>(['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_DATA_VALIDATION']);

function putContent(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  from: LiftedCell,
  kind: CopyKind,
): void {
  if (from.formula !== '' && kind !== 'PASTE_VALUES') {
    const formula = shiftFormula(from.formula, row - from.row, column - from.column);
    writeInput(workbook, sheet, row, column, { formula });
    return;
  }
  writeInput(workbook, sheet, row, column, from.shown === undefined ? {} : { value: from.shown });
}

/** Sets a lifted cell down; relative references of its formula move along. */
export function setDown(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  from: LiftedCell,
  kind: CopyKind,
): void {
  if (WITH_FORMAT.has(kind) && (from.cell || sheet.cell(row, column))) {
    const cell = sheet.open(row, column);
    cell.format = from.cell?.format;
    cell.style = from.cell?.style;
    if (kind !== 'PASTE_NO_BORDERS') cell.border = from.cell?.border;
    if (kind === 'PASTE_NORMAL') cell.note = from.cell?.note;
  }
  if (WITH_CONTENT.has(kind)) putContent(workbook, sheet, row, column, from, kind);
  if (WITH_RULE.has(kind) && (from.rule || sheet.validationAt(row, column))) {
    sheet.validate({ row, column, rows: 1, columns: 1 }, from.rule);
  }
}

/** A larger target is filled by whole repetitions of the source, a smaller one takes all of it. */
function pasteSize(source: number, target: number): number {
  return target > source && target % source === 0 ? target : source;
}

function liftAll(workbook: Workbook, sheet: Sheet, rect: Rect): LiftedCell[][] {
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (_unused, j) =>
      liftCell(workbook, sheet, rect.row + i, rect.column + j),
    ),
  );
}

/** @param check is asked with the rectangle that will be written, before anything is */
export function copyCells(
  workbook: Workbook,
  source: Sheet,
  from: Rect,
  target: Sheet,
  to: Rect,
  kind: CopyKind,
  check: (rect: Rect) => void,
): void {
  const rows = Math.min(pasteSize(from.rows, to.rows), target.rows - to.row + 1);
  const columns = Math.min(pasteSize(from.columns, to.columns), target.columns - to.column + 1);
  check({ row: to.row, column: to.column, rows, columns });
  if (kind === 'PASTE_COLUMN_WIDTHS') {
    for (let j = 0; j < columns; j += 1) {
      target.columnWidths.set(to.column + j, source.columnWidth(from.column + (j % from.columns)));
    }
    return;
  }
  const lifted = liftAll(workbook, source, from);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const cell = lifted[i % from.rows]?.[j % from.columns];
      if (cell) setDown(workbook, target, to.row + i, to.column + j, cell, kind);
    }
  }
}

/** Cuts cells out and puts them down elsewhere; their own formulas stay as they are. */
export function moveCells(
  workbook: Workbook,
  source: Sheet,
  from: Rect,
  target: Sheet,
  to: Rect,
): void {
  const lifted = liftAll(workbook, source, from).flat();
  const overlap = source === target && intersects(from, to);
  source.each(from, (_cell, row, column) => {
    writeInput(workbook, source, row, column, {});
    if (!overlap) source.put(row, column, undefined);
  });
  for (const one of lifted) {
    const row = one.row - from.row + to.row;
    const column = one.column - from.column + to.column;
    setDown(workbook, target, row, column, { ...one, row, column }, 'PASTE_NORMAL');
  }
}
