import { beforeAll, expect, test } from 'vitest';
import { groupFindings } from '../../sidebar/group-findings.ts';
import { writerFor } from '../../sidebar/numbers.ts';
import * as select from '../../sidebar/select.ts';
import { NO_FILTER, type Overview } from '../../sidebar/state.ts';
import { panelAfter } from '../../sidebar/view/page-header.tsx';
import { HEAD_OF_FINANCE, HR, sampleProduct } from '../support/product.ts';
import { overviewOf } from './support/play-server.ts';

let ofHr: Overview;
let ofHead: Overview;

beforeAll(() => {
  const product = sampleProduct();
  ofHr = overviewOf(product, HR);
  ofHead = overviewOf(product, HEAD_OF_FINANCE);
});

test('figuresIn: gives a year, or all of them together', () => {
  expect(select.figuresIn(ofHr.total, 2568).difference).toBe(58_000);
  expect(select.figuresIn(ofHr.total, 'span').difference).toBe(174_000);
  expect(select.figuresIn(ofHr.total, 2600).planned).toBe(0);
});

test.each([
  [606_000, 664_000, 'over'],
  [606_000, 500_000, 'under'],
  [606_000, 606_000, 'even'],
  [0, 0, 'nothing'],
] as const)('standingOf: %d allocated, %d planned is %s', (allocated, planned, standing) => {
  const difference = planned - allocated;
  expect(select.standingOf({ allocated, planned, difference, activities: 1 })).toBe(standing);
});

test("divisionsInOrder: the head's own division comes first", () => {
  expect(select.divisionsInOrder(ofHead).map(({ code }) => code)).toEqual([
    'D02',
    'D01',
    'D03',
    'D04',
    'D05',
    'D06',
  ]);
});

test('findingsOf: takes those in the tab of the division and those that name it', () => {
  const found = select.findingsOf(ofHr, 'D01');
  expect(found.map(({ code }) => code)).toContain('DIVISION_MISMATCH');
  expect(found.map(({ tab }) => tab)).toContain('สำนักปลัด');
  for (const finding of found) {
    const own = ['สำนักปลัด', 'IDP สำนักปลัด'].includes(finding.tab);
    expect(own || finding.division === 'สำนักปลัด', finding.message).toBe(true);
  }
});

test('errorsToMend: counts the pieces of work, all for HR, and the own for a head', () => {
  expect(select.errorsToMend(ofHr)).toBe(groupFindings(ofHr.findingList, 'E').length);
  expect(select.errorsToMend(ofHr)).toBeLessThan(ofHr.findings.E / 2);
  const own = select.findingsOf(ofHead, 'D02');
  expect(select.errorsToMend(ofHead)).toBe(groupFindings(own, 'E').length);
});

test('findingsInPlace: errors before warnings, narrowed by division and tab', () => {
  const all = select.findingsInPlace({ overview: ofHr, filter: NO_FILTER });
  expect(all.map(({ severity }) => severity).join('')).toMatch(/^E{24,}W{15,}I+$/);
  const filter = { ...NO_FILTER, division: 'D02', tab: 'กระทบยอด' };
  const narrowed = select.findingsInPlace({ overview: ofHr, filter });
  expect(narrowed.length).toBeGreaterThan(0);
  for (const finding of narrowed)
    expect([finding.tab, finding.division]).toEqual(['กระทบยอด', 'กองคลัง']);
});

test('chosenFindings: accepted ones leave the list and have their own', () => {
  const findings = ofHr.findingList.map((finding, index) =>
    index === 38 ? { ...finding, acceptance: 'accepted' as const } : finding,
  );
  expect(select.chosenFindings(findings, null)).toHaveLength(findings.length - 1);
  expect(select.chosenFindings(findings, 'accepted')).toHaveLength(1);
  expect(select.countsOf(findings).accepted).toBe(1);
});

test('tellingOf: parts what is wrong from what to do, and leaves out years that are all years', () => {
  const [total] = ofHr.findingList.filter(({ code }) => code === 'TOTAL_MISMATCH');
  if (total === undefined) throw new Error('The sample has no TOTAL_MISMATCH');
  expect(select.tellingOf(total, ofHr)).toEqual({
    says: 'กิจกรรมทั้งหมด ปีละ ๖๖๔,๐๐๐ บาท เกินเงินจัดสรรปีละ ๕๘,๐๐๐ บาท',
    whatToDo: 'กรุณาปรับกิจกรรมหรือเงินจัดสรรให้ตรงกัน',
    years: '',
  });
  const inOneYear = {
    ...total,
    years: [2568],
    message: total.message.replace('๒๕๖๗–๒๕๖๙', '๒๕๖๘'),
  };
  expect(select.tellingOf(inOneYear, ofHr).years).toBe('ปี ๒๕๖๘');
  const ofUnknownRule = { ...total, code: 'NEW_RULE' };
  expect(select.tellingOf(ofUnknownRule, ofHr)).toMatchObject({ whatToDo: '' });
});

test('tellingOf: every finding of the sample is told without losing a word', () => {
  for (const finding of ofHr.findingList) {
    const { says, whatToDo } = select.tellingOf(finding, ofHr);
    expect(whatToDo).not.toBe('');
    expect(finding.message.endsWith(`${says} ${whatToDo}`)).toBe(true);
  }
});

test('targetOf: takes the links of the server and nothing else', () => {
  expect(select.targetOf('#gid=12&range=F7')).toEqual({ gid: 12, cell: 'F7' });
  for (const link of ['', '#gid=x&range=F7', 'javascript:alert(1)', '#gid=1&range=F7:G8']) {
    expect(select.targetOf(link)).toBeNull();
  }
});

test('stepsOf: says what is left for กองคลัง, by the figures of the plan', () => {
  expect(select.stepsOf(ofHead, 'D02', 2567)).toMatchObject([
    { kind: 'activities', done: true, amount: 2 },
    { kind: 'money', done: false, amount: -97_000 },
    { kind: 'errors' },
    { kind: 'warnings', done: false },
  ]);
  expect(select.stepsOf(ofHead, 'D99', 2567)).toEqual([]);
});

test('submissionOf: the last row of the division counts', () => {
  const row = (state: string, division: string | null) => ({
    ...{ round: 'แผน', changedOn: '', comment: '' },
    ...{ state, division },
  });
  const submissions = [row('ส่งแล้ว', 'D02'), row('ส่งกลับ', 'D02'), row('รับแล้ว', 'D01')];
  expect(select.submissionOf({ ...ofHr, submissions }, 'D02')?.state).toBe('ส่งกลับ');
  expect(select.submissionOf(ofHr, 'D02')).toBeNull();
});

test.each([
  ['เลขไทย', '๑,๘๑๘,๐๐๐', '๐.๕๐', '+๕๘,๐๐๐', '−๔๐,๐๐๐', '๒๕๖๗', 'ปี ๒๕๖๗ F7'],
  ['เลขอารบิก', '1,818,000', '0.50', '+58,000', '−40,000', '2567', 'ปี 2567 F7'],
] as const)('writerFor: writes numbers in %s', (digits, whole, satang, over, under, year, text) => {
  const say = writerFor(digits);
  expect([say.whole(1_818_000), say.baht(1_818_000)]).toEqual([whole, whole]);
  expect(say.baht(0.5)).toBe(satang);
  expect([say.signed(58_000), say.signed(-40_000)]).toEqual([over, under]);
  expect([say.year(2567), say.text('ปี ๒๕๖๗ F7')]).toEqual([year, text]);
});

test('panelAfter: arrow keys go round, Home and End to the ends, other keys nowhere', () => {
  expect(panelAfter('overview', 'ArrowRight')).toBe('findings');
  expect(panelAfter('help', 'ArrowRight')).toBe('overview');
  expect(panelAfter('overview', 'ArrowLeft')).toBe('help');
  expect(panelAfter('papers', 'Home')).toBe('overview');
  expect(panelAfter('papers', 'End')).toBe('help');
  expect(panelAfter('papers', 'a')).toBeNull();
});
