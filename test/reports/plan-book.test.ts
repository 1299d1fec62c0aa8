import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { makeInBareRealm } from '../support/bare-papers.ts';
import { docxPart, docxPartNames, docxTables, docxText } from '../support/docx-content.ts';
import { findStructureFaults } from '../support/docx-structure.ts';
import { emptyPlan, longPlan, planOfDivisions, planOfOne } from '../support/paper-plans.ts';
import { samplePlan } from '../support/sample-plan.ts';

/** A plan as JSON brings it into another realm, where a missing number is null. */
const PLAN = samplePlan();
const made = makeInBareRealm(PLAN);

test('plan book: the same plan is the same bytes, realm by realm', async () => {
  const again = await makeInBareRealm(PLAN);
  expect(Buffer.compare((await made).bytes, again.bytes)).toBe(0);
});

test('plan book: its title names plan, years and municipality; nothing is missing', async () => {
  const { title, missing } = await made;
  expect(title).toBe('แผนพัฒนาบุคลากร ๓ ปี พ.ศ. ๒๕๖๗ - ๒๕๖๙ เทศบาลตำบลตัวอย่าง');
  expect(missing).toEqual([]);
});

test('plan book: has every activity, strategy, tactic, division, planned position and seat', async () => {
  const text = docxText((await made).bytes);
  const facts = [
    ...PLAN.activities.flatMap(({ name, indicator, target }) => [
      name,
      indicator,
      ...Object.values(target),
    ]),
    ...PLAN.strategies.flatMap(({ title, tactics }) => [
      title,
      ...tactics.map((tactic) => tactic.title),
    ]),
    ...PLAN.localStrategies.map(({ title }) => title),
    ...PLAN.divisions.map(({ name }) => name),
    ...PLAN.positions
      .filter(({ number }) => PLAN.idpEntries.some(({ position }) => position === number))
      .flatMap(({ title, holder }) => [title, holder]),
    ...PLAN.seats.flatMap(({ name, role }) => [name, role]),
    ...new Set(PLAN.idpEntries.map(({ skill }) => skill)),
  ];
  expect(facts.length).toBeGreaterThan(200);
  expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
});

test('plan book: has every total of the reconciliation', async () => {
  const [, , budget = []] = docxTables((await made).bytes).filter((table) => table.length === 6);
  const tables = docxTables((await made).bytes);
  const allocated = tables.find(([head]) => head?.includes('กองช่าง'));
  const summary = tables.find(([head]) => head?.includes('รวมทุกปี'));
  expect(budget).toBeDefined();
  expect(allocated?.map((row) => row.at(-1))).toEqual([
    'รวม',
    '๕๑๐,๐๐๐',
    '๔๒,๐๐๐',
    '๓๒,๐๐๐',
    '๒๒,๐๐๐',
    '๖๐๖,๐๐๐',
  ]);
  expect(allocated?.at(-1)).toEqual([
    'รวมทั้งสิ้น',
    ...['๒๖๐,๐๐๐', '๑๐๙,๐๐๐', '๖๙,๐๐๐', '๕๖,๐๐๐', '๕๖,๐๐๐', '๕๖,๐๐๐'],
    '๖๐๖,๐๐๐',
  ]);
  expect(summary?.map((row) => row.slice(1))).toEqual([
    ['จำนวน', 'ปี ๒๕๖๗', 'ปี ๒๕๖๘', 'ปี ๒๕๖๙', 'รวมทุกปี'],
    ['๕', '๔๗๐,๐๐๐', '๔๗๐,๐๐๐', '๔๗๐,๐๐๐', '๑,๔๑๐,๐๐๐'],
    ['๗', '๕๗,๐๐๐', '๕๗,๐๐๐', '๕๗,๐๐๐', '๑๗๑,๐๐๐'],
    ['๓', '๑๓๕,๐๐๐', '๑๓๕,๐๐๐', '๑๓๕,๐๐๐', '๔๐๕,๐๐๐'],
    ['๗', '๒,๐๐๐', '๒,๐๐๐', '๒,๐๐๐', '๖,๐๐๐'],
    ['๒๒', '๖๖๔,๐๐๐', '๖๖๔,๐๐๐', '๖๖๔,๐๐๐', '๑,๙๙๒,๐๐๐'],
  ]);
  const text = docxText((await made).bytes);
  expect(text).toContain('๑,๘๑๘,๐๐๐\u00a0บาท (หนึ่งล้านแปดแสนหนึ่งหมื่นแปดพันบาทถ้วน)');
  expect(text).toContain('๑,๙๙๒,๐๐๐\u00a0บาท (หนึ่งล้านเก้าแสนเก้าหมื่นสองพันบาทถ้วน)');
});

test('plan book: an activity row stands as in the form of the offices', async () => {
  const rows = docxTables((await made).bytes).flat();
  const row = rows.find((cells) => cells[1]?.startsWith('กิจกรรมสำรวจทักษะด้านดิจิทัล'));
  expect(row).toEqual([
    '๓',
    'กิจกรรมสำรวจทักษะด้านดิจิทัลของพนักงานในสังกัด (Digital Government Skill Self – Assessment)',
    'ร้อยละของผู้ลงทะเบียนร่วมกิจกรรม',
    [
      'เชิงปริมาณ - บุคลากรลงทะเบียนร่วมกิจกรรม ร้อยละ ๘๐',
      'เชิงคุณภาพ - บุคลากรมีทักษะด้านดิจิทัล ผ่านเกณฑ์ ร้อยละ ๘๐',
      'เชิงประโยชน์ - หน่วยงานมีบุคลากรที่มีความรู้ความสามารถด้านดิจิทัลร้อยละ๘๐',
    ].join('\n'),
    '๕๐,๐๐๐',
    ...Array.from({ length: 3 }, () => '√\v(ไตรมาสที่ ๓)'),
    'สำนักปลัด\v(งานบริหารงานบุคคล)',
  ]);
});

test('plan book: unequal years show their own amounts, and each year has its own budget table', async () => {
  const [first] = PLAN.activities;
  const schedule = (first?.schedule ?? []).map((year, index) => ({
    ...year,
    money: ((index + 1) * 100_000) as never,
  }));
  const allocations = PLAN.allocations.map((one) =>
    one.year === 2568 && one.division === 'D02' && one.strategy === 1
      ? { ...one, amount: 1 as never }
      : one,
  );
  const { bytes } = await makeInBareRealm({ ...planOfOne({ schedule }), allocations });
  const row = docxTables(bytes)
    .flat()
    .find((cells) => cells[1] === first?.name);
  expect(row?.slice(4, 8)).toEqual([
    'รวม ๖,๐๐๐',
    ...['๑,๐๐๐', '๒,๐๐๐', '๓,๐๐๐'].map((money) => `√\v(ไตรมาสที่ ๑-๔)\v${money}`),
  ]);
  const captions = docxText(bytes)
    .split('\n')
    .filter((line) => line.includes('(หน่วย : บาท)'));
  // A year's table goes on under the same caption when the divisions do not fit side by side.
  expect([...new Set(captions)].slice(0, 3)).toEqual(
    ['๒๕๖๗', '๒๕๖๘', '๒๕๖๙'].map((year) => `ปีงบประมาณ พ.ศ.\u00a0${year} (หน่วย : บาท)`),
  );
});

test.each([
  ['the sample', PLAN],
  ['nothing', emptyPlan()],
  ['one activity', planOfOne({})],
  ['500 activities', longPlan(500)],
  ['12 divisions with wide amounts', planOfDivisions(12)],
])('plan book: is sound and free of tags, holes and Arabic digits, with %s', async (_name, plan) => {
  const { bytes } = await makeInBareRealm(plan, { draft: true, copy: 'copy' });
  expect(findStructureFaults(bytes)).toEqual([]);
  for (const name of docxPartNames(bytes).filter(
    (part) => /document|header|footer/.test(part) && part.endsWith('.xml'),
  )) {
    const text = docxText(bytes, name);
    expect(text.match(/[{}]|undefined|null|NaN|\[object|[0-9]/g)).toBeNull();
  }
});

test('plan book: a table never has more than 500 rows of activities', async () => {
  const plan = longPlan(1_200);
  const inOneTactic: Plan = {
    ...plan,
    activities: plan.activities.map((one) => ({ ...one, strategy: 1, tactic: 1 })),
  };
  const tables = docxTables((await makeInBareRealm(inOneTactic)).bytes);
  const lengths = tables
    .filter(([head]) => head?.[0]?.startsWith('ยุทธศาสตร์ที่'))
    .map((rows) => rows.length - 4);
  // Three tables of 400; the last one has the line of the sum.
  expect(lengths).toEqual([400, 400, 401]);
});

test('plan book: typed text comes out as typed, whatever it holds', async () => {
  const name = 'ก<ข>&"\'{x}{#y}}๒ 😀 \ud800z\u0000\u000bท้าย\nบรรทัดสอง';
  const { bytes } = await makeInBareRealm(planOfOne({ name }));
  expect(docxText(bytes)).toContain('ก<ข>&"\'{x}{#y}}๒ 😀 \ufffdz\vท้าย\vบรรทัดสอง');
  expect(findStructureFaults(bytes)).toEqual([]);
});

test('plan book: a draft says so on every page, other books nowhere', async () => {
  const draft = await makeInBareRealm(PLAN, { draft: true });
  expect(docxText(draft.bytes, 'word/header1.xml')).toBe('ร่าง');
  expect(draft.title).toMatch(/^\(ร่าง\) /);
  expect(docxText((await made).bytes, 'word/header1.xml')).toBe('');
  expect(docxText((await made).bytes)).not.toContain('(ร่าง)');
});

test('plan book: what is empty is dotted and named', async () => {
  const { bytes, missing } = await makeInBareRealm(emptyPlan());
  expect(docxText(bytes)).toContain('ประกาศ........................');
  expect(missing).toContainEqual({ kind: 'setting', key: 'signerName' });
  expect(missing).toContainEqual({ kind: 'wording', document: 'ประกาศ' });
  expect(missing.filter(({ kind }) => kind === 'table')).toHaveLength(7);
});

test('plan book: a required section without text is printed and named, another one left out', async () => {
  const sections = PLAN.sections.map((section) =>
    section.number === '๑.๒' || section.number === '๑.๓'
      ? { ...section, text: ' \n ', required: section.number === '๑.๒' }
      : section,
  );
  const { bytes, missing } = await makeInBareRealm({ ...PLAN, sections });
  expect(missing).toMatchObject([
    { kind: 'section', section: { number: '๑.๒', heading: 'วัตถุประสงค์' } },
  ]);
  expect(docxText(bytes)).toContain('๑.๒ วัตถุประสงค์\n....');
  expect(docxText(bytes)).not.toContain('๑.๓ ขอบเขตของแผน');
});

test('plan book: running text stands around the tables by its number', async () => {
  const lines = docxText((await made).bytes).split('\n');
  const heads = [
    'บทที่ ๑',
    '๑.๑ หลักการ',
    '๓.๗ วิธี',
    '๓.๘ ความ',
    '๓.๙ กล',
    '๓.๑๐ งบ',
    '๓.๑๑ ราย',
    '๓.๑๒ การ',
    '๓.๑๔ ขั้น',
    '๓.๑๕ แผน',
    'บทที่ ๔',
    '๔.๒ คณะ',
    '๔.๓ หน้าที่',
  ];
  const places = heads.map((head) => lines.findIndex((line) => line.startsWith(head)));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('plan book: margins, font and digits follow the settings, tables with the page', async () => {
  const settings = {
    ...PLAN.settings,
    marginLeftMm: 40,
    paperFont: 'TH <Sarabun>',
    digits: 'เลขอารบิก' as const,
  };
  const { bytes } = await makeInBareRealm({ ...PLAN, settings });
  expect(docxPart(bytes).match(/w:left="2268"/g)).toHaveLength(6);
  // The binding edge of a page on its side is its top.
  expect(docxPart(bytes).match(/<w:pgMar w:top="2268"/g)).toHaveLength(2);
  expect(docxPart(bytes, 'word/styles.xml')).toContain('w:cs="TH Sarabun"');
  expect(docxText(bytes)).toContain('606,000');
  expect(docxText(bytes)).not.toMatch(/[๐-๙]/);
  expect(findStructureFaults(bytes)).toEqual([]);
});
