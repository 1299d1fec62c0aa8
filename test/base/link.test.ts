import { expect, test } from 'vitest';
import { isLink } from '../../src/base/link.ts';

test.each([
  'https://example.com',
  'HTTP://example.com:8080/a?b=c#d',
  'https://ไทย.example/แฟ้ม๑',
  'http://server/share(1)',
])('link: %s opens', (text) => expect(isLink(text)).toBe(true));

test.each([
  ['no scheme', 'www.example.com'],
  ['another scheme', 'javascript:alert(1)'],
  ['another scheme', 'ftp://example.com/a'],
  ['a file of one computer', 'C:\\งาน\\แฟ้ม.pdf'],
  ['no host', 'https://'],
  ['no host', 'https:///a'],
  ['a name that hides the host', 'https://example.com@other.example'],
  ['a space', 'https://example.com/a b'],
  ['two lines', 'https://example.com\nhttps://example.com'],
  ['words before it', 'ดู https://example.com'],
  ['a quote', 'https://example.com/"onclick'],
])('link: %s does not (%s)', (_why, text) => expect(isLink(text)).toBe(false));
