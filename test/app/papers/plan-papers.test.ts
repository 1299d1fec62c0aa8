import { readFileSync } from 'node:fs';
import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { docxText } from '../../support/docx-content.ts';
import { findStructureFaults } from '../../support/docx-structure.ts';
import { documentsOf } from '../../support/paper-office.ts';
import { ask, HEAD_OF_FINANCE, HR, sampleProduct } from '../../support/product.ts';

/** The newest paper in the emulated Drive. */
function newestPaper(product: Emulator): { name: string; text: string; faults: string[] } {
  const file = documentsOf(product).at(-1);
  if (!file) throw new Error('No paper was made');
  const bytes = new Uint8Array(readFileSync(product.office.drive.absolutePath(file)));
  return { name: file.name, text: docxText(bytes), faults: findStructureFaults(bytes) };
}

test.each([
  ['announcement', {}, ['ประกาศเทศบาลตำบลตัวอย่าง', 'จึงประกาศใช้แผนพัฒนาบุคลากร']],
  ['revision', {}, ['การปรับปรุงแผนพัฒนาบุคลากร', 'ยังไม่มีแผนฉบับที่ประกาศแล้ว']],
  ['order', {}, ['คำสั่งเทศบาลตำบลตัวอย่าง', 'ประธานกรรมการ', 'สั่ง ณ วันที่']],
  ['memo', {}, ['บันทึกข้อความ', '๑,๙๙๒,๐๐๐', 'ผลการตรวจก่อนเสนอ (ยังไม่ผ่าน)']],
  ['activities', { division: 'D02' }, ['กองคลัง เทศบาลตำบลตัวอย่าง', '๓๖,๐๐๐']],
  ['idp', { division: 'D03' }, ['กองช่าง', 'วิธีการพัฒนา', '๒ เรียนรู้จากการปฏิบัติงาน']],
  ['budget', {}, ['๑,๘๑๘,๐๐๐', '๑,๙๙๒,๐๐๐', '+๑๗๔,๐๐๐']],
  ['certificate', {}, ['ผลการตรวจก่อนเสนอ', 'รหัสยืนยันข้อมูลของแผน']],
  ['o13', {}, ['หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล', 'การสรรหาและคัดเลือก', '๖๐๖,๐๐๐']],
] as const)('%s: is made from the workbook by the packed script, in at most four round trips', (kind, options, facts) => {
  const product = sampleProduct();
  const { outcome, calls } = product.call(HR, 'generateReport', [kind, options]);
  expect(outcome).toMatchObject({ ok: true, value: { ok: true } });
  const { text, faults } = newestPaper(product);
  expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  expect(faults).toEqual([]);
  const trips = Object.entries(calls.byMethod)
    .filter(([method]) => /^(?:Drive|Files|Permissions)/.test(method))
    .reduce((sum, [, count]) => sum + count, 0);
  expect(trips).toBeLessThanOrEqual(4);
});

test.each([
  ['activities', 'รายการกิจกรรม กองคลัง'],
  ['idp', 'แผนพัฒนารายบุคคล กองคลัง'],
] as const)('%s: a head gets a draft of the own division, and no other', (kind, title) => {
  const product = sampleProduct();
  const own = ask(product, 'generateReport', [kind, { division: 'D02' }], HEAD_OF_FINANCE);
  expect(own).toMatchObject({ ok: true, number: null });
  const { name, text } = newestPaper(product);
  expect(name).toContain(`(ร่าง) ${title}`);
  expect(text).toContain('กองคลัง');
  const other = ask(product, 'generateReport', [kind, { division: 'D03' }], HEAD_OF_FINANCE);
  expect(other).toMatchObject({ ok: false });
  expect(documentsOf(product)).toHaveLength(1);
});
