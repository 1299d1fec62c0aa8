import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addSatang,
  bahtOf,
  formatBaht,
  parseMoneyCell,
  parseMoneyText,
  type Satang,
  satangOf,
  subtractSatang,
} from '../../src/base/money.ts';

const LARGEST_SATANG = 9_000_000_000_000;

test('parseMoneyCell: reads every amount with satang exactly, up to the largest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LARGEST_SATANG }), (satang) => {
      expect(parseMoneyCell(bahtOf(satang as Satang))).toEqual({ value: satang, fault: null });
    }),
    { numRuns: 2000, seed: 4 },
  );
});

test.each([
  ['a blank cell', '', null, null],
  ['no budget', 0, 0, null],
  ['a computed amount with noise', 0.1 + 0.2, 30, null],
  ['text, also of a number', '๒๐๐,๐๐๐', null, 'NOT_A_NUMBER'],
  ['spaces, which a formula counts as filled', ' ', null, 'NOT_A_NUMBER'],
  ['a ticked box', true, null, 'NOT_A_NUMBER'],
  ['a negative amount, which formulas count', -5, -500, 'NEGATIVE'],
  ['half a satang', 1.005, 100, 'PART_OF_SATANG'],
  ['more than any municipality has', 90_000_000_001, null, 'TOO_LARGE'],
  ['a number that no office has', 1e307, null, 'TOO_LARGE'],
  ['the same below zero', -1e20, null, 'TOO_LARGE'],
  ['what is no number at all', Number.NaN, null, 'NOT_A_NUMBER'],
])('parseMoneyCell: reads %s', (_reason, cell, value, fault) => {
  expect(parseMoneyCell(cell)).toEqual({ value, fault });
});

test('parseMoneyCell: counts a date as the serial number that formulas see', () => {
  const midnightInBangkok = new Date('2026-10-01T00:00:00+07:00');
  expect(parseMoneyCell(midnightInBangkok)).toEqual({ value: 4_629_600, fault: 'NOT_A_NUMBER' });
});

test.each([
  ['Thai digits', '๒๐๐,๐๐๐', 20_000_000],
  ['one decimal', '200,000.5', 20_000_050],
  ['spaces', ' 1 000 ', 100_000],
  ['a sign', '-5', null],
  ['three decimals', '1.005', null],
  ['words', 'ไม่ใช้งบประมาณ', null],
  ['nothing', '', null],
  ['too much', '90000000001', null],
])('parseMoneyText: reads %s', (_reason, text, value) => {
  expect(parseMoneyText(text)).toBe(value);
});

test('formatBaht: is read back to the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LARGEST_SATANG }), (satang) => {
      expect(parseMoneyText(formatBaht(satang as Satang))).toBe(satang);
    }),
    { numRuns: 500, seed: 5 },
  );
  expect(formatBaht(satangOf(-1234.5))).toBe('\u22121,234.50');
  expect(formatBaht(satangOf(606_000))).toBe('606,000');
});

test('addSatang and subtractSatang: stay exact', () => {
  expect(addSatang(satangOf(0.1), satangOf(0.2))).toBe(30);
  expect(addSatang()).toBe(0);
  expect(subtractSatang(satangOf(606_000), satangOf(664_000))).toBe(-5_800_000);
});
