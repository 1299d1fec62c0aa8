import { expect, test } from 'vitest';
import { type Cell, cellOf } from '../../src/base/cell.ts';
import { runChecks } from '../../src/plan/checks/index.ts';
import { overviewOf } from '../../src/plan/overview.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { reconcile } from '../../src/plan/totals.ts';
import { SAMPLE } from '../../src/sample/index.ts';
import { parseColumnKey } from '../../src/tabs/define-tab.ts';
import { layoutsOf } from '../../src/tabs/derive/layout.ts';
import { FIRST_DATA_ROW, KEY_ROW, type TabLayout } from '../../src/tabs/derive/tab-layout.ts';
import { type Table, tableOf } from '../../src/tabs/derive/table.ts';
import { bahtText } from '../../src/text/baht-text.ts';
import { sentenceOf } from '../../src/text/findings/index.ts';

/** What a cell may hold though nobody meant it: as the host hands it over. */
const ODD: readonly unknown[] = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'null', 'undefined'],
  ...['#DIV/0!', '#REF!', '#N/A', '#ERROR!', 'NaN', 'Infinity', '-', '.', ',', ':', '|', '\u2190'],
  ...[
    '\u0000',
    '\ufffe',
    '\ud800',
    '\u200b',
    '\u202e',
    '\n',
    '\t',
    '((((',
    ']',
    '{#list}',
    '{name}',
  ],
  ...[0, -1, 0.5, 1e307, -1e20, 1e21, 812345678, 1234567890123, 2566, 45000.75],
  ...[true, false, new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15), new Date(0)],
  ...[Number.POSITIVE_INFINITY, Number.NaN, null, undefined, { toString: () => 'ภาพ' }],
  ...['ก'.repeat(5_000), 'พัฒนา '.repeat(400), '๑๐/๑๓/๒๕๖๖', '2566-02-31', '๙'.repeat(40)],
];

const SHAPE = {
  years: [2567, 2568],
  divisions: [
    { code: 'D01', name: 'สำนักปลัด', shortName: 'สำนักปลัด' },
    { code: 'D02', name: 'กองคลัง', shortName: 'กองคลัง' },
  ],
  strategies: [{ number: 1, title: 'หนึ่ง' }],
};
const LAYOUTS = layoutsOf(SHAPE);

/** A row that is right in every column, by the key of the tab's declaration. */
const RIGHT: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  activities: {
    ...{ name: 'อบรม', strategy: 1, tactic: 1, order: 1, indicator: 'ร้อยละ', quantity: '๑๐ คน' },
    ...{ quality: 'ร้อยละ ๘๐', benefit: 'ดี', owner: 'กองคลัง', money: 1000, quarters: '๑-๔' },
  },
  idp: { position: '01', skill: 'สมรรถนะหลัก', year: 2567, levelNow: 1, levelExpected: 2 },
  divisions: { code: 'D01', name: 'สำนักปลัด', shortName: 'สำนักปลัด', order: 1 },
  strategies: { kind: 'ยุทธศาสตร์', strategy: 1, title: 'หนึ่ง' },
  budget: { year: 2567, strategy: 1, amount: 1000 },
  people: { number: '01', title: 'ปลัด', holder: 'นายหนึ่ง', division: 'สำนักปลัด' },
  transfers: { kind: 'โอน', fromYear: 2567, fromStrategy: 1, fromDivision: 'กองคลัง', amount: 1 },
  competencies: { code: 'C01', group: 'หลัก', name: 'การมุ่งผลสัมฤทธิ์' },
  book: { document: 'เล่มแผน', number: '๑', heading: 'บทนำ', text: 'ข้อความ' },
  committee: { order: 1, name: 'นายก', role: 'ประธาน' },
  requests: { position: '01', course: 'หลักสูตร', fee: 100 },
};

/** Row by row one column of the tab holds one odd thing, the others what is right. */
function oddTable(layout: TabLayout, odd: readonly unknown[]): Table {
  const grid: Cell[][] = Array.from({ length: FIRST_DATA_ROW - 1 }, () => []);
  grid[KEY_ROW - 1] = [layout.key, ...layout.columns.map(({ key }) => key)];
  const right = RIGHT[layout.declaration] ?? {};
  const rightCell = (key: string) => right[parseColumnKey(key).column] ?? '';
  const keys = layout.columns.map(({ key }) => key);
  for (const fixed of layout.fixedRows)
    grid.push([fixed.key, ...keys.map((key) => initialOf(fixed.cells[key]))]);
  for (const wrong of keys)
    for (const [index, value] of odd.entries())
      grid.push([
        `${wrong}-${index}`,
        ...keys.map((key) => (key === wrong ? cellOf(value) : rightCell(key))),
      ]);
  return tableOf(layout, grid);
}

function initialOf(cell: TabLayout['fixedRows'][number]['cells'][string] | undefined): Cell {
  return cell?.type === 'initial' || cell?.type === 'label' ? cell.value : '';
}

function tableWithSetting(key: string, value: unknown): Table {
  const layout = LAYOUTS.find((one) => one.key === 'settings');
  if (layout === undefined) throw new Error('settings are not declared');
  const table = oddTable(layout, []);
  const at = table.columns.get('value') ?? 0;
  const sample: Readonly<Record<string, unknown>> = SAMPLE.settings;
  const grid = table.grid.map((cells, index) => {
    const own = String(cells[0] ?? '');
    if (index < FIRST_DATA_ROW - 1) return cells;
    const held = own === key ? cellOf(value) : cellOf(sample[own] ?? cells[at - 1]);
    return cells.map((cell, column) => (column === at - 1 ? held : cell));
  });
  return tableOf(layout, grid);
}

/** Everything that a recalculation works out; what it says of a fault is a sentence. */
function workOut(tables: ReadonlyMap<string, Table>) {
  const read = readPlan(tables);
  const totals = reconcile(read.plan);
  const found = runChecks(read.plan, totals, (code, error) => {
    throw new Error(`${code}: ${String(error)}`);
  });
  for (const finding of [...found, ...(read.findings as typeof found)])
    expect(sentenceOf(finding)).toMatch(/[ก-๙]/);
  for (const line of totals.lines) {
    expect(Number.isFinite(line.planned) && Number.isFinite(line.allocated)).toBe(true);
    expect(bahtText(line.planned)).toMatch(/บาท/);
  }
  overviewOf(read.plan, totals, found);
  return { ...read, found };
}

const RIGHT_TABLES = new Map([
  ...LAYOUTS.map((layout) => [layout.key, oddTable(layout, [])] as const),
  ['settings', tableWithSetting('', '')] as const,
]);

/** The days that the plan reads. */
const DAYS: readonly string[] = [
  'people startDay',
  'committee from',
  'committee to',
  'requests from',
];

test.each(
  LAYOUTS.filter(
    ({ keeper, key }) => (keeper === 'hr' || keeper === 'division') && key !== 'settings',
  ).map(({ key }) => key),
)('odd cells: %s with each of them in each column stops nothing', (key) => {
  const layout = LAYOUTS.find((one) => one.key === key);
  if (layout === undefined) throw new Error(key);
  const { findings } = workOut(new Map([...RIGHT_TABLES, [key, oddTable(layout, ODD)]]));
  // What a column cannot hold is told at its cell.
  const told = new Set(findings.map(({ place }) => `${place.row} ${place.column}`));
  for (const column of layout.columns.filter((one) => DAYS.includes(`${key} ${one.key}`)))
    for (const [index, value] of ODD.entries())
      if (value instanceof Date && value.getTime() !== 0)
        expect(told).toContain(`${column.key}-${index} ${column.key}`);
});

test('odd cells: each of them as each setting stops nothing', () => {
  const keys = RIGHT_TABLES.get('settings')?.rows.map(({ key }) => key) ?? [];
  expect(keys.length).toBeGreaterThan(50);
  const few = ODD.filter((_value, index) => index % 6 === 0 || index < 2);
  for (const key of keys.filter((one) => !one.startsWith('rule:')))
    for (const value of few)
      workOut(new Map([...RIGHT_TABLES, ['settings', tableWithSetting(key, value)]]));
});

test('rules: one that throws is a finding by its name, and the others still run', () => {
  const { plan } = readPlan(RIGHT_TABLES);
  const broken = {
    ...plan,
    get transfers(): never {
      throw new Error('broken');
    },
  };
  const logged: string[] = [];
  const found = runChecks(broken, reconcile(plan), (code, error) =>
    logged.push(`${code}: ${String(error)}`),
  );
  const failed = found.filter(({ code }) => code === 'RULE_FAILED');
  expect(failed.length).toBe(logged.length);
  expect(logged).toContain('TRANSFER_TO_ITSELF: Error: broken');
  expect(failed.map(({ place }) => place.row)).toContain('rule:TRANSFER_TO_ITSELF');
  expect(failed.map((one) => sentenceOf(one)).join()).toMatch(/กฎ “.+” ตรวจไม่สำเร็จ/);
  expect(found.length).toBeGreaterThan(failed.length);
});

test('findings: what a rule says of one cell many times is said once, with how many more', () => {
  const layout = LAYOUTS.find(({ key }) => key === 'divisions');
  if (layout === undefined) throw new Error('divisions are not declared');
  const table = oddTable(layout, []);
  const at = (key: string) => table.columns.get(key) ?? 0;
  const line: Cell[] = ['d1'];
  line[at('code') - 1] = 'D01';
  line[at('name') - 1] = 'สำนักปลัด';
  line[at('editors') - 1] = Array.from({ length: 8_000 }, (_, index) => `ไม่ใช่ ${index}`).join(',');
  const read = readPlan(
    new Map([...RIGHT_TABLES, ['divisions', tableOf(layout, [...table.grid, line])]]),
  );
  const found = runChecks(read.plan, reconcile(read.plan));
  const told = found.filter(({ code }) => code === 'EDITOR_NOT_AN_EMAIL');
  expect(told.map((one) => one.facts.more)).toEqual([7_999]);
  expect(sentenceOf(told[0] ?? (found[0] as never))).toContain('และอีก ๗๙๙๙ ที่ในช่องนี้');
});
