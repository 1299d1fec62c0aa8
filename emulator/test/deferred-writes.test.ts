import { expect, test } from 'vitest';
import { emulatorOf, execute, refusalOf, resultOf } from './support/script.ts';

const LONG = `'x'.repeat(50001)`;
const TOO_LONG =
  'Exception: Your input contains more than the maximum of 50000 characters in a single cell.';

test('deferred write: its error comes at the next read, outside the try that wrote it', () => {
  const body = `let caught = false;
    try { sheet.getRange('A1').setValue(${LONG}); } catch (e) { caught = true; }
    try { sheet.getRange('B1').getValue(); } catch (e) { return [caught, e.name + ': ' + e.message]; }`;
  expect(resultOf(emulatorOf(), body)).toEqual([false, TOO_LONG]);
});

test('deferred write: flush brings its error', () => {
  const body = `sheet.getRange('A1').setValue(${LONG});
    try { SpreadsheetApp.flush(); } catch (e) { return e.message; }`;
  expect(resultOf(emulatorOf(), body)).toMatch(/^Your input contains more than/);
});

test('deferred write: at the end of the script nobody can catch it', () => {
  const body = `try { sheet.getRange('A1').setValue(${LONG}); } catch (e) { return 'caught'; } return 'done'`;
  expect(refusalOf(emulatorOf(), body)).toBe(TOO_LONG);
});

test('deferred write: the order of calls is kept, what stands before a refused write is done', () => {
  const emulator = emulatorOf();
  execute(
    emulator,
    `sheet.getRange('A1').setValue('first'); sheet.getRange('A1:A2').setValue('second');
     sheet.getRange('A3').setValue(${LONG}); sheet.getRange('A4').setValue('after');`,
  );
  expect(emulator.read('A1:A4').values).toEqual([['second'], ['second'], [''], ['']]);
});

test('deferred write: an error of the script itself does not undo what was written', () => {
  const emulator = emulatorOf();
  const body = `sheet.getRange('A1').setValue(1); throw new Error('own')`;
  expect(refusalOf(emulator, body)).toBe('Error: own');
  expect(emulator.read('A1').values).toEqual([[1]]);
});

test('fault: the n-th counted call fails, navigation does not count', () => {
  const emulator = emulatorOf();
  emulator.injectFault({ at: 2, kind: 'fail', message: 'Service Spreadsheets timed out.' });
  const body = `sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); sheet.getRange('A3').setValue(3)`;
  expect(refusalOf(emulator, body)).toBe('Exception: Service Spreadsheets timed out.');
  expect(emulator.read('A1:A3').values).toEqual([[1], [''], ['']]);
  expect(resultOf(emulator, body.replaceAll('A', 'B'))).toBeNull();
});

test('fault: cut off at the n-th call, nothing can be caught or done any more', () => {
  const emulator = emulatorOf();
  emulator.injectFault({ at: 3, kind: 'cut-off' });
  const body = `sheet.getRange('A1').setValue(1); SpreadsheetApp.flush();
    try { sheet.getRange('A2').getValue(); } catch (e) {
      try { sheet.getRange('A3').setValue('cleaned up'); } catch (e2) { /* nothing left to do */ }
    }
    return 'went on'`;
  expect(refusalOf(emulator, body)).toBe('Exception: The execution was cut off.');
  expect(emulator.read('A1:A3').values).toEqual([[1], [''], ['']]);
});

test('fault: a delay past six minutes ends the execution', () => {
  const emulator = emulatorOf();
  emulator.injectFault({ at: 1, kind: 'delay', ms: 400_000 });
  const body = `sheet.getRange('A1').getValue(); return 'went on'`;
  expect(refusalOf(emulator, body)).toBe('Exception: Exceeded maximum execution time');
});

test('counts: reads and writes count, navigation and builders have a tilde', () => {
  const { calls } = execute(
    emulatorOf(),
    `const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 2).build();
     const range = sheet.getRange('A1:B2'); range.setDataValidation(rule); range.setValues([[1, 2], [1, 2]]);
     range.offset(1, 1, 1, 1).getValue(); range.getNumRows(); SpreadsheetApp.flush();`,
  );
  expect(calls.total).toBe(4);
  expect(calls.byMethod).toMatchObject({
    'Range.setDataValidation': 1,
    'Range.setValues': 1,
    'Range.getValue': 1,
    'SpreadsheetApp.flush': 1,
    '~Sheet.getRange': 1,
    '~Range.offset': 1,
    '~Range.getNumRows': 1,
    '~SpreadsheetApp.newDataValidation': 1,
  });
});
