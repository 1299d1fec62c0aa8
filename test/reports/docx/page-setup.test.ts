import { expect, test } from 'vitest';
import { DEFAULT_MARGINS, setMargins, textWidth } from '../../../src/reports/docx/page-setup.ts';
import { dropEmptySections } from '../../../src/reports/docx/sections.ts';

const UPRIGHT =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/>';
const TURNED =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1701" w:right="1417" w:bottom="1134" w:left="1134"/>';

test('textWidth: what A4 leaves between the default margins', () => {
  expect(textWidth(DEFAULT_MARGINS, false)).toBe(9_071);
  expect(textWidth(DEFAULT_MARGINS, true)).toBe(14_287);
});

test('setMargins: default margins change, also on a turned page; meant ones stay', () => {
  const own = UPRIGHT.replace('w:top="1417"', 'w:top="850"');
  const { xml } = setMargins(`${own}${TURNED}`, { ...DEFAULT_MARGINS, top: 10, left: 20 });
  expect(xml).toContain('w:top="850" w:right="1134" w:bottom="1134" w:left="1134" w:header="567"');
  expect(xml).toContain('<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134"/>');
});

test('setMargins: tells how much wider the text of each section became', () => {
  const { xml, factorAt } = setMargins(`α${UPRIGHT}β${TURNED}`, { ...DEFAULT_MARGINS, left: 20 });
  expect(factorAt(xml.indexOf('α'))).toBeCloseTo(9_638 / 9_071);
  expect(factorAt(xml.indexOf('β'))).toBe(1);
});

test('dropEmptySections: sections without text or table go, the first and the last stay', () => {
  const end = (name: string) => `<w:p><w:pPr><w:sectPr ${name}></w:sectPr></w:pPr></w:p>`;
  const text = '<w:p><w:r><w:t>x</w:t></w:r></w:p>';
  const body = (inner: string) => `<w:body>${inner}<w:sectPr last></w:sectPr></w:body>`;
  expect(dropEmptySections(body(`${end('1')}${end('2')}${text}${end('3')}`))).toBe(
    body(`${end('1')}${text}${end('3')}`),
  );
  expect(dropEmptySections(body(`${end('1')}<w:tbl ></w:tbl>${end('2')}`))).toContain('2');
});
