import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  copyOf,
  emptyProduct,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  rowShowing,
  sampleProduct,
  shown,
} from '../support/product.ts';

type Found = Record<string, unknown>;

function settingRow(product: Emulator, key: string): number {
  return rowShowing(product, 'ตั้งค่า', 'A', key);
}

function type(product: Emulator, cell: string, text: string): void {
  expect(product.hands.type(HR, cell, text).refused).toBeUndefined();
}

/** Chooses the level of a rule in ตั้งค่า. */
function setLevel(product: Emulator, code: string, level: string): void {
  const column = columnWithKey(product, 'ตั้งค่า', 'value');
  type(product, `'ตั้งค่า'!${column}${settingRow(product, `rule:${code}`)}`, level);
}

function lines(product: Emulator): string[] {
  return shown(product, "'ตั้งค่า'!B6:D400").filter((line) => !line.startsWith(' |'));
}

test('rules: stand in ตั้งค่า with their severity, which HR changes or switches off', () => {
  const product = sampleProduct();
  const codes = () => findingsOf(ask(product, 'checkPlan')).map(({ code }) => code);
  expect(codes()).toContain('NUMBER_GAP');
  setLevel(product, 'NUMBER_GAP', 'ปิด');
  setLevel(product, 'QUANTITY_WITHOUT_NUMBER', 'ต้องแก้');
  const found = findingsOf(ask(product, 'checkPlan'));
  expect(found.map(({ code }) => code)).not.toContain('NUMBER_GAP');
  const quantity = found.filter(({ code }) => code === 'QUANTITY_WITHOUT_NUMBER');
  expect(quantity.map(({ severity }) => severity)).toEqual(['E', 'E', 'E']);
  const certificate = ask(product, 'checkBeforeProposal');
  expect(certificate.changedRules).toEqual([
    { code: 'NUMBER_GAP', title: 'ลำดับขาดช่วง', declared: 'ควรตรวจ', level: 'ปิด' },
    {
      code: 'QUANTITY_WITHOUT_NUMBER',
      title: 'เป้าหมายเชิงปริมาณไม่มีตัวเลข',
      declared: 'ควรตรวจ',
      level: 'ต้องแก้',
    },
  ]);
});

test('rules: a level that is none is a finding, and the rule stays as declared', () => {
  const product = sampleProduct();
  setLevel(product, 'NUMBER_GAP', 'ไม่ตรวจ');
  const found = findingsOf(ask(product, 'checkPlan'));
  expect(found.map(({ code }) => code)).toContain('NUMBER_GAP');
  expect(found.find(({ code }) => code === 'SETTING_UNREADABLE')?.message).toContain('ลำดับขาดช่วง');
});

test('word lists: HR adds, changes and deletes entries, and what was deleted stays away', () => {
  const product = sampleProduct();
  const words = () =>
    findingsOf(ask(product, 'checkPlan'))
      .filter(({ code }) => code === 'SPELLING')
      .map((finding: Found) => finding.words);
  expect(words()).toContain('แผนพับ');
  const row = rowShowing(product, 'ตั้งค่า', 'C', 'แผนพับ');
  product.hands.deleteRows(HR, 'ตั้งค่า', row, 1);
  const groups = shown(product, "'ตั้งค่า'!B1:B400");
  const next = groups.length - [...groups].reverse().findIndex((cell) => cell !== '') + 1;
  product.hands.paste(HR, `'ตั้งค่า'!B${next}`, 'คำที่มักพิมพ์ผิด\tกระตือรือร้น\tขยัน');
  ask(product, 'setUpWorkbook');
  ask(product, 'recalculate');
  expect(lines(product).filter((line) => line.includes('แผนพับ'))).toEqual([]);
  expect(words()).not.toContain('แผนพับ');
  expect(words()).toContain('กระตือรือร้น');
});

test('word lists: a set-up that was cut off puts each entry in once', () => {
  const whole = emptyProduct();
  ask(whole, 'setUpWorkbook');
  const expected = lines(whole);
  expect(expected.filter((line) => line.startsWith('กฎหมาย'))).toHaveLength(11);
  const cut = copyOf(whole);
  const mark = settingRow(cut, 'lists');
  const column = columnWithKey(cut, 'ตั้งค่า', 'value');
  expect(cut.read(`'ตั้งค่า'!${column}${mark}`).values).toEqual([[1]]);
  // Cut off between the entries and the mark.
  type(cut, `'ตั้งค่า'!${column}${mark}`, '');
  ask(cut, 'setUpWorkbook');
  expect(lines(cut)).toEqual(expected);
});

test('checkBeforeProposal: lists what blocks, and the menu shows it without making a paper', () => {
  const product = sampleProduct();
  const answer = ask(product, 'checkBeforeProposal');
  expect(answer).toMatchObject({
    passed: false,
    totals: [
      { year: 'span', allocated: 1_818_000, planned: 1_992_000, difference: 174_000 },
      { year: 2567, allocated: 606_000, planned: 664_000, difference: 58_000 },
      { year: 2568 },
      { year: 2569 },
    ],
  });
  const blocking = answer.blocking as Found[];
  expect(blocking.length).toBeGreaterThan(20);
  expect(blocking.every(({ severity }) => severity === 'E')).toBe(true);
  const works = answer.works as string[];
  expect(works[0]).toBe('ระบุผู้รับผิดชอบ ๑๐ กิจกรรม');
  expect(works.at(-1)).toContain('จะเปลี่ยนเมื่อแก้ข้อก่อนหน้าแล้ว');
  expect(works.length).toBeLessThan(blocking.length / 2);
  expect(String(answer.message)).toContain('ยังเสนอไม่ได้');
  expect(product.call(HR, 'menuCheckProposal').outcome.ok).toBe(true);
  expect(ask(product, 'issuePaper', ['certificate'])).toMatchObject({
    ok: false,
    error: { code: 'NOT_READY' },
  });
});

test('checkBeforeProposal: passes when no error stands, and tells accepted warnings with their reason', () => {
  const product = sampleProduct();
  const errors = findingsOf(ask(product, 'checkPlan')).filter(({ severity }) => severity === 'E');
  for (const code of new Set(errors.map((finding) => String(finding.code))))
    setLevel(product, code, 'แจ้งให้ทราบ');
  const warning = findingsOf(ask(product, 'checkPlan')).find(({ code }) => code === 'NUMBER_GAP');
  const { key, code, fingerprint } = warning ?? {};
  ask(product, 'acceptFinding', [{ key, code, fingerprint, reason: 'เว้นเลขไว้ตามเล่มเดิม' }]);
  const before = ask(product, 'checkBeforeProposal');
  expect(before).toMatchObject({
    passed: true,
    blocking: [],
    accepted: [{ code: 'NUMBER_GAP', reason: 'เว้นเลขไว้ตามเล่มเดิม', acceptedBy: HR }],
  });
  expect(ask(product, 'checkBeforeProposal').fingerprint).toBe(before.fingerprint);
  type(product, "'กองคลัง'!B6", 'ชื่อกิจกรรมใหม่');
  expect(ask(product, 'checkBeforeProposal').fingerprint).not.toBe(before.fingerprint);
});

test('checkBeforeProposal: a head is told the same, and never a host error', () => {
  const product = sampleProduct();
  const mine = ask(product, 'checkBeforeProposal', [], HEAD_OF_FINANCE);
  expect(mine.counts).toEqual(ask(product, 'checkBeforeProposal').counts);
});
