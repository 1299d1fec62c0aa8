import { expect, test } from 'vitest';
import type { IsoDay } from '../../src/base/day.ts';
import { satangOf } from '../../src/base/money.ts';
import {
  shorten,
  thaiBaht,
  thaiDateLong,
  thaiDateOfAnnouncement,
  thaiDateShort,
  thaiEraYear,
  thaiNumbers,
  thaiWhole,
  thaiYears,
} from '../../src/text/format.ts';

test('thaiBaht: groups thousands and shows satang only when there are any', () => {
  expect(thaiBaht(satangOf(606_000))).toBe('๖๐๖,๐๐๐');
  expect(thaiBaht(satangOf(1234.5))).toBe('๑,๒๓๔.๕๐');
  expect(thaiBaht(satangOf(-40_000))).toBe('−๔๐,๐๐๐');
  expect(thaiBaht(satangOf(0))).toBe('๐');
});

test('thaiWhole: groups thousands', () => {
  expect(thaiWhole(1_000_001)).toBe('๑,๐๐๐,๐๐๑');
});

test.each([
  ['an unbroken span', [2567, 2568, 2569], '๒๕๖๗–๒๕๖๙'],
  ['one year', [2568], '๒๕๖๘'],
  ['a broken span', [2567, 2569], '๒๕๖๗, ๒๕๖๙'],
  ['a span and one more, in any order', [2571, 2568, 2567], '๒๕๖๗–๒๕๖๘, ๒๕๗๑'],
  ['no year', [], ''],
])('thaiYears: writes %s', (_reason, years, text) => {
  expect(thaiYears(years)).toBe(text);
});

test('thaiNumbers: writes pairs one by one and longer runs as a range', () => {
  expect(thaiNumbers([3])).toBe('๓');
  expect(thaiNumbers([2, 3, 5, 6, 7])).toBe('๒, ๓, ๕–๗');
});

test('thaiDateLong: keeps พ.ศ. and its year together', () => {
  expect(thaiDateLong('2023-10-01' as IsoDay)).toBe('๑ ตุลาคม พ.ศ.\u00a0๒๕๖๖');
  expect(thaiEraYear(2569)).toBe('พ.ศ.\u00a0๒๕๖๙');
});

test('thaiDateShort: abbreviates the month', () => {
  expect(thaiDateShort('2026-02-28' as IsoDay)).toBe('๒๘ ก.พ. ๒๕๖๙');
});

test('thaiDateOfAnnouncement: names the month as an announcement does', () => {
  expect(thaiDateOfAnnouncement('2023-10-02' as IsoDay)).toBe('๒ เดือน ตุลาคม พ.ศ.\u00a0๒๕๖๖');
});

test('shorten: leaves a text that fits and joins its lines', () => {
  expect(shorten('  กองคลัง\n ฝ่ายการเงิน ', 30)).toBe('กองคลัง ฝ่ายการเงิน');
});

test('shorten: never parts a mark from its consonant', () => {
  expect(shorten('ผู้ที่', 5)).toBe('ผู้…');
  expect(shorten('กกกกก', 4)).toBe('กกก…');
  expect(shorten('กกน้ำ', 5)).toBe('กกน้ำ');
  expect(shorten('กกน้ำใจ', 5)).toBe('กก…');
});
