import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  buddhistParts,
  cellOfDay,
  dayOfDate,
  formatDayShort,
  type IsoDay,
  parseDayCell,
  serialOfDate,
} from '../../src/base/day.ts';

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays('1990-01-01' as IsoDay, days));

test('cellOfDay: shows the Buddhist year and reads back to the same day', () => {
  expect(cellOfDay('2026-10-01' as IsoDay)).toEqual(new Date('2569-10-01T00:00:00+07:00'));
  expect(cellOfDay('2024-02-29' as IsoDay)).toBe('29/2/2567');
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseDayCell(cellOfDay(day))).toEqual({ value: day, fault: null });
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('dayOfDate: takes back a Buddhist year that was typed as a common one', () => {
  expect(dayOfDate(new Date('2569-10-01T00:00:00+07:00'))).toBe('2026-10-01');
});

test('serialOfDate: counts days from 30 December 1899', () => {
  expect(serialOfDate(new Date('1900-01-01T00:00:00+07:00'))).toBe(2);
  expect(serialOfDate(new Date('2026-10-01T12:00:00+07:00'))).toBe(46_296.5);
});

test.each([
  ['an ISO day', '2026-10-01', '2026-10-01', null],
  ['a Buddhist ISO day', '2569-10-01', '2026-10-01', null],
  ['a day first', '1/10/2569', '2026-10-01', null],
  ['Thai digits', '๑/๑๐/๒๕๖๙', '2026-10-01', null],
  ['the last day of a leap February', '29/2/2567', '2024-02-29', null],
  ['nothing', '  ', null, null],
  ['a day that does not exist', '29/2/2569', null, 'NOT_A_DAY'],
  ['a month that does not exist', '1/13/2569', null, 'NOT_A_DAY'],
  ['a bare number', 2569, null, 'NOT_A_DAY'],
  ['words', 'ตุลาคม', null, 'NOT_A_DAY'],
  ['an invalid Date', new Date(Number.NaN), null, 'NOT_A_DAY'],
])('parseDayCell: reads %s', (_reason, cell, value, fault) => {
  expect(parseDayCell(cell)).toEqual({ value, fault });
});

test('addDays: crosses months and leap days', () => {
  expect(addDays('2024-02-28' as IsoDay, 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01' as IsoDay, -1)).toBe('2025-12-31');
});

test('buddhistParts and formatDayShort: give the parts in the Buddhist era', () => {
  expect(buddhistParts('2023-10-02' as IsoDay)).toEqual({ day: 2, month: 10, year: 2566 });
  expect(formatDayShort('2023-10-02' as IsoDay)).toBe('๒/๑๐/๒๕๖๖');
});
