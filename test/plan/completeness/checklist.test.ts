import { expect, test } from 'vitest';
import {
  checklistOf,
  HR_STEPS,
  ownChecklistOf,
  type Standing,
} from '../../../src/plan/completeness/checklist.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { samplePlan } from '../../support/sample-plan.ts';
import { smallPlan } from '../../support/small-plan.ts';

const SAMPLE = samplePlan();
const WHOLE: Standing = { planState: 'sound', uncoded: 0, hasTab: () => true, isSent: () => true };

function undone(plan: Plan, standing: Standing = WHOLE): string[] {
  return checklistOf(plan, standing).flatMap(({ step, done }) => (done ? [] : [step]));
}

test('checklistOf: nothing is done in a blank plan, 0 of 0 never counts as done', () => {
  const blank = smallPlan({
    years: [],
    divisions: [],
    strategies: [],
    settings: {
      ...SAMPLE.settings,
      municipality: '',
      firstYear: null,
    },
  });
  expect(undone(blank, { ...WHOLE, planState: 'unchecked' })).toEqual(HR_STEPS);
});

test('checklistOf: the sample lacks only what nobody put down for two divisions', () => {
  expect(undone(SAMPLE)).toEqual(['activities']);
  expect(undone(SAMPLE, { ...WHOLE, planState: 'faulty' })).toEqual(['activities', 'check']);
  // Without money a division need not have an activity.
  const idle = checklistOf(SAMPLE, WHOLE).find(({ step }) => step === 'activities')?.waiting ?? [];
  expect(idle.length).toBeGreaterThan(0);
  const waiting = new Set(
    SAMPLE.divisions.flatMap(({ code, shortName }) => (idle.includes(shortName) ? [code] : [])),
  );
  const allocations = SAMPLE.allocations.filter(({ division }) => !waiting.has(division));
  expect(undone({ ...SAMPLE, allocations })).toEqual([]);
});

test.each<[string, Partial<Plan>, Partial<Standing>, string, object]>([
  ['a tab', {}, { hasTab: (key) => key !== 'activities:D02' }, 'tabs', { count: 5, of: 6 }],
  [
    'an address',
    {
      divisions: SAMPLE.divisions.map((one) =>
        one.code === 'D02' ? { ...one, editors: [] } : one,
      ),
    },
    {},
    'sharing',
    { count: 5, of: 6, place: { column: 'editors' } },
  ],
  [
    'the money of a year and strategy',
    {
      allocations: SAMPLE.allocations.map((one) =>
        one.year === 2568 && one.strategy === 3 ? { ...one, amount: null } : one,
      ),
    },
    {},
    'allocation',
    {
      count: 11,
      of: 12,
      place: {
        row: SAMPLE.allocations.find(({ year, strategy }) => year === 2568 && strategy === 3)
          ?.source.row,
      },
    },
  ],
  [
    'activities of a division',
    {
      activities: SAMPLE.activities.filter(
        ({ owner }) => owner.kind !== 'division' || owner.code !== 'D02',
      ),
    },
    {},
    'activities',
    { place: { tab: 'activities:D02', column: 'name' } },
  ],
])('checklistOf: without %s one line is open, and leads there', (_what, plan, standing, step, line) => {
  const lines = checklistOf({ ...SAMPLE, ...plan }, { ...WHOLE, ...standing });
  expect(lines.find((one) => one.step === step)).toMatchObject({ done: false, ...line });
  expect(lines.find((one) => one.step === 'basics')?.done).toBe(true);
});

test('checklistOf: a text that nobody has read is not counted, and is where the line leads', () => {
  const section = SAMPLE.sections.find(({ document }) => document === 'เล่มแผน');
  const unread = [{ tab: 'book', row: section?.source.row ?? '' }] as Plan['unread'];
  const [all, one] = [SAMPLE, { ...SAMPLE, unread }].map((plan) =>
    checklistOf(plan, WHOLE).find(({ step }) => step === 'texts'),
  );
  expect(all?.count).toBe(all?.of);
  expect(one).toMatchObject({
    done: false,
    count: (all?.count ?? 0) - 1,
    place: { row: section?.source.row },
  });
});

test('ownChecklistOf: three lines, and sending is not asked for before a round is open', () => {
  const lines = (isSent: boolean | null) =>
    ownChecklistOf(SAMPLE, 'D02', { isSent: () => isSent }).map(({ step, done, of }) => [
      step,
      done,
      of > 0,
    ]);
  expect(lines(null).map(([step]) => step)).toEqual(['ownActivities', 'ownPlans', 'send']);
  expect(lines(null).at(-1)).toEqual(['send', false, false]);
  expect(lines(false).at(-1)).toEqual(['send', false, true]);
  expect(lines(true).at(-1)).toEqual(['send', true, true]);
});

test('checklistOf: divisions that have no code yet are there, and wait for their tabs', () => {
  const lines = checklistOf(SAMPLE, { ...WHOLE, uncoded: 2 });
  expect(lines.find(({ step }) => step === 'divisions')).toMatchObject({ done: true, count: 8 });
  expect(lines.find(({ step }) => step === 'tabs')).toMatchObject({ done: false, count: 6, of: 8 });
});
