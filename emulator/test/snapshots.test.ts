import { expect, test } from 'vitest';
import { emulatorOf, HEAD, resultOf } from './support/script.ts';

const FILL = `ss.setSpreadsheetLocale('th_TH'); ss.setSpreadsheetTimeZone('Asia/Bangkok');
  const tab = ss.insertSheet('กองคลัง').setTabColor('red');
  tab.getRange('A1:C2').setValues([['ก', 5, new Date(2025, 9, 1)], ['=B1*2', true, "'007"]]);
  tab.getRange('A1').setNote('n').setBackground('yellow').setNumberFormat('@');
  tab.getRange('E1:E3').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  tab.getRange('F1').setFormula('=COUNTIF(E1:E3,FALSE)');
  tab.getRange('B1:C1').setBorder(true, true, true, true, false, false, 'red', SpreadsheetApp.BorderStyle.SOLID);
  tab.setFrozenRows(1); tab.hideRows(5); tab.setColumnWidth(2, 222); tab.getRange('A4:B4').merge(); tab.setHiddenGridlines(true);
  tab.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(3).setBackground('red').setRanges([tab.getRange('B1:B9')]).build()]);
  const p = tab.protect().setDescription('d'); p.removeEditors(p.getEditors()); p.addEditor('${HEAD}'); p.setUnprotectedRanges([tab.getRange('A9')]);
  tab.getRange('1:1').protect().setWarningOnly(true);
  ss.setNamedRange('ชื่อ', tab.getRange('A1'));
  sheet.getRange('A1').setFormula("=SUM('กองคลัง'!$B$1:$B)"); sheet.getRange(1, 1, 1000, 26).setFontFamily('Sarabun');`;

test('snapshot: a workbook made of it is the same, and still lives', () => {
  const emulator = emulatorOf();
  resultOf(emulator, FILL);
  const saved = emulator.snapshot();
  expect(JSON.parse(JSON.stringify(saved))).toEqual(saved);
  const again = emulatorOf('', { workbook: saved });
  expect(again.snapshot()).toEqual(saved);
  const body = `const tab = ss.getSheetByName('กองคลัง'); tab.getRange('B2').setValue(10);
    return [sheet.getRange('A1').getValue(), tab.getRange('F1').getValue(), tab.getRange('C2').getValue(),
      tab.getRange('E3').getValue(), sheet.getRange('Z9').getFontFamily()]`;
  expect(resultOf(again, body)).toEqual([15, 3, '007', false, 'Sarabun']);
});

test('snapshot: new tabs and protections get ids of their own', () => {
  const emulator = emulatorOf();
  resultOf(emulator, FILL);
  const again = emulatorOf('', { workbook: emulator.snapshot() });
  const body = `ss.insertSheet('new').protect(); const ids = ss.getSheets().map((s) => s.getSheetId());
    return [new Set(ids).size, ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`;
  expect(resultOf(again, body)).toEqual([3, 2]);
  const protections = again
    .snapshot()
    .sheets.flatMap((sheet) => sheet.protections.map((one) => one.id));
  expect(new Set(protections).size).toBe(protections.length);
});
