import { expect, test } from 'vitest';
import { runChecks } from '../../src/plan/checks/index.ts';
import { divisionOfFinding, overviewOf } from '../../src/plan/overview.ts';
import { reconcile } from '../../src/plan/totals.ts';
import { catalogued } from '../support/catalogued.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { smallActivity, smallAllocation, smallPlan } from '../support/small-plan.ts';

test('overviewOf: sums up the sample in satang', () => {
  const plan = samplePlan();
  const totals = reconcile(plan);
  const overview = overviewOf(plan, totals, catalogued(runChecks(plan, totals)));
  expect(overview.total.years.map(({ year, planned }) => [year, planned])).toEqual([
    [2567, 66_400_000],
    [2568, 66_400_000],
    [2569, 66_400_000],
  ]);
  expect(overview.total.span).toEqual({
    allocated: 181_800_000,
    planned: 199_200_000,
    difference: 17_400_000,
    activities: 22,
  });
  expect(overview.strategies.map(({ number, span }) => [number, span.difference])).toEqual([
    [1, -12_000_000],
    [2, 4_500_000],
    [3, 30_900_000],
    [4, -6_000_000],
  ]);
  expect(overview.divisions.map(({ code, years }) => [code, years[0]?.planned])).toEqual([
    ['D01', 50_700_000],
    ['D02', 1_200_000],
    ['D03', 0],
    ['D04', 300_000],
    ['D05', 0],
    ['D06', 0],
  ]);
  expect(overview.divisions.map(({ people: [first] }) => [first?.planned, first?.held])).toEqual([
    [8, 9],
    [9, 9],
    [2, 2],
    [2, 2],
    [1, 1],
    [3, 3],
  ]);
  expect(overview.nobody.years[0]?.planned).toBe(13_700_000);
  expect(overview.everyone.years[0]?.planned).toBe(500_000);
  expect(overview.notNumbers).toBe(0);
});

test('overviewOf: counts the findings of the sample by severity, tab and division', () => {
  const plan = samplePlan();
  const totals = reconcile(plan);
  const overview = overviewOf(plan, totals, catalogued(runChecks(plan, totals)));
  expect(overview.findings).toEqual({ E: 24, W: 15, I: 0 });
  expect(overview.findingsByTab).toEqual({
    reconciliation: { E: 14, W: 4, I: 0 },
    'activities:central': { E: 10, W: 9, I: 0 },
    'activities:D01': { E: 0, W: 1, I: 0 },
    'activities:D04': { E: 0, W: 1, I: 0 },
  });
  const byDivision = overview.divisions.map(({ code, findings }) => [code, findings.E, findings.W]);
  expect(byDivision).toEqual([
    ['D01', 3, 1],
    ['D02', 0, 3],
    ['D03', 1, 0],
    ['D04', 1, 2],
    ['D05', 1, 0],
    ['D06', 1, 0],
  ]);
});

test('overviewOf: tells how many filled cells no total counts', () => {
  const plan = smallPlan({
    allocations: [smallAllocation({ baht: null, amountIsText: true })],
    activities: [
      smallActivity({
        schedule: [{ year: 2571, money: null, moneyIsText: true, quarters: [1] }],
      }),
    ],
  });
  expect(overviewOf(plan, reconcile(plan), []).notNumbers).toBe(2);
});

test.each([
  ['an own tab', { tab: 'idp:D02', row: 'r1', column: 'year' }, 'D02'],
  ['a line of the reconciliation', { tab: 'reconciliation', row: '2570|1|D02', column: '' }, 'D02'],
  ['a column of the budget', { tab: 'budget', row: '2570|1', column: 'amount:D02' }, 'D02'],
  ['a row of the budget', { tab: 'budget', row: '2570|1', column: 'year' }, null],
  ['a setting', { tab: 'settings', row: 'amountMode', column: 'value' }, null],
])('divisionOfFinding: sees the division by %s', (_reason, place, division) => {
  const finding = { code: 'X', severity: 'E', years: [], place, facts: {} } as const;
  expect(divisionOfFinding(finding)).toBe(division);
});
