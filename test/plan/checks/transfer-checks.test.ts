import { expect, test } from 'vitest';
import type { IsoDay } from '../../../src/base/day.ts';
import { TRANSFER_DAY_OUTSIDE_YEAR } from '../../../src/plan/checks/transfer-day-outside-year.ts';
import { TRANSFER_FIELD_MISSING } from '../../../src/plan/checks/transfer-field-missing.ts';
import { TRANSFER_PLACE_UNKNOWN } from '../../../src/plan/checks/transfer-place-unknown.ts';
import { TRANSFER_TO_ITSELF } from '../../../src/plan/checks/transfer-to-itself.ts';
import { TRANSFER_TOO_MUCH } from '../../../src/plan/checks/transfer-too-much.ts';
import { TRANSFER_YEAR_WRONG } from '../../../src/plan/checks/transfer-year-wrong.ts';
import { sentenceOf } from '../../../src/text/findings/index.ts';
import { runCheck } from '../../support/run-check.ts';
import { smallAllocation, smallPlan, smallTransfer } from '../../support/small-plan.ts';

const CHECKS = [
  TRANSFER_FIELD_MISSING,
  TRANSFER_PLACE_UNKNOWN,
  TRANSFER_YEAR_WRONG,
  TRANSFER_TO_ITSELF,
  TRANSFER_TOO_MUCH,
  TRANSFER_DAY_OUTSIDE_YEAR,
];
const TO_D02 = { division: 'D02', typed: 'กองที่ 2' };

/** 100 baht are there for division 1, strategy 1 in 2570 (October 2026 to September 2027). */
function planWith(...transfers: Parameters<typeof smallTransfer>[0][]) {
  return smallPlan({
    allocations: [smallAllocation()],
    transfers: transfers.map((changes, index) => smallTransfer({ row: `t${index}`, ...changes })),
  });
}

/** Column and facts of what a rule finds. */
function found(check: (typeof CHECKS)[number], plan: ReturnType<typeof planWith>) {
  return runCheck(check, plan).map(({ place, facts }) => [place.row, place.column, facts]);
}

test.each(CHECKS)('$code: says nothing of a whole entry', (check) => {
  const plan = planWith({ to: TO_D02 }, { from: TO_D02, to: { strategy: 2 }, baht: 40 });
  expect(found(check, plan)).toEqual([]);
});

test('TRANSFER_FIELD_MISSING: points at the first cell that is blank, or at an amount of nothing', () => {
  const plan = planWith({ blank: ['reason', 'approval'], to: TO_D02 }, { baht: 0, to: TO_D02 });
  expect(found(TRANSFER_FIELD_MISSING, plan)).toEqual([
    ['t0', 'reason', { missing: 2 }],
    ['t1', 'amount', { missing: 1 }],
  ]);
  expect(runCheck(TRANSFER_FIELD_MISSING, plan).map(sentenceOf)).toEqual([
    'รายการโอนงบยังไม่ได้กรอกเหตุผลและช่องอื่น กรุณากรอกให้ครบทุกช่อง',
    'รายการโอนงบยังไม่ได้กรอกจำนวนเงิน กรุณากรอกให้ครบทุกช่อง',
  ]);
});

test('TRANSFER_PLACE_UNKNOWN: names each side that the plan does not have', () => {
  const plan = planWith({
    from: { year: 2569, strategy: 9 },
    to: { year: 2572, division: null, typed: 'กองที่ไม่มี' },
  });
  expect(found(TRANSFER_PLACE_UNKNOWN, plan)).toEqual([
    ['t0', 'fromYear', { text: '2569' }],
    ['t0', 'fromStrategy', { text: '9' }],
    ['t0', 'toYear', { text: '2572' }],
    ['t0', 'toDivision', { text: 'กองที่ไม่มี' }],
  ]);
  const [, , , division] = runCheck(TRANSFER_PLACE_UNKNOWN, plan);
  expect(division && sentenceOf(division)).toBe(
    'รายการโอนงบ ช่องไปส่วนราชการ “กองที่ไม่มี” ไม่มีในแผน กรุณาเลือกจากรายการ',
  );
});

test('TRANSFER_PLACE_UNKNOWN: lets blank cells be, and money carried into the plan and out of it', () => {
  const blank = { year: null, strategy: null, division: null, typed: '' };
  const beyond = { kind: 'ยกยอดไปปีหน้า', from: { year: 2571 }, to: { year: 2572 } } as const;
  const before = { kind: 'ยกยอดไปปีหน้า', from: { year: 2569 } } as const;
  const plan = planWith({ from: blank, to: blank }, beyond, before);
  expect(found(TRANSFER_PLACE_UNKNOWN, plan)).toEqual([]);
  const twoYears = { ...beyond, to: { year: 2573 } };
  expect(found(TRANSFER_PLACE_UNKNOWN, planWith(twoYears))).toHaveLength(1);
});

test('TRANSFER_YEAR_WRONG: keeps a transfer in its year and sends carry-over to the next', () => {
  const plan = planWith(
    { to: { year: 2571 } },
    { kind: 'ยกยอดไปปีหน้า', to: { year: 2570 } },
    { kind: '', to: { year: 2571 } },
  );
  expect(runCheck(TRANSFER_YEAR_WRONG, plan).map(sentenceOf)).toEqual([
    'การโอนต้องอยู่ในปี ๒๕๗๐ แต่กรอกปี ๒๕๗๑ กรุณาแก้ปีหรือประเภทของรายการ',
    'การยกยอดต้องไปปี ๒๕๗๑ แต่กรอกปี ๒๕๗๐ กรุณาแก้ปีหรือประเภทของรายการ',
  ]);
});

test('TRANSFER_TO_ITSELF: sees an entry that moves nothing', () => {
  expect(found(TRANSFER_TO_ITSELF, planWith({}))).toEqual([
    ['t0', 'toDivision', { amount: 10_000 }],
  ]);
  const unknown = { division: null, typed: 'ก' };
  expect(found(TRANSFER_TO_ITSELF, planWith({ from: unknown, to: unknown }))).toEqual([]);
});

test('TRANSFER_TOO_MUCH: follows what each line has, day by day', () => {
  const plan = planWith(
    { baht: 60, day: '2027-03-01' as IsoDay, to: TO_D02 },
    { baht: 70, day: '2027-02-01' as IsoDay, to: TO_D02 },
    { baht: 120, day: '2027-04-01' as IsoDay, from: TO_D02, to: { strategy: 2 } },
    { baht: 5, day: null, to: TO_D02 },
  );
  expect(found(TRANSFER_TOO_MUCH, plan)).toEqual([
    ['t0', 'amount', { amount: 6_000, allocated: 3_000, difference: 3_000 }],
    ['t3', 'amount', { amount: 500, allocated: 0, difference: 500 }],
  ]);
  const [first] = runCheck(TRANSFER_TOO_MUCH, plan);
  expect(first && sentenceOf(first)).toBe(
    'โอน ๖๐ บาท เกินเงินที่มี ๓๐ บาท อยู่ ๓๐ บาท กรุณาแก้จำนวนเงินหรือต้นทาง',
  );
});

test('TRANSFER_DAY_OUTSIDE_YEAR: reads the day by the fiscal year', () => {
  const day = (text: string) => ({ day: text as IsoDay, to: TO_D02 });
  const plan = planWith(day('2026-09-30'), day('2026-10-01'), day('2027-09-30'), day('2027-10-01'));
  const findings = runCheck(TRANSFER_DAY_OUTSIDE_YEAR, plan);
  expect(findings.map(({ place }) => place.row)).toEqual(['t0', 't3']);
  expect(findings[0] && sentenceOf(findings[0])).toBe(
    'วันที่อนุมัติโอนงบ ๓๐ ก.ย. ๒๕๖๙ อยู่นอกปีงบประมาณ ๒๕๗๐ กรุณาตรวจวันที่หรือปี',
  );
});
