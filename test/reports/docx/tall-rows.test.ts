import { expect, test } from 'vitest';
import { splitTallRows } from '../../../src/reports/docx/tall-rows.ts';

const row = (text: string, properties = '<w:cantSplit/>') =>
  `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>` +
  `<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

test('splitTallRows: a row that may outgrow its page may split, a low one stays whole', () => {
  const low = row('ข้อความสั้น');
  const tall = row('ข้อความยาว '.repeat(40));
  expect(splitTallRows(table(low, tall))).toBe(table(low, tall.replace('<w:cantSplit/>', '')));
});

test('splitTallRows: heads and frames of an exact height stay whole', () => {
  const head = row('ก'.repeat(900), '<w:cantSplit/><w:tblHeader/>');
  const frame = row('ก'.repeat(900), '<w:cantSplit/><w:trHeight w:val="1700" w:hRule="exact"/>');
  expect(splitTallRows(table(head, frame))).toBe(table(head, frame));
});

test('splitTallRows: vowels and tone marks over and under a letter take no room', () => {
  const marked = row('ที่ปี่กี้'.repeat(20));
  const plain = row('ทปก'.repeat(20));
  const isWhole = (xml: string) => splitTallRows(table(xml)) === table(xml);
  expect([isWhole(marked), isWhole(plain)]).toEqual([true, true]);
});
