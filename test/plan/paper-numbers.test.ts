import { expect, test } from 'vitest';
import type { IsoDay } from '../../src/base/day.ts';
import {
  isSameNumber,
  nextNumber,
  numbersSkipped,
  paperWithNumber,
  readCodedNumber,
  readNumber,
  sequenceOf,
} from '../../src/plan/paper-numbers.ts';

const NONE = { fiscalNumberKinds: [], firstNumbers: [] };
const KIND = 'คำสั่ง';

const given = (series: string, numberYear: number, number: number | null) => ({
  ...{ series, numberYear, number },
  numberText: `${number}/${numberYear}`,
});

test.each([
  ['a calendar year', '2026-12-31', [], 2569],
  ['the first day of a calendar year', '2027-01-01', [], 2570],
  ['the last day of a fiscal year', '2026-09-30', [KIND], 2569],
  ['the first day of a fiscal year', '2026-10-01', [KIND], 2570],
  ['a kind that is not listed', '2026-10-01', ['ประกาศ'], 2569],
])('sequenceOf: counts %s', (_what, day, fiscalNumberKinds, year) => {
  const settings = { ...NONE, fiscalNumberKinds };
  expect(sequenceOf(KIND, day as IsoDay, settings)).toEqual({ series: KIND, year });
});

test('nextNumber: follows the highest of its own sequence, whatever became of that paper', () => {
  const papers = [
    given(KIND, 2569, 4),
    given(KIND, 2569, 2),
    given(KIND, 2569, null),
    given(KIND, 2570, 9),
    given('ประกาศ', 2569, 30),
  ];
  expect(nextNumber(papers, { series: KIND, year: 2569 }, NONE)).toBe(5);
  expect(nextNumber([], { series: KIND, year: 2569 }, NONE)).toBe(1);
});

test('nextNumber: begins where the settings say, and never goes back', () => {
  const settings = { ...NONE, firstNumbers: ['ประกาศ 7/2569', 'คำสั่ง ๓๙๔ / ๒๕๖๙', 'ไม่ใช่เลข'] };
  const sequence = { series: KIND, year: 2569 };
  expect(nextNumber([], sequence, settings)).toBe(394);
  expect(nextNumber([given(KIND, 2569, 500)], sequence, settings)).toBe(501);
  expect(nextNumber([], { series: KIND, year: 2570 }, settings)).toBe(1);
});

test.each([
  ['394', { number: 394, year: null, code: '' }],
  ['๓๙๔ / ๒๕๖๙', { number: 394, year: 2569, code: '' }],
  ['๓๙๔/๖๙', null],
  ['มค ๕๓๗๐๑/๑๒', null],
  ['', null],
])('readNumber: %s', (typed, read) => {
  expect(readNumber(typed)).toEqual(read);
});

test.each([
  ['๑๒', { number: 12, year: null, code: '' }],
  ['มค ๕๓๗๐๑/๑๒', { number: 12, year: null, code: 'มค 53701' }],
  ['มค ๕๓๗๐๑/', null],
])('readCodedNumber: %s', (typed, read) => {
  expect(readCodedNumber(typed)).toEqual(read);
});

test('paperWithNumber: finds the one that bears it, however it is typed, in its own year only', () => {
  const papers = [given(KIND, 2568, 4), given('ประกาศ', 2569, 4), given(KIND, 2569, 4)];
  expect(paperWithNumber(papers, { series: KIND, year: 2569 }, '๔ / ๒๕๖๙')).toBe(papers[2]);
  expect(paperWithNumber(papers, { series: KIND, year: 2570 }, '๔/๒๕๗๐')).toBe(null);
  expect(isSameNumber('มค ๕๓๗๐๑/๑๒', 'มค53701/12')).toBe(true);
});

test('numbersSkipped: says which numbers of an own series nobody was given', () => {
  const papers = [given(KIND, 2569, 4)];
  const skipped = (number: number) =>
    numbersSkipped(papers, { series: KIND, year: 2569 }, { number, settings: NONE });
  expect([skipped(5), skipped(6), skipped(9)]).toEqual([
    null,
    { from: 5, to: 5 },
    { from: 5, to: 8 },
  ]);
});
