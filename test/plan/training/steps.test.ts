import { expect, test } from 'vitest';
import type { IsoDay } from '../../../src/base/day.ts';
import { type Satang, satangOf } from '../../../src/base/money.ts';
import { costOf, dueOf, isOverdue, stepOf } from '../../../src/plan/training/steps.ts';
import type { TrainingRequest } from '../../../src/plan/training/training.ts';
import { FINISHED, GIVEN_UP } from '../../../src/tabs/training/steps.ts';
import { smallSettings } from '../../support/small-plan.ts';
import { trainingRequest } from '../../support/training-request.ts';

const day = (text: string) => text as IsoDay;
const SETTINGS = smallSettings({
  requestLeadDays: 7,
  reportDays: 30,
  clearingDays: 15,
  sharingDays: 45,
  filingDays: 60,
});

/** The facts of each step, in their order. */
const STEPS: readonly Partial<TrainingRequest>[] = [
  {
    course: 'ระเบียบพัสดุ',
    provider: 'สถาบัน',
    from: day('2026-03-10'),
    to: day('2026-03-12'),
    fee: satangOf(4900),
  },
  { proposedDay: day('2026-02-01') },
  { headDay: day('2026-02-02'), clerkDay: day('2026-02-03') },
  { orderNumber: '๑๐/๒๕๖๙', orderDay: day('2026-02-05') },
  { mayorDay: day('2026-02-06') },
  { loanDay: day('2026-03-01'), loanAmount: satangOf(4900) },
  { attendance: 'เข้าร่วม' },
  { reportDay: day('2026-03-20'), clearedDay: day('2026-03-20') },
  { sharedDay: day('2026-04-01') },
  { filedDay: day('2026-04-02') },
];

/** A request of which so many steps are done. */
function afterSteps(count: number): TrainingRequest {
  return trainingRequest(Object.assign({}, ...STEPS.slice(0, count)));
}

test('training steps: the open step follows from what is filled', () => {
  const steps = STEPS.map((_, done) => stepOf(afterSteps(done)));
  expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(stepOf(afterSteps(10))).toBe(FINISHED);
});

test('training steps: one missing superior keeps the third step open', () => {
  expect(stepOf({ ...afterSteps(3), clerkDay: null })).toBe(3);
});

test('training steps: what costs nothing needs no money, what was not lent is not cleared', () => {
  const free = { ...afterSteps(5), fee: 0 as Satang };
  expect(stepOf(free)).toBe(7);
  const paid = { ...afterSteps(8), loanAmount: null, clearedDay: null };
  expect(stepOf(paid)).toBe(9);
  expect(stepOf({ ...afterSteps(8), clearedDay: null })).toBe(8);
});

test('training steps: a training that was given up, or that nobody attended, waits for nothing', () => {
  expect(stepOf({ ...afterSteps(4), cancelled: 'ผู้จัดเลื่อน' })).toBe(GIVEN_UP);
  const absent = { ...afterSteps(6), attendance: 'ไม่ได้เข้าร่วม' as const };
  expect(stepOf(absent)).toBe(GIVEN_UP);
  expect(dueOf(absent, SETTINGS)).toBeNull();
});

test('training steps: before the training all is due some days ahead, afterwards by the settings', () => {
  const due = [1, 6, 7, 8, 9].map((done) => dueOf(afterSteps(done), SETTINGS));
  expect(due).toEqual(['2026-03-03', '2026-03-12', '2026-03-27', '2026-04-26', '2026-05-11']);
});

test('training steps: report and loan have days of their own, and the one still open counts', () => {
  const attended = afterSteps(7);
  const reported = { ...attended, reportDay: day('2026-03-15') };
  const cleared = { ...attended, clearedDay: day('2026-03-15') };
  expect(dueOf(reported, SETTINGS)).toBe('2026-03-27');
  expect(dueOf(cleared, SETTINGS)).toBe('2026-04-11');
  expect(dueOf({ ...attended, loanAmount: null }, SETTINGS)).toBe('2026-04-11');
});

test('training steps: overdue from the day after it was due', () => {
  const request = afterSteps(6);
  expect(isOverdue(request, SETTINGS, day('2026-03-12'))).toBe(false);
  expect(isOverdue(request, SETTINGS, day('2026-03-13'))).toBe(true);
  expect(isOverdue({ ...request, from: null, to: null }, SETTINGS, day('2030-01-01'))).toBe(false);
});

test('training costs: blank parts count as nothing, satang stay exact', () => {
  const request = trainingRequest({ fee: satangOf(0.1), travel: satangOf(0.2), lodging: null });
  expect(costOf(request)).toBe(30);
});
