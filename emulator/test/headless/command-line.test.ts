import { expect, test } from 'vitest';
import { parseCommandLine } from '../../headless/command-line.ts';

test.each([
  ["'กอง=คลัง'!A1=x=y", "'กอง=คลัง'!A1", 'x=y'],
  ['A1==1+1', 'A1', '=1+1'],
  ["'it''s'!B2=", "'it''s'!B2", ''],
  ['Sheet1!A1=1\t2\n3', 'Sheet1!A1', '1\t2\n3'],
])('command line: --edit %s', (option, range, text) => {
  expect(parseCommandLine(['--edit', option]).edits).toEqual([{ range, text }]);
});

test('command line: what is wrong is named', () => {
  expect(() => parseCommandLine(['--edit', 'nothing'])).toThrow("--edit wants 'TAB'!A1=TEXT");
  expect(() => parseCommandLine(['--args', '{}'])).toThrow('--args wants a JSON array');
  expect(() => parseCommandLine(['--call'])).toThrow("'--call <value>' argument missing");
  expect(() => parseCommandLine(['--call', 'hidden_'])).toThrow('hidden_ is private');
});

test('command line: switches of the host are gathered', () => {
  const words = ['--host', 'keeps-apostrophes', '--host', 'no-account=a@b.example'];
  expect(parseCommandLine(words).host).toEqual(['keeps-apostrophes', 'no-account=a@b.example']);
  expect(parseCommandLine([]).host).toEqual([]);
});
