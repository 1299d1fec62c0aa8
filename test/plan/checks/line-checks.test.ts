import { expect, test } from 'vitest';
import { CELL_OVER, CELL_UNDER } from '../../../src/plan/checks/cell-over-under.ts';
import { DIVISION_MISMATCH } from '../../../src/plan/checks/division-mismatch.ts';
import { DIVISION_WITHOUT_ACTIVITY } from '../../../src/plan/checks/division-without-activity.ts';
import { MONEY_NOT_SPLIT } from '../../../src/plan/checks/money-not-split.ts';
import { MONEY_WITHOUT_OWNER } from '../../../src/plan/checks/money-without-owner.ts';
import { STRATEGY_MISMATCH } from '../../../src/plan/checks/strategy-mismatch.ts';
import { TOTAL_MISMATCH } from '../../../src/plan/checks/total-mismatch.ts';
import { runCheck } from '../../support/run-check.ts';
import {
  smallActivity,
  smallAllocation,
  smallPlan,
  smallStrategy,
} from '../../support/small-plan.ts';

/** 100 baht allocated and planned in 2570, nothing in 2571. */
const BALANCED = smallPlan({ allocations: [smallAllocation()], activities: [smallActivity()] });
const BOTH_YEARS = [smallAllocation(), smallAllocation({ year: 2571 })];

test.each([
  TOTAL_MISMATCH,
  STRATEGY_MISMATCH,
  DIVISION_MISMATCH,
  DIVISION_WITHOUT_ACTIVITY,
  MONEY_WITHOUT_OWNER,
  MONEY_NOT_SPLIT,
  CELL_OVER,
  CELL_UNDER,
])('$code: says nothing of a plan in balance', (check) => {
  expect(runCheck(check, BALANCED)).toEqual([]);
});

test('TOTAL_MISMATCH: joins the years with the same figures and points at the first', () => {
  const plan = smallPlan({ allocations: BOTH_YEARS });
  expect(runCheck(TOTAL_MISMATCH, plan)).toEqual([
    {
      code: 'TOTAL_MISMATCH',
      severity: 'E',
      years: [2570, 2571],
      place: { tab: 'reconciliation', row: '2570|all|all', column: 'difference' },
      facts: { allocated: 10_000, planned: 0, difference: -10_000 },
    },
  ]);
});

test('TOTAL_MISMATCH: tells years apart whose figures differ', () => {
  const plan = smallPlan({
    allocations: BOTH_YEARS,
    activities: [smallActivity({ baht: { 2570: 101 } })],
  });
  const found = runCheck(TOTAL_MISMATCH, plan);
  expect(found.map(({ years, place, facts }) => [years, place.row, facts.difference])).toEqual([
    [[2570], '2570|all|all', 100],
    [[2571], '2571|all|all', -10_000],
  ]);
});

test('TOTAL_MISMATCH: sees one satang', () => {
  const plan = smallPlan({
    allocations: [smallAllocation()],
    activities: [smallActivity({ baht: { 2570: 100.01 } })],
  });
  expect(runCheck(TOTAL_MISMATCH, plan)[0]?.facts.difference).toBe(1);
});

test('STRATEGY_MISMATCH: names each strategy that differs', () => {
  const strategies = [1, 2, 3, 4, 5].map(smallStrategy);
  const allocations = [smallAllocation({ strategy: 2 }), smallAllocation({ strategy: 5 })];
  const found = runCheck(STRATEGY_MISMATCH, smallPlan({ strategies, allocations }));
  expect(found.map(({ facts, place }) => [facts.strategy, place.row])).toEqual([
    [2, '2570|2|all'],
    [5, '2570|5|all'],
  ]);
});

test('DIVISION_MISMATCH: is an error above the allocation and a warning below it', () => {
  const plan = smallPlan({
    allocations: [smallAllocation(), smallAllocation({ division: 'D02' })],
    activities: [
      smallActivity({ baht: { 2570: 150 } }),
      smallActivity({ owner: { kind: 'division', code: 'D02' }, baht: { 2570: 70 } }),
    ],
  });
  const found = runCheck(DIVISION_MISMATCH, plan);
  expect(found.map(({ severity, place, facts }) => [severity, place.row, facts])).toEqual([
    [
      'E',
      '2570|all|D01',
      { division: 'กองที่ 1', allocated: 10_000, planned: 15_000, difference: 5_000 },
    ],
    [
      'W',
      '2570|all|D02',
      { division: 'กองที่ 2', allocated: 10_000, planned: 7_000, difference: -3_000 },
    ],
  ]);
});

test('DIVISION_WITHOUT_ACTIVITY: stands in place of the mismatch, at the allocation', () => {
  const plan = smallPlan({ allocations: [smallAllocation({ division: 'D02' })] });
  expect(runCheck(DIVISION_MISMATCH, plan)).toEqual([]);
  const [found] = runCheck(DIVISION_WITHOUT_ACTIVITY, plan);
  expect(found?.place).toEqual({ tab: 'reconciliation', row: '2570|all|D02', column: 'allocated' });
});

test('DIVISION_WITHOUT_ACTIVITY: is satisfied by an activity that needs no money', () => {
  const plan = smallPlan({
    allocations: [smallAllocation()],
    activities: [smallActivity({ baht: { 2570: 0 } })],
  });
  expect(runCheck(DIVISION_WITHOUT_ACTIVITY, plan)).toEqual([]);
  expect(runCheck(DIVISION_MISMATCH, plan).map(({ severity }) => severity)).toEqual(['W']);
});

test('MONEY_WITHOUT_OWNER: counts the activities of nobody and their money', () => {
  const owner = { kind: 'nobody', typed: '' } as const;
  const activities = [smallActivity({ owner }), smallActivity({ owner, baht: { 2570: 0 } })];
  const [found] = runCheck(MONEY_WITHOUT_OWNER, smallPlan({ activities }));
  expect(found?.facts).toEqual({ activities: 2, amount: 10_000 });
  expect(found?.place.row).toBe('2570|all|nobody');
});

test('MONEY_NOT_SPLIT: counts what all divisions share', () => {
  const activities = [smallActivity({ owner: { kind: 'everyone' } })];
  const [found] = runCheck(MONEY_NOT_SPLIT, smallPlan({ activities }));
  expect(found?.facts).toEqual({ activities: 1, amount: 10_000 });
  expect(found?.place.row).toBe('2570|all|everyone');
});

test('CELL_OVER and CELL_UNDER: judge a division under one strategy where it has an activity', () => {
  const plan = smallPlan({
    allocations: [
      smallAllocation(),
      smallAllocation({ strategy: 2, baht: 50 }),
      smallAllocation({ division: 'D02' }),
    ],
    activities: [
      smallActivity({ baht: { 2570: 120 } }),
      smallActivity({ strategy: 2, baht: { 2570: 40 } }),
    ],
  });
  const [over, ...noMoreOver] = runCheck(CELL_OVER, plan);
  const [under, ...noMoreUnder] = runCheck(CELL_UNDER, plan);
  expect([noMoreOver, noMoreUnder]).toEqual([[], []]);
  expect(over).toMatchObject({ severity: 'E', place: { row: '2570|1|D01' } });
  expect(over?.facts).toEqual({
    strategy: 1,
    division: 'กองที่ 1',
    allocated: 10_000,
    planned: 12_000,
    difference: 2_000,
  });
  expect(under).toMatchObject({ severity: 'W', place: { row: '2570|2|D01' } });
});
