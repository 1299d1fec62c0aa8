import { expect, test } from 'vitest';
import type { IsoDay } from '../../../src/base/day.ts';
import { satangOf } from '../../../src/base/money.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { activityBalance, clashesOf, divisionBalance } from '../../../src/plan/training/balance.ts';
import { cautionsOf } from '../../../src/plan/training/cautions.ts';
import { needsMatrix, shareOf } from '../../../src/plan/training/needs.ts';
import {
  overdueRequests,
  trainingHistory,
  trainingIndicators,
} from '../../../src/plan/training/results.ts';
import type { TrainingRequest } from '../../../src/plan/training/training.ts';
import { samplePlan } from '../../support/sample-plan.ts';
import { trainingRequest } from '../../support/training-request.ts';

const day = (text: string) => text as IsoDay;
const BUYER = '๙๙-๒-๐๔-๔๒๐๓-๐๐๑';

/** The sample with these requests; its activities of กองคลัง have 2,000 baht a year. */
function planWith(...requests: TrainingRequest[]): Plan {
  return { ...SAMPLE, training: { needs: [], courses: [], requests } };
}

/** The sample, with row keys that no two tabs share, as in a real workbook. */
const SAMPLE: Plan = {
  ...samplePlan(),
  activities: samplePlan().activities.map((activity, index) => ({
    ...activity,
    source: { ...activity.source, row: `activity-${index}` },
  })),
};

const FINANCE = SAMPLE.activities.find(
  ({ owner }) => owner.kind === 'division' && owner.code === 'D02',
);

function paidBy(row: string, changes: Partial<TrainingRequest> = {}): TrainingRequest {
  return trainingRequest({
    source: { tab: 'requests' as const, row },
    position: BUYER,
    course: `หลักสูตร ${row}`,
    from: day('2024-01-15'),
    to: day('2024-01-17'),
    activity: FINANCE?.source.row ?? '',
    activityName: FINANCE?.name ?? '',
    fee: satangOf(1500),
    ...changes,
  });
}

test('balance: what other requests of the fiscal year take is off the activity, given up ones are not', () => {
  const money = FINANCE?.schedule.find(({ year }) => year === 2567)?.money ?? 0;
  const asked = paidBy('a');
  const plan = planWith(
    asked,
    paidBy('b', { from: day('2023-10-02'), to: null, fee: satangOf(500) }),
    paidBy('c', { from: day('2024-10-01'), fee: satangOf(900) }),
    paidBy('d', { cancelled: 'เลื่อน' }),
  );
  expect(activityBalance(plan, asked)).toEqual({
    year: 2567,
    planned: money,
    committed: 50_000,
    left: money - 50_000,
  });
});

test('balance: exceeding the activity or the division is a caution with its figures', () => {
  const dear = paidBy('a', { fee: satangOf(9_000_000) });
  const cautions = cautionsOf(planWith(dear), dear);
  expect(cautions.map((one) => (one.type === 'exceeds' ? one.of : one.type))).toEqual([
    'activity',
    'division',
  ]);
  const cheap = paidBy('a', { fee: satangOf(1) });
  expect(cautionsOf(planWith(cheap), cheap)).toEqual([]);
});

test('balance: the same person twice on one day is a clash, another person or day is not', () => {
  const first = paidBy('a');
  const lastDay = paidBy('b', { from: day('2024-01-17'), to: null });
  const dayAfter = paidBy('c', { from: day('2024-01-18') });
  const other = paidBy('d', { position: '๙๙-๒-๐๑-๓๑๐๒-๐๐๑' });
  const plan = planWith(first, lastDay, dayAfter, other);
  expect(clashesOf(plan, first).map(({ source }) => source.row)).toEqual(['b']);
  expect(clashesOf(plan, dayAfter)).toEqual([]);
});

test('balance: an activity row that has become another activity is told', () => {
  const request = paidBy('a', { activityName: 'กิจกรรมเดิม', fee: null });
  expect(cautionsOf(planWith(request), request)).toEqual([{ type: 'other-activity' }]);
});

test('balance: the executives have no division', () => {
  const request = paidBy('a', { position: '๙๙-๒-๐๐-๑๑๐๑-๐๐๑' });
  expect(divisionBalance(planWith(request), request)).toBeNull();
});

test('training results: indicators, history and overdue list follow from attendance and dates', () => {
  const attended = { attendance: 'เข้าร่วม' } as const;
  const done = { proposedDay: day('2023-12-01'), headDay: day('2023-12-01') };
  const filled = {
    ...attended,
    ...done,
    ...{ clerkDay: day('2023-12-01'), orderNumber: '๑', orderDay: day('2023-12-01') },
    ...{ mayorDay: day('2023-12-01'), loanDay: day('2024-01-02'), provider: 'สถาบัน' },
  };
  const plan = planWith(
    paidBy('late', { ...filled, from: day('2024-02-15'), to: day('2024-02-16') }),
    paidBy('reported', { ...filled, reportDay: day('2024-01-20') }),
    paidBy('absent', { attendance: 'ไม่ได้เข้าร่วม' }),
  );
  expect(trainingIndicators(plan, 2567)).toMatchObject({ attended: 2, reported: 1 });
  expect(trainingHistory(plan, BUYER).map(({ source }) => source.row)).toEqual([
    'reported',
    'late',
  ]);
  const overdue = overdueRequests(plan, plan.settings, day('2024-03-30'));
  expect(
    overdue.map(({ request, step, division }) => [request.source.row, step, division]),
  ).toEqual([
    ['reported', 9, 'D02'],
    ['late', 8, 'D02'],
  ]);
});

test('needs: the matrix counts answers by division and area, and nothing is silently short', () => {
  const answer = (row: string, division: string, wishes: object) => ({
    source: { tab: 'needs' as const, row },
    day: null,
    division,
    wishes: { management: '', computer: '', regulations: '', other: '', ...wishes },
  });
  const plan = {
    ...samplePlan(),
    training: {
      courses: [],
      requests: [],
      needs: [
        answer('1', 'กองคลัง', { computer: 'บัญชี', regulations: 'พัสดุ' }),
        answer('2', 'กองคลัง', { computer: 'บัญชี' }),
        answer('3', 'ปลัด/รองปลัด', { management: 'ความเสี่ยง' }),
        answer('4', 'กองที่ไม่มี', { other: 'ภาษา' }),
        answer('5', 'กองช่าง', {}),
      ],
    },
  };
  const matrix = needsMatrix(plan);
  const finance = matrix.divisions.find(({ division }) => division === 'D02');
  expect(finance?.asked).toEqual({ management: 0, computer: 2, regulations: 1, other: 0 });
  expect(finance?.wishes.computer).toEqual(['บัญชี']);
  expect(matrix.executives.asked.management).toBe(1);
  expect(matrix.unknown).toMatchObject({ respondents: 1, asked: { other: 1 } });
  const parts = [matrix.executives, ...matrix.divisions, matrix.unknown];
  expect(parts.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(matrix.respondents);
  expect(parts.reduce((sum, { staff }) => sum + staff, 0)).toBe(matrix.staff);
  expect(shareOf(matrix.respondents, matrix.staff)).toBe(Math.round(50_000 / matrix.staff));
  expect(shareOf(1, 0)).toBeNull();
});
