import { expect, test } from 'vitest';
import type { IsoDay } from '../../../src/base/day.ts';
import { satangOf } from '../../../src/base/money.ts';
import { NEEDS_EMPTY } from '../../../src/plan/checks/needs-empty.ts';
import {
  REQUEST_CLASH,
  REQUEST_DAYS_REVERSED,
  REQUEST_POSITION_UNKNOWN,
  REQUEST_TOO_DEAR,
} from '../../../src/plan/checks/training-requests.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { NeedAnswer, TrainingRequest } from '../../../src/plan/training/training.ts';
import { sentenceOf } from '../../../src/text/findings/index.ts';
import { runCheck } from '../../support/run-check.ts';
import { samplePlan } from '../../support/sample-plan.ts';
import { trainingRequest } from '../../support/training-request.ts';

const SAMPLE: Plan = samplePlan();
const POSITION = SAMPLE.positions.find(({ holder }) => holder !== '')?.number ?? '';
const day = (text: string) => text as IsoDay;

/** The sample with these requests, each in a row of its own. */
function planWith(...requests: Partial<TrainingRequest>[]): Plan {
  return {
    ...SAMPLE,
    training: {
      needs: [],
      courses: [],
      requests: requests.map((changes, index) =>
        trainingRequest({
          source: { tab: 'requests', row: `r${index}` },
          position: POSITION,
          course: 'งานสารบรรณ',
          from: day('2024-01-15'),
          to: day('2024-01-16'),
          ...changes,
        }),
      ),
    },
  };
}

const CHECKS = [
  REQUEST_POSITION_UNKNOWN,
  REQUEST_DAYS_REVERSED,
  REQUEST_CLASH,
  REQUEST_TOO_DEAR,
] as const;

test.each(CHECKS)('$code: says nothing of two sound requests', (check) => {
  const plan = planWith({}, { from: day('2024-01-17'), to: null });
  expect(runCheck(check, plan)).toEqual([]);
});

test.each([
  [REQUEST_POSITION_UNKNOWN, { position: 'ไม่มี' }, 'position'],
  [REQUEST_DAYS_REVERSED, { to: day('2024-01-14') }, 'to'],
] as const)('$code: points at the cell of the one request', (check, wrong, column) => {
  const [finding, ...others] = runCheck(check, planWith({}, { ...wrong, course: 'พัสดุ' }));
  expect(others).toEqual([]);
  expect(finding?.place).toEqual({ tab: 'requests', row: 'r1', column });
  expect(finding && sentenceOf(finding)).toContain('พัสดุ');
});

test('REQUEST_CLASH: is told of both, and of neither once one is given up', () => {
  const sameDay = { from: day('2024-01-16'), to: null };
  const rows = runCheck(REQUEST_CLASH, planWith({}, sameDay)).map(({ place }) => place.row);
  expect(rows).toEqual(['r0', 'r1']);
  expect(runCheck(REQUEST_CLASH, planWith({}, { ...sameDay, cancelled: 'เลื่อน' }))).toEqual([]);
});

test('REQUEST_TOO_DEAR: tells the cost and what is left, until the money has been drawn', () => {
  const [activity] = SAMPLE.activities;
  const left = activity?.schedule.find(({ year }) => year === 2567)?.money ?? 0;
  const paid = { activity: activity?.source.row ?? '', activityName: activity?.name ?? '' };
  const dear = { ...paid, fee: satangOf(left / 100 + 1), provider: 'จังหวัด' };
  expect(runCheck(REQUEST_TOO_DEAR, planWith({ ...dear, fee: satangOf(left / 100) }))).toEqual([]);
  const [finding] = runCheck(REQUEST_TOO_DEAR, planWith(dear));
  expect(finding?.facts).toMatchObject({ amount: left + 100, difference: left });
  expect(finding?.years).toEqual([2567]);
  const done = day('2024-01-02');
  const signed = { proposedDay: done, headDay: done, clerkDay: done, mayorDay: done };
  const drawn = { ...dear, ...signed, orderNumber: '๑/๒๕๖๗', orderDay: done, loanDay: done };
  expect(runCheck(REQUEST_TOO_DEAR, planWith(drawn))).toEqual([]);
});

test('NEEDS_EMPTY: an answer with any wish fills the matrix, an empty one does not', () => {
  const answer = (other: string): NeedAnswer => ({
    day: null,
    source: { tab: 'needs', row: 'n1' },
    division: 'กองคลัง',
    wishes: { management: '', computer: '', regulations: '', other },
  });
  const planOf = (...needs: NeedAnswer[]): Plan => ({
    ...SAMPLE,
    training: { needs, courses: [], requests: [] },
  });
  expect(runCheck(NEEDS_EMPTY, planOf())).toHaveLength(1);
  const [finding] = runCheck(NEEDS_EMPTY, planOf(answer('')));
  expect(finding?.place).toMatchObject({ tab: 'needsSummary', row: 'total' });
  expect(runCheck(NEEDS_EMPTY, planOf(answer('ภาษาอังกฤษ')))).toEqual([]);
  const vacant = SAMPLE.positions.map((position) => ({ ...position, holder: '' }));
  expect(runCheck(NEEDS_EMPTY, { ...planOf(), positions: vacant })).toEqual([]);
});
