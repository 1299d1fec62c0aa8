import { expect, test } from 'vitest';
import { createEmulator, DEFAULT_OWNER } from '../emulator.ts';
import { projectOf } from '../ground/project.ts';

function run(source: string, fn: string, args: readonly unknown[] = []) {
  const execution = createEmulator({ project: projectOf(source) }).call(DEFAULT_OWNER, fn, args);
  return { ...execution.outcome, execution };
}

test('invoke: calls a global function and copies its result', () => {
  const outcome = run('function add(a, b) { return { sum: a + b }; }', 'add', [2, 3]);
  expect(outcome).toMatchObject({ ok: true, value: { sum: 5 } });
});

test('invoke: console and Logger write to the execution log and are no service calls', () => {
  const { execution } = run(
    'function f() { console.log("%s is %d", "x", 3.7); Logger.log({ a: 1 }); }',
    'f',
  );
  expect(execution.log).toEqual(['x is 3', '{"a":1}']);
  expect(execution.calls.total).toBe(0);
  expect(execution.calls.byMethod).toEqual({ '~console.write': 1, '~Logger.log': 1 });
});

test('invoke: follows an async function', () => {
  const outcome = run('async function f() { await null; return [1, await 2]; }', 'f');
  expect(outcome).toMatchObject({ ok: true, value: [1, 2] });
});

test('invoke: reports what was thrown by name and message', () => {
  expect(run('function f() { null.x; }', 'f')).toMatchObject({
    ok: false,
    error: { name: 'TypeError' },
  });
  expect(run('const f = () => { throw new RangeError("far"); };', 'f')).toMatchObject({
    ok: false,
    error: { name: 'RangeError', message: 'far' },
  });
  expect(run('', 'nothing')).toMatchObject({
    ok: false,
    error: { message: 'Script function not found: nothing' },
  });
});
