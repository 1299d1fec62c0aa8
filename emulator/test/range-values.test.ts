import { expect, test } from 'vitest';
import { emulatorOf, refusalOf, resultOf } from './support/script.ts';

test('blank spreadsheet: one Sheet1 of 1000 x 26 in en_US', () => {
  const body = `return [ss.getSheets().map((s) => s.getName()), sheet.getMaxRows(), sheet.getMaxColumns(),
    ss.getSpreadsheetLocale(), sheet.getLastRow(), sheet.getDataRange().getValues()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([['Sheet1'], 1000, 26, 'en_US', 0, [['']]]);
});

test('Range.setValues: parses each text as if it were typed', () => {
  const body = `sheet.getRange('A1:H1').setValues([['=1+1', '007', 'TRUE', "'008", 'กองคลัง', '1,234.50', '12%', '']]);
    return sheet.getRange('A1:H1').getValues().concat(sheet.getRange('A1:H1').getDisplayValues())`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [2, 7, true, '008', 'กองคลัง', 1234.5, 0.12, ''],
    ['2', '7', 'TRUE', '008', 'กองคลัง', '1,234.50', '12%', ''],
  ]);
});

test('Range.setValues: refuses wrong sizes and kinds in the words of the host', () => {
  const emulator = emulatorOf();
  expect(refusalOf(emulator, `sheet.getRange('A1:B3').setValues([[1, 2], [3, 4]])`)).toBe(
    'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
  );
  expect(refusalOf(emulator, `sheet.getRange('A1:B1').setValues([[1]])`)).toBe(
    'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
  expect(refusalOf(emulator, `sheet.getRange('A1').setValues('x')`)).toBe(
    "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  );
});
