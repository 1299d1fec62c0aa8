import { expect, test } from 'vitest';
import {
  BENEFIT_WITHOUT_NUMBER,
  INDICATOR_UNIT,
  QUALITY_WITHOUT_NUMBER,
  QUANTITY_WITHOUT_NUMBER,
  TARGET_WITHOUT_NOUN,
} from '../../../src/plan/checks/activity-targets.ts';
import { ALIGNMENT_MISSING } from '../../../src/plan/checks/alignment-missing.ts';
import { ALWAYS_ON } from '../../../src/plan/checks/always-on.ts';
import { LIKE_COST_DIFFERS, MONEY_CONCENTRATED } from '../../../src/plan/checks/money-outliers.ts';
import type { Activity } from '../../../src/plan/plan.ts';
import { runCheck } from '../../support/run-check.ts';
import { samplePlan } from '../../support/sample-plan.ts';
import { seededLists } from '../../support/seeded-lists.ts';
import { smallActivity, smallPlan } from '../../support/small-plan.ts';

const RIGHT: Partial<Activity> = {
  indicator: 'ร้อยละผู้เข้าร่วม',
  target: { quantity: 'บุคลากร ร้อยละ ๘๐', quality: 'พอใจ ร้อยละ ๘๐', benefit: 'บริการดีขึ้นร้อยละ ๑๐' },
};

function withTarget(
  target: Partial<Activity['target']>,
  indicator = RIGHT.indicator ?? '',
): Activity {
  const parts = { quantity: '', quality: '', benefit: '', ...RIGHT.target, ...target };
  return smallActivity({ ...RIGHT, indicator, target: parts });
}

test('targets: what can be measured is left alone', () => {
  const activities = [withTarget({}), withTarget({ quantity: 'บุคลากรทุกคน ร้อยละ 100' })];
  for (const check of [
    QUANTITY_WITHOUT_NUMBER,
    QUALITY_WITHOUT_NUMBER,
    BENEFIT_WITHOUT_NUMBER,
    TARGET_WITHOUT_NOUN,
    INDICATOR_UNIT,
  ] as const)
    expect(runCheck(check, smallPlan({ activities }))).toEqual([]);
});

test('targets: quantity and quality need a number, and each row says so', () => {
  const activities = [withTarget({ quantity: 'จำนวนบุคลากรที่รับการยกย่อง', quality: '' })];
  expect(runCheck(QUANTITY_WITHOUT_NUMBER, smallPlan({ activities }))).toMatchObject([
    {
      severity: 'W',
      place: { row: 'a1', column: 'quantity' },
      facts: { activity: '1.1#1' },
    },
  ]);
  expect(runCheck(QUALITY_WITHOUT_NUMBER, smallPlan({ activities }))).toMatchObject([
    { severity: 'W', place: { column: 'quality' } },
  ]);
});

test('targets: benefits without a number are told once', () => {
  const activities = [withTarget({ benefit: 'ดี' }), withTarget({}), withTarget({ benefit: '' })];
  expect(runCheck(BENEFIT_WITHOUT_NUMBER, smallPlan({ activities }))).toMatchObject([
    { severity: 'I', facts: { count: 2, of: 3 } },
  ]);
});

test('targets: a bare number is of nobody', () => {
  const activities = [withTarget({ quantity: 'ไม่น้อยกว่าร้อยละ ๙๐' })];
  expect(runCheck(TARGET_WITHOUT_NOUN, smallPlan({ activities }))).toMatchObject([
    { place: { column: 'quantity' } },
  ]);
});

test('targets: indicator and quantity count in the same unit', () => {
  const activities = [
    withTarget({ quantity: 'จัดทำประกาศ 1 ฉบับ' }),
    withTarget({ quantity: 'บุคลากร ร้อยละ ๘๐' }, 'จำนวนครั้งการประชุม'),
    withTarget({ quantity: 'ประชุม ๑๒ ครั้ง' }, 'จำนวนครั้งการประชุม'),
  ];
  expect(runCheck(INDICATOR_UNIT, smallPlan({ activities }))).toHaveLength(2);
});

test('ALWAYS_ON: more than half of the activities run all the time', () => {
  const plan = samplePlan();
  expect(runCheck(ALWAYS_ON, plan)).toMatchObject([
    { severity: 'I', facts: { count: 16, of: 22 } },
  ]);
  const seldom = plan.activities.map((activity, index) =>
    index % 2 === 0
      ? activity
      : {
          ...activity,
          schedule: activity.schedule.map((one) => ({ ...one, quarters: [2] as const })),
        },
  );
  expect(runCheck(ALWAYS_ON, { ...plan, activities: seldom })).toEqual([]);
});

test('MONEY_CONCENTRATED: one activity with more than 40 per cent of a year', () => {
  const plan = samplePlan();
  expect(runCheck(MONEY_CONCENTRATED, plan)).toMatchObject([
    { years: [2567, 2568, 2569], facts: { activity: '1.2#1', amount: 30_000_000, perCent: 45.2 } },
  ]);
  const five = Array.from({ length: 5 }, (_, index) => smallActivity({ row: `a${index}` }));
  expect(runCheck(MONEY_CONCENTRATED, smallPlan({ activities: five }))).toEqual([]);
});

test('LIKE_COST_DIFFERS: a survey costs money while the other surveys cost nothing', () => {
  const plan = samplePlan();
  expect(runCheck(LIKE_COST_DIFFERS, plan)).toMatchObject([
    { facts: { activity: '1.1#3', words: 'สำรวจ', count: 2 } },
  ]);
  const surveys = [1, 2, 3].map((n) => smallActivity({ row: `a${n}`, name: `สำรวจ ${n}` }));
  expect(
    runCheck(LIKE_COST_DIFFERS, smallPlan({ activities: surveys, lists: seededLists() })),
  ).toEqual([]);
});

test('ALIGNMENT_MISSING: names the local strategies that nothing serves, and strategies that serve none', () => {
  const plan = samplePlan();
  expect(runCheck(ALIGNMENT_MISSING, plan)).toMatchObject([
    { facts: { missing: [1, 2, 3], of: 4 } },
  ]);
  const served = plan.strategies.map((one) => ({ ...one, localStrategy: one.number }));
  expect(runCheck(ALIGNMENT_MISSING, { ...plan, strategies: served })).toEqual([]);
  const loose = served.map((one, index) => (index === 0 ? { ...one, localStrategy: null } : one));
  expect(runCheck(ALIGNMENT_MISSING, { ...plan, strategies: loose })).toMatchObject([
    { facts: { missing: [1] } },
    { place: { column: 'localStrategy' }, facts: { strategy: 1 } },
  ]);
});
