import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../../../src/base/day.ts';
import type { Finding } from '../../../src/base/finding.ts';
import type { Quarter } from '../../../src/base/fiscal-year.ts';
import { type Satang, satangOf } from '../../../src/base/money.ts';
import { underCheck } from '../../../src/plan/checks/define-check.ts';
import { RESULT_CHECKS } from '../../../src/plan/checks/results.ts';
import type { Activity, Plan } from '../../../src/plan/plan.ts';
import { assessClosedQuarter, assessQuarter } from '../../../src/plan/results/assess.ts';
import { closingRows } from '../../../src/plan/results/closing.ts';
import { computeIndicator, indicatorsOf, shareOf } from '../../../src/plan/results/computed.ts';
import { dueActivities } from '../../../src/plan/results/due.ts';
import { idpResults, outcomeOf, summaryOf } from '../../../src/plan/results/idp-results.ts';
import {
  type ClosedResult,
  resultKey,
  type TypedResult,
} from '../../../src/plan/results/records.ts';
import { spendingByActivity, spendingByLine } from '../../../src/plan/results/spending.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import { quarterRoundTitle } from '../../../src/tabs/results/rounds.ts';
import { ATTENDED } from '../../../src/tabs/training/steps.ts';
import { closedResult } from '../../support/closed-result.ts';
import { samplePlan } from '../../support/sample-plan.ts';
import {
  smallActivity,
  smallAllocation,
  smallPlan,
  smallPosition,
  smallSettings,
} from '../../support/small-plan.ts';
import { trainingRequest } from '../../support/training-request.ts';

const YEAR = 2570;

function running(quarters: readonly Quarter[], changes: Partial<Activity> = {}): Activity {
  const schedule = [
    { year: YEAR, money: satangOf(1000), moneyIsText: false, quarters },
    { year: YEAR + 1, money: satangOf(1000), moneyIsText: false, quarters: [1 as const] },
  ];
  return { ...smallActivity({}), schedule, ...changes };
}

function findingsOf(plan: Plan): Finding[] {
  const subject = underCheck(plan, reconcile(plan));
  return RESULT_CHECKS.flatMap((rule): Finding[] => rule.check(subject));
}

const NO_PARTS = { quantity: '', quality: '', benefit: '' };

function typedResult(quarter: Quarter, changes: Partial<TypedResult> = {}): TypedResult {
  const activity = changes.activity ?? 'a1';
  return {
    source: { tab: 'results:D01', row: resultKey(activity, { year: YEAR, quarter }) },
    ...{ year: YEAR, quarter, activity, state: 'กำลังทำ', results: NO_PARTS, spent: null },
    ...{ evidence: '', problem: '', movedTo: '', spentIsText: false },
    ...changes,
  };
}

function planWith(changes: Partial<Plan>, open: Quarter | null = null): Plan {
  const resultsRound = open === null ? '' : quarterRoundTitle(YEAR, open);
  return smallPlan({ settings: smallSettings({ resultsRound }), ...changes });
}

const dueIn = (plan: Plan, quarter: Quarter, year = YEAR) =>
  dueActivities(plan, { year, quarter }).map(
    ({ label, overdueFrom }) => `${label}${overdueFrom ?? ''}`,
  );

describe('What is due in a quarter', () => {
  it('is 16, 19, 18 and 17 activities of the sample, each year', () => {
    const plan = samplePlan();
    for (const year of plan.years)
      expect(
        ([1, 2, 3, 4] as const).map((quarter) => dueActivities(plan, { year, quarter }).length),
      ).toEqual([16, 19, 18, 17]);
  });

  it('is what runs then, and what an earlier quarter left', () => {
    const activities = [running([1])];
    const plan = (...closed: ClosedResult[]) =>
      planWith({ activities, results: { typed: [], closed } });
    expect(dueIn(plan(), 1)).toEqual(['1.1#1']);
    expect(dueIn(plan(), 2)).toEqual([]);
    expect(dueIn(plan(closedResult(1)), 2)).toEqual(['1.1#11']);
    expect(dueIn(plan(closedResult(1, { state: 'ไม่รายงาน' })), 2)).toEqual(['1.1#11']);
    expect(dueIn(plan(closedResult(1, { state: 'เสร็จ' })), 2)).toEqual([]);
    expect(dueIn(plan(closedResult(1, { state: 'ยกเลิก' })), 2)).toEqual([]);
    // A correction counts instead of what it corrects.
    const corrected = closedResult(1, { state: 'เสร็จ', version: 2 });
    expect(dueIn(plan(closedResult(1), corrected), 2)).toEqual([]);
  });

  it('follows what was moved', () => {
    const activities = [running([1])];
    const moved = (movedTo: string) =>
      planWith({
        activities,
        results: { typed: [], closed: [closedResult(1, { state: 'เลื่อน', movedTo })] },
      });
    expect(dueIn(moved('ไตรมาส ๓'), 2)).toEqual([]);
    expect(dueIn(moved('ไตรมาส ๓'), 3)).toEqual(['1.1#1']);
    expect(dueIn(moved('ปีถัดไป'), 2)).toEqual([]);
    expect(dueIn(moved('ปีถัดไป'), 1, YEAR + 1)).toEqual(['1.1#1']);
  });

  it('comes back when it is done but its count is short of the year', () => {
    const target = { quantity: 'ประชุม ๑๒ เดือน', quality: '', benefit: '' };
    const done = (quantity: string) =>
      planWith({
        activities: [running([1, 2, 3, 4], { target })],
        results: {
          typed: [],
          closed: [closedResult(1, { state: 'เสร็จ', results: { ...NO_PARTS, quantity } })],
        },
      });
    expect(dueIn(done('3'), 2)).toEqual(['1.1#1']);
    expect(dueIn(done('12'), 2)).toEqual([]);
  });
});

describe('Computed indicators', () => {
  const training = (row: string, to: string, reportDay: string | null) =>
    trainingRequest({
      source: { tab: 'requests', row },
      position: row,
      attendance: ATTENDED,
      from: to as IsoDay,
      to: to as IsoDay,
      reportDay: reportDay as IsoDay | null,
    });
  const positions = Array.from({ length: 20 }, (_, index) =>
    smallPosition({ number: `${index + 1}`, holder: index < 18 ? 'ใคร' : '' }),
  );

  it('count the trainings of the fiscal year only, and name those not due yet', () => {
    const inYear = Array.from({ length: 8 }, (_, index) =>
      training(`${index + 1}`, '2026-11-05', '2026-11-20'),
    );
    const requests = [
      ...inYear,
      training('9', '2026-12-20', null),
      ...[10, 11, 12, 13, 14].map((row) => training(`${row}`, '2026-09-30', '2026-10-05')),
    ];
    const plan = planWith({ positions, training: { needs: [], courses: [], requests } });
    const figure = computeIndicator(
      plan,
      { formula: 'TRAINING_REPORTED', activity: null },
      { year: YEAR, quarter: 1 },
    );
    expect(figure).toMatchObject({ numerator: 8, denominator: 9, notDueYet: 1 });
    expect(shareOf(figure)).toBe(8889);
    const trained = { formula: 'TRAINED_STAFF', activity: null } as const;
    expect(computeIndicator(plan, trained, { year: YEAR, quarter: 4 })).toMatchObject({
      numerator: 9,
      denominator: 18,
    });
    const next = { year: YEAR + 1, quarter: 4 } as const;
    expect(computeIndicator(plan, trained, next)).toMatchObject({ numerator: 0, denominator: 18 });
    const reported = { formula: 'TRAINING_REPORTED', activity: null } as const;
    expect(shareOf(computeIndicator(plan, reported, next))).toBeNull();
  });
});

describe('Indicators of a plan', () => {
  it('are proposed by the words of the sample, and confirmed or switched off by HR', () => {
    const plan = samplePlan();
    const found = (of: Plan) =>
      Object.fromEntries(
        indicatorsOf(of).map(({ formula, activity, isConfirmed }) => [
          formula,
          `${activity.strategy}.${activity.tactic}#${activity.order}${isConfirmed ? '!' : ''}`,
        ]),
      );
    expect(found(plan)).toEqual({
      TRAINING_REPORTED: '4.2#1',
      SURVEY_ANSWERED: '4.2#3',
      MONTHLY: '4.1#2',
      TRAINED_STAFF: '1.1#1',
    });
    const entry = (label: string, detail: string) => ({ row: 'x', entry: label, detail });
    const indicator = [
      entry('ผู้ตอบแบบสำรวจ ต่อบุคลากร', 'ปิด'),
      entry('เดือนที่ทำแล้ว ต่อเดือนที่ผ่านมา', plan.activities[0]?.name ?? ''),
    ];
    expect(found({ ...plan, lists: { ...plan.lists, indicator } })).toEqual({
      TRAINING_REPORTED: '4.2#1',
      MONTHLY: expect.stringMatching(/!$/),
      TRAINED_STAFF: '1.1#1',
    });
  });

  it('count months by what was reported of them', () => {
    const target = { quantity: 'ประชุมทุกเดือน', quality: '', benefit: '' };
    const activity = running([1, 2, 3, 4], { target });
    const plan = planWith({
      activities: [activity],
      results: {
        closed: [closedResult(1, { results: { ...NO_PARTS, quantity: 'ต.ค.-ธ.ค.' } })],
        typed: [typedResult(2, { results: { ...NO_PARTS, quantity: 'ม.ค., มี.ค.' } })],
      },
    });
    const monthly = { formula: 'MONTHLY', activity } as const;
    expect(computeIndicator(plan, monthly, { year: YEAR, quarter: 2 })).toMatchObject({
      numerator: 5,
      denominator: 6,
    });
  });
});

describe('Spending', () => {
  const baht = (amount: number) => satangOf(amount) as Satang;
  const plan = planWith({
    activities: [
      running([1, 2], { order: 1 }),
      running([1, 2, 3, 4], { source: { tab: 'activities:D01', row: 'a2' }, order: 2 }),
    ],
    allocations: [smallAllocation({ year: YEAR, strategy: 1, division: 'D01', baht: 1500 })],
    results: {
      closed: [
        closedResult(1, { spent: baht(400.25), state: 'เสร็จ' }),
        closedResult(1, {
          activity: 'a2',
          source: { tab: 'closedResults', row: 'x' },
          spent: baht(700),
        }),
        closedResult(1, {
          activity: 'a2',
          source: { tab: 'closedResults', row: 'y' },
          version: 2,
          spent: baht(900),
        }),
      ],
      typed: [typedResult(2, { activity: 'a2', spent: baht(300.75) })],
    },
  });

  it('adds closed quarters in their latest version and what is typed of the open one', () => {
    expect(spendingByActivity(plan, YEAR)).toMatchObject([
      { label: '1.1#1', spent: 40_025, forecast: 40_025, byQuarter: { 1: 40_025, 2: null } },
      { label: '1.1#2', spent: 120_075, forecast: 120_075, byQuarter: { 1: 90_000, 2: 30_075 } },
    ]);
  });

  it('stands in lines whose quarters add up to what was spent', () => {
    const lines = spendingByLine(plan, reconcile(plan), YEAR);
    expect(lines).toMatchObject([
      { strategy: 1, division: 'D01', allocated: 150_000, planned: 200_000, spent: 160_100 },
    ]);
    for (const { byQuarter, spent } of lines)
      expect(byQuarter[1] + byQuarter[2] + byQuarter[3] + byQuarter[4]).toBe(spent);
  });
});

describe('Ends of individual plans', () => {
  it.each([
    [1, 3, 3, 'reached'],
    [1, 3, 2, 'better'],
    [2, 3, 2, 'same'],
    [2, 3, 1, 'worse'],
    [1, 3, null, 'open'],
    [null, 3, 4, 'reached'],
    [null, 3, 2, 'open'],
  ] as const)('now %s, expected %s, after %s: %s', (levelNow, levelExpected, levelAfter, outcome) => {
    expect(outcomeOf({ levelNow, levelExpected, levelAfter })).toBe(outcome);
  });

  it('are counted and their gaps averaged in hundredths', () => {
    const levels = [
      { levelNow: 1, levelExpected: 3, levelAfter: 3 },
      { levelNow: 1, levelExpected: 3, levelAfter: 2 },
      { levelNow: 2, levelExpected: 3, levelAfter: 3 },
      { levelNow: 2, levelExpected: 3, levelAfter: null },
    ];
    expect(summaryOf(levels)).toMatchObject({ rows: 4, assessed: 3, gapBefore: 167, gapAfter: 33 });
    const lines = idpResults(samplePlan(), 2567);
    const rows = samplePlan().idpEntries.filter(({ year }) => year === 2567).length;
    expect(lines.reduce((sum, one) => sum + one.rows, 0)).toBe(rows);
  });
});

const TARGET = { quantity: 'ร้อยละ ๙๐', quality: '', benefit: '' };
const codesOf = (typed: Partial<TypedResult>, activity: Partial<Activity> = {}): string[] => {
  const plan = planWith(
    {
      activities: [running([2], { target: TARGET, ...activity })],
      allocations: [smallAllocation({ year: YEAR, strategy: 1, division: 'D01', baht: 1100 })],
      results: { typed: [typedResult(2, typed)], closed: [] },
    },
    2,
  );
  return findingsOf(plan).map(({ code }) => code);
};
const GOOD = {
  state: 'เสร็จ',
  results: { ...NO_PARTS, quantity: '๑๙/๒๐' },
  spent: satangOf(1000),
  evidence: 'https://x.go.th/2570',
} as const;

describe('Rules on results', () => {
  it.each<[string, Partial<TypedResult>, string[]]>([
    ['all is well', GOOD, []],
    ['no state', { ...GOOD, state: '' }, ['RESULT_MISSING']],
    ['no quantity', { ...GOOD, results: NO_PARTS }, ['RESULT_QUANTITY_MISSING']],
    ['words', { ...GOOD, results: { ...NO_PARTS, quantity: 'ทำแล้ว' } }, ['RESULT_UNREADABLE']],
    [
      'more than all',
      { ...GOOD, results: { ...NO_PARTS, quantity: '๒๑/๒๐' } },
      ['RESULT_OVER_100'],
    ],
    ['too little', { ...GOOD, results: { ...NO_PARTS, quantity: '๘๐' } }, ['RESULT_BELOW_TARGET']],
    ['no evidence', { ...GOOD, evidence: '' }, ['RESULT_WITHOUT_EVIDENCE']],
    ['old evidence', { ...GOOD, evidence: 'ภาพถ่าย ๒๕๖๗.pdf' }, ['EVIDENCE_OTHER_YEAR']],
    ['no money', { ...GOOD, spent: null }, ['SPENT_MISSING']],
    ['more than planned', { ...GOOD, spent: satangOf(1000.01) }, ['SPENT_OVER_ACTIVITY']],
    [
      'more than allocated',
      { ...GOOD, spent: satangOf(1100.01) },
      ['SPENT_OVER_ACTIVITY', 'SPENT_OVER_ALLOCATION'],
    ],
    ['postponed', { ...GOOD, state: 'เลื่อน', results: NO_PARTS }, ['STATE_REASON_MISSING']],
  ])('%s', (_, typed, expected) => {
    expect(codesOf(typed)).toEqual(expected);
  });

  it('an activity without money reports none', () => {
    const schedule = [
      { year: YEAR, money: 0 as Satang, moneyIsText: false, quarters: [2 as const] },
    ];
    expect(codesOf({ ...GOOD, spent: satangOf(5) }, { schedule })).toEqual([
      'SPENT_WITHOUT_BUDGET',
    ]);
    expect(codesOf({ ...GOOD, spent: null }, { schedule })).toEqual([]);
  });

  it('a closed row that was changed by hand is told, a corrected one is not', () => {
    const closed = [closedResult(1, { fingerprint: 'other' }), closedResult(1, { version: 2 })];
    const plan = planWith({ activities: [running([1])], results: { typed: [], closed } });
    expect(findingsOf(plan).map(({ code, place }) => [code, place.row])).toEqual([
      ['RESULT_EDITED_AFTER_CLOSE', 'c1'],
    ]);
  });

  it('say nothing while no quarter is open', () => {
    const plan = planWith({
      activities: [running([2])],
      results: { typed: [typedResult(2)], closed: [] },
    });
    expect(findingsOf(plan)).toEqual([]);
  });
});

/** Row keys are alike in each tab of the sample plan, never in a workbook. */
function withOwnKeys(plan: Plan): Plan {
  const activities = plan.activities.map((activity, index) => ({
    ...activity,
    source: { ...activity.source, row: `own${index}` },
  }));
  return { ...plan, activities };
}

describe('A quarter of the sample', () => {
  it('closes with a row of each due activity, those without a state as not reported; again with none', () => {
    const at = { year: 2567, quarter: 1 } as const;
    const plan = withOwnKeys(samplePlan());
    const due = dueActivities(plan, at);
    const typed = due.slice(0, 14).map(({ activity: { source } }): TypedResult => {
      const row = resultKey(source.row, at);
      return {
        ...typedResult(1, { activity: source.row, state: 'เสร็จ' }),
        ...at,
        source: { tab: 'results:D01', row },
      };
    });
    const open: Plan = { ...plan, results: { typed, closed: [] } };
    const rows = closingRows(open, at, assessQuarter(open, at));
    expect(rows).toHaveLength(16);
    expect(rows.filter(({ state }) => state === 'ไม่รายงาน')).toHaveLength(2);
    const closed = rows.map(
      (row): ClosedResult => ({
        ...closedResult(1),
        ...row,
        source: { tab: 'closedResults', row: row.key },
      }),
    );
    const after: Plan = { ...plan, results: { typed, closed } };
    expect(closingRows(after, at, assessClosedQuarter(after, at))).toEqual([]);
    const [first, ...others] = typed;
    const corrected = first === undefined ? [] : [{ ...first, spent: satangOf(5) }];
    const again: Plan = { ...plan, results: { typed: [...corrected, ...others], closed } };
    expect(closingRows(again, at, assessClosedQuarter(again, at))).toMatchObject([
      { version: 2, spent: 500, spentToDate: 500 },
    ]);
  });

  it('knows who reports what', () => {
    const rows = assessQuarter(samplePlan(), { year: 2567, quarter: 1 });
    const count = (code: string) => rows.filter(({ division }) => division === code).length;
    expect(count('D01')).toBe(4);
    expect(rows.every(({ judgement }) => judgement.light === 'grey')).toBe(true);
  });
});
