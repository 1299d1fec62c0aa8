import { expect, test } from 'vitest';
import { findingsWith, groupFindings } from '../../sidebar/group-findings.ts';
import type { Finding } from '../../sidebar/state.ts';

interface Told {
  readonly code: string;
  readonly severity: 'E' | 'W' | 'I';
  readonly work: string;
  readonly rank: number;
  readonly under?: string;
}

function finding({ code, severity, work, rank, under = '' }: Told): Finding {
  return {
    ...{ code, severity, under, key: code, message: code, tab: 'กองคลัง', cell: 'B6', concerns: '' },
    acceptance: 'open',
    work: { key: work, rank, title: `งาน ${work}`, count: 1, unit: 'ข้อ' },
  } as Finding;
}

const ALL = [
  finding({ code: 'total', severity: 'E', work: 'sums', rank: 1 }),
  finding({ code: 'part', severity: 'W', work: 'sums', rank: 1, under: 'total' }),
  finding({ code: 'bracket', severity: 'W', work: 'owners', rank: 0, under: 'owner' }),
  finding({ code: 'owner', severity: 'E', work: 'owners', rank: 0 }),
  finding({ code: 'word', severity: 'W', work: 'words', rank: 2 }),
];

test('groupFindings: pieces of work in their order, with what is folded; sums follow their causes', () => {
  expect(
    groupFindings(ALL, null).map(({ key, count, follows, findings }) => [
      ...[key, count, follows],
      findings.map(({ finding: one, same }) => [one.code, ...same.map(({ code }) => code)]),
    ]),
  ).toEqual([
    ['owners', 1, false, [['owner', 'bracket']]],
    ['sums', 2, true, [['total', 'part']]],
    ['words', 1, false, [['word']]],
  ]);
});

test('groupFindings: a chosen severity leaves whole pieces, of which each belongs to one', () => {
  const keys = (chosen: 'E' | 'W' | 'I' | 'accepted') =>
    groupFindings(ALL, chosen).map(({ key }) => key);
  expect([keys('E'), keys('W'), keys('I'), keys('accepted')]).toEqual([
    ['owners', 'sums'],
    ['words'],
    [],
    [],
  ]);
});

test('groupFindings: what was folded stands by itself when the other is not shown, and sums then follow nothing', () => {
  const [sums] = groupFindings(ALL.slice(1, 2), null);
  expect(sums).toMatchObject({ key: 'sums', follows: false, severity: 'W', count: 1 });
});

test('findingsWith: finds a word in sentence, tab, cell and work; nothing typed finds all', () => {
  const named = { ...ALL[0], concerns: 'กองช่าง', message: 'ไม่มีผู้รับผิดชอบ', tab: '' } as Finding;
  const list = [named, ...ALL.slice(4)];
  expect(findingsWith(list, ' ผู้รับ ')).toEqual([named]);
  expect(findingsWith(list, 'กองช่าง')).toEqual([named]);
  expect(findingsWith(list, 'งาน words')).toHaveLength(1);
  expect(findingsWith(list, '')).toHaveLength(2);
});
