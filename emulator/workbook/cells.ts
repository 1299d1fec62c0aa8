import type { Rect } from '../ground/a1.ts';
import { quoteSheetNames, withCommas } from '../ground/formula-text.ts';
import { LIMITS } from '../ground/limits.ts';
import { maySpill } from '../ground/may-spill.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { displayValue, isDateFormat } from './display.ts';
import type { ParsedInput } from './parse-input.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { Scalar } from './snapshot.ts';
import type { Workbook } from './workbook.ts';

/** A cell as it reads: null when it is empty. */
export interface CellReading {
  readonly value: Scalar | null;
  /** The number format it is shown by: its own, or the one its formula brings along. */
  readonly format: string | undefined;
}

/** What an empty cell of a checkbox shows: FALSE, or the rule's own unchecked value. */
function emptyReading(sheet: Sheet, row: number, column: number): Scalar | null {
  const rule = sheet.validationAt(row, column);
  if (rule?.criteria !== 'CHECKBOX') return null;
  const unchecked = rule.values[1];
  return typeof unchecked === 'string' ? unchecked : rule.values.length > 0 ? null : false;
}

/** The value of a cell as the grid has it now; formulas and spilled results come from the engine. */
export function readCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): CellReading {
  const cell = sheet.cell(row, column);
  if (cell?.value !== undefined) return { value: cell.value, format: cell.format };
  if (!cell?.formula && !countOf(sheet).spills) {
    return { value: emptyReading(sheet, row, column), format: cell?.format };
  }
  const evaluated = workbook.engine.evaluated(sheet.engineId, row, column);
  if (cell?.formula === undefined && evaluated.value === null) {
    return { value: emptyReading(sheet, row, column), format: cell?.format };
  }
  const format = cell?.format ?? evaluated.format;
  return { value: evaluated.value, format };
}

/** Whether the cell reads as a date or time. */
export function isDateReading(reading: CellReading): boolean {
  return typeof reading.value === 'number' && isDateFormat(reading.format);
}

/** The text in the grid. */
export function displayOf(workbook: Workbook, reading: CellReading): string {
  return displayValue(reading.value, reading.format, workbook.locale);
}

/** The formula of a cell, '' for a value or an empty cell. */
export function formulaOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  if (sheet.cell(row, column)?.formula === undefined) return '';
  return workbook.engine.formula(sheet.engineId, row, column);
}

/** Calls `read` for each place of a rectangle and gives the results as a matrix. */
export function matrixOf<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (_unused, j) => read(rect.row + i, rect.column + j)),
  );
}

/** A literal as the engine reads it back unchanged. */
export function engineText(value: Scalar | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  return String(value).toUpperCase();
}

/** Whether the engine must know a format: it lets formulas inherit what they refer to. */
export function engineFormat(cell: Cell): string {
  return cell.format !== undefined && isDateFormat(cell.format) ? 'm/d/yyyy' : '';
}

/** Tells the engine what stands in the cell now. */
export function syncCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formula?: string,
): void {
  const cell = sheet.cell(row, column);
  if (cell) cell.spills = formula !== undefined && maySpill(formula) ? true : undefined;
  const empty = cell?.value === undefined && formula === undefined;
  const content =
    formula ?? engineText(empty ? (emptyReading(sheet, row, column) ?? undefined) : cell?.value);
  const format = cell && !empty ? engineFormat(cell) : '';
  workbook.engine.queue({
    type: 'UPDATE_CELL',
    sheetId: sheet.engineId,
    row: row - 1,
    col: column - 1,
    content,
    format,
  });
}

function checkLength(length: number): void {
  if (length <= LIMITS.CELL_CHARACTERS) return;
  throw new HostRefusal(
    `Your input contains more than the maximum of ${LIMITS.CELL_CHARACTERS} characters in a single cell.`,
  );
}

/** Puts a parsed input into a cell: a literal, a formula, or nothing. Formats stay but for the one it brings. */
export function writeInput(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: ParsedInput,
): void {
  const { value, format } = input;
  const formula = input.formula === undefined ? undefined : withCommas(input.formula);
  checkLength(formula?.length ?? (typeof value === 'string' ? value.length : 0));
  const known = sheet.cell(row, column);
  if (value === undefined && formula === undefined && known === undefined) {
    return;
  }
  const cell = known ?? sheet.open(row, column);
  // The engine skips a formula it already has, but the host reads it anew: its tab may exist now.
  if (cell.formula && formula !== undefined) syncCell(workbook, sheet, row, column);
  if (value === undefined && formula === undefined && cell.value === undefined && !cell.formula)
    return;
  sheet.contentVersion += 1;
  cell.value = value === '' ? undefined : value;
  cell.formula = formula === undefined ? undefined : true;
  if (format !== undefined) cell.format = format;
  syncCell(
    workbook,
    sheet,
    row,
    column,
    formula === undefined ? undefined : quoteSheetNames(formula),
  );
}

interface LastContent {
  readonly row: number;
  readonly column: number;
}

interface Count {
  readonly version: number;
  readonly last: LastContent;
  /** Whether a formula may fill cells that the store knows nothing of. */
  readonly spills: boolean;
}

const counts = new WeakMap<Sheet, Count>();

function count(sheet: Sheet): Count {
  let row = 0;
  let column = 0;
  let spills = false;
  sheet.each(sheet.wholeRect, (cell, r, c) => {
    if (cell.value === undefined && !cell.formula) return;
    row = Math.max(row, r);
    column = Math.max(column, c);
    spills ||= cell.spills === true;
  });
  for (const { rect, rule } of sheet.validated) {
    if (rule.criteria !== 'CHECKBOX') continue;
    row = Math.max(row, rect.row + rect.rows - 1);
    column = Math.max(column, rect.column + rect.columns - 1);
  }
  return { version: sheet.contentVersion, last: { row, column }, spills };
}

function countOf(sheet: Sheet): Count {
  const known = counts.get(sheet);
  if (known?.version === sheet.contentVersion) return known;
  const made = count(sheet);
  counts.set(sheet, made);
  return made;
}

/** The last row and column with content, 0 when there is none. Formulas that show '' and checkboxes count. */
export function lastContent(workbook: Workbook, sheet: Sheet): LastContent {
  const { last, spills } = countOf(sheet);
  return spills ? spillBeyond(workbook, sheet, last) : last;
}

/** A formula may fill cells below and beside itself that the store knows nothing of. */
function spillBeyond(workbook: Workbook, sheet: Sheet, last: LastContent): LastContent {
  const spilled = workbook.engine.lastEvaluated(sheet.engineId);
  return { row: Math.max(last.row, spilled.row), column: Math.max(last.column, spilled.column) };
}

/** A cell whose rule has changed may read differently when empty: the engine is told again. */
export function syncEmptyCells(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell?.value === undefined && !cell?.formula) syncCell(workbook, sheet, row, column);
    }
  }
}
