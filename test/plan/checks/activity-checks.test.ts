import { expect, test } from 'vitest';
import { MONEY_MISSING, MONEY_WITHOUT_QUARTERS } from '../../../src/plan/checks/activity-money.ts';
import { OWNER_MISSING, OWNER_NOT_A_DIVISION } from '../../../src/plan/checks/activity-owner.ts';
import { STRATEGY_UNKNOWN, TACTIC_UNKNOWN } from '../../../src/plan/checks/activity-place.ts';
import { BRACKET_UNBALANCED } from '../../../src/plan/checks/bracket-unbalanced.ts';
import { NAME_MISSING } from '../../../src/plan/checks/name-missing.ts';
import { NUMBER_DUPLICATE, NUMBER_GAP } from '../../../src/plan/checks/number-gap.ts';
import type { YearOfActivity } from '../../../src/plan/plan.ts';
import { ACTIVITIES_TAB } from '../../../src/tabs/activities.ts';
import { proseKeys } from '../../../src/tabs/define-tab.ts';
import { runCheck } from '../../support/run-check.ts';
import { smallActivity, smallPlan } from '../../support/small-plan.ts';

const RULES = [
  STRATEGY_UNKNOWN,
  TACTIC_UNKNOWN,
  NAME_MISSING,
  OWNER_MISSING,
  OWNER_NOT_A_DIVISION,
  MONEY_MISSING,
  MONEY_WITHOUT_QUARTERS,
  NUMBER_GAP,
  NUMBER_DUPLICATE,
  BRACKET_UNBALANCED,
];

test.each(RULES)('$code: says nothing of activities that are as they should be', (check) => {
  const activities = [
    smallActivity({ order: 1 }),
    smallActivity({ order: 2, owner: { kind: 'everyone' }, baht: { 2570: 0 } }),
    smallActivity({ name: 'อบรม (รุ่นที่ 1)', tactic: 2 }),
  ];
  expect(runCheck(check, smallPlan({ activities }))).toEqual([]);
});

test.each([
  ['blank', null, '?'],
  ['not in the list', 9, '9'],
])('STRATEGY_UNKNOWN: finds a strategy that is %s', (_reason, strategy, label) => {
  const plan = smallPlan({ activities: [smallActivity({ strategy })] });
  expect(runCheck(STRATEGY_UNKNOWN, plan)).toMatchObject([
    {
      severity: 'E',
      place: { tab: 'activities:D01', row: 'a1', column: 'strategy' },
      facts: { activity: `${label}.1#1`, name: 'โครงการอบรม' },
    },
  ]);
  expect(runCheck(TACTIC_UNKNOWN, plan)).toEqual([]);
});

test.each([
  ['blank', null],
  ['not of the strategy', 3],
])('TACTIC_UNKNOWN: finds a tactic that is %s', (_reason, tactic) => {
  const plan = smallPlan({ activities: [smallActivity({ tactic })] });
  expect(runCheck(TACTIC_UNKNOWN, plan)).toMatchObject([
    { severity: 'E', place: { column: 'tactic' } },
  ]);
});

test('NAME_MISSING: finds a row that holds only a piece of a target', () => {
  const target = { quantity: '', quality: '', benefit: 'ร้อยละ ๙๐' };
  const plan = smallPlan({ activities: [smallActivity({ name: ' ', target })] });
  expect(runCheck(NAME_MISSING, plan)).toMatchObject([
    { severity: 'W', place: { row: 'a1', column: 'name' } },
  ]);
});

test('OWNER_MISSING: finds a blank owner, once for each amount', () => {
  const owner = { kind: 'nobody', typed: ' ' } as const;
  const plan = smallPlan({ activities: [smallActivity({ owner, baht: { 2570: 1, 2571: 2 } })] });
  const found = runCheck(OWNER_MISSING, plan);
  expect(found.map(({ years, facts }) => [years, facts])).toEqual([
    [[2570], { activity: '1.1#1', amount: 100 }],
    [[2571], { activity: '1.1#1', amount: 200 }],
  ]);
  expect(runCheck(OWNER_NOT_A_DIVISION, plan)).toEqual([]);
});

test('OWNER_MISSING: names only the years in which the activity runs, none if there is none', () => {
  const owner = { kind: 'nobody', typed: '' } as const;
  const activities = [
    smallActivity({ owner, row: 'a', baht: { 2571: 0 } }),
    smallActivity({ owner, row: 'b', baht: {} }),
  ];
  const found = runCheck(OWNER_MISSING, smallPlan({ activities }));
  expect(found.map(({ place, years, facts }) => [place.row, years, facts.amount])).toEqual([
    ['a', [2571], 0],
    ['b', [], 0],
  ]);
});

test('OWNER_NOT_A_DIVISION: quotes what is typed instead, and knows a division that is gone', () => {
  const activities = [
    smallActivity({ owner: { kind: 'nobody', typed: 'กองดับเพลิง' } }),
    smallActivity({ owner: { kind: 'division', code: 'D77' } }),
  ];
  const found = runCheck(OWNER_NOT_A_DIVISION, smallPlan({ activities }));
  expect(found.map(({ facts }) => facts.text).sort()).toEqual(['D77', 'กองดับเพลิง']);
  expect(runCheck(OWNER_MISSING, smallPlan({ activities }))).toEqual([]);
});

function inYears(years: readonly Partial<YearOfActivity>[]): YearOfActivity[] {
  const blank = { money: null, moneyIsText: false, quarters: [] };
  return years.map((cells, index) => ({ ...blank, year: 2570 + index, ...cells }));
}

test('MONEY_MISSING: finds quarters beside a blank, at the first such year', () => {
  const schedule = inYears([{ quarters: [1] }, { quarters: [2] }]);
  expect(
    runCheck(MONEY_MISSING, smallPlan({ activities: [smallActivity({ schedule })] })),
  ).toMatchObject([{ severity: 'E', years: [2570, 2571], place: { column: 'money:2570' } }]);
});

test('MONEY_MISSING: leaves text in a money cell to the rule for that', () => {
  const schedule = inYears([{ quarters: [1], moneyIsText: true }]);
  expect(runCheck(MONEY_MISSING, smallPlan({ activities: [smallActivity({ schedule })] }))).toEqual(
    [],
  );
});

test('MONEY_WITHOUT_QUARTERS: finds money in a year without quarters', () => {
  const [paid] = smallActivity().schedule;
  const schedule = inYears([{}, { money: paid?.money ?? null }]);
  const found = runCheck(
    MONEY_WITHOUT_QUARTERS,
    smallPlan({ activities: [smallActivity({ schedule })] }),
  );
  expect(found).toMatchObject([
    {
      severity: 'W',
      years: [2571],
      place: { column: 'quarters:2571' },
      facts: { activity: '1.1#1', amount: 10_000 },
    },
  ]);
});

test('MONEY_WITHOUT_QUARTERS: leaves years alone in which no budget is needed', () => {
  const [free] = smallActivity({ baht: { 2570: 0 } }).schedule;
  const schedule = inYears([{ money: free?.money ?? null }]);
  const plan = smallPlan({ activities: [smallActivity({ schedule })] });
  expect(runCheck(MONEY_WITHOUT_QUARTERS, plan)).toEqual([]);
});

function numbered(...orders: (number | null)[]) {
  return orders.map((order, index) => smallActivity({ row: `a${index + 1}`, order }));
}

test.each([
  ['in the middle', [1, 2, 4], [3], 'a3'],
  ['at the start', [2, 3], [1], 'a1'],
  ['more than one', [1, 3, 6], [2, 4, 5], 'a2'],
  ['not at the activities without a number', [1, null, 3], [2], 'a3'],
])('NUMBER_GAP: finds numbers left out %s', (_reason, orders, missing, row) => {
  const found = runCheck(NUMBER_GAP, smallPlan({ activities: numbered(...orders) }));
  expect(found).toMatchObject([
    { severity: 'W', facts: { tactic: '1.1', missing }, place: { row } },
  ]);
});

test('NUMBER_GAP: stays short after a slip of the keyboard', () => {
  const [found] = runCheck(NUMBER_GAP, smallPlan({ activities: numbered(1, 999_999) }));
  expect(found?.facts.missing).toHaveLength(20);
});

test('NUMBER_DUPLICATE: finds the second activity with the same number', () => {
  const found = runCheck(NUMBER_DUPLICATE, smallPlan({ activities: numbered(1, 2, 2, 2) }));
  expect(found).toMatchObject([
    {
      severity: 'W',
      facts: { tactic: '1.1', repeated: [2] },
      place: { row: 'a3', column: 'order' },
    },
  ]);
  expect(runCheck(NUMBER_GAP, smallPlan({ activities: numbered(1, 2, 2) }))).toEqual([]);
});

test('BRACKET_UNBALANCED: reads every text of an activity and keeps what it judged', () => {
  const cut = (text: string) => `${text} (ตัด`;
  const activity = smallActivity({
    owner: { kind: 'nobody', typed: cut('owner') },
    name: cut('name'),
    indicator: cut('indicator'),
    personInCharge: cut('personInCharge'),
    target: { quantity: cut('quantity'), quality: cut('quality'), benefit: cut('benefit') },
    references: {
      lpa: cut('lpa'),
      standards: cut('standards'),
      ita: cut('ita'),
      evidence: cut('evidence'),
    },
  });
  const found = runCheck(BRACKET_UNBALANCED, smallPlan({ activities: [activity] }));
  expect(found.map(({ place }) => place.column).sort()).toEqual(
    [...proseKeys(ACTIVITIES_TAB)].sort(),
  );
  for (const { severity, place, facts, subject } of found) {
    expect([severity, facts.field]).toEqual(['W', place.column]);
    expect(subject).toBe(cut(String(facts.field)));
  }
});
