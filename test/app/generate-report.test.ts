import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { ask, HEAD_OF_FINANCE, HR, hasTab, sampleProduct, shown } from '../support/product.ts';

/** The running text of the newest paper in the emulated Drive. */
function textOfPaper(product: Emulator): string {
  const file = product.files
    .filter(({ mimeType }) => mimeType === 'application/vnd.google-apps.document')
    .at(-1);
  if (!file) throw new Error('No paper was made');
  const parts = unzipSync(readFileSync(product.office.drive.absolutePath(file)));
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ');
}

test('generateReport: makes the plan book, registers it as a draft, and keeps older versions', () => {
  const product = sampleProduct();
  const first = ask(product, 'generateReport', ['plan']);
  expect(first).toMatchObject({ ok: true, number: null, version: 1, waiting: [] });
  expect(ask(product, 'generateReport', ['plan'])).toMatchObject({ number: null, version: 2 });
  const register = shown(product, "'เอกสาร'!B6:Q8");
  expect(register[0]).toMatch(
    /^ \| {2}\| {2}\| {2}\| เล่มแผน \| \(ร่าง\) .* \| 2567 \| 1 \| https:\/\/.* \| https:\/\/.*docx \| {2}\| hr@example\.go\.th \| .* \| ร่าง \| {2}\| $/,
  );
  expect(register[1]).toContain('| 2567 | 2 | https://');
  const papers = product.files.filter(({ mimeType }) => mimeType.endsWith('.document'));
  expect(papers).toHaveLength(2);
});

test('generateReport: the book holds every activity and every total of the workbook', () => {
  const product = sampleProduct();
  ask(product, 'recalculate');
  ask(product, 'generateReport', ['plan']);
  const text = textOfPaper(product).replace(/\s+/g, '');
  const names = product.read("'กิจกรรม'!F6:F27").displayValues.map(([name]) => name ?? '');
  expect(names).toHaveLength(22);
  for (const name of names) expect(text, name).toContain(name.replace(/\s+/g, ''));
  for (const total of ['๖๐๖,๐๐๐', '๕๑๐,๐๐๐', '๔๒,๐๐๐', '๓๒,๐๐๐', '๒๒,๐๐๐', '๒๖๐,๐๐๐', '๑๐๙,๐๐๐']) {
    expect(text, total).toContain(total);
  }
});

test('generateReport: follows the workbook, not the sample', () => {
  const product = sampleProduct();
  product.hands.type(HEAD_OF_FINANCE, "'กองคลัง'!B6", 'กิจกรรมที่เปลี่ยนชื่อเมื่อครู่');
  ask(product, 'generateReport', ['plan']);
  expect(textOfPaper(product)).toContain('กิจกรรมที่เปลี่ยนชื่อเมื่อครู่');
});

test('generateReport: takes at most three round trips to Drive', () => {
  const { calls } = sampleProduct().call(HR, 'generateReport', ['plan']);
  const drive = Object.entries(calls.byMethod).filter(([method]) =>
    /^Drive|^Files|^Permissions/.test(method),
  );
  const trips = drive.reduce((sum, [, count]) => sum + count, 0);
  expect(trips).toBeGreaterThan(0);
  expect(trips).toBeLessThanOrEqual(3);
});

test('generateReport: a head gets an unregistered draft of the own, and is told so', () => {
  const product = sampleProduct();
  const reply = ask(product, 'generateReport', ['plan'], HEAD_OF_FINANCE);
  expect(reply).toMatchObject({
    ok: true,
    number: null,
    waiting: [expect.stringContaining('งานบุคคล')],
  });
  expect(String(reply.title)).toContain('ร่าง');
  expect(hasTab(product, 'เอกสาร')).toBe(false);
});

test.each([
  ['an unknown kind', ['อะไร']],
  ['no kind', []],
  ['an unknown option', ['plan', { pages: 3 }]],
])('generateReport: refuses %s before anything is read', (_what, args) => {
  const product = sampleProduct();
  expect(ask(product, 'generateReport', args)).toMatchObject({
    ok: false,
    error: { code: 'BAD_ARGUMENTS' },
  });
  expect(product.files).toEqual([]);
});
