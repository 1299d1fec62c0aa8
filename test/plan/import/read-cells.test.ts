import { expect, test } from 'vitest';
import { satangOf } from '../../../src/base/money.ts';
import { cleanText, pastedLines } from '../../../src/plan/import/clean.ts';
import { findOldDivision } from '../../../src/plan/import/old-divisions.ts';
import {
  readOldAmount,
  readOldQuarters,
  readOldYear,
} from '../../../src/plan/import/read-cells.ts';
import { amountsOfYears } from '../../../src/plan/import/split-amount.ts';
import { samplePlan } from '../../support/sample-plan.ts';

test.each([
  ['๒๐๐,๐๐๐', 200_000],
  ['200,000.-', 200_000],
  ['฿ 1,500.50 บาท', 1_500.5],
  ['ไม่ใช้งบประมาณ', 0],
  ['(ไม่ใช้งบประมาณ)', 0],
  ['–', 0],
  ['10.000', null],
  ['ตามที่จ่ายจริง', null],
])('readOldAmount: %s', (typed, baht) => {
  expect(readOldAmount(typed)).toEqual({
    satang: baht === null ? null : satangOf(baht),
    text: typed,
  });
});

test('readOldAmount: a blank is no amount, and a unit of the table multiplies', () => {
  expect(readOldAmount(' ')).toBeNull();
  expect(readOldAmount('๑.๕', 1_000)?.satang).toBe(satangOf(1_500));
});

test.each([
  ['✓ (ไตรมาสที่๑-๔)', '๑-๔', true],
  ['✓ (ไตรมาสที่ ๓)', '๓', true],
  ['√ (ไตรมาสที่ ๑ และ ๓)', '๑,๓', true],
  ['Q1–Q2', '๑-๒', true],
  ['ต.ค. - ธ.ค.', '๑', true],
  ['✓', '✓', true],
  ['- ✓', '- ✓', true],
  ['-', '', false],
  ['', '', false],
])('readOldQuarters: %s', (typed, text, runs) => {
  expect(readOldQuarters(typed)).toMatchObject({ text, runs, changed: false });
});

test('readOldQuarters: a dash beside a tick with its quarters is left out, and told', () => {
  expect(readOldQuarters('- ✓ (ไตรมาสที่๑-๔)')).toEqual({ text: '๑-๔', runs: true, changed: true });
});

test.each([
  ['๒๕๖๗', 2567],
  ['ปี ๖๗', 2567],
  ['พ.ศ. 2569', 2569],
  ['12', null],
  ['๒๕๖๗ - ๒๕๖๙', null],
])('readOldYear: %s', (typed, year) => {
  expect(readOldYear(typed)).toBe(year);
});

test.each([
  ['สำนักปลัด', 'D01', false],
  ['สำนักงาน ปลัด', 'D01', false],
  ['คลัง', 'D02', false],
  ['กอง การศึกษาฯ', 'D04', false],
  ['กองสวัสดิการ และสังคม', 'D06', false],
  ['กองสวัสดิการ', 'D06', false],
  ['กองสาธารณสุขและสิ่ง', 'D05', true],
  ['กอง', null, false],
  ['กองวิชาการและแผนงาน', null, false],
])('findOldDivision: %s', (typed, code, isNewName) => {
  const found = findOldDivision(typed, samplePlan().divisions);
  expect(found?.division.code ?? null).toBe(code);
  expect(found?.isNewName ?? false).toBe(isNewName);
});

test('findOldDivision: two of the same name are none', () => {
  const [one] = samplePlan().divisions;
  if (one === undefined) throw new Error('The sample has no divisions');
  expect(findOldDivision(one.name, [one, { ...one, code: 'D77' }])).toBeNull();
});

test('cleanText: takes tags and invisible marks away, and keeps what an author put in angle brackets', () => {
  expect(cleanText('<p>ก\u200b <b>ข</b></p>')).toEqual({ text: 'ก ข', changed: true });
  expect(cleanText(' แผน <รอบสอง>  ใหม่ ')).toEqual({ text: 'แผน <รอบสอง> ใหม่', changed: false });
  expect(cleanText('<ol>๑. หนึ่ง<br>๒. สอง</ol>').text).toBe('๑. หนึ่ง\n๒. สอง');
});

test('pastedLines: knows cells that the host converted', () => {
  const [dated, wrong, number] = pastedLines([[new Date(0)], ['#REF!'], [5]]);
  expect([dated?.converted, wrong?.converted, number?.converted]).toEqual([true, true, false]);
});

test('amountsOfYears: the parts of an amount for all years are whole baht and add up to the satang', () => {
  expect([...amountsOfYears(satangOf(100), [2567, 2568], 'ต่อปี').values()]).toEqual([
    10_000, 10_000,
  ]);
  for (const baht of [100, 0.01, 7, 606_000.25]) {
    const parts = [...amountsOfYears(satangOf(baht), [2567, 2568, 2569], 'รวม').values()];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(satangOf(baht));
    expect(parts.slice(1).every((part) => part % 100 === 0)).toBe(true);
  }
});
