import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Satang, satangOf } from '../../src/base/money.ts';
import { COMPARED_FIGURES } from '../../src/plan/compare-totals.ts';
import type { Activity, Allocation, Owner, Plan, Transfer } from '../../src/plan/plan.ts';
import { lineOf, type Reconciliation, reconcile } from '../../src/plan/totals.ts';
import { linesOf } from '../../src/tabs/derive/formulas.ts';
import { lineKey } from '../../src/tabs/reconciliation-keys.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { smallActivity, smallAllocation, smallPlan, smallTransfer } from '../support/small-plan.ts';

const YEARS = [2567, 2568, 2569];

/** Allocated, planned and difference of one line in baht. */
function figures(totals: Reconciliation, ...[year, of]: LineAddress): number[] {
  const { allocated, planned, difference } = lineOf(totals, year, of);
  return [allocated / 100, planned / 100, difference / 100];
}
type LineAddress = Parameters<typeof lineOf> extends [unknown, ...infer Address] ? Address : never;

test('reconcile: gives the totals of the sample for each year and for the span', () => {
  const totals = reconcile(samplePlan());
  for (const year of YEARS) expect(figures(totals, year)).toEqual([606_000, 664_000, 58_000]);
  expect(figures(totals, 'span')).toEqual([1_818_000, 1_992_000, 174_000]);
});

test.each([
  [1, [510_000, 470_000, -40_000]],
  [2, [42_000, 57_000, 15_000]],
  [3, [32_000, 135_000, 103_000]],
  [4, [22_000, 2_000, -20_000]],
])('reconcile: gives strategy %d of the sample', (strategy, expected) => {
  const totals = reconcile(samplePlan());
  for (const year of YEARS) expect(figures(totals, year, { strategy })).toEqual(expected);
  expect(figures(totals, 'span', { strategy })).toEqual(expected.map((baht) => baht * 3));
});

test.each([
  ['D01', [260_000, 507_000, 247_000]],
  ['D02', [109_000, 12_000, -97_000]],
  ['D03', [69_000, 0, -69_000]],
  ['D04', [56_000, 3_000, -53_000]],
  ['D05', [56_000, 0, -56_000]],
  ['D06', [56_000, 0, -56_000]],
  ['everyone', [0, 5_000, 5_000]],
  ['nobody', [0, 137_000, 137_000]],
])('reconcile: gives division %s of the sample', (division, expected) => {
  const totals = reconcile(samplePlan());
  for (const year of YEARS) expect(figures(totals, year, { division })).toEqual(expected);
  expect(figures(totals, 'span', { division })).toEqual(expected.map((baht) => baht * 3));
});

test('reconcile: counts the ten activities of the sample that nobody owns once, also in the span', () => {
  const totals = reconcile(samplePlan());
  expect(lineOf(totals, 2568, { division: 'nobody' }).activities).toBe(10);
  expect(lineOf(totals, 'span', { division: 'nobody' }).activities).toBe(10);
  expect(lineOf(totals, 'span').activities).toBe(22);
});

test('reconcile: has the lines of the tab, in its order', () => {
  const plan = samplePlan();
  const keys = linesOf(plan).map((line) => lineKey(line.year, line.strategy, line.division));
  expect(reconcile(plan).lines.map((line) => line.key)).toEqual(keys);
});

test('reconcile: puts an unknown strategy, division or owner on the lines for them', () => {
  const totals = reconcile(
    smallPlan({
      allocations: [smallAllocation({ strategy: null }), smallAllocation({ division: 'D99' })],
      activities: [
        smallActivity({ strategy: 9 }),
        smallActivity({ owner: { kind: 'division', code: 'D99' } }),
        smallActivity({ owner: { kind: 'everyone' } }),
      ],
    }),
  );
  expect(figures(totals, 2570, { strategy: 'none', division: 'D01' })).toEqual([100, 100, 0]);
  expect(figures(totals, 2570, { strategy: 1, division: 'nobody' })).toEqual([100, 100, 0]);
  expect(figures(totals, 2570, { strategy: 1, division: 'everyone' })).toEqual([0, 100, 100]);
  expect(figures(totals, 2570)).toEqual([200, 300, 100]);
});

test('reconcile: counts cells that are not numbers beside the totals that leave them out', () => {
  const text = { money: null, moneyIsText: true, quarters: [] };
  const totals = reconcile(
    smallPlan({
      allocations: [smallAllocation({ baht: null, amountIsText: true }), smallAllocation()],
      activities: [
        smallActivity({
          schedule: [
            { year: 2570, ...text },
            { year: 2571, ...text },
          ],
        }),
      ],
    }),
  );
  const of2570 = lineOf(totals, 2570, { strategy: 1, division: 'D01' });
  expect(of2570).toMatchObject({ allocatedNotNumbers: 1, plannedNotNumbers: 1, planned: 0 });
  expect(lineOf(totals, 'span')).toMatchObject({ allocatedNotNumbers: 1, plannedNotNumbers: 2 });
  expect(lineOf(totals, 2571, { division: 'D02' })).toMatchObject({ plannedNotNumbers: 0 });
});

test('reconcile: leaves out the years that the plan does not have', () => {
  const totals = reconcile(
    smallPlan({
      years: [2571],
      allocations: [smallAllocation(), smallAllocation({ year: null })],
      activities: [smallActivity({ baht: { 2570: 5, 2571: 7 } })],
    }),
  );
  expect(figures(totals, 'span')).toEqual([0, 7, 7]);
});

test('reconcile: moves transferred money from line to line and keeps the original beside it', () => {
  const totals = reconcile(
    smallPlan({
      allocations: [smallAllocation({ baht: 900 })],
      transfers: [
        smallTransfer({ baht: 300.25, to: { strategy: 2, division: 'D02' } }),
        smallTransfer({ baht: 200, to: { year: 2571 } }),
        smallTransfer({ baht: 50, to: { year: 2572 } }),
      ],
    }),
  );
  const shown = (...[year, of]: LineAddress) => {
    const { original, transferred, allocated } = lineOf(totals, year, of);
    return [original / 100, transferred / 100, allocated / 100];
  };
  expect(shown(2570, { strategy: 1, division: 'D01' })).toEqual([900, -550.25, 349.75]);
  expect(shown(2570, { strategy: 2, division: 'D02' })).toEqual([0, 300.25, 300.25]);
  expect(shown(2571, { strategy: 1, division: 'D01' })).toEqual([0, 200, 200]);
  expect(shown(2570)).toEqual([900, -250, 650]);
  expect(shown('span')).toEqual([900, -50, 850]);
});

test('reconcile: counts a transferred amount that is no number on both of its sides', () => {
  const transfers = [smallTransfer({ baht: null, amountIsText: true, to: { division: 'D02' } })];
  const totals = reconcile(smallPlan({ transfers }));
  for (const division of ['D01', 'D02'])
    expect(lineOf(totals, 2570, { strategy: 1, division }).transfersNotNumbers).toBe(1);
  expect(lineOf(totals, 'span')).toMatchObject({ transfersNotNumbers: 2, transferred: 0 });
});

test('lineOf: refuses a line that the plan does not have', () => {
  expect(() => lineOf(reconcile(smallPlan()), 2600)).toThrow('No line "2600|all|all"');
});

const satang = fc.integer({ min: -5_000_000, max: 9_000_000_000_000 }).map((n) => n as Satang);
const strategy = fc.constantFrom(null, 1, 2, 7);
const owner = fc.constantFrom<Owner>(
  { kind: 'division', code: 'D01' },
  { kind: 'division', code: 'D02' },
  { kind: 'division', code: 'gone' },
  { kind: 'everyone' },
  { kind: 'nobody', typed: '' },
);
const moneyCell = fc.oneof(
  fc.record({ money: satang, moneyIsText: fc.constant(false) }),
  fc.record({ money: fc.constant(null), moneyIsText: fc.boolean() }),
);
const anyActivity: fc.Arbitrary<Activity> = fc
  .record({ strategy, owner, first: moneyCell, second: moneyCell })
  .map(({ first, second, ...changes }) =>
    smallActivity({
      ...changes,
      schedule: [
        { year: 2570, quarters: [], ...first },
        { year: 2571, quarters: [2], ...second },
      ],
    }),
  );
const anyAllocation: fc.Arbitrary<Allocation> = fc
  .record({
    strategy,
    year: fc.constantFrom(2570, 2571),
    division: fc.constantFrom('D01', 'D02'),
    amount: fc.option(satang),
    amountIsText: fc.boolean(),
  })
  .map((changes) => smallAllocation(changes));
const place = fc.record({
  year: fc.constantFrom(null, 2570, 2571, 2572),
  strategy,
  division: fc.constantFrom(null, 'D01', 'D02'),
});
const anyTransfer: fc.Arbitrary<Transfer> = fc
  .record({ from: place, to: place, amount: fc.option(satang), amountIsText: fc.boolean() })
  .map((changes) => smallTransfer(changes));
const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    activities: fc.array(anyActivity, { maxLength: 12 }),
    allocations: fc.array(anyAllocation, { maxLength: 12 }),
    transfers: fc.array(anyTransfer, { maxLength: 12 }),
  })
  .map((changes) => smallPlan(changes));

test.each([
  ['years', 'span', 'year', ['2570', '2571']],
  ['strategies', 'all', 'strategy', ['1', '2', 'none']],
  ['divisions', 'all', 'division', ['D01', 'D02', 'everyone', 'nobody']],
] as const)('reconcile: %s add up to their sum on every line', (_reason, sum, axis, parts) => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { lines, byKey } = reconcile(plan);
      for (const line of lines.filter((one) => one[axis] === sum)) {
        for (const figure of COMPARED_FIGURES) {
          const terms = parts.map((part) => {
            const key = { ...line, [axis]: part };
            return byKey.get(`${key.year}|${key.strategy}|${key.division}`)?.[figure] ?? Number.NaN;
          });
          expect(terms.reduce((total, term) => total + term, 0)).toBe(line[figure]);
        }
      }
    }),
    { numRuns: 100, seed: 2 },
  );
});

test('reconcile: loses no money, whatever is at fault', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const all = lineOf(reconcile(plan), 'span');
      const money = plan.activities.flatMap(({ schedule }) =>
        schedule.map((one) => one.money ?? 0),
      );
      const amounts = plan.allocations.map(({ amount }) => amount ?? 0);
      expect(all.planned).toBe(money.reduce<number>((sum, one) => sum + one, 0));
      expect(all.original).toBe(amounts.reduce<number>((sum, one) => sum + one, 0));
      const isPlanned = (year: number | null) => year === 2570 || year === 2571;
      const moved = plan.transfers.map(
        ({ from, to, amount }) =>
          (amount ?? 0) * (Number(isPlanned(to.year)) - Number(isPlanned(from.year))),
      );
      expect(all.transferred).toBe(moved.reduce<number>((sum, one) => sum + one, 0));
      expect(all.allocated).toBe(all.original + all.transferred);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('reconcile: adds tenths of a baht exactly', () => {
  const tenth = () => smallActivity({ baht: { 2570: 0.1 } });
  const totals = reconcile(smallPlan({ activities: [tenth(), tenth(), tenth()] }));
  expect(lineOf(totals, 2570).planned).toBe(satangOf(0.3));
});
