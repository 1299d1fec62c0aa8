import { expect, test } from 'vitest';
import {
  officialIdpOrder,
  officialOrder,
  officialPositionOrder,
} from '../../src/plan/official-order.ts';
import type { IdpEntry, Plan, Position } from '../../src/plan/plan.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { smallActivity, smallIdpEntry, smallPlan, smallPosition } from '../support/small-plan.ts';

function rowsAndNumbers(plan: Plan): [string, number][] {
  return officialOrder(plan).map(({ activity, number }) => [activity.source.row, number]);
}

test('officialOrder: keeps the printed numbers of the sample, with their gaps', () => {
  const labels = officialOrder(samplePlan()).map(
    ({ activity, number }) => `${activity.strategy}.${activity.tactic}#${number}`,
  );
  expect(labels.join(' ')).toBe(
    '1.1#1 1.1#2 1.1#3 1.2#1 1.3#1 2.1#1 2.1#2 2.1#4 2.2#1 2.2#2 2.2#4 2.2#5 ' +
      '3.1#1 3.2#1 3.2#2 4.1#1 4.1#2 4.2#1 4.2#2 4.2#3 4.2#4 4.2#5',
  );
});

test('officialOrder: gives the missing numbers behind the typed ones, by division and row', () => {
  const central = { kind: 'nobody', typed: '' } as const;
  const second = { kind: 'division', code: 'D02' } as const;
  const activities = [
    smallActivity({ row: 'nobody', owner: central }),
    smallActivity({ row: 'second', owner: second }),
    smallActivity({ row: 'first' }),
    smallActivity({ row: 'firstToo' }),
    smallActivity({ row: 'typed', order: 4, owner: second }),
  ];
  expect(rowsAndNumbers(smallPlan({ activities }))).toEqual([
    ['typed', 4],
    ['first', 5],
    ['firstToo', 6],
    ['second', 7],
    ['nobody', 8],
  ]);
});

test('officialOrder: keeps a doubled number, in the order of the divisions', () => {
  const activities = [
    smallActivity({ row: 'b', order: 1, owner: { kind: 'division', code: 'D02' } }),
    smallActivity({ row: 'a', order: 1 }),
    smallActivity({ row: 'c', order: 2 }),
  ];
  expect(rowsAndNumbers(smallPlan({ activities }))).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ]);
});

test('officialOrder: starts anew in each tactic and puts what has no place last', () => {
  const activities = [
    smallActivity({ row: 'nowhere', strategy: null, tactic: null }),
    smallActivity({ row: 'noTactic', strategy: 1, tactic: null }),
    smallActivity({ row: 's2', strategy: 2, tactic: 1 }),
    smallActivity({ row: 's1t2', strategy: 1, tactic: 2 }),
    smallActivity({ row: 's1t1' }),
  ];
  expect(rowsAndNumbers(smallPlan({ activities }))).toEqual([
    ['s1t1', 1],
    ['s1t2', 1],
    ['noTactic', 1],
    ['s2', 1],
    ['nowhere', 1],
  ]);
});

function position(number: string, division: string | null, employmentType = 'ข้าราชการ'): Position {
  return smallPosition({
    source: { tab: 'people', row: number },
    number,
    division,
    employmentType,
  });
}

function idpEntry(row: string, position: string, year: number | null): IdpEntry {
  return smallIdpEntry({ row, position, skill: row, year });
}

const POSITIONS = [
  position('21', 'D02'),
  position('12', 'D01', 'ลูกจ้างประจำ'),
  position('11', 'D01'),
  position('99', 'gone'),
  position('1', null),
];

test('officialPositionOrder: puts the executives first and keeps employment types together', () => {
  const order = officialPositionOrder(smallPlan({ positions: POSITIONS }));
  expect(order.map(({ number }) => number)).toEqual(['1', '11', '12', '21', '99']);
});

test('officialIdpOrder: follows positions, years and rows; rows of no position stand last', () => {
  const idpEntries = [
    idpEntry('lost', 'X', 2570),
    idpEntry('second year', '11', 2571),
    idpEntry('no year', '11', null),
    idpEntry('skill b', '11', 2570),
    idpEntry('skill a', '11', 2570),
    idpEntry('executive', '1', 2571),
  ];
  const order = officialIdpOrder(smallPlan({ positions: POSITIONS, idpEntries }));
  expect(order.map(({ entry }) => entry.skill)).toEqual([
    'executive',
    'skill b',
    'skill a',
    'second year',
    'no year',
    'lost',
  ]);
  expect(order.map((one) => one.position?.number)).toEqual([
    '1',
    '11',
    '11',
    '11',
    '11',
    undefined,
  ]);
});
