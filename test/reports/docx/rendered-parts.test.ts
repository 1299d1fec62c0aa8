import { expect, test } from 'vitest';
import { fillTemplate } from '../../../src/reports/docx/fill-template.ts';
import { foldProperties, unfoldProperties } from '../../../src/reports/docx/folded-properties.ts';
import { mendXml } from '../../../src/reports/docx/rendered-parts.ts';
import { list, text } from '../../../src/reports/docx/tags.ts';
import { docxPart } from '../../support/docx-content.ts';
import { docxOf, p, tbl } from '../../support/docx-template.ts';

const P = '<w:p><w:r/></w:p>';

test.each([
  ['a cell without a paragraph', '<w:tc></w:tc>', '<w:tc><w:p/></w:tc>'],
  [
    'a cell with a bookmark only',
    '<w:tc a="1"><w:bookmarkStart/></w:tc>',
    '<w:tc a="1"><w:bookmarkStart/><w:p/></w:tc>',
  ],
  [
    'a cell that ends with a table',
    `<w:tc><w:tbl><w:tr><w:tc>${P}</w:tc></w:tr></w:tbl></w:tc>`,
    `<w:tc><w:tbl><w:tr><w:tc>${P}</w:tc></w:tr></w:tbl><w:p/></w:tc>`,
  ],
  [
    'a row without cells',
    `<w:tr><w:trPr/></w:tr><w:tr><w:tc>${P}</w:tc></w:tr>`,
    `<w:tr><w:tc>${P}</w:tc></w:tr>`,
  ],
  ['a table without rows', `${P}<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>${P}`, `${P}${P}`],
  [
    'a content control without content',
    '<w:sdtContent></w:sdtContent>',
    '<w:sdtContent><w:p/></w:sdtContent>',
  ],
  [
    'nothing else',
    `<w:tbl><w:tr><w:tc>${P}</w:tc></w:tr></w:tbl>${P}<w:tbl><w:tr><w:tc>${P}</w:tc></w:tr></w:tbl><w:sectPr/>`,
    null,
  ],
])('mendXml: mends %s', (_what, xml, mended) => {
  expect(mendXml(xml)).toBe(mended ?? xml);
});

test('foldProperties: puts looks aside and back, but no section break', () => {
  const look = '<w:pPr><w:jc w:val="left"/></w:pPr>';
  const broken = '<w:p><w:pPr><w:sectPr></w:sectPr></w:pPr></w:p>';
  const xml = `<w:tc a="1"><w:tcPr><w:tcW/></w:tcPr><w:p>${look}<w:r/></w:p><w:p b="2">${look}</w:p></w:tc>${broken}`;
  const folded = foldProperties(xml);
  expect(folded.xml).not.toContain('w:jc');
  expect(folded.xml).toContain(broken);
  expect(folded.properties).toHaveLength(2);
  expect(unfoldProperties(folded.xml, folded.properties)).toBe(xml);
});

const TAGS = { title: text, items: list({ name: text }) };

function filledBody(body: string, title: string, names: readonly string[]): string {
  const data = { title, items: names.map((name) => ({ name })) };
  const filled = fillTemplate(docxOf(body), TAGS, data, {
    digits: 'thai',
    margins: null,
    typeset: (typed) => typed,
  });
  if (!filled.ok) throw new Error(JSON.stringify(filled.faults));
  return docxPart(filled.zip.generate());
}

test('fillTemplate: a list without items leaves no empty row, table or cell', () => {
  const row = tbl([10, 10], [['{#items}{name}', '{/items}']]);
  expect(filledBody(p('a') + row + p('b'), '', [])).not.toContain('<w:tbl>');
  const cell = tbl([10], [['{#items}\n{name}\n{/items}']]);
  expect(filledBody(cell, '', [])).toContain('</w:tcPr><w:p/></w:tc>');
});

test('fillTemplate: the text behind a line break looks as before it', () => {
  const look = '<w:rPr><w:b/></w:rPr>';
  const body = `<w:p><w:r>${look}<w:t>{title}</w:t></w:r></w:p>`;
  const lines = [...filledBody(body, 'หนึ่ง\nสอง', []).matchAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t/g)];
  expect(lines.map(([, runLook]) => runLook)).toEqual([look, look]);
});
