import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { defaultTemplate } from '../../../src/reports/default-template.ts';
import { isWellFormed } from '../../../src/reports/docx/well-formed.ts';
import { templateFaults } from '../../../src/reports/own-template.ts';
import { PAPERS } from '../../../src/reports/papers.ts';
import type { PaperKind } from '../../../src/text/paper-kinds.ts';
import { templateFaultText } from '../../../src/text/template-faults.ts';
import { docxOf, p } from '../../support/docx-template.ts';

const BODY = p('{municipality}');

function faults(bytes: Uint8Array): string[] {
  return templateFaults('announcement', bytes).map(({ code, tag }) => `${code} ${tag}`.trim());
}

function withPart(name: string, content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return zipSync({ ...unzipSync(docxOf(BODY)), [name]: bytes });
}

function field(...instructions: string[]): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const texts = instructions.map((one) => `<w:r><w:instrText>${one}</w:instrText></w:r>`);
  return `<w:p>${mark('begin')}${texts.join('')}${mark('separate')}<w:r><w:t>1</w:t></w:r>${mark('end')}</w:p>`;
}

test('own template: the default ones pass, with their page numbers and contents', () => {
  for (const kind of Object.keys(PAPERS) as PaperKind[])
    expect([kind, templateFaults(kind, defaultTemplate(kind))]).toEqual([kind, []]);
});

test('own template: macros are refused by name and by type', () => {
  expect(faults(withPart('word/vbaProject.bin', 'x'))).toEqual(['MACROS']);
  const types =
    '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled"/></Types>';
  expect(faults(withPart('[Content_Types].xml', types))).toEqual(['MACROS']);
});

test('own template: nothing is fetched from outside; a link is only a link', () => {
  const relation = (type: string) =>
    `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="http://a.example/?a&amp;b" TargetMode="External"/></Relationships>`;
  const path = 'word/_rels/document.xml.rels';
  expect(faults(withPart(path, relation('attachedTemplate')))).toEqual([
    'OUTSIDE_FILE http://a.example/?a&b',
  ]);
  expect(faults(withPart(path, relation('hyperlink')))).toEqual([]);
});

test('own template: fields that number pages pass, all others are refused, however they are cut', () => {
  const told = (body: string) => faults(docxOf(BODY + body));
  expect(told(field(' PAGE ') + field('TOC \\o') + field(' NUMPAGES'))).toEqual([]);
  expect(told(field(' INCLUDE', 'PICTURE "http://a.example"'))).toEqual([
    'FIELD_REFUSED INCLUDEPICTURE',
  ]);
  expect(told('<w:p><w:fldSimple w:instr="AUTHOR"><w:r/></w:fldSimple></w:p>')).toEqual([
    'FIELD_REFUSED AUTHOR',
  ]);
  const nested = field(
    ' IF 1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE',
  );
  expect(told(nested)).toContain('FIELD_REFUSED IF');
});

test('own template: broken XML, a bomb and two thousand loops are refused with a sentence', () => {
  expect(faults(docxOf('<w:p></w:r>'))).toEqual(['XML_BROKEN word/document.xml']);
  expect(faults(withPart('word/media/a.png', new Uint8Array(21 * 2 ** 20)))).toEqual(['TOO_LARGE']);
  const loops = Array.from({ length: 2_000 }, (_, at) => p(`{#list${at}}`)).join('');
  expect(faults(docxOf(BODY + loops)).at(-1)).toBe('LOOPS_TOO_DEEP #list21');
  for (const code of [
    'TOO_LARGE',
    'XML_BROKEN',
    'MACROS',
    'OUTSIDE_FILE',
    'FIELD_REFUSED',
  ] as const)
    expect(templateFaultText({ code, tag: 'x', hint: null, place: null })).toMatch(/กรุณา/);
});

test.each([
  ['<a/>', true],
  ['<?xml version="1.0"?>\n<a b="1" c=\'2\'><!-- < & --><![CDATA[<&]]>ข้อ &amp; &#3585;</a>', true],
  ['\ufeff<a></a>', true],
  ['<ก:ข/>', true],
  ['<a><b></a></b>', false],
  ['<a>', false],
  ['<a>&nbsp;</a>', false],
  ['<a b=1/>', false],
  ['<a/><b/>', false],
  ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', false],
  ['', false],
])('isWellFormed: %s', (xml, isIt) => {
  expect(isWellFormed(xml)).toBe(isIt);
});
