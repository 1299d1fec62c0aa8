import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUARTERS } from '../../src/base/fiscal-year.ts';
import { formatQuarters, parseQuarters } from '../../src/base/quarters.ts';

test.each([
  ['a Thai range', '๑-๔', [1, 2, 3, 4], null],
  ['a dash of print', '1–4', [1, 2, 3, 4], null],
  ['one quarter', '๒', [2], null],
  ['a number', 2, [2], null],
  ['a list out of order with doubles', '3, 1,3', [1, 3], null],
  ['a range and one more', '1-2,4', [1, 2, 4], null],
  ['nothing', ' ', [], null],
  ['a quarter that does not exist', '5', [], 'NOT_QUARTERS'],
  ['a range backwards', '4-1', [], 'NOT_QUARTERS'],
  ['a list with a hole', '1,,2', [], 'NOT_QUARTERS'],
  ['a tick', '✓', [], 'NOT_QUARTERS'],
  ['a sentence', '✓ (ไตรมาสที่ ๓)', [], 'NOT_QUARTERS'],
])('parseQuarters: reads %s', (_reason, cell, value, fault) => {
  expect(parseQuarters(cell)).toEqual({ value, fault });
});

test('formatQuarters: is short and reads back to the same quarters', () => {
  expect(formatQuarters([1, 2, 3, 4])).toBe('๑-๔');
  expect(formatQuarters([1, 3])).toBe('๑,๓');
  expect(formatQuarters([])).toBe('');
  fc.assert(
    fc.property(fc.subarray([...QUARTERS]), (quarters) => {
      expect(parseQuarters(formatQuarters(quarters)).value).toEqual(quarters);
    }),
  );
});
