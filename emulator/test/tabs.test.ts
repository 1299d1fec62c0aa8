import { expect, test } from 'vitest';
import { emulatorOf, refusalOf, resultOf } from './support/script.ts';

test('Spreadsheet.insertSheet: behind the active tab, or where the index says, with unique ids', () => {
  const body = `ss.insertSheet('b'); ss.insertSheet('a', 0); ss.insertSheet();
    const sheets = ss.getSheets();
    return [sheets.map((s) => s.getName()), new Set(sheets.map((s) => s.getSheetId())).size,
      ss.getActiveSheet().getName(), ss.getSheetByName('b').getIndex(), ss.getNumSheets()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([['a', 'Sheet4', 'Sheet1', 'b'], 4, 'Sheet4', 4, 4]);
});

test('tabs: duplicate names, the last tab and missing tabs in the words of the host', () => {
  const emulator = emulatorOf();
  expect(refusalOf(emulator, `ss.insertSheet('Sheet1')`)).toBe(
    'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.',
  );
  expect(refusalOf(emulator, 'ss.deleteSheet(sheet)')).toBe(
    "Exception: You can't remove all the sheets in a document.",
  );
  expect(
    resultOf(
      emulator,
      `return [ss.getSheetByName('x'), ss.getSheetById(5), ss.getRangeByName('x')]`,
    ),
  ).toEqual([null, null, null]);
});

test('tabs: a sheet id outlives renaming and moving', () => {
  const body = `const tab = ss.insertSheet('กองคลัง'); const id = tab.getSheetId();
    tab.setName('กองการคลัง'); ss.setActiveSheet(tab); ss.moveActiveSheet(1);
    return [ss.getSheetById(id).getName(), ss.getSheets()[0].getSheetId() === id, tab.getParent().getId() === ss.getId()]`;
  expect(resultOf(emulatorOf(), body)).toEqual(['กองการคลัง', true, true]);
});

test.each([
  [`sheet.getRange(0, 1)`, 'The starting row of the range is too small.'],
  [`sheet.getRange(1, 0)`, 'The starting column of the range is too small.'],
  [`sheet.getRange(1, 1, 0)`, 'The number of rows in the range must be at least 1.'],
  [`sheet.getRange(1, 1, 1, 0)`, 'The number of columns in the range must be at least 1.'],
  [
    `sheet.getRange(1001, 1)`,
    'The coordinates of the range are outside the dimensions of the sheet.',
  ],
  [
    `sheet.getRange('A1:AB2')`,
    'The coordinates of the range are outside the dimensions of the sheet.',
  ],
  [`sheet.getRange('nonsense!')`, 'Range not found'],
  [`ss.getRange("'ไม่มี'!A1")`, 'Range not found'],
  [
    `sheet.getRange('A1').offset(0, 0, 0, 1)`,
    'The number of rows in the range must be at least 1.',
  ],
  [`sheet.getRange('A1').offset(-1, 0)`, 'The starting row of the range is too small.'],
  [`sheet.insertRowsAfter(1001, 1)`, 'Those rows are out of bounds.'],
  [`sheet.deleteRows(999, 3)`, 'Those rows are out of bounds.'],
  [`sheet.deleteColumns(27, 1)`, 'Those columns are out of bounds.'],
  [`sheet.deleteRows(1, 1000)`, "You can't delete all the rows on the sheet."],
  [
    `sheet.setFrozenRows(2); sheet.deleteRows(3, 998)`,
    'Sorry, it is not possible to delete all non-frozen rows.',
  ],
  [
    `sheet.insertRowsAfter(1, 400000)`,
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
  [
    `sheet.getRange()`,
    "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    `sheet.getRange('A1', 2)`,
    "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    `ss.getSheetByName()`,
    "The parameters () don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.",
  ],
  [
    `sheet.getRange('A1').setNumberFormat(null)`,
    "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
  ],
  [
    `sheet.getRange('A1').setValue()`,
    "The parameters () don't match the method signature for SpreadsheetApp.Range.setValue.",
  ],
  [`sheet.setFrozenRows(1000)`, 'It is not possible to freeze all rows of the sheet.'],
  [
    `sheet.getRange('A1:A2').merge(); sheet.setFrozenRows(1)`,
    "You can't freeze rows which contain only part of a merged cell.",
  ],
  [
    `sheet.setFrozenRows(1); sheet.getRange('A1:A2').merge()`,
    "You can't merge frozen and non-frozen cells.",
  ],
  [`sheet.hideSheet()`, "You can't hide all the sheets in a document."],
])('refusals: %s', (body, message) => {
  expect(refusalOf(emulatorOf(), `${body}; SpreadsheetApp.flush()`)).toBe(`Exception: ${message}`);
});

test.each([
  ['$A$1', 'A1', 1, 1],
  ['c5:b2', 'B2:C5', 4, 2],
  ['5:7', 'A5:Z7', 3, 26],
  ['D:F', 'D1:F1000', 1000, 3],
  ['A5:A', 'A5:A1000', 996, 1],
  ['R2C3', 'C2', 1, 1],
  [`'Sheet1'!B2`, 'B2', 1, 1],
])('getRange: reads %s', (notation, a1, rows, columns) => {
  const body = `const r = sheet.getRange(${JSON.stringify(notation)}); return [r.getA1Notation(), r.getNumRows(), r.getNumColumns()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([a1, rows, columns]);
});

test('Sheet: rows put in and out, what is last, what is hidden', () => {
  const body = `sheet.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);
    sheet.hideRows(2); sheet.setFrozenRows(1); sheet.setRowHeight(3, 40); sheet.setColumnWidth(2, 200);
    sheet.insertRowsBefore(2, 2); sheet.insertColumnAfter(1);
    return [sheet.getRange('A1:C5').getValues(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(),
      sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(2), sheet.getRowHeight(5), sheet.getColumnWidth(3), sheet.getFrozenRows()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [
      [1, '', 2],
      ['', '', ''],
      ['', '', ''],
      [3, '', 4],
      [5, '', 6],
    ],
    5,
    3,
    1002,
    true,
    false,
    40,
    200,
    1,
  ]);
});

test('Sheet.appendRow: behind the last content, growing the grid', () => {
  const body = `sheet.deleteRows(3, 998); sheet.getRange('A1:A2').setValues([[1], [2]]);
    sheet.appendRow(['=A1+A2', new Date(2025, 0, 1), 'x']);
    return [sheet.getMaxRows(), sheet.getRange('A3').getValue(), sheet.getRange('C3').getValue()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([3, 3, 'x']);
});

test('Range.sort: absolute columns, numbers before text before booleans, blanks last', () => {
  const body = `sheet.getRange('B1:C5').setValues([['ข', 1], [true, 2], ['', 3], [7, 4], ['ก', 5]]);
    sheet.getRange('C1:C5').setBackgrounds([['red'], ['white'], ['white'], ['white'], ['white']]);
    sheet.getRange('B1:C5').sort(2); const up = sheet.getRange('B1:C5').getValues();
    sheet.getRange('B1:C5').sort({ column: 2, ascending: false });
    return [up, sheet.getRange('B1:B5').getValues().flat(), sheet.getRange('C1:C5').getBackgrounds().flat()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [
      [7, 4],
      ['ก', 5],
      ['ข', 1],
      [true, 2],
      ['', 3],
    ],
    [true, 'ข', 'ก', 7, ''],
    ['#ffffff', '#ff0000', '#ffffff', '#ffffff', '#ffffff'],
  ]);
});

test('Range.sort: several columns, formulas keep their row', () => {
  const body = `sheet.getRange('A1:C3').setValues([[2, 'a', '=A1*10'], [1, 'b', '=A2*10'], [1, 'a', '=A3*10']]);
    sheet.getRange('A1:C3').sort([1, { column: 2, ascending: true }]);
    return [sheet.getRange('A1:C3').getValues(), sheet.getRange('C1:C3').getFormulas().flat()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [
      [1, 'a', 10],
      [1, 'b', 10],
      [2, 'a', 20],
    ],
    ['=A1*10', '=A2*10', '=A3*10'],
  ]);
});

test('Sheet.sort: frozen rows stay', () => {
  const body = `sheet.getRange('A1:A4').setValues([['หัว'], [3], [1], [2]]); sheet.setFrozenRows(1); sheet.sort(1, false);
    return sheet.getRange('A1:A4').getValues().flat()`;
  expect(resultOf(emulatorOf(), body)).toEqual(['หัว', 3, 2, 1]);
});

test('Range.copyTo: formulas move along, whole repetitions only, formats and values alone', () => {
  const body = `sheet.getRange('A1:A2').setValues([[1], ['=A1*2']]).setBackground('red');
    sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:C4'));
    sheet.getRange('A1:A2').copyTo(sheet.getRange('E1:E3'));
    sheet.getRange('A1:A2').copyTo(sheet.getRange('G1'), { contentsOnly: true });
    sheet.getRange('A1:A2').copyTo(sheet.getRange('H1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    return [sheet.getRange('C1:C4').getFormulas().flat(), sheet.getRange('E1:E3').getValues().flat(),
      sheet.getRange('G1:G2').getFormulas().flat(), sheet.getRange('G1:G2').getValues().flat(), sheet.getRange('G1').getBackground(),
      sheet.getRange('H1:H2').getBackgrounds().flat(), sheet.getRange('H1').isBlank()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    ['', '=C1*2', '', '=C3*2'],
    [1, 2, ''],
    ['', ''],
    [1, 2],
    '#ffffff',
    ['#ff0000', '#ff0000'],
    true,
  ]);
});

test('Range.merge: keeps the first value; breakApart undoes it', () => {
  const body = `const r = sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); r.merge();
    const merged = [r.getValues(), sheet.getRange('B2').isPartOfMerge(), sheet.getRange('A1:Z9').getMergedRanges().map((m) => m.getA1Notation())];
    sheet.getRange('D1:E2').mergeAcross(); r.breakApart();
    return [merged, r.isPartOfMerge(), sheet.getRange('A1:Z9').getMergedRanges().map((m) => m.getA1Notation())]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [
      [
        [1, ''],
        ['', ''],
      ],
      true,
      ['A1:B2'],
    ],
    false,
    ['D1:E1', 'D2:E2'],
  ]);
});

test('formats: read back as set, by the defaults of a new sheet', () => {
  const body = `const r = sheet.getRange('B2');
    const state = () => [r.getBackground(), r.getFontColor(), r.getFontFamily(), r.getFontSize(), r.getFontWeight(),
      r.getFontStyle(), r.getFontLine(), r.getHorizontalAlignment(), r.getVerticalAlignment(), r.getWrap(), String(r.getWrapStrategy()), r.getNumberFormat()];
    const before = state();
    sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setFontFamily('Sarabun').setFontSize(12);
    r.setBackground('Red').setFontColor('#ABC').setFontWeight('bold').setFontStyle('italic').setFontLine('underline')
      .setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true).setNumberFormat('#,##0.00');
    return [before, state(), sheet.getRange('Z1000').getFontFamily(), sheet.getRange('A1:B1').setBackgrounds([['red', null]]).getBackgrounds()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [
      '#ffffff',
      '#000000',
      'Arial',
      10,
      'normal',
      'normal',
      'none',
      'general',
      'bottom',
      true,
      'OVERFLOW',
      '0.###############',
    ],
    [
      '#ff0000',
      '#aabbcc',
      'Sarabun',
      12,
      'bold',
      'italic',
      'underline',
      'center',
      'middle',
      true,
      'WRAP',
      '#,##0.00',
    ],
    'Sarabun',
    [['#ff0000', '#ffffff']],
  ]);
});

test('RangeList: one call changes all its ranges', () => {
  const emulator = emulatorOf();
  const body = `sheet.getRangeList(['A1', 'C1:C2']).setBackground('yellow').setValue(5).setNote('n'); SpreadsheetApp.flush();
    return [sheet.getRange('A1:C2').getValues(), sheet.getRange('C2').getBackground(), sheet.getRange('A1').getNote()]`;
  expect(resultOf(emulator, body)).toEqual([
    [
      [5, '', 5],
      ['', '', 5],
    ],
    '#ffff00',
    'n',
  ]);
  expect(emulator.calls.byMethod).toMatchObject({
    'RangeList.setBackground': 1,
    'RangeList.setValue': 1,
    'RangeList.setNote': 1,
  });
});

test('named ranges: set, moved with rows, read in other notations, removed', () => {
  const body = `ss.setNamedRange('งบประมาณ', sheet.getRange('B2:C3')); sheet.insertRowBefore(1);
    const found = ss.getRangeByName('งบประมาณ').getA1Notation(); ss.removeNamedRange('งบประมาณ');
    return [found, ss.getRangeByName('งบประมาณ')]`;
  expect(resultOf(emulatorOf(), body)).toEqual(['B3:C4', null]);
});

test('Sheet.copyTo: the copy has content, formats and its own name', () => {
  const body = `sheet.getRange('A1:B1').setValues([[2, '=A1*3']]).setBackground('red'); sheet.setFrozenRows(1);
    const copy = sheet.copyTo(ss);
    return [copy.getName(), copy.getRange('A1:B1').getValues(), copy.getRange('B1').getFormula(), copy.getRange('A1').getBackground(), copy.getFrozenRows()]`;
  expect(resultOf(emulatorOf(), body)).toEqual(['Copy of Sheet1', [[2, 6]], '=A1*3', '#ff0000', 1]);
});

test('Range.getNote: notes are text, also of numbers', () => {
  const body = `const r = sheet.getRange('A1:B1'); r.setNotes([['ก', 25]]); return r.getNotes()`;
  expect(resultOf(emulatorOf(), body)).toEqual([['ก', '25']]);
});
