import { expect, test } from 'vitest';
import type { IsoDay } from '../../src/base/day.ts';
import type { Satang } from '../../src/base/money.ts';
import { superiorOf } from '../../src/plan/people/superiors.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { TrainingRequest } from '../../src/plan/training/training.ts';
import { makePaper } from '../../src/reports/index.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';
import { missingText } from '../../src/text/papers.ts';
import { docxText } from '../support/docx-content.ts';
import { bareSource } from '../support/paper-sources.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { trainingRequest } from '../support/training-request.ts';

const PLAN = samplePlan();
const BUYER = '๙๙-๒-๐๔-๔๒๐๓-๐๐๑';
const day = (text: string) => text as IsoDay;

const COURSE = trainingRequest({
  position: BUYER,
  ...{ course: 'หลักสูตรการบริหารพัสดุ', provider: 'สถาบันทดสอบ', place: 'ณ โรงแรมทดสอบ' },
  ...{ from: day('2024-01-15'), to: day('2024-01-19'), activityName: 'กิจกรรมฝึกอบรม' },
  ...{ proposedDay: day('2023-12-01'), headDay: day('2023-12-02'), clerkDay: day('2023-12-03') },
});
const PAID = { fee: 490_000 as Satang, loanAmount: 300_000 as Satang };

function planWith(changes: Partial<TrainingRequest>): Plan {
  const requests = [{ ...COURSE, ...changes }];
  return { ...PLAN, training: { ...PLAN.training, requests } };
}

function paper(kind: PaperKind, changes: Partial<TrainingRequest> = {}, plan = planWith(changes)) {
  const made = makePaper(kind, bareSource(plan), { ask: { request: COURSE.source.row } });
  const missing = made.missing.map(missingText);
  return { text: docxText(made.bytes).replaceAll('\u00a0', ' '), missing };
}

test.each([
  'trainingIntent',
  'trainingMemo',
  'travelOrder',
  'trainingReport',
] as const)('%s: no word stands twice, and a course of one day has one', (kind) => {
  const { text } = paper(kind, { to: COURSE.from });
  expect(text).not.toMatch(/(\S{3,}) \1|หลักสูตร *หลักสูตร|ณ ณ|กิจกรรม *กิจกรรม/);
  expect(text).toContain('ในวันที่ ๑๕ มกราคม พ.ศ. ๒๕๖๗');
  expect(text).not.toContain('ถึงวันที่');
  const longer = paper(kind).text;
  expect(longer).toContain('ระหว่างวันที่ ๑๕ มกราคม พ.ศ. ๒๕๖๗ ถึงวันที่ ๑๙ มกราคม พ.ศ. ๒๕๖๗');
});

test.each([
  'trainingIntent',
  'trainingMemo',
  'travelOrder',
  'trainingReport',
] as const)('%s: says what it costs, that it costs nothing, or leaves dots on a blank form', (kind) => {
  expect(paper(kind, PAID).text).toContain('๔,๙๐๐');
  const free = paper(kind, { fee: 0 as Satang }).text;
  expect(free).toContain('ไม่มีค่าใช้จ่าย');
  expect(free).not.toMatch(/ศูนย์บาท|๐ บาท|เงินยืม|เป็นเงิน/);
  const blank = docxText(makePaper(kind, bareSource(PLAN)).bytes);
  expect(blank).not.toMatch(/ศูนย์บาท|ไม่มีค่าใช้จ่าย|๐.บาท/);
});

test('training papers: a loan is named only where there is one', () => {
  const lent = paper('travelOrder', PAID).text;
  expect(lent).toContain('รายงานผลการฝึกอบรมและส่งใช้เงินยืมตามกำหนด');
  expect(paper('trainingReport', PAID).text).toContain('เงินยืม ๓,๐๐๐ บาท');
  const own = paper('travelOrder', { fee: PAID.fee }).text;
  expect(own).toContain('รายงานผลการฝึกอบรมตามกำหนด');
});

test('training memo: claims the individual plan only where a row of it says so', () => {
  const clause = 'ซึ่งตรงกับแผนพัฒนารายบุคคล';
  expect(paper('trainingMemo').text).not.toContain(clause);
  expect(paper('trainingMemo', { idp: 'gone' }).text).not.toContain(clause);
  const { row } = PLAN.idpEntries[0]?.source ?? { row: '' };
  expect(paper('trainingMemo', { idp: row }).text).toContain(clause);
});

test.each([
  'trainingMemo',
  'trainingReport',
] as const)('%s: comes from the office of the person, with the superiors by name', (kind) => {
  const { text } = paper(kind);
  expect(text).toContain('ส่วนราชการ กองคลัง เทศบาลตำบลตัวอย่าง');
  expect(text).not.toContain('สำนักปลัด');
  expect(text).toContain('(นางเพ็ญนภา สมมุติพงศ์) ผู้อำนวยการกองคลัง');
  expect(text).toContain('(นายกิตติภพ สมมุติวงศ์) ปลัดเทศบาล');
  const office = PLAN.positions.find(({ division }) => division === 'D01')?.number ?? '';
  const ofOffice = paper(kind, { position: office }).text;
  expect(ofOffice).toContain('ส่วนราชการ งานบริหารงานบุคคล สำนักปลัด เทศบาลตำบลตัวอย่าง');
});

test('travel order: waits for the fields that it prints and for the step before it', () => {
  expect(paper('travelOrder').missing).toEqual([]);
  expect(paper('travelOrder', { place: '', from: null }).missing).toEqual([
    'ขออบรม: สถานที่',
    'ขออบรม: ตั้งแต่วันที่',
    'ขออบรม: ต้องเลือกหลักสูตรก่อน',
  ]);
  expect(paper('travelOrder', { clerkDay: null }).missing).toEqual([
    'ขออบรม: ต้องผู้บังคับบัญชาพิจารณาก่อน',
  ]);
  expect(paper('travelOrder', { cancelled: 'ป่วย' }).missing).toEqual(['ขออบรม: คำขอนี้ไม่ดำเนินการต่อ']);
  const blank = makePaper('travelOrder', bareSource(PLAN));
  expect(blank.missing.map(missingText)).toEqual(['ขออบรม: ยังไม่ได้เลือกคำขอ']);
});

test('training register: is of the fiscal year that is shown, and somebody signs it', () => {
  const requests = [
    { ...COURSE, source: { ...COURSE.source, row: 'a' }, course: 'ปีนี้' },
    { ...COURSE, source: { ...COURSE.source, row: 'b' }, course: 'ปีก่อน', from: day('2023-09-30') },
    { ...COURSE, source: { ...COURSE.source, row: 'c' }, course: 'ไม่มีวัน', from: null },
  ];
  const plan = { ...PLAN, training: { ...PLAN.training, requests } };
  const made = makePaper('trainingRegister', bareSource(plan));
  const text = docxText(made.bytes);
  expect(made.title).toContain('๒๕๖๗');
  expect(text).toContain('ประจำปีงบประมาณ พ.ศ.\u00a0๒๕๖๗');
  expect(['ปีนี้', 'ปีก่อน', 'ไม่มีวัน'].map((course) => text.includes(course))).toEqual([
    ...[true, false, true],
  ]);
  expect(text).toContain('ผู้จัดทำทะเบียน');
});

test('superiorOf: nobody is the own superior', () => {
  for (const position of PLAN.positions) {
    const { name, office } = superiorOf(PLAN, position);
    expect(office, position.title).not.toBe('');
    expect(office, position.title).not.toBe(position.title);
    if (name !== '') expect(name, position.title).not.toBe(position.holder);
  }
  const of = (title: string) => {
    const position = PLAN.positions.find((one) => one.title === title);
    return position && superiorOf(PLAN, position).office;
  };
  expect(of('ปลัดเทศบาล')).toBe('นายกเทศมนตรีตำบลตัวอย่าง');
  expect(of('รองปลัดเทศบาล')).toBe('ปลัดเทศบาล');
  expect(of('ผู้อำนวยการกองคลัง')).toBe('ปลัดเทศบาล');
});

test('idp: owner and superior sign by name, a vacant post on a line', () => {
  const text = docxText(makePaper('idp', bareSource(PLAN), { ask: { division: 'D02' } }).bytes);
  const [first = ''] = text.split('แผนพัฒนารายบุคคล (Ind').slice(1);
  expect(first).toContain('(นางเพ็ญนภา สมมุติพงศ์)');
  expect(first).toContain('(นายกิตติภพ สมมุติวงศ์)');
});
