import { expect, test } from 'vitest';
import { fillContents } from '../../../src/reports/docx/contents.ts';

const line = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('fillContents: lists the heads behind it, a chapter with its number, each by a field', () => {
  const before = line('Heading2', 'ก่อนสารบัญ');
  const heads = [
    line('ChapterNumber', 'บทที่ ๑'),
    line('Heading1', 'บทนำ'),
    line('BodyText', 'ข้อความ'),
    line('Heading2', '๑.๑ เหตุผล &amp; ที่มา'),
  ].join('');
  const filled = fillContents(`${before}${line('Contents', '')}${heads}`);
  const entries = [...filled.matchAll(/"Contents(?:Chapter|Section)".*?<\/w:p>/g)].map(
    ([xml]) => xml,
  );
  expect(entries.map((xml) => /<w:t [^>]*>([^<]*)</.exec(xml)?.[1])).toEqual([
    'บทที่ ๑ บทนำ',
    '๑.๑ เหตุผล &amp; ที่มา',
  ]);
  // Each field points at the bookmark around its own head, and holds no number that could be wrong.
  for (const [index, head] of ['บทนำ', '๑.๑ เหตุผล'].entries()) {
    expect(entries[index]).toContain(` PAGEREF Contents${index + 1} \\h `);
    expect(entries[index]).toMatch(/"separate"\/><\/w:r><w:r><w:fldChar w:fldCharType="end"/);
    const marked = new RegExp(`w:name="Contents${index + 1}"/>(.*?)<w:bookmarkEnd`).exec(
      filled,
    )?.[1];
    expect(marked).toContain(head);
  }
});

test('fillContents: a paper without a table of contents stays as it is', () => {
  const xml = line('Heading1', 'บทนำ');
  expect(fillContents(xml)).toBe(xml);
});
