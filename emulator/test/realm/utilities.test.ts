import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refusalOf, resultOf, testOffice } from '../support/run-script.ts';

test('Utilities.newBlob: text is UTF-8 of type text/plain without a name, bytes are signed', () => {
  const body = `const b = Utilities.newBlob('ก!'); return [b.getContentType(), b.getName(), b.getBytes(), b.getDataAsString()]`;
  expect(resultOf(body)).toEqual(['text/plain', null, [-32, -72, -127, 33], 'ก!']);
});

test('Utilities.newBlob: UTF-8 is read back whole, also above U+FFFF and with damage', () => {
  expect(resultOf(`return Utilities.newBlob('a\u{1F600}ญี่ปุ่น').getDataAsString()`)).toBe(
    'a\u{1F600}ญี่ปุ่น',
  );
  expect(resultOf(`return Utilities.newBlob([104, -1, 105, -32, -72]).getDataAsString()`)).toBe(
    'h\uFFFDi\uFFFD\uFFFD',
  );
});

test('Utilities.computeDigest: without a charset every Thai letter is a question mark', () => {
  const md5 = (text: string) => [...new Int8Array(createHash('md5').update(text).digest())];
  const digest = (args: string) =>
    resultOf(`return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ${args})`);
  expect(digest(`'แผน'`)).toEqual(md5('???'));
  expect(digest(`'แผน', Utilities.Charset.UTF_8`)).toEqual(md5('แผน'));
  expect(digest(`Utilities.newBlob('แผน').getBytes()`)).toEqual(md5('แผน'));
});

test('Utilities.computeHmacSha256Signature: gives the signature recorded on the live host', () => {
  const body = `return Utilities.computeHmacSha256Signature('café', '€\u{1F642}', Utilities.Charset.UTF_8).slice(0, 6)`;
  expect(resultOf(body)).toEqual([76, -16, 35, 99, -128, 106]);
});

test('Utilities.computeDigest: refuses a charset with bytes', () => {
  const body = `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8)`;
  expect(refusalOf(body)).toContain(
    "don't match the method signature for Utilities.computeDigest.",
  );
});

test.each([
  ['two over', [1], 'AQ=='],
  ['one over', [1, 2], 'AQI='],
  ['none over', [1, 2, -1], 'AQL/'],
])('Utilities.base64Encode: %s', (_reason, bytes, text) => {
  expect(resultOf(`return Utilities.base64Encode(${JSON.stringify(bytes)})`)).toBe(text);
  expect(resultOf(`return Utilities.base64Decode('${text}')`)).toEqual(bytes);
});

test('Utilities.base64Decode: takes the web-safe alphabet and refuses what is none', () => {
  expect(resultOf(`return Utilities.base64Decode('-_8=')`)).toEqual([-5, -1]);
  expect(refusalOf(`Utilities.base64Decode('a*b')`)).toBe('Exception: Could not decode string.');
});

test('Utilities.zip: folders in names make a package, and unzip gives them back', () => {
  const zip = `const z = Utilities.zip([Utilities.newBlob('<w/>', 'text/xml', 'word/document.xml'), Utilities.newBlob('t', 'text/plain', 't.txt')]);`;
  const bytes = resultOf(`${zip} return z.getBytes()`) as number[];
  expect(Object.keys(unzipSync(Uint8Array.from(bytes)))).toEqual(['word/document.xml', 't.txt']);
  expect(
    resultOf(
      `${zip} return [z.getName(), z.getContentType(), Utilities.unzip(z).map((b) => b.getName())]`,
    ),
  ).toEqual(['archive.zip', 'application/zip', ['word/document.xml', 't.txt']]);
});

test('Utilities.gzip: names and types are as on the host', () => {
  const body = `const g = Utilities.gzip(Utilities.newBlob('hi')); const u = Utilities.ungzip(g);
    return [g.getName(), g.getContentType(), u.getName(), u.getContentType(), u.getDataAsString()]`;
  expect(resultOf(body)).toEqual(['archive.gz', 'application/x-gzip', 'archive', null, 'hi']);
});

test.each([
  ['date and time', 'yyyy-MM-dd HH:mm:ss', '2026-01-05 06:07:08'],
  ['names', 'EEEE d MMMM, EEE MMM', 'Monday 5 January, Mon Jan'],
  ['day of week, half days and quotes', "u h:mm a 'o''clock' kk", "1 6:07 AM o'clock 06"],
  ['zone', 'Z XXX z', '+0700 +07:00 GMT+07:00'],
])('Utilities.formatDate: %s', (_reason, pattern, text) => {
  const body = `return Utilities.formatDate(new Date(${Date.UTC(2026, 0, 4, 23, 7, 8)}), 'Asia/Bangkok', ${JSON.stringify(pattern)})`;
  expect(resultOf(body)).toBe(text);
});

test('Utilities.parseDate: reads in the given zone and refuses other text', () => {
  const parse = (text: string) =>
    `return Utilities.parseDate('${text}', 'Asia/Bangkok', 'yyyy-MM-dd HH:mm').getTime()`;
  expect(resultOf(parse('2026-01-05 06:07'))).toBe(Date.UTC(2026, 0, 4, 23, 7));
  expect(refusalOf(parse('5 Jan'))).toBe('Exception: Unparseable date: "5 Jan"');
});

test('Utilities.parseDate: the Date is one of the script', () => {
  expect(resultOf(`return Utilities.parseDate('2026', 'GMT', 'yyyy') instanceof Date`)).toBe(true);
});

test('Utilities.formatString: fills the directives', () => {
  const body = `return Utilities.formatString('%s|%5d|%-4s|%05.1f|%x|%%', 'a', 42, 'b', 3.14159, 255)`;
  expect(resultOf(body)).toBe('a|   42|b   |003.1|ff|%');
});

test('Utilities.parseCsv: quotes keep delimiters, quotes and line breaks', () => {
  const body = `return Utilities.parseCsv('a,"b, ""c""\\nd"\\r\\n,e\\n')`;
  expect(resultOf(body)).toEqual([
    ['a', 'b, "c"\nd'],
    ['', 'e'],
  ]);
});

test('Utilities.sleep: takes time of the clock and not more than five minutes', () => {
  const office = testOffice();
  const before = office.clock.now();
  resultOf(`Utilities.sleep(2500)`, { office });
  expect(office.clock.now() - before).toBe(2500);
  expect(refusalOf(`Utilities.sleep(300001)`)).toContain('300000');
});

test('Utilities.sleep: too much of it ends the execution, and no script catches that', () => {
  const body = `try { for (let i = 0; i < 100; i++) Utilities.sleep(60000); } catch (e) {} return 'survived'`;
  expect(refusalOf(body)).toBe('Exception: Exceeded maximum execution time');
});

test('Utilities.getUuid: comes from the source of the office', () => {
  expect(resultOf(`return Utilities.getUuid()`)).toBe('00000000-0000-4000-8000-000000000001');
});
