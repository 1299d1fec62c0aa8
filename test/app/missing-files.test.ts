import { createEmulator, loadProjectFolder, Office } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { DIST } from '../support/kept-product.ts';
import { HR, sampleProduct } from '../support/product.ts';

const SENTENCE = 'ส่วนเสริมติดตั้งมาไม่ครบ กรุณาแจ้งผู้ดูแลให้ติดตั้งใหม่ทั้งชุด ข้อมูลในไฟล์นี้ไม่เสียหาย';

/** The sample with a script that was pushed without its other files. */
function productWithoutFiles() {
  const sample = sampleProduct();
  return createEmulator({
    project: { ...loadProjectFolder(DIST), html: [] },
    workbook: sample.snapshot(),
    office: new Office({ saved: sample.office.snapshot() }),
  });
}

test('a project file that was not pushed: papers and help say so', () => {
  const product = productWithoutFiles();
  for (const [name, args] of [
    ['generateReport', ['plan']],
    ['makeTagHelp', []],
  ] as const) {
    const { outcome } = product.call(HR, name, args);
    expect(outcome, name).toMatchObject({
      ok: true,
      value: { ok: false, error: { code: 'FILE_MISSING', message: SENTENCE } },
    });
  }
});

test('a project file that was not pushed: opening the sidebar says so', () => {
  const { outcome, ui } = productWithoutFiles().call(HR, 'openSidebar', []);
  expect(outcome.ok).toBe(true);
  expect(ui).toEqual([expect.objectContaining({ message: SENTENCE })]);
});
