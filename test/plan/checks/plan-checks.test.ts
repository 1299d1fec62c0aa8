import { expect, test } from 'vitest';
import {
  ALLOCATION_STRATEGY_UNKNOWN,
  ALLOCATION_YEAR_UNKNOWN,
} from '../../../src/plan/checks/allocation-row.ts';
import { AMOUNT_MODE_MISSING } from '../../../src/plan/checks/amount-mode-missing.ts';
import { CHECKS } from '../../../src/plan/checks/index.ts';
import { COMPLETENESS_RULES } from '../../../src/tabs/rules/completeness.ts';
import { runCheck } from '../../support/run-check.ts';
import { smallAllocation, smallPlan, smallSettings } from '../../support/small-plan.ts';

test('AMOUNT_MODE_MISSING: wants the plan to say what its amounts are for', () => {
  const settings = smallSettings({ amountMode: '' });
  expect(runCheck(AMOUNT_MODE_MISSING, smallPlan({ settings }))).toEqual([
    {
      code: 'AMOUNT_MODE_MISSING',
      severity: 'E',
      years: [],
      place: { tab: 'settings', row: 'amountMode', column: 'value' },
      facts: {},
    },
  ]);
  for (const amountMode of ['ต่อปี', 'รวม'] as const) {
    const plan = smallPlan({ settings: smallSettings({ amountMode }) });
    expect(runCheck(AMOUNT_MODE_MISSING, plan)).toEqual([]);
  }
});

test('ALLOCATION_YEAR_UNKNOWN: finds money without a year, and warns of years outside the plan', () => {
  const allocations = [
    smallAllocation(),
    smallAllocation({ year: null }),
    smallAllocation({ year: null, division: 'D02' }),
    smallAllocation({ year: 2569 }),
    smallAllocation({ year: 2568, baht: null }),
  ];
  const found = runCheck(ALLOCATION_YEAR_UNKNOWN, smallPlan({ allocations }));
  expect(found.map(({ severity, place, facts }) => [severity, place.row, facts])).toEqual([
    ['E', 'null|1', { amount: 20_000 }],
    ['W', '2569|1', { year: 2569, amount: 10_000 }],
  ]);
});

test('ALLOCATION_STRATEGY_UNKNOWN: finds money under no strategy of the list', () => {
  const allocations = [
    smallAllocation(),
    smallAllocation({ strategy: 8 }),
    smallAllocation({ strategy: null }),
  ];
  const found = runCheck(ALLOCATION_STRATEGY_UNKNOWN, smallPlan({ allocations }));
  expect(found.map(({ severity, place, facts }) => [severity, place.column, facts])).toEqual([
    ['E', 'strategy', { strategy: 8, amount: 10_000 }],
    ['E', 'strategy', { amount: 10_000 }],
  ]);
});

test('checks: have a code each and find nothing wrong in an empty plan, only that it is empty', () => {
  expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length);
  const empty = smallPlan({ years: [], divisions: [], strategies: [] });
  const finding = CHECKS.filter((check) => runCheck(check, empty).length > 0);
  expect(finding.map(({ code }) => code)).toEqual(Object.keys(COMPLETENESS_RULES));
});
