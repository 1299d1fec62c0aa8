import { expect, test } from 'vitest';
import { emulatorOf, OWNER, resultOf } from './support/script.ts';

const IN_THAILAND = `ss.setSpreadsheetLocale('th_TH'); ss.setSpreadsheetTimeZone('Asia/Bangkok');`;

test('typed date: month first in en_US, day first in th_TH', () => {
  const emulator = emulatorOf();
  emulator.hands.type(OWNER, 'A1', '1/10/2025');
  resultOf(emulator, IN_THAILAND);
  emulator.hands.type(OWNER, 'A2', '1/10/2025');
  const { values, displayValues } = emulator.read('A1:A2');
  expect(values).toEqual([[45667], [45931]]);
  expect(displayValues).toEqual([['1/10/2025'], ['1/10/2025']]);
});

test('typed date: what is no date stays text', () => {
  const emulator = emulatorOf();
  for (const [i, text] of ['31/31/2025', '๑/๑๐/๒๕๖๘', '1.10.2568', '2/30/2025'].entries()) {
    emulator.hands.type(OWNER, `A${i + 1}`, text);
  }
  expect(emulator.read('A1:A4').values.flat()).toEqual([
    '31/31/2025',
    '๑/๑๐/๒๕๖๘',
    '1.10.2568',
    '2/30/2025',
  ]);
});

test('Range.getValues: dates are Dates of the script realm at midnight of the spreadsheet zone', () => {
  const body = `${IN_THAILAND}
    sheet.getRange('A1').setValue('2568-10-01');
    const date = sheet.getRange('A1').getValue();
    return [date instanceof Date, Object.prototype.toString.call(date), date.toISOString(), date.getFullYear(), date.getHours()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    true,
    '[object Date]',
    '2568-09-30T17:00:00.000Z',
    2568,
    0,
  ]);
});

test('Range.getValues: a date shifts when script and spreadsheet zones differ', () => {
  const body = `ss.setSpreadsheetTimeZone('America/New_York');
    sheet.getRange('A1').setValue('2025-10-01');
    return sheet.getRange('A1').getValue().getHours()`;
  expect(resultOf(emulatorOf(), body)).toBe(11);
});

test('Range.setValue: a Date is stored as the day the spreadsheet zone shows', () => {
  const emulator = emulatorOf();
  resultOf(emulator, `${IN_THAILAND} sheet.getRange('A1').setValue(new Date(2025, 9, 1))`);
  expect(emulator.read('A1').values).toEqual([[45931]]);
  expect(emulator.read('A1').displayValues).toEqual([['1/10/2025']]);
});

test('display: Thai month names and Buddhist years', () => {
  const emulator = emulatorOf();
  const body = `${IN_THAILAND}
    sheet.getRange('A1:A3').setValue(new Date(2025, 9, 1));
    sheet.getRange('A1:A3').setNumberFormats([['d mmm bbbb'], ['d mmmm bbbb'], ['dd/mm/yyyy']]);
    return sheet.getRange('A1:A3').getDisplayValues()`;
  expect(resultOf(emulator, body)).toEqual([['1 ต.ค. 2568'], ['1 ตุลาคม 2568'], ['01/10/2025']]);
});

test('display: zero may show as words, text stays', () => {
  const body = `sheet.getRange('A1:A4').setNumberFormat('#,##0;-#,##0;"ไม่ใช้งบประมาณ"');
    sheet.getRange('A1:A4').setValues([[0], [1234567], [-5], ['๒๐๐']]);
    return sheet.getRange('A1:A4').getDisplayValues()`;
  expect(resultOf(emulatorOf(), body)).toEqual([['ไม่ใช้งบประมาณ'], ['1,234,567'], ['-5'], ['๒๐๐']]);
});

test('display: a formula shows dates like what it refers to', () => {
  const body = `${IN_THAILAND}
    sheet.getRange('A1').setValue(new Date(2025, 9, 1));
    sheet.getRange('B1').setFormula('=A1+1');
    return [sheet.getRange('B1').getValue() instanceof Date, sheet.getRange('B1').getValue().getDate()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([true, 2]);
});

test('number format @: what is written stays text', () => {
  const body = `const range = sheet.getRange('A1:A3').setNumberFormat('@');
    range.setValues([['007'], ['=1+1'], ['1/2/2025']]);
    return [range.getValues(), range.getFormulas(), range.getNumberFormat()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [['007'], ['=1+1'], ['1/2/2025']],
    [[''], [''], ['']],
    '@',
  ]);
});

test('Date in the realm: follows the clock of the office and the zone of the manifest', () => {
  const body = `const now = new Date(); return [now.toISOString(), now.getHours(), Date.now() === now.getTime(),
    now instanceof Date, typeof Date()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    '2026-11-21T03:00:00.000Z',
    10,
    true,
    true,
    'string',
  ]);
});
