import { expect, test } from 'vitest';
import { createEmulator, DEFAULT_OWNER } from '../emulator.ts';
import { projectOf } from '../ground/project.ts';
import { emulatorOf, execute, HEAD, OWNER, refusalOf, resultOf, VIEWER } from './support/script.ts';

const ABSENT =
  `setTimeout setInterval clearTimeout clearInterval queueMicrotask setImmediate ReadableStream WritableStream
  TransformStream CompressionStream TextEncoder TextDecoder fetch Headers Request Response FormData File Blob URL
  URLSearchParams DOMException atob btoa crypto SubtleCrypto AbortController Event EventTarget structuredClone window
  navigator performance process require module exports Buffer global SharedArrayBuffer Atomics gc`.split(
    /\s+/,
  );

test.each(ABSENT)('globals: %s is not there', (name) => {
  expect(resultOf(emulatorOf(), `return typeof ${name}`)).toBe('undefined');
});

test('globals: built-ins, console with six methods and nothing of the emulator', () => {
  const body = `return [typeof Intl, typeof BigInt, typeof Promise, typeof WeakRef, typeof WebAssembly, typeof eval,
    Object.keys(console).sort(), Object.getOwnPropertyNames(globalThis).filter((n) => /^__|realm|host/i.test(n))]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    'object',
    'function',
    'function',
    'function',
    'object',
    'function',
    ['error', 'info', 'log', 'time', 'timeEnd', 'warn'],
    [],
  ]);
});

test('globals: the realm behind the services cannot be reached', () => {
  const body = `return [SpreadsheetApp.constructor.constructor('return typeof process')(),
    (function () {}).constructor('return typeof require')()]`;
  expect(resultOf(emulatorOf(), body)).toEqual(['undefined', 'undefined']);
});

test('realm: nothing survives from one call to the next', () => {
  const emulator = emulatorOf(
    'var n = 0; function next() { n += 1; globalThis.kept = (globalThis.kept || 0) + 1; return [n, kept]; }',
  );
  expect(emulator.call(OWNER, 'next').outcome).toMatchObject({ value: [1, 1] });
  expect(emulator.call(OWNER, 'next').outcome).toMatchObject({ value: [1, 1] });
});

test('realm: arrays, dates and errors of services are those of the script', () => {
  const body = `sheet.getRange('A1').setValue(new Date());
    let error; try { sheet.getRange(0, 1); } catch (e) { error = e; }
    return [sheet.getRange('A1:B1').getValues() instanceof Array, sheet.getRange('A1').getValue() instanceof Date,
      error instanceof Error, error.name]`;
  expect(resultOf(emulatorOf(), body)).toEqual([true, true, true, 'Exception']);
});

test('realm: files are one global scope in their order, a second const is a syntax error', () => {
  const project = {
    ...projectOf(''),
    scripts: [
      { name: 'a', source: 'const x = 1; function f() { return x + y; }' },
      { name: 'b', source: 'const y = 2;' },
    ],
  };
  expect(createEmulator({ project }).call(DEFAULT_OWNER, 'f').outcome).toMatchObject({ value: 3 });
  const twice = {
    ...project,
    scripts: [...project.scripts, { name: 'c', source: 'const x = 3;' }],
  };
  expect(createEmulator({ project: twice }).call(DEFAULT_OWNER, 'f').outcome).toMatchObject({
    ok: false,
    error: { name: 'SyntaxError', message: "Identifier 'x' has already been declared" },
  });
});

test('entry points: declarations, constants and methods of objects', () => {
  const emulator = emulatorOf(
    'const arrow = () => 1; const menu = { n: 2, item() { return this.n; } }; async function later() { return 3; }',
  );
  expect(emulator.call(OWNER, 'arrow').outcome).toMatchObject({ value: 1 });
  expect(emulator.call(OWNER, 'menu.item').outcome).toMatchObject({ value: 2 });
  expect(emulator.call(OWNER, 'later').outcome).toMatchObject({ value: 3 });
  expect(emulator.call(OWNER, 'nothing').outcome).toMatchObject({
    ok: false,
    error: { message: 'Script function not found: nothing' },
  });
});

test('load: a service call at the top level is refused in a simple trigger', () => {
  const emulator = emulatorOf(
    `const name = PropertiesService.getScriptProperties().getProperty('x'); function onEdit() {}`,
  );
  const [execution] = emulator.hands.type(HEAD, 'A1', 'x').executions;
  expect(execution?.outcome).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/^You do not have permission to call/) },
  });
  expect(resultOf(emulator, 'return 1')).toBe(1);
});

test('time: an endless loop is ended after the limit of its kind', () => {
  const emulator = emulatorOf('function onEdit() { for (;;) Utilities.sleep(1000); }');
  const [execution] = emulator.hands.type(HEAD, 'A1', 'x').executions;
  expect(execution?.outcome).toMatchObject({
    error: { message: 'Exceeded maximum execution time' },
  });
});

test('client: copies arguments by the rules of google.script.run', () => {
  const emulator = emulatorOf(
    'function echo(a, b) { return [a, b, a instanceof Object]; } function hidden_() {}',
  );
  expect(
    emulator.callFromClient(OWNER, 'echo', [{ a: [1, undefined, null], b: undefined }, undefined])
      .outcome,
  ).toMatchObject({
    ok: true,
    value: [{ a: [1, null, null] }, null, true],
  });
  expect(() => emulator.callFromClient(OWNER, 'echo', [1, new Date()])).toThrow(
    'Failed due to illegal value in property: 1',
  );
  expect(() => emulator.callFromClient(OWNER, 'echo', [[0, 1, () => 1]])).toThrow(
    'Failed due to illegal value in property: 2',
  );
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => emulator.callFromClient(OWNER, 'echo', [circle])).toThrow(
    /illegal value in property: 0/,
  );
  expect(() => emulator.callFromClient(OWNER, 'hidden_')).toThrow(
    'google.script.run.hidden_ is not a function',
  );
  expect(() => emulator.callFromClient(VIEWER, 'echo')).toThrow(/cannot run/);
});

test.each([
  ['a Date in a matrix', 'return [[1, new Date(0)]]', 'a Date at [0][1]'],
  ['a Map', 'return { m: new Map() }', 'a Map at m'],
  ['a function', 'return [() => 1]', 'a function at [0]'],
  ['a service object', 'return SpreadsheetApp.getActiveSheet()', 'at the result'],
])('client: a result with %s is an error here, not a silent null', (_what, body, place) => {
  const emulator = emulatorOf(`function answer() { ${body} }`);
  const { outcome } = emulator.callFromClient(OWNER, 'answer');
  expect(outcome.ok).toBe(false);
  expect(outcome).toMatchObject({ error: { message: expect.stringContaining(place) } });
});

test('client: NaN and undefined arrive as null', () => {
  const emulator = emulatorOf(
    'function answer() { return { n: NaN, list: [undefined, Infinity], u: undefined }; }',
  );
  expect(emulator.callFromClient(OWNER, 'answer').outcome).toMatchObject({
    value: { n: null, list: [null, null] },
  });
});

test('not emulated: an unknown member throws its name when it is read', () => {
  expect(refusalOf(emulatorOf(), 'sheet.getCharts()')).toBe('Error: not emulated: Sheet.getCharts');
  expect(refusalOf(emulatorOf(), 'SpreadsheetApp.openById("x")')).toBe(
    'Error: not emulated: SpreadsheetApp.openById',
  );
  expect(refusalOf(emulatorOf(), `sheet.getRange('A1').createTextFinder('x')`)).toBe(
    'Error: not emulated: Range.createTextFinder',
  );
});

test('service objects: their text is the name of their class, a range shows nothing of the emulator', () => {
  const body = `return [String(ss), String(sheet), String(sheet.getRange('A1')), JSON.stringify(sheet.getRange('A1')),
    JSON.stringify(SpreadsheetApp.ProtectionType.SHEET), String(SpreadsheetApp.newDataValidation())]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    'Spreadsheet',
    'Sheet',
    'Range',
    '{}',
    '"SHEET"',
    'DataValidationBuilder',
  ]);
});

test('scopes: a manifest without the scope refuses the call in the second form', () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
  const body = `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x</p>'))`;
  expect(refusalOf(emulatorOf('', { manifest }), body)).toBe(
    'Exception: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
  );
});

test('user interface: alert and prompt wait for the answer of the person', () => {
  const asked: unknown[] = [];
  const emulator = emulatorOf('', {
    dialogs: (question) => {
      asked.push(question);
      return question.kind === 'prompt' ? { button: 'OK', text: 'สวัสดี' } : { button: 'YES' };
    },
  });
  const body = `const ui = SpreadsheetApp.getUi();
    const yes = ui.alert('ยืนยัน', 'ล้างหรือไม่', ui.ButtonSet.YES_NO);
    const reply = ui.prompt('ชื่อ');
    return [yes === ui.Button.YES, reply.getSelectedButton() === ui.Button.OK, reply.getResponseText()]`;
  expect(resultOf(emulator, body)).toEqual([true, true, 'สวัสดี']);
  expect(asked).toEqual([
    { kind: 'alert', title: 'ยืนยัน', message: 'ล้างหรือไม่', buttons: 'YES_NO', user: OWNER },
    { kind: 'prompt', title: '', message: 'ชื่อ', buttons: 'OK', user: OWNER },
  ]);
});

test('user interface: toasts and sidebars are data, in the order they were shown', () => {
  const seen: string[] = [];
  const emulator = emulatorOf('', { onUi: (entry) => seen.push(entry.kind) });
  const { ui } = execute(
    emulator,
    `ss.toast('เริ่ม', 'แผนคน', -1);
     SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x</p>').setTitle('แผนคน'))`,
  );
  expect(ui).toEqual([
    { kind: 'toast', message: 'เริ่ม', title: 'แผนคน', seconds: -1 },
    { kind: 'showSidebar', title: 'แผนคน', html: '<p>x</p>', width: null, height: null },
  ]);
  expect(seen).toEqual(['toast', 'showSidebar']);
});

test('active cell: a call finds what the person has selected', () => {
  const emulator = emulatorOf();
  resultOf(emulator, `ss.insertSheet('list')`);
  emulator.select(HEAD, "'list'!B2:C3");
  const body = `return [ss.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation(), ss.getActiveCell().getA1Notation()]`;
  expect(resultOf(emulator, body, HEAD)).toEqual(['list', 'B2:C3', 'B2']);
  expect(resultOf(emulator, body, OWNER)).toEqual(['Sheet1', 'A1', 'A1']);
});
