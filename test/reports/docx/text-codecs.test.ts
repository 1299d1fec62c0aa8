import { expect, test } from 'vitest';
import { defaultTemplate } from '../../../src/reports/default-template.ts';
import { cleanText } from '../../../src/reports/docx/clean-text.ts';
import { setDigits } from '../../../src/reports/docx/digits.ts';
import { DocxZip, openDocx } from '../../../src/reports/docx/docx-zip.ts';
import { tagParser } from '../../../src/reports/docx/tag-parser.ts';
import { encodeUtf8 } from '../../../src/reports/docx/utf8.ts';

test.each([
  '',
  'abc',
  'กำลังน้ำใจ',
  '😀𝒳',
  'é€',
  '\ud800',
  'x\udc00y',
  '\u07ff\u0800\uffff',
])('encodeUtf8: %j is what TextEncoder makes of it', (text) => {
  expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
});

test('cleanText: line ends become one, control characters go, lone surrogates are marked', () => {
  expect(cleanText('ก\r\nข\rค\vง\u2028จ\u0000\u001f\ufffeฉ😀')).toBe('ก\nข\nค\nง\nจฉ😀');
  expect(cleanText('a\ud83db\ude00c')).toBe('a\ufffdb\ufffdc');
  expect(cleanText('\tก {ข} <ค>')).toBe('\tก {ข} <ค>');
});

test('setDigits: visible digits change, those of Latin words, entities and attributes do not', () => {
  const xml =
    '<w:p w:id="12"><w:t xml:space="preserve">ปี 2569 COVID-19 a1@b2.go.th &#160;&lt;5 ๗</w:t></w:p>';
  expect(setDigits(xml, 'thai')).toBe(
    '<w:p w:id="12"><w:t xml:space="preserve">ปี ๒๕๖๙ COVID-19 a1@b2.go.th &#160;&lt;๕ ๗</w:t></w:p>',
  );
  expect(setDigits('<w:t>๑,๒๓๔</w:t>', 'arabic')).toBe('<w:t>1,234</w:t>');
});

test('tagParser: follows own properties only', () => {
  expect(tagParser(' a.b ').get({ a: { b: 'x' } })).toBe('x');
  expect(tagParser('constructor').get({})).toBeUndefined();
  expect(tagParser('length').get('text')).toBeUndefined();
});

test('openDocx: refuses what is no .docx', () => {
  expect(openDocx(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(openDocx(new Uint8Array())).toBeNull();
});

test('DocxZip: keeps, adds and removes files; the same content is the same bytes', () => {
  const template = defaultTemplate('plan');
  const zip = new DocxZip(template);
  zip.file('word/new.xml', '<ก/>').remove('docProps/custom.xml');
  const again = new DocxZip(zip.generate());
  expect(again.file('word/new.xml')?.asText()).toBe('<ก/>');
  expect(again.file('docProps/custom.xml')).toBeNull();
  expect(again.file(/^word\/header\d/).map(({ name }) => name)).toEqual(['word/header1.xml']);
  expect(Buffer.compare(again.generate(), zip.generate())).toBe(0);
});
