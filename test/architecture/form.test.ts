import { expect, test } from 'vitest';
import { findEmptyNames, findMisplacedThai, findOversize, findStrays } from './form.ts';
import { parseTree } from './source-tree.ts';

const lines = (count: number, line: string) => `${line}\n`.repeat(count);

test.each([
  'src/base/a.ts',
  'src/plan/checks/a.ts',
  'src/sheets/a.ts',
  'src/app/a.ts',
  'src/reports/a.ts',
])('findMisplacedThai: reports Thai in %s', (path) => {
  expect(findMisplacedThai(parseTree({ [path]: "const a = 1;\nconst b = 'กอง';" }))).toEqual([
    `${path}:2 Thai letters`,
  ]);
});

test('findMisplacedThai: reports digits, patterns, templates and names', () => {
  const tree = parseTree({ 'src/base/a.ts': "'๑';\n/[๐-๙]/;\n`บาท`;\nconst ปี = 1;" });
  expect(findMisplacedThai(tree)).toHaveLength(4);
});

test('findMisplacedThai: a comment may name a term of the field', () => {
  const tree = parseTree({ 'src/base/a.ts': "/** The clerk (ปลัด).\n * นายก */\n'กอง'; // กอง" });
  expect(findMisplacedThai(tree)).toEqual(['src/base/a.ts:3 Thai letters']);
});

test('findMisplacedThai: accepts Thai where users read it', () => {
  const thai = "const a = 'กอง';";
  const paths = [
    'src/tabs/a.ts',
    'src/text/a.ts',
    'src/kit/a.ts',
    'src/sample/a.ts',
    'src/reports/templates/a.ts',
    'sidebar/a.tsx',
    'emulator/a.ts',
    'test/a.test.ts',
  ];
  expect(findMisplacedThai(parseTree(Object.fromEntries(paths.map((p) => [p, thai]))))).toEqual([]);
});

test('findOversize: reports a file of 451 lines and accepts one of 450', () => {
  const tree = parseTree({
    'src/base/long.ts': lines(451, 'f();'),
    'src/base/fits.ts': lines(450, 'f();'),
  });
  expect(findOversize(tree)).toEqual(['src/base/long.ts:1 has 451 lines']);
});

test.each([
  ['a function', (body: string) => `function f() {\n${body}}`],
  ['an arrow function', (body: string) => `const f = () => {\n${body}};`],
  ['a method', (body: string) => `class A { f() {\n${body}} }`],
  ['a test', (body: string) => `test('x', () => {\n${body}});`],
])('findOversize: reports %s of 61 lines and accepts one of 60', (_reason, wrap) => {
  const inFunctionOf = (count: number) => ({ 'test/a.ts': wrap(lines(count - 2, 'f();')) });
  expect(findOversize(parseTree(inFunctionOf(61)))).toEqual(['test/a.ts:1 a function of 61 lines']);
  expect(findOversize(parseTree(inFunctionOf(60)))).toEqual([]);
});

test.each([
  ['src/base/utils.ts', ''],
  ['src/utils/money.ts', ''],
  ['src/base/date-util.ts', ''],
  ['test/support/test-helpers.ts', ''],
  ['src/base/common.ts', ''],
  ['src/base/a.ts', 'class TabManager {}'],
  ['src/base/a.ts', 'const dateUtils = 1;'],
  ['src/base/a.ts', 'export function sumHelper() {}'],
  ['src/base/a.ts', 'interface CellHelper {}'],
])('findEmptyNames: reports a name that says nothing: %s %s', (path, text) => {
  expect(findEmptyNames(parseTree({ [path]: text }))[0]).toMatch(/says nothing$/);
});

test('findEmptyNames: reports a file name that is not kebab-case', () => {
  expect(findEmptyNames(parseTree({ 'src/base/fiscalYear.ts': '' }))).toEqual([
    'src/base/fiscalYear.ts:1 "fiscalYear" is not kebab-case',
  ]);
});

test('findEmptyNames: accepts names that say something, and several endings', () => {
  const tree = parseTree({
    'src/app/reports.lazy.ts': 'const manageable = 1; Utilities.newBlob();',
    'src/reports/some-types.d.ts': '',
    'test/base/money.test.ts': '',
  });
  expect(findEmptyNames(tree)).toEqual([]);
});

test('findStrays: reports a file of src/ in no layer', () => {
  const tree = parseTree({ 'src/other/a.ts': '', 'src/a.ts': '', 'src/base/a.ts': '' });
  expect(findStrays(tree)).toEqual(['src/other/a.ts:1 no layer', 'src/a.ts:1 no layer']);
});
