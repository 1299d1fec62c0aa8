import { expect, test } from 'vitest';
import { explainLine } from '../../src/plan/explain-line.ts';
import { lineOf, reconcile } from '../../src/plan/totals.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { smallActivity, smallAllocation, smallPlan, smallTransfer } from '../support/small-plan.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

const SMALL = smallPlan({
  allocations: [
    smallAllocation({ baht: 900 }),
    smallAllocation({ strategy: null, baht: 7 }),
    smallAllocation({ division: 'D99', baht: 5 }),
    smallAllocation({ baht: null, amountIsText: true, strategy: 2 }),
    smallAllocation({ year: 2599, baht: 3 }),
  ],
  transfers: [
    smallTransfer({ row: 'near', baht: 300, to: { strategy: 2 } }),
    smallTransfer({ row: 'next', baht: 50, to: { year: 2571 } }),
    smallTransfer({ row: 'odd', baht: 20, to: { division: null } }),
    smallTransfer({ row: 'none', from: { year: null }, to: { year: 2599 } }),
  ],
  activities: [
    smallActivity({ row: 'a1', baht: { 2570: 100, 2571: 0 } }),
    smallActivity({ row: 'a2', owner: { kind: 'everyone' }, baht: { 2571: 60 } }),
    smallActivity({ row: 'a3', strategy: 9, owner: { kind: 'nobody', typed: '?' } }),
  ],
});

test.each([
  ['the sample', samplePlan()],
  ['a plan with everything at fault', SMALL],
])('explainLine: the rows of every line of %s add up to its figures', (_which, plan) => {
  for (const line of reconcile(plan).lines) {
    const { allocations, transfers, activities } = explainLine(plan, line);
    const told = {
      original: sum(allocations.map(({ amount }) => amount ?? 0)),
      transferred: sum(transfers.map(({ effect }) => effect)),
      planned: sum(activities.map(({ year }) => year.money ?? 0)),
      allocatedNotNumbers: allocations.filter(({ amountIsText }) => amountIsText).length,
      plannedNotNumbers: activities.filter(({ year }) => year.moneyIsText).length,
    };
    expect(line, line.key).toMatchObject(told);
  }
});

test('explainLine: names the entries of a line, also those that stay inside its sum', () => {
  const rows = (...[year, of]: [2570 | 2571, { strategy?: number; division?: string }]) =>
    explainLine(SMALL, lineOf(reconcile(SMALL), year, of)).transfers.map(
      ({ transfer, effect }) => `${transfer.source.row} ${effect / 100}`,
    );
  expect(rows(2570, { strategy: 1, division: 'D01' })).toEqual([
    'near -300',
    'next -50',
    'odd -20',
  ]);
  expect(rows(2570, { division: 'D01' })).toEqual(['near 0', 'next -50', 'odd -20']);
  expect(rows(2571, { strategy: 1, division: 'D01' })).toEqual(['next 50']);
  expect(rows(2570, { strategy: 1, division: 'nobody' })).toEqual(['odd 20']);
});
