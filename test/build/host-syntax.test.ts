import { expect, test } from 'vitest';
import { findHostSyntaxFaults } from '../../build/host-syntax.ts';

test.each([
  ['a private field', 'class A { #x = 1; }', 'private class member (#name)'],
  ['a private method', 'class A { #run() {} }', 'private class member (#name)'],
  ['a private brand check', 'class A { #x; has(o) { return #x in o; } }', '(#name)'],
  ['a static field', 'class A { static x = 1; }', 'static field'],
  ['a static field without value', 'class A { static x; }', 'static field'],
  ['a static block', 'class A { static { run(); } }', 'static block'],
  ['an import', 'import x from "y";', 'import declaration'],
  ['a dynamic import', 'const f = () => import("y");', 'dynamic import'],
  ['import.meta', 'const u = import.meta.url;', 'import.meta'],
  ['an export', 'export const x = 1;', 'export declaration'],
  ['a default export', 'export default 1;', 'export declaration'],
  ['an export of all', 'export * from "y";', 'export declaration'],
  ['a top-level await', 'const x = await f();', 'await'],
  ['text that is not JavaScript', 'function (', 'syntax error'],
])('findHostSyntaxFaults: reports %s with its line', (_reason, statement, message) => {
  const [fault] = findHostSyntaxFaults(`var a;\n${statement}\n`);
  expect(fault?.message).toContain(message);
  expect(fault?.line).toBe(2);
});

test('findHostSyntaxFaults: reports every fault of a file', () => {
  const source = 'class A { static x = 1;\n static {}\n #y; }';
  expect(findHostSyntaxFaults(source).map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('findHostSyntaxFaults: accepts what the host runs', () => {
  const source = `
    class Row { value = 1; static of() { return new Row(); } get text() { return '#x static y ='; } }
    async function load() { await null; return "import x from 'y'"; }
    function* each() { yield { ...Row?.of() } ?? 2n ** 3n; }
    // export const x = 1
  `;
  expect(findHostSyntaxFaults(source)).toEqual([]);
});
