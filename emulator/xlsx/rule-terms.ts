import { columnLetters, type Rect } from '../ground/a1.ts';
import { serialOfTime } from '../workbook/dates.ts';
import type { RuleValue } from '../workbook/snapshot.ts';
import { toXlsxFormula } from './formula-dialect.ts';

/** The eight comparisons of .xlsx files. */
export type Operator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual'
  | 'lessThan'
  | 'lessThanOrEqual';

const OPERATORS: Readonly<Record<string, Operator>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};

const DATE_OPERATORS: Readonly<Record<string, Operator>> = {
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
};

const SIGNS: Readonly<Partial<Record<Operator, string>>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** The comparison that NUMBER_… criteria stand for. */
export function numberOperator(criteria: string): Operator | undefined {
  return criteria.startsWith('NUMBER_') ? OPERATORS[criteria.slice('NUMBER_'.length)] : undefined;
}

/** The NUMBER_… criteria of a comparison. */
export function numberCriteria(operator: string | undefined): string {
  const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator);
  return `NUMBER_${name ?? 'BETWEEN'}`;
}

export function dateOperator(criteria: string): Operator | undefined {
  return DATE_OPERATORS[criteria];
}

export function dateCriteria(operator: string | undefined): string {
  return (
    Object.keys(DATE_OPERATORS).find((key) => DATE_OPERATORS[key] === operator) ?? 'DATE_BETWEEN'
  );
}

/** A date or number of a rule as the number that a cell would hold. */
export function numberOf(value: RuleValue | undefined, timeZone: string): number {
  if (typeof value === 'object' && value !== null && 'dateMs' in value)
    return serialOfTime(value.dateMs, timeZone);
  return Number(value);
}

/**
 * A condition of the host as an .xlsx expression about the first cell of `rect`; undefined when the
 * format has no words for it.
 */
export function expressionOf(
  criteria: string,
  values: readonly RuleValue[],
  rect: Rect,
  timeZone: string,
): string | undefined {
  const cell = `${columnLetters(rect.column)}${rect.row}`;
  const text = String(values[0] ?? '');
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const expressions: Record<string, string> = {
    CELL_EMPTY: `LEN(${cell})=0`,
    CELL_NOT_EMPTY: `LEN(${cell})>0`,
    TEXT_CONTAINS: `ISNUMBER(SEARCH(${quoted},${cell}))`,
    TEXT_DOES_NOT_CONTAIN: `ISERROR(SEARCH(${quoted},${cell}))`,
    TEXT_STARTS_WITH: `LEFT(${cell},${text.length})=${quoted}`,
    TEXT_ENDS_WITH: `RIGHT(${cell},${text.length})=${quoted}`,
    TEXT_EQUAL_TO: `${cell}=${quoted}`,
    TEXT_IS_VALID_EMAIL: `ISNUMBER(SEARCH("?@?*.?",${cell}))`,
    TEXT_IS_VALID_URL: `ISNUMBER(SEARCH("?.?",${cell}))`,
    DATE_IS_VALID_DATE: `ISNUMBER(${cell})`,
    CUSTOM_FORMULA: toXlsxFormula(text),
  };
  return expressions[criteria] ?? dateExpression(criteria, values, cell, timeZone);
}

function dateExpression(
  criteria: string,
  values: readonly RuleValue[],
  cell: string,
  timeZone: string,
): string | undefined {
  const operator = dateOperator(criteria);
  if (operator === undefined) return undefined;
  const [a, b] = [numberOf(values[0], timeZone), numberOf(values[1], timeZone)];
  if (operator === 'between') return `AND(${cell}>=${a},${cell}<=${b})`;
  if (operator === 'notBetween') return `OR(${cell}<${a},${cell}>${b})`;
  return `${cell}${SIGNS[operator]}${a}`;
}
