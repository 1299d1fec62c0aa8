import { expect, test } from 'vitest';
import type { BookSection } from '../../src/plan/plan.ts';
import {
  budgetCaption,
  draftTitle,
  keepTogether,
  missingText,
  planBookTitle,
  spanOfPlan,
  yearsOfPlan,
} from '../../src/text/papers.ts';
import { templateFaultText } from '../../src/text/template-faults.ts';

test('papers: years and spans as the offices write them', () => {
  expect(yearsOfPlan([2567, 2568, 2569])).toBe('พ.ศ.\u00a0๒๕๖๗\u00a0-\u00a0๒๕๖๙');
  expect(yearsOfPlan([2570])).toBe('พ.ศ.\u00a0๒๕๗๐');
  expect([spanOfPlan(3), spanOfPlan(1)]).toEqual(['๓\u00a0ปี', '']);
  expect(budgetCaption([2570])).toBe('ปีงบประมาณ พ.ศ.\u00a0๒๕๗๐ (หน่วย : บาท)');
  expect(budgetCaption([2570, 2571])).toContain('เท่ากันทุกปี (หน่วย : บาทต่อปี)');
});

test('papers: the name of the file has plain spaces and no holes', () => {
  const names = { plan: 'แผนพัฒนาบุคลากร', municipality: '', years: [2570] };
  expect(draftTitle(planBookTitle(names), true)).toBe('(ร่าง) แผนพัฒนาบุคลากร พ.ศ. ๒๕๗๐');
});

test('keepTogether: a year stays with its era, a day with its month, an amount with its unit', () => {
  expect(keepTogether('พ.ศ. ๒๕๖๙ จำนวน ๕๐๐ บาท ในปี พ.ศ. นี้')).toBe(
    'พ.ศ.\u00a0๒๕๖๙ จำนวน ๕๐๐\u00a0บาท ในปี พ.ศ. นี้',
  );
  expect(keepTogether('๑ มิ.ย. ๒๕๖๙ - 3 ธ.ค. 2569 และ ๒๔ มิถุนายน พ.ศ. ๒๕๖๙ ของ ๑๒๓ มกราคม')).toBe(
    '๑\u00a0มิ.ย.\u00a0๒๕๖๙ - 3\u00a0ธ.ค.\u00a02569 และ ๒๔\u00a0มิถุนายน พ.ศ.\u00a0๒๕๖๙ ของ ๑๒๓ มกราคม',
  );
});

const SECTION: BookSection = {
  source: { tab: 'book', row: 'r1' },
  ...{ document: 'เล่มแผน', number: '๑.๒', heading: '', text: '', required: true },
};

test('missingText: names the setting, the section or the table to fill in', () => {
  expect(missingText({ kind: 'setting', key: 'signerName' })).toBe('ตั้งค่า: ผู้ลงนาม');
  expect(missingText({ kind: 'section', section: SECTION })).toBe('เนื้อหาเล่ม: ๑.๒');
  expect(missingText({ kind: 'wording', document: 'ประกาศ' })).toBe('เนื้อหาเล่ม: ข้อความในประกาศ');
  expect(missingText({ kind: 'table', part: 'idp' })).toMatch(/^ตาราง: แผนพัฒนารายบุคคล/);
});

test('templateFaultText: says what is wrong, where, and what is likely meant', () => {
  const place = { part: 'footer', paragraph: 2, spot: null, text: 'หน้า {pgae}' } as const;
  expect(templateFaultText({ code: 'TAG_UNKNOWN', tag: 'pgae', hint: 'page', place })).toBe(
    'ไม่รู้จักแท็ก {pgae} น่าจะหมายถึง {page} — ท้ายกระดาษ ย่อหน้าที่ 2: “หน้า {pgae}”',
  );
  expect(templateFaultText({ code: 'LOOP_CROSSED', tag: '/a', hint: 'b', place: null })).toBe(
    'ต้องปิด {/b} ก่อน {/a}',
  );
});
