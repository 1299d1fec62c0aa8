import { expect, test } from 'vitest';
import { fiscalYearOf, isFiscalYear, yearsFrom } from '../../src/base/fiscal-year.ts';

test.each([
  ['the first day of a fiscal year', '2025-10-01', 2569],
  ['the last day of a fiscal year', '2025-09-30', 2568],
  ['new year', '2026-01-01', 2569],
])('fiscalYearOf: places %s', (_reason, day, year) => {
  expect(fiscalYearOf(day)).toBe(year);
});

test.each([
  ['a Buddhist year', 2569, true],
  ['a common year', 2026, false],
  ['a part of a year', 2569.5, false],
  ['text', '2569', false],
  ['a year too far', 2701, false],
])('isFiscalYear: judges %s', (_reason, value, expected) => {
  expect(isFiscalYear(value)).toBe(expected);
});

test('yearsFrom: lists the years of a plan', () => {
  expect(yearsFrom(2567, 3)).toEqual([2567, 2568, 2569]);
  expect(yearsFrom(2567, 0)).toEqual([]);
});
