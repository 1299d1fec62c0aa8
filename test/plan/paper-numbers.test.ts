import { expect, test } from 'vitest';
import type { IsoDay } from '../../src/base/day.ts';
import { nextNumber, sequenceOf } from '../../src/plan/paper-numbers.ts';

const NONE = { fiscalNumberKinds: [], firstNumbers: [] };
const KIND = 'คำสั่ง';

test.each([
  ['a calendar year', '2026-12-31', [], 2569],
  ['the first day of a calendar year', '2027-01-01', [], 2570],
  ['the last day of a fiscal year', '2026-09-30', [KIND], 2569],
  ['the first day of a fiscal year', '2026-10-01', [KIND], 2570],
  ['a kind that is not listed', '2026-10-01', ['ประกาศ'], 2569],
])('sequenceOf: counts %s', (_what, day, fiscalNumberKinds, year) => {
  const settings = { ...NONE, fiscalNumberKinds };
  expect(sequenceOf(KIND, day as IsoDay, settings)).toEqual({ kind: KIND, year });
});

test('nextNumber: follows the highest of its own sequence, whatever became of that paper', () => {
  const given = (kind: string, numberYear: number, number: number | null) => ({
    ...{ kind, numberYear, number },
  });
  const papers = [
    given(KIND, 2569, 4),
    given(KIND, 2569, 2),
    given(KIND, 2569, null),
    given(KIND, 2570, 9),
    given('ประกาศ', 2569, 30),
  ];
  expect(nextNumber(papers, { kind: KIND, year: 2569 }, NONE)).toBe(5);
  expect(nextNumber([], { kind: KIND, year: 2569 }, NONE)).toBe(1);
});

test('nextNumber: begins where the settings say, and never goes back', () => {
  const settings = { ...NONE, firstNumbers: ['ประกาศ 7/2569', 'คำสั่ง ๓๙๔ / ๒๕๖๙', 'ไม่ใช่เลข'] };
  const sequence = { kind: KIND, year: 2569 };
  expect(nextNumber([], sequence, settings)).toBe(394);
  expect(nextNumber([{ ...sequence, number: 500, numberYear: 2569 }], sequence, settings)).toBe(
    501,
  );
  expect(nextNumber([], { kind: KIND, year: 2570 }, settings)).toBe(1);
});
