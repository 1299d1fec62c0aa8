import { expect, test } from 'vitest';
import type { Facts, Finding, Place } from '../../src/base/finding.ts';
import { CHECKS, runChecks } from '../../src/plan/checks/index.ts';
import type { FindingCode } from '../../src/plan/finding-codes.ts';
import { reconcile } from '../../src/plan/totals.ts';
import { CELL_FAULTS } from '../../src/tabs/cell-kinds.ts';
import { findingTitle, sentenceOf, whatToDo } from '../../src/text/findings/index.ts';
import { columnLabel } from '../../src/text/place.ts';
import { samplePlan } from '../support/sample-plan.ts';

const THAI_PLAN = samplePlan();
const FOUND = runChecks(THAI_PLAN, reconcile(THAI_PLAN));

function sentence(code: FindingCode, facts: Facts, changes: Partial<Finding> = {}): string {
  const place = { tab: 'activities:D01', row: 'a1', column: 'money:2567' };
  return sentenceOf({
    code,
    severity: 'E',
    years: [],
    place,
    facts,
    ...changes,
  } as Finding<FindingCode>);
}

test('sentenceOf: tells the whole, a strategy, a division and an owner of the sample', () => {
  const sentences = new Map(
    FOUND.map((finding) => [JSON.stringify(finding.facts), sentenceOf(finding)]),
  );
  const all = [...sentences.values()];
  expect(all).toContain(
    'ปี ๒๕๖๗–๒๕๖๙ กิจกรรมทั้งหมด ปีละ ๖๖๔,๐๐๐ บาท เกินเงินจัดสรรปีละ ๕๘,๐๐๐ บาท กรุณาปรับกิจกรรมหรือเงินจัดสรรให้ตรงกัน',
  );
  expect(all).toContain(
    'ปี ๒๕๖๗–๒๕๖๙ กองคลัง กิจกรรม ปีละ ๑๒,๐๐๐ บาท ต่ำกว่าเงินจัดสรรปีละ ๙๗,๐๐๐ บาท กรุณาปรับให้ตรงกัน',
  );
  expect(all).toContain(
    'ปี ๒๕๖๗–๒๕๖๙ กิจกรรม ๓.๑ ลำดับ ๑ เงิน ปีละ ๑๐๐,๐๐๐ บาท ไม่มีผู้รับผิดชอบ กรุณาเลือกชื่อส่วนราชการ',
  );
  expect(all).toContain('กลยุทธ์ที่ ๒.๑ ไม่มีลำดับที่ ๓ กรุณาเรียงลำดับใหม่ หรือเพิ่มกิจกรรมที่ขาด');
});

test('sentenceOf: says the whole of every finding of the sample within 120 characters', () => {
  expect(FOUND.length).toBeGreaterThan(39);
  for (const finding of FOUND) {
    const said = sentenceOf(finding);
    expect(said.length, said).toBeLessThanOrEqual(120);
    expect(said).not.toMatch(/undefined|NaN|null|[0-9]/);
    const cutByRoom = said.slice(0, -whatToDo(finding.code).length).trimEnd().endsWith('…');
    expect(cutByRoom, said).toBe(false);
  }
});

test('sentenceOf: shortens long names and stays within 120 characters', () => {
  const division = 'กองส่งเสริมการพัฒนาคุณภาพชีวิตและสิ่งแวดล้อมอย่างยั่งยืนของเทศบาล'.repeat(3);
  const facts = { strategy: 4, division, planned: 9e12, allocated: 0, difference: 9e12 };
  const said = sentence('CELL_OVER', facts, { years: [2567, 2569, 2571, 2573] });
  expect(said.length).toBeLessThanOrEqual(120);
  expect(said).toContain('…');
  expect(said.endsWith('กรุณาปรับให้ตรงกัน')).toBe(true);
});

test.each([
  [
    'MONEY_NOT_A_NUMBER',
    { text: 'ไม่ใช้งบประมาณ' },
    'ช่องงบประมาณ ปี ๒๕๖๗ “ไม่ใช้งบประมาณ” ไม่ใช่ตัวเลข จึงไม่ถูกนับในยอด กรุณากรอกเป็นตัวเลข (0 ถ้าไม่ใช้เงิน)',
  ],
  [
    'NUMBER_DUPLICATE',
    { tactic: '2.1', repeated: [2, 3] },
    'กลยุทธ์ที่ ๒.๑ มีลำดับที่ ๒, ๓ ซ้ำกัน กรุณาแก้ลำดับไม่ให้ซ้ำ',
  ],
  [
    'ALLOCATION_YEAR_UNKNOWN',
    { amount: 10_000, year: 2566 },
    'เงินจัดสรร ๑๐๐ บาท ของปี ๒๕๖๖ อยู่นอกปีของแผน จึงไม่ถูกนับ กรุณาตรวจปีในแถวนี้',
  ],
  [
    'ALLOCATION_YEAR_UNKNOWN',
    { amount: 10_000 },
    'เงินจัดสรร ๑๐๐ บาท ไม่ได้ระบุปีงบประมาณ จึงไม่ถูกนับ กรุณาตรวจปีในแถวนี้',
  ],
  [
    'STRATEGY_UNKNOWN',
    { activity: '?.?#1', name: 'โครงการอบรม' },
    'กิจกรรม “โครงการอบรม” ไม่อยู่ในยุทธศาสตร์ที่มีในแผน กรุณาเลือกเลขยุทธศาสตร์',
  ],
  [
    'FORMULA_WRONG',
    { formula: '#REF!', computed: 66_400_000 },
    'ช่องงบประมาณ ปี ๒๕๖๗ แสดงยอดไม่ตรงกับที่ระบบคำนวณ (๖๖๔,๐๐๐ บาท) กรุณาสั่งคำนวณและตรวจใหม่',
  ],
] as const)('sentenceOf: writes %s', (code, facts, expected) => {
  expect(sentence(code, facts)).toBe(expected);
});

const CODES: FindingCode[] = [
  ...CHECKS.map(({ code }) => code),
  ...Object.values(CELL_FAULTS).map(({ code }) => code),
  'SETTING_UNREADABLE',
  'FORMULA_WRONG',
];

test.each(CODES)('sentenceOf: has words for %s that do not break on missing facts', (code) => {
  const said = sentence(code, {});
  expect(said.length).toBeLessThanOrEqual(120);
  expect(said).not.toMatch(/undefined|null/);
  expect(findingTitle(code)).toMatch(/^[\u0e00-\u0e7f]/);
  expect(said.endsWith(whatToDo(code))).toBe(true);
});

test.each<[string, Place, string]>([
  [
    'a column of each year',
    { tab: 'activities:D01', row: '', column: 'quarters:2568' },
    'ไตรมาส ปี ๒๕๖๘',
  ],
  ['the owner', { tab: 'activities:central', row: '', column: 'owner' }, 'ส่วนราชการผู้รับผิดชอบ'],
  ['a setting', { tab: 'settings', row: 'firstYear', column: 'value' }, 'ปีงบประมาณแรก'],
  ['a column of a tab', { tab: 'people', row: '', column: 'number' }, 'เลขที่ตำแหน่ง'],
  ['nothing of ours', { tab: 'other', row: '', column: 'number' }, ''],
])('columnLabel: names %s', (_reason, place, label) => {
  expect(columnLabel(place)).toBe(label);
});
