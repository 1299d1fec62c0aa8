import { expect, test } from 'vitest';
import {
  findEntryPointFaults,
  readExportedNames,
  readListTexts,
  readPropertyTexts,
  readStubNames,
} from './entry-points.ts';
import { parseTree, type SourceFile } from './source-tree.ts';

function parse(text: string): SourceFile {
  const [file] = parseTree({ 'src/app/index.ts': text }).values();
  if (file === undefined) throw new Error('no file');
  return file;
}

const AGREEING = {
  exported: ['onOpen', 'recalculate'],
  stubs: ['onOpen', 'recalculate'],
  menu: ['recalculate'],
  sidebar: ['recalculate'],
};

test('findEntryPointFaults: nothing where all agree, with or without a sidebar', () => {
  expect(findEntryPointFaults(AGREEING)).toEqual([]);
  expect(findEntryPointFaults({ ...AGREEING, sidebar: undefined })).toEqual([]);
});

test.each([
  ['an export without stub', { stubs: ['recalculate'] }, '"onOpen" is exported but has no stub'],
  ['a stub without export', { exported: ['recalculate'] }, 'stub "onOpen" has no export'],
  ['a menu item that calls nothing', { menu: ['recalc'] }, 'the menu calls "recalc"'],
  ['an empty menu', { menu: [] }, 'the menu calls nothing'],
  ['a sidebar call of nothing', { sidebar: ['x'] }, 'the sidebar calls "x"'],
  ['a sidebar without calls', { sidebar: [] }, 'the sidebar calls nothing'],
])('findEntryPointFaults: reports %s', (_reason, change, message) => {
  const faults = findEntryPointFaults({ ...AGREEING, ...change });
  expect(faults).toEqual([expect.stringContaining(message)]);
});

test('readExportedNames: reads declarations and lists, without types', () => {
  const file = parse(`
    export function onOpen() {}
    export const onEdit = () => 1, checkPlan = 2;
    export { run as recalculate, type Run } from './run.ts';
    export type { Report } from './report.ts';
    export interface Shape {}
    const hidden = 1;
  `);
  expect(readExportedNames(file)).toEqual(['onOpen', 'onEdit', 'checkPlan', 'recalculate']);
});

test('readExportedNames: refuses exports without a name', () => {
  expect(() => readExportedNames(parse("export * from './run.ts';"))).toThrow('by its name');
});

test('readStubNames: reads the top level only', () => {
  const script = 'var App = (() => { function inner() {} })();\nfunction onOpen() {}\n';
  expect(readStubNames(script)).toEqual(['onOpen']);
});

test('readPropertyTexts: finds the texts of a property at any depth', () => {
  const file = parse(`
    export const MENU = [
      { label: 'a', functionName: 'recalculate' },
      { label: 'b', items: [{ label: 'c', functionName: 'checkPlan' }] },
    ];
  `);
  expect(readPropertyTexts(file, 'functionName')).toEqual(['recalculate', 'checkPlan']);
});

test('readListTexts: reads one list of texts', () => {
  const file = parse("export const OTHER = ['x'];\nexport const NAMES = ['a', 'b'] as const;");
  expect(readListTexts(file, 'NAMES')).toEqual(['a', 'b']);
});
