import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Satang, satangOf } from '../../src/base/money.ts';
import { bahtText } from '../../src/text/baht-text.ts';

test.each([
  ['nothing', 0, 'ศูนย์บาทถ้วน'],
  ['a single one', 1, 'หนึ่งบาทถ้วน'],
  ['ten', 10, 'สิบบาทถ้วน'],
  ['a one behind ten', 11, 'สิบเอ็ดบาทถ้วน'],
  ['two tens', 20, 'ยี่สิบบาทถ้วน'],
  ['a one behind two tens', 21, 'ยี่สิบเอ็ดบาทถ้วน'],
  ['other tens', 95, 'เก้าสิบห้าบาทถ้วน'],
  ['a hundred', 100, 'หนึ่งร้อยบาทถ้วน'],
  ['a one behind a hundred', 101, 'หนึ่งร้อยเอ็ดบาทถ้วน'],
  ['a ten inside a hundred', 111, 'หนึ่งร้อยสิบเอ็ดบาทถ้วน'],
  ['every place', 234_567, 'สองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทถ้วน'],
  ['the allocation of the sample', 606_000, 'หกแสนหกพันบาทถ้วน'],
  ['the plan of the sample', 664_000, 'หกแสนหกหมื่นสี่พันบาทถ้วน'],
  ['a million', 1_000_000, 'หนึ่งล้านบาทถ้วน'],
  ['a one behind a million', 1_000_001, 'หนึ่งล้านเอ็ดบาทถ้วน'],
  ['ten millions', 10_000_000, 'สิบล้านบาทถ้วน'],
  ['eleven millions', 11_000_000, 'สิบเอ็ดล้านบาทถ้วน'],
  ['the span of the sample', 1_992_000, 'หนึ่งล้านเก้าแสนเก้าหมื่นสองพันบาทถ้วน'],
  ['twenty-one millions and one', 21_000_021, 'ยี่สิบเอ็ดล้านยี่สิบเอ็ดบาทถ้วน'],
  ['a million millions', 1_000_000_000_000, 'หนึ่งล้านล้านบาทถ้วน'],
  ['baht and satang', 1234.5, 'หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์'],
  ['eleven satang', 20.11, 'ยี่สิบบาทสิบเอ็ดสตางค์'],
  ['only satang', 0.25, 'ยี่สิบห้าสตางค์'],
  ['a single satang', 0.01, 'หนึ่งสตางค์'],
  ['a single satang behind a baht', 1.01, 'หนึ่งบาทหนึ่งสตางค์'],
  ['less than nothing', -21.21, 'ลบยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์'],
])('bahtText: writes %s', (_reason, baht, words) => {
  expect(bahtText(satangOf(baht))).toBe(words);
});

test('bahtText: says the same amount as the number it was given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (satang) => {
      expect(amountInWords(bahtText(satang as Satang))).toBe(satang);
    }),
    { numRuns: 500, seed: 1 },
  );
});

/** Reads the words back, word by word: an own reading, so that it cannot repeat a fault of the writing. */
function amountInWords(words: string): number {
  const [baht = '', rest = ''] = words.includes('บาท') ? words.split('บาท') : ['', words];
  return numberInWords(baht) * 100 + numberInWords(rest.replace(/ถ้วน|สตางค์/g, ''));
}

function numberInWords(words: string): number {
  const units = { สิบ: 10, ร้อย: 100, พัน: 1000, หมื่น: 10_000, แสน: 100_000 };
  const digits = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
  const pattern = new RegExp(`${Object.keys(units).join('|')}|${digits.join('|')}|เอ็ด|ยี่|ล้าน`, 'g');
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const [word] of words.matchAll(pattern)) {
    if (word === 'ล้าน') {
      total = (total + group + digit) * 1_000_000;
      group = 0;
      digit = 0;
    } else if (word in units) {
      group += Math.max(digit, 1) * units[word as keyof typeof units];
      digit = 0;
    } else digit = word === 'เอ็ด' ? 1 : word === 'ยี่' ? 2 : digits.indexOf(word);
  }
  return total + group + digit;
}
