import { columnLetters } from '../ground/a1.ts';
import { shiftFormula } from '../ground/formula-text.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { displayOf, readCell } from './cells.ts';
import { serialOfTime } from './dates.ts';
import type { ParsedInput } from './parse-input.ts';
import type { Sheet, ValidatedArea } from './sheet.ts';
import type { RuleValue, Scalar, ValidationRule } from './snapshot.ts';
import type { Workbook } from './workbook.ts';

function numberOf(workbook: Workbook, value: RuleValue | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && value !== null && 'dateMs' in value) {
    return serialOfTime(value.dateMs, workbook.timeZone);
  }
  return Number(value);
}

/** What a list rule allows, as the texts shown. */
function listOf(workbook: Workbook, rule: ValidationRule): string[] {
  const source = rule.values[0];
  if (Array.isArray(source)) return source.map(String);
  if (typeof source !== 'object' || source === null || !('rect' in source)) return [];
  const sheet = workbook.sheet(source.sheetId);
  const texts: string[] = [];
  const { row, column, rows, columns } = source.rect;
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const text = displayOf(workbook, readCell(workbook, sheet, r, c));
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}

type NumberTest = (value: number, a: number, b: number) => boolean;

const NUMBER_TESTS: Record<string, NumberTest> = {
  NUMBER_BETWEEN: (v, a, b) => v >= a && v <= b,
  NUMBER_NOT_BETWEEN: (v, a, b) => v < a || v > b,
  NUMBER_EQUAL_TO: (v, a) => v === a,
  NUMBER_NOT_EQUAL_TO: (v, a) => v !== a,
  NUMBER_GREATER_THAN: (v, a) => v > a,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (v, a) => v >= a,
  NUMBER_LESS_THAN: (v, a) => v < a,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (v, a) => v <= a,
  DATE_AFTER: (v, a) => v > a,
  DATE_BEFORE: (v, a) => v < a,
  DATE_BETWEEN: (v, a, b) => v >= a && v <= b,
  DATE_NOT_BETWEEN: (v, a, b) => v < a || v > b,
  DATE_EQUAL_TO: (v, a) => Math.floor(v) === Math.floor(a),
  DATE_ON_OR_AFTER: (v, a) => v >= a,
  DATE_ON_OR_BEFORE: (v, a) => v <= a,
  DATE_IS_VALID_DATE: () => true,
};

const TEXT_TESTS: Record<string, (value: string, expected: string) => boolean> = {
  TEXT_CONTAINS: (v, e) => v.toLowerCase().includes(e.toLowerCase()),
  TEXT_DOES_NOT_CONTAIN: (v, e) => !v.toLowerCase().includes(e.toLowerCase()),
  TEXT_EQUAL_TO: (v, e) => v.toLowerCase() === e.toLowerCase(),
  TEXT_IS_VALID_EMAIL: (v) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(v),
  TEXT_IS_VALID_URL: (v) => /^(https?:\/\/)?[^\s.]+\.[^\s]+$/.test(v),
};

function isChecked(rule: ValidationRule, value: Scalar): boolean {
  return rule.values.length === 0
    ? typeof value === 'boolean'
    : rule.values.some((allowed) => allowed === value || String(allowed) === String(value));
}

function satisfiesFormula(
  workbook: Workbook,
  sheet: Sheet,
  area: ValidatedArea,
  row: number,
  column: number,
): boolean {
  const formula = String(area.rule.values[0]);
  const here = shiftFormula(formula, row - area.rect.row, column - area.rect.column);
  const result = workbook.engine.evaluate(sheet.engineId, here.startsWith('=') ? here : `=${here}`);
  return result === true || (typeof result === 'number' && result !== 0);
}

function isAllowed(workbook: Workbook, area: ValidatedArea, value: Scalar): boolean {
  const { rule } = area;
  const { criteria, values } = rule;
  if (criteria === 'CHECKBOX') return isChecked(rule, value);
  if (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE') {
    return listOf(workbook, rule).includes(
      typeof value === 'boolean' ? String(value).toUpperCase() : String(value),
    );
  }
  const numberTest = NUMBER_TESTS[criteria];
  if (numberTest) {
    const [a, b] = [numberOf(workbook, values[0]), numberOf(workbook, values[1])];
    return typeof value === 'number' && numberTest(value, a, b);
  }
  const textTest = TEXT_TESTS[criteria];
  return textTest ? textTest(String(value), String(values[0] ?? '')) : true;
}

function areaAt(sheet: Sheet, row: number, column: number): ValidatedArea | undefined {
  return sheet.validated.find(
    ({ rect }) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns,
  );
}

function refuse(workbook: Workbook, rule: ValidationRule, row: number, column: number): never {
  const base = `The data you entered in cell ${columnLetters(column)}${row} violates the data validation rules set on this cell.`;
  const listed = rule.criteria === 'VALUE_IN_LIST';
  throw new HostRefusal(
    listed
      ? `${base} Please enter one of the following values: ${listOf(workbook, rule).join(', ')}.`
      : base,
  );
}

/** Whether a value may stand in a cell by its rule; an empty cell always may. */
function satisfiesRule(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const area = areaAt(sheet, row, column);
  const value = readCell(workbook, sheet, row, column).value;
  if (!area || value === null) return true;
  return area.rule.criteria === 'CUSTOM_FORMULA'
    ? satisfiesFormula(workbook, sheet, area, row, column)
    : isAllowed(workbook, area, value);
}

/**
 * Refuses a value that breaks a rejecting rule, for scripts and people alike.
 * Formulas pass (their result is not known yet), as does emptying a cell.
 * @throws HostRefusal with the host's message, for a list with its values
 */
export function checkInput(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: ParsedInput,
): void {
  if (sheet.validated.length === 0 || input.value === undefined) return;
  const area = areaAt(sheet, row, column);
  if (!area || area.rule.allowInvalid) return;
  if (area.rule.criteria === 'CUSTOM_FORMULA' || isAllowed(workbook, area, input.value)) return;
  refuse(workbook, area.rule, row, column);
}

/**
 * A custom formula can be judged only with the value in its cell.
 * @throws HostRefusal after which the caller must put the old content back
 */
export function checkCustomRule(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): void {
  const area = areaAt(sheet, row, column);
  if (!area || area.rule.allowInvalid || area.rule.criteria !== 'CUSTOM_FORMULA') return;
  if (!satisfiesRule(workbook, sheet, row, column)) refuse(workbook, area.rule, row, column);
}
