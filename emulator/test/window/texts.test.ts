import { expect, test } from 'vitest';
import { wrapText } from '../../window/page/thai-wrap.ts';
import { literalText } from '../../window/server/grid/page-style.ts';

/** Every letter is 10 wide; marks above and below take no place. */
function measure(text: string): number {
  return text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '').length * 10;
}

test('wrapText: breaks between Thai words and never before a vowel or tone mark', () => {
  const lines = wrapText('การพัฒนาบุคลากรให้เป็นคนดี', 80, measure);
  expect(lines.join('')).toBe('การพัฒนาบุคลากรให้เป็นคนดี');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(measure(line)).toBeLessThanOrEqual(80);
    expect(line).not.toMatch(/^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/);
  }
});

test('wrapText: keeps line breaks, and parts a word that is longer than a line', () => {
  expect(wrapText('ab\ncd', 100, measure)).toEqual(['ab', 'cd']);
  expect(wrapText('aaaaaaaaaaaa', 50, measure)).toEqual(['aaaaa', 'aaaaa', 'aa']);
});

test.each([
  ['a number', 5, '5'],
  ['a truth', true, 'TRUE'],
  ['a Thai text', 'กองคลัง', 'กองคลัง'],
  ['a text of Thai digits', '๒๐๐', "'๒๐๐"],
  ['a text that looks like a number', '007', "'007"],
  ['a text that looks like a formula', '=1+1', "'=1+1"],
  ['a text that looks like a date', 'Jan 5', "'Jan 5"],
  ['a text that looks like a truth', 'true', "'true"],
  ['a text that looks like a link', '[a](b)', "'[a](b)"],
  ['a text of several lines', 'ก\nข', "'ก\nข"],
  ['nothing', undefined, ''],
])('literalText: %s stays what it is', (_reason, value, expected) => {
  expect(literalText(value)).toBe(expected);
});
