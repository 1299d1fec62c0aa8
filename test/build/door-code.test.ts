import { expect, test } from 'vitest';
import { asFunctionBody, textOf } from '../../build/door-code.ts';

test('asFunctionBody: imports come out of one list, exports are returned', () => {
  const module = `import{a as x,b}from"src/p.ts";import*as q from"src/q.ts";import"src/r.ts";function $(){return 0}var t=x+b+q.c+$();export{t as sum,x as first};`;
  const { body, shared } = asFunctionBody(module, 'door');
  expect(shared).toEqual([
    { path: 'src/p.ts', name: 'a' },
    { path: 'src/p.ts', name: 'b' },
    { path: 'src/q.ts', name: '*' },
  ]);
  expect(new Function(body)([1, 2, { c: 3 }])).toEqual({ sum: 6, first: 1 });
});

test('asFunctionBody: code that shares nothing takes nothing', () => {
  expect(asFunctionBody('var t=1;export{t};', 'door')).toEqual({
    body: '"use strict";var t=1;return{t:t,}',
    shared: [],
  });
});

test.each([
  ['export * from "src/p.ts";', 'door: "ExportAllDeclaration" cannot stand behind a door'],
  ['export const t = 1;', 'door: "ExportNamedDeclaration" cannot stand behind a door'],
  ['export default 1;', 'door: "ExportDefaultDeclaration" cannot stand behind a door'],
  ['const', 'door: '],
])('asFunctionBody: refuses %j', (module, message) => {
  expect(() => asFunctionBody(module, 'door')).toThrow(message);
});

test('textOf: what nobody sees is written as an escape, Thai letters stay', () => {
  const unseen = '\u0000\u200b\u2028\ufeff\u{e0001}';
  const text = textOf(`return ["ก้ำ","${unseen}"];\n`);
  expect(text).toBe('return ["ก้ำ","\\u0000\\u200b\\u2028\\ufeff\\udb40\\udc01"];\n');
  expect(new Function(text)()).toEqual(['ก้ำ', unseen]);
});
