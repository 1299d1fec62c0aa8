import { expect, test } from 'vitest';
import { addSatang, NO_MONEY, satangOf } from '../../../src/base/money.ts';
import type { LINE_ACTIONS, OldPlan } from '../../../src/plan/import/old-plan.ts';
import { recogniseOldPlan } from '../../../src/plan/import/recognise.ts';
import { oldPlanText, pastedGrid } from '../../support/old-plans.ts';
import { samplePlan } from '../../support/sample-plan.ts';

/** The divisions of the plan, and nothing else of the workbook. */
const KNOWN = { ...samplePlan(), strategies: [], localStrategies: [], positions: [] };

function recognise(text: string, known = KNOWN): OldPlan {
  return recogniseOldPlan(pastedGrid(text), known);
}

/** Lines of the document, from 1, with an action. */
function linesWith(old: OldPlan, action: (typeof LINE_ACTIONS)[number]): number[] {
  const found = old.remarks
    .filter((remark) => remark.action === action)
    .map(({ line }) => line + 1);
  return [...new Set(found)].sort((a, b) => a - b);
}

const plan = recognise(oldPlanText('plan'));

test('the plan: money, activities and people are those of the document', () => {
  const money = plan.activities.map((one) => one.money?.satang ?? NO_MONEY);
  expect(addSatang(...money)).toBe(satangOf(664_000));
  const allocated = plan.allocations.map(({ amount }) => amount.satang ?? NO_MONEY);
  expect(addSatang(...allocated)).toBe(satangOf(606_000));
  expect(plan.allocations).toHaveLength(24);
  expect(plan.totals.map(({ printed, read }) => printed - read)).toEqual([0, 0, 0, 0, 0, 0]);
  const homes = plan.activities.map(({ division }) => division ?? 'central');
  const count = (home: string) => homes.filter((one) => one === home).length;
  expect(['D01', 'D02', 'D04', 'central'].map(count)).toEqual([8, 2, 1, 11]);
  expect(plan.people).toHaveLength(30);
  expect(plan.people.flatMap(({ skills }) => skills)).toHaveLength(119);
});

test('the plan: strategies, competencies, seats and sections', () => {
  expect(plan.localStrategies).toHaveLength(4);
  expect(plan.strategies.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(plan.tactics).toHaveLength(9);
  expect([...plan.alignment].map(([number, { local }]) => [number, local])).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
  const ofGroup = (group: string) => plan.competencies.filter((one) => one.group === group).length;
  expect(['หลัก', 'ประจำผู้บริหาร', 'ประจำสายงาน'].map(ofGroup)).toEqual([5, 4, 22]);
  expect(plan.seats).toMatchObject([{ from: '2023-10-01', to: '2025-09-30' }, {}, {}, {}, {}]);
  expect(plan.sections.map(({ document, number }) => `${document} ${number}`)).toEqual([
    ...['๓.๘', '๓.๙', '๓.๑๐', '๓.๑๑', '๓.๑๒', '๓.๑๒.๑', '๓.๑๒.๒', '๓.๑๒.๓', '๓.๑๒.๔'].map(
      (number) => `เล่มแผน ${number}`,
    ),
    ...['๓.๑๓', '๓.๑๔', '๓.๑๕', 'บทที่ ๔'].map((number) => `เล่มแผน ${number}`),
    ...['ประกาศ ๑', 'ประกาศ ๒', 'ประกาศ ๓'],
  ]);
});

test('the plan: settings of the cover, the announcement and the order', () => {
  const values = Object.fromEntries(plan.settings.map(({ key, value }) => [key, value]));
  expect(values).toMatchObject({
    municipality: 'เทศบาลตำบลโพหนอง',
    ...{ district: 'เขียงยืน', province: 'มหาสารคาม', firstYear: 2567, yearCount: 3 },
    ...{ approvalMeeting: '๙/๒๕๖๖', approvalDay: '2023-09-25', announcedDay: '2023-10-02' },
    ...{ effectiveDay: '2023-10-01', draftedDay: '2023-10-09', owningDivision: 'สำนักปลัด' },
    ...{ orderNumber: '๓๙๔/๒๕๖๖', orderDay: '2023-08-15' },
  });
});

test('the plan: just the lines that belong nowhere are unplaced, and what was changed is told', () => {
  expect(linesWith(plan, 'unplaced')).toEqual([16, 34, 35, 36, 37, ...range(148, 154)]);
  expect(linesWith(plan, 'changed')).toEqual(
    expect.arrayContaining([
      ...[12, 20, 62, 65, 82, 83, 84, 89, 99, 100, 103, 111, 115, ...range(138, 141)],
      ...[212, 213, 215, 216, 217, 218, 235, 240, 242, 243, 258, 261, 273],
    ]),
  );
  const spill = plan.activities.find(({ lines }) => lines.includes(88));
  expect(spill?.benefit.endsWith('ในการปฏิบัติงาน ร้อยละ ๙๐')).toBe(true);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

test('the plan: a label that belongs to another code is kept as it was typed', () => {
  const kept = plan.people.filter(({ methods }) => /[ก-ฮ]/.test(methods));
  expect(kept.map(({ title }) => title)).toEqual(['หน.สำนักงานปลัด']);
  expect(kept[0]?.methods).toContain('๔ ติดตามผู้มีประสบการณ์');
});

test('the rules: headings become sections, and a table of texts one section for each row', () => {
  const rules = recognise(oldPlanText('rules'));
  expect(new Set(rules.sections.map(({ document }) => document))).toEqual(new Set(['หลักเกณฑ์']));
  expect(rules.sections.map(({ number }) => number)).toEqual([
    ...['๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙'],
    ...['๙.๑', '๙.๒', '๙.๓', '๙.๔', '๙.๕', '๑๐'],
  ]);
  expect(linesWith(rules, 'unplaced')).toEqual([]);
  const text = rules.sections.flatMap(({ paragraphs }) => paragraphs).join('');
  expect(text).not.toMatch(/[<>]|\*\*/);
  expect(text).toContain('นำเข้าสู่กระบวนการให้ออกจากราชการ');
  expect(rules.settings.map(({ key }) => key)).toEqual(['municipality', 'district', 'province']);
});

const HEAD = 'ลำดับ\tกิจกรรม/โครงการ\tตัวชี้วัด\tเป้าหมาย\tงบประมาณ\t๒๕๖๗\tผู้รับผิดชอบ';
const UNDER = ['ยุทธศาสตร์ที่ ๑ ก', 'กลยุทธ์ที่ ๒ ข', HEAD];
const ROW = '๑\tอบรม\tร้อยละ\tเชิงปริมาณ - สิบคน\t๑,๐๐๐\t✓ (ไตรมาสที่ ๒)\tกองคลัง';

test.each([
  ['a row of money without a name', `${ROW}\n\t\t\t\t๕๐๐`, 'MONEY_WITHOUT_ACTIVITY', 3],
  ['a number without a name', `${ROW}\n๒\t\t\t\t๕๐๐\t✓`, 'NAME_MISSING', 3],
])('activities: %s is unplaced', (_what, rows, reason, at) => {
  const old = recognise([...UNDER, rows].join('\n'));
  expect(old.activities).toHaveLength(1);
  expect(old.remarks.filter(({ action }) => action === 'unplaced')).toMatchObject([
    { reason, line: at + 1 },
  ]);
});

test('activities: a row below a strategy without a tactic is unplaced', () => {
  const old = recognise(['ยุทธศาสตร์ที่ ๑ ก', HEAD, ROW].join('\n'));
  expect(old.activities).toEqual([]);
  expect(old.remarks).toContainEqual(expect.objectContaining({ line: 2, reason: 'NO_TACTIC' }));
});

test('activities: page numbers and a header that comes again are left over, and rows go on', () => {
  const second = ROW.replace('๑\tอบรม', '๒\tดูงาน');
  const old = recognise([...UNDER, ROW, '- ๒๓ -', 'กลยุทธ์ที่ ๒ ข', HEAD, ROW, second].join('\n'));
  expect(old.activities.map(({ name, tactic }) => `${tactic} ${name}`)).toEqual([
    '2 อบรม',
    '2 ดูงาน',
  ]);
  expect(linesWith(old, 'leftover')).toEqual([5, 7, 8]);
});

test('activities: numbers of three parts place a row, columns may stand in any order', () => {
  const head = 'ที่\tงบประมาณ (บาท/ปี)\tโครงการ\tหน่วยงานที่รับผิดชอบ\tปี ๒๕๖๘';
  const old = recognise([head, '๓.๒.๗\t๒,๐๐๐\tจิตอาสา\tกองช่าง\t/'].join('\n'));
  expect(old.activities).toMatchObject([
    {
      strategy: 3,
      tactic: 2,
      order: 7,
      name: 'จิตอาสา',
      division: 'D03',
      money: { satang: 200_000 },
    },
  ]);
  expect(old.moneyTables).toMatchObject([{ said: 'ต่อปี' }]);
});

test('activities: money by year stands beside its year, whatever the mode', () => {
  const head = ['ลำดับ\tโครงการ\tงบประมาณ\t\tผู้รับผิดชอบ', '\t\t๒๕๖๗\t๒๕๖๘\t'];
  const rows = ['๑.๑.๑\tอบรม\t๑๐๐\t๒๐๐\tกองคลัง'];
  const old = recognise([...head, ...rows].join('\n'));
  expect(
    [...(old.activities[0]?.moneyByYear ?? [])].map(([year, { satang }]) => [year, satang]),
  ).toEqual([
    [2567, 10_000],
    [2568, 20_000],
  ]);
});

test('allocation: a table in thousands for one year, with a division that กอง does not have', () => {
  const lines = [
    'งบประมาณ พ.ศ. ๒๕๖๘ (หน่วย : พันบาท)',
    'ยุทธศาสตร์\tกองคลัง\tกองช่าง\tกองวิชาการ',
    '๑. คุณภาพชีวิต\t๑๐\t๒๐\t๓๐',
    'รวม\t๑๐\t๒๑\t๓๐',
  ];
  const old = recognise(lines.join('\n'));
  expect(old.allocations).toMatchObject([
    { strategy: 1, division: 'D02', year: 2568, amount: { satang: satangOf(10_000) } },
    { strategy: 1, division: 'D03', year: 2568, amount: { satang: satangOf(20_000) } },
  ]);
  expect(old.unknownDivisions).toEqual(['กองวิชาการ']);
  expect(old.totals.filter(({ printed, read }) => printed !== read)).toMatchObject([
    { printed: satangOf(21_000), read: satangOf(20_000) },
  ]);
});

test('every nonblank row of both documents is answered for', () => {
  for (const name of ['plan', 'rules'] as const) {
    const text = oldPlanText(name);
    const old = recognise(text);
    const heard = new Set([
      ...old.remarks.map(({ line }) => line),
      ...old.settings.map(({ line }) => line),
      ...[...old.localStrategies, ...old.strategies, ...old.tactics].flatMap(({ lines }) => lines),
      ...[...old.alignment.values()].map(({ line }) => line),
      ...[...old.allocations, ...old.people, ...old.seats, ...old.competencies].map(
        ({ line }) => line,
      ),
      ...[...old.activities, ...old.sections].flatMap(({ lines }) => lines),
    ]);
    const silent = pastedGrid(text).flatMap((cells, line) =>
      cells.join('').trim() === '' || heard.has(line) ? [] : [line + 1],
    );
    expect(silent, name).toEqual([]);
  }
});

test('activities: the header of the years does not say that money is per year', () => {
  expect(plan.moneyTables.map(({ kind, said }) => [kind, said])).toEqual([
    ['allocation', null],
    ['activities', null],
  ]);
});
