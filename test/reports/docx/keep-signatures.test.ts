import { expect, test } from 'vitest';
import { keepSignatures } from '../../../src/reports/docx/keep-signatures.ts';

const p = (style: string, text: string, look = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${look}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const KEEP = '<w:keepNext/>';

test('keepSignatures: the last words before a signature go with it, over blank lines', () => {
  const around = (look: string) =>
    [
      p('BodyText', 'หนึ่ง'),
      p('BodyText', 'สอง', look),
      p('Centred', '', look),
      p('Closing', 'สั่ง ณ วันที่'),
      p('Signature', 'ชื่อ'),
    ].join('');
  expect(keepSignatures(around(''))).toBe(around(KEEP));
  expect(keepSignatures(around(KEEP))).toBe(around(KEEP));
  expect(keepSignatures(p('BodyText', 'ไม่มีผู้ลงนาม'))).toBe(p('BodyText', 'ไม่มีผู้ลงนาม'));
});

test('keepSignatures: of a table only the last row goes along, and nothing over a page break', () => {
  const row = (look: string) =>
    `<w:tr><w:tc>${p('CellText', 'ก', look)}</w:tc><w:tc><w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}<w:r/></w:p></w:tc></w:tr>`;
  const table = (look: string) => `<w:tbl>${row('')}${row(look)}</w:tbl>${p('Signature', 'ชื่อ')}`;
  expect(keepSignatures(table(''))).toBe(table(KEEP));
  const next = p('Heading2', 'หน้าใหม่', '<w:pageBreakBefore/>');
  expect(keepSignatures(`${p('Signature', 'ก')}${next}${p('Signature', 'ข')}`)).toBe(
    `${p('Signature', 'ก', '<w:keepNext w:val="false"/>')}${next}${p('Signature', 'ข')}`,
  );
});
