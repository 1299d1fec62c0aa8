import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/plan/people/coverage.ts';
import { proposeIdp } from '../../../src/plan/people/propose-idp.ts';
import type { IdpEntry, Plan } from '../../../src/plan/plan.ts';
import {
  smallCompetency,
  smallIdpEntry,
  smallPlan,
  smallPosition,
} from '../../support/small-plan.ts';

const CORE = ['ก', 'ข', 'ค', 'ง', 'จ'].map((name, index) =>
  smallCompetency({ code: `C0${index}`, name: `สมรรถนะ ${name}` }),
);
const LIBRARY = [
  ...CORE,
  ...[1, 2, 3, 4].map((n) =>
    smallCompetency({
      code: `E0${n}`,
      name: `บริหาร ${n}`,
      group: 'ประจำผู้บริหาร',
      positionType: 'บริหารท้องถิ่น อำนวยการท้องถิ่น',
      expectedLevel: 3,
    }),
  ),
  ...[1, 2, 3, 4, 5].map((n) =>
    smallCompetency({
      code: `F0${n}`,
      name: `สายงาน ${n}`,
      group: 'ประจำสายงาน',
      positionType: 'วิชาการ ทั่วไป',
    }),
  ),
  smallCompetency({ code: 'D01', name: 'ทักษะด้านดิจิทัล', group: 'ดิจิทัล' }),
  smallCompetency({
    code: 'J01',
    name: 'งานนิติการ',
    group: 'เฉพาะตำแหน่ง',
    position: '1',
    positionType: '',
  }),
];
const requirement = (competency: string, changes: object = {}) => ({
  source: { tab: 'requirements' as const, row: competency },
  ...{ competency, positionType: 'วิชาการ', title: '', level: '', expectedLevel: 2 },
  ...changes,
});

function plan(changes: Partial<Plan> = {}): Plan {
  return smallPlan({
    positions: [smallPosition()],
    competencies: LIBRARY,
    requirements: ['สายงาน 1', 'สายงาน 2', 'สายงาน 3'].map((name) => requirement(name)),
    ...changes,
  });
}

function proposed(of: Plan, year = 2570) {
  return proposeIdp(of, of.positions, year);
}

test('proposeIdp: gives an official the core, three of the line of work, digital and the own job', () => {
  expect(proposed(plan()).map(({ skill }) => skill)).toEqual([
    ...CORE.map(({ name }) => name),
    'สายงาน 1',
    'สายงาน 2',
    'สายงาน 3',
    'ทักษะด้านดิจิทัล',
    'งานนิติการ',
  ]);
});

test('proposeIdp: gives a head the executive ones, and nobody all methods or nothing to do', () => {
  const head = smallPosition({ number: '2', positionType: 'อำนวยการท้องถิ่น', title: 'ผู้อำนวยการกอง' });
  const rows = proposed(plan({ positions: [head] }));
  expect(rows.map(({ skill }) => skill)).toContain('บริหาร 4');
  expect(rows.map(({ skill }) => skill)).not.toContain('สายงาน 1');
  for (const { methods, quarters, goal, curriculum } of rows) {
    expect(methods.length).toBeGreaterThan(0);
    expect(methods.length).toBeLessThan(6);
    expect(quarters.length).toBeGreaterThan(0);
    expect(goal).toMatch(/^พัฒนา/);
    expect(curriculum).not.toBe('');
  }
});

test('proposeIdp: takes the most exact level, and the plan is complete afterwards', () => {
  const requirements = [
    ...['สายงาน 1', 'สายงาน 2', 'สายงาน 3'].map((name) => requirement(name)),
    requirement('สายงาน 1', { positionType: '', title: 'นักวิชาการ', expectedLevel: 4 }),
    requirement('สายงาน 1', { level: 'ชำนาญการ', expectedLevel: 3 }),
  ];
  const of = plan({ requirements });
  const rows = proposed(of);
  expect(rows.find(({ skill }) => skill === 'สายงาน 1')?.levelExpected).toBe(4);
  const idpEntries: IdpEntry[] = rows.map(({ group: _g, suggestedAction: _a, key, ...row }) =>
    smallIdpEntry({ ...row, row: key }),
  );
  const [covered] = coverageOf({ ...of, idpEntries }).positions;
  expect(covered?.years[0]).toMatchObject({ missing: [], curricula: 10 });
  expect(proposed({ ...of, idpEntries })).toEqual([]);
});

test('proposeIdp: starts from the result of last year and keeps its goal, but not all ten methods', () => {
  const last = smallIdpEntry({
    year: 2570,
    skill: 'สมรรถนะ ก',
    levelNow: 1,
    levelAfter: 2,
    goal: 'ทำได้เอง',
    methods: [4],
    quarters: [2],
  });
  const all = { ...last, methods: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
  const [kept] = proposed(plan({ idpEntries: [last] }), 2571);
  expect(kept).toMatchObject({ levelNow: 2, goal: 'ทำได้เอง', methods: [4], quarters: [2] });
  expect(proposed(plan({ idpEntries: [all] }), 2571)[0]?.methods).toEqual([1, 2, 5]);
});

test('proposeIdp: leaves vacant positions, and what a whole group already says', () => {
  expect(proposed(plan({ positions: [smallPosition({ holder: '' })] }))).toEqual([]);
  const whole = smallIdpEntry({ skill: 'สมรรถนะหลัก' });
  const skills = proposed(plan({ idpEntries: [whole] })).map(({ skill }) => skill);
  expect(skills).not.toContain('สมรรถนะ ก');
  expect(skills).toContain('สายงาน 1');
});

test('proposeIdp: falls back to the four groups of the old form while the list is empty', () => {
  const rows = proposed(plan({ competencies: [], requirements: [] }));
  expect(rows.map(({ skill }) => skill)).toEqual([
    'สมรรถนะหลัก',
    'สมรรถนะประจำสายงาน',
    'ทักษะด้านดิจิทัล',
    'งานที่จำเป็นในการปฏิบัติหน้าที่ในตำแหน่งนักวิชาการ',
  ]);
});

test('coverageOf: counts plans of held positions by division and year', () => {
  const positions = [
    smallPosition(),
    smallPosition({ number: '2' }),
    smallPosition({ number: '3', holder: '' }),
    smallPosition({ number: '4', division: null, typedDivision: '' }),
    smallPosition({ number: '5', division: null, typedDivision: 'กองที่ไม่มี' }),
  ];
  const { rates } = coverageOf(plan({ positions, idpEntries: [smallIdpEntry()] }));
  expect(rates.get('D01')).toEqual([
    { year: 2570, held: 2, planned: 1 },
    { year: 2571, held: 2, planned: 0 },
  ]);
  expect(rates.get('')?.[0]).toEqual({ year: 2570, held: 1, planned: 0 });
});
