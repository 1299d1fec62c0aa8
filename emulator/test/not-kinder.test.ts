import { expect, test } from 'vitest';
import { emulatorOf, HEAD, refusalOf, resultOf } from './support/script.ts';

/**
 * What a forgiving emulator lets pass and the host does not. Each line is one such kindness, refused here;
 * the details are tested with their subject.
 */
const REFUSED: readonly [reason: string, body: string, message: RegExp][] = [
  ['grids do not grow by writing', `sheet.getRange('A1001').setValue(1)`, /outside the dimensions/],
  [
    'sizes must fit',
    `sheet.getRange('A1:A2').setValues([[1]])`,
    /The data has 1 but the range has 2/,
  ],
  [
    'ragged rows',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3]])`,
    /The data has 1 but the range has 2/,
  ],
  [
    'a row in place of rows',
    `sheet.getRange('A1:B1').setValues([1, 2])`,
    /\(number\[\]\) don't match/,
  ],
  ['one value in place of rows', `sheet.getRange('A1').setValues(5)`, /\(number\) don't match/],
  ['objects as values', `sheet.getRange('A1').setValue({})`, /\(\(class\)\) don't match/],
  ['row 0', `sheet.getRange(0, 1)`, /starting row of the range is too small/],
  ['methods that nobody wrote', `sheet.newChart()`, /^Error: not emulated: Sheet\.newChart$/],
  ['web names', `setTimeout(() => 1, 1)`, /^ReferenceError: setTimeout is not defined$/],
  ['text encoding', `new TextEncoder()`, /^ReferenceError: TextEncoder is not defined$/],
  [
    'a cell of 50,001 characters',
    `sheet.getRange('A1').setValue('x'.repeat(50001)); SpreadsheetApp.flush()`,
    /maximum of 50000 characters/,
  ],
  ['two tabs of one name', `ss.insertSheet('sheet1')`, /already exists/],
  ['no tab left', `ss.deleteSheet(sheet)`, /can't remove all the sheets/],
  ['all rows deleted', `sheet.deleteRows(1, 1000)`, /can't delete all the rows/],
  [
    'a rule over another tab',
    `ss.insertSheet('x'); sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
     .whenFormulaSatisfied("='x'!A1=1").setBackground('red').setRanges([sheet.getRange('A1')]).build()])`,
    /cannot reference a different sheet/,
  ],
  [
    'values that a rule rejects',
    `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation()
     .requireNumberBetween(1, 2).setAllowInvalid(false).build()).setValue(3); SpreadsheetApp.flush()`,
    /violates the data validation rules/,
  ],
  [
    'loose builder arguments',
    `SpreadsheetApp.newDataValidation().requireDateAfter('1/1/2025')`,
    /don't match the method signature/,
  ],
  [
    'holes of a range protection',
    `sheet.getRange('A1').protect().setUnprotectedRanges([sheet.getRange('A1')])`,
    /only be set for a protected sheet/,
  ],
  [
    'merging across the frozen border',
    `sheet.setFrozenRows(1); sheet.getRange('A1:A2').merge(); SpreadsheetApp.flush()`,
    /can't merge frozen/,
  ],
];

test.each(REFUSED)('not kinder than the host: %s', (_reason, body, message) => {
  expect(refusalOf(emulatorOf(), body)).toMatch(message);
});

const WRONG_SUMS: readonly [reason: string, formula: string, shown: string][] = [
  ['a missing tab is no zero', `=SUMIFS('ไม่มี'!A:A,'ไม่มี'!B:B,"x")`, '#REF!'],
  ['a missing tab counts nothing', `=COUNTIFS('ไม่มี'!A:A,"<>")`, '#REF!'],
  ['a sum over its own cell', '=SUMIFS(A:A,A:A,">0")', '#REF!'],
  ['a sum over an error', '=SUMIF(C1:C2,"x",D1:D2)', '#DIV/0!'],
  ['a function that the host does not know', '=BAHTSUM(1)', '#NAME?'],
];

test.each(WRONG_SUMS)('not kinder than the host: %s', (_reason, formula, shown) => {
  const body = `sheet.getRange('C1:D2').setValues([['x', 1], ['x', '=1/0']]);
    return sheet.getRange('A1').setFormula(${JSON.stringify(formula)}).getDisplayValue()`;
  expect(resultOf(emulatorOf(), body)).toBe(shown);
});

test('not kinder than the host: errors of writes come late, where no try stands', () => {
  const body = `try { sheet.getRange('A1').setValue('x'.repeat(50001)); } catch (e) { return 'caught at once'; }`;
  expect(refusalOf(emulatorOf(), body)).toMatch(/maximum of 50000/);
});

test('not kinder than the host: a head has no rights in a tab of others, by script or by hand', () => {
  const emulator = emulatorOf();
  resultOf(emulator, `const p = sheet.protect(); p.removeEditors(p.getEditors())`);
  expect(refusalOf(emulator, `sheet.getRange('A1').setValue(1)`, HEAD)).toMatch(
    /protected cell or object/,
  );
  expect(emulator.hands.type(HEAD, 'A1', '1').refused).toMatch(/protected cell or object/);
  expect(refusalOf(emulator, `sheet.insertRowBefore(1)`, HEAD)).toMatch(/protected cell or object/);
  expect(emulator.read('A1').values).toEqual([['']]);
});

test('not kinder than the host: no module state, no Date over google.script.run, no hidden functions', () => {
  const emulator = emulatorOf(
    'var n = 0; function next() { return ++n; } function when() { return [new Date()]; } function own_() {}',
  );
  expect(emulator.callFromClient(HEAD, 'next').outcome).toMatchObject({ value: 1 });
  expect(emulator.callFromClient(HEAD, 'next').outcome).toMatchObject({ value: 1 });
  expect(emulator.callFromClient(HEAD, 'when').outcome.ok).toBe(false);
  expect(() => emulator.callFromClient(HEAD, 'own_')).toThrow(/is not a function/);
});
