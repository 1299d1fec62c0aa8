import { expect, test } from 'vitest';
import { emulatorOf, execute, resultOf } from './support/script.ts';

const FILL = `
  ss.insertSheet('กองคลัง');
  const tab = ss.getSheetByName('กองคลัง');
  tab.getRange('A5:F5').setValues([['ยุทธศาสตร์', '', 'รายการ', '', 'เสร็จ', 'เงิน']]);
  tab.getRange('A6:F11').setValues([
    [1, '', 'ก', '', true, 100],
    [2, '', 'ข', '', false, 250.5],
    [1, '', 'ค', '', true, 0],
    [3, '', '', '', '', 'สองร้อย'],
    [1, '', 'ง', '', false, ''],
    ['', '', '', '', '', 7],
  ]);`;

function formula(text: string): unknown {
  return resultOf(
    emulatorOf(),
    `${FILL} return sheet.getRange('A1').setFormula(${JSON.stringify(text)}).getValue()`,
  );
}

test.each([
  ['sum over an open range', "=SUM('กองคลัง'!$F$5:$F)", 357.5],
  ['one condition', "=SUMIFS('กองคลัง'!$F$5:$F,'กองคลัง'!$A$5:$A,1)", 100],
  ['two conditions', `=SUMIFS('กองคลัง'!$F$5:$F,'กองคลัง'!$A$5:$A,2,'กองคลัง'!$C$5:$C,"ข")`, 250.5],
  ['not blank', `=COUNTIFS('กองคลัง'!$C$6:$C,"<>")`, 4],
  ['blank money of filled rows', `=COUNTIFS('กองคลัง'!$A$6:$A,">0",'กองคลัง'!$F$6:$F,"")`, 1],
  ['at least zero ignores text and blanks', `=COUNTIF('กองคลัง'!$F$6:$F,">=0")`, 4],
  ['text that is no number', `=COUNTIF('กองคลัง'!$F$6:$F,"*")`, 1],
  ['product of conditions', `=SUMPRODUCT(('กองคลัง'!$A$6:$A$11=1)*('กองคลัง'!$E$6:$E$11=TRUE))`, 2],
  [
    'not a number beside a name',
    `=SUMPRODUCT(('กองคลัง'!$C$6:$C$11<>"")*NOT(ISNUMBER('กองคลัง'!$F$6:$F$11)))`,
    1,
  ],
  ['unquoted tab name with Thai marks', '=SUM(กองคลัง!F6:F7)', 350.5],
  ['SUMIF over an open range', `=SUMIF('กองคลัง'!$A$5:$A,">=2",'กองคลัง'!$F$5:$F)`, 250.5],
  ['semicolons between arguments', '=SUM(1;2)', 3],
  ['a semicolon in a text', '=LEN("a;b")', 3],
  ['rounded', "=ROUND(SUMIFS('กองคลัง'!$F$5:$F,'กองคลัง'!$A$5:$A,2)/3,2)", 83.5],
  ['REPT', '=REPT("█",3)', '███'],
  ['REPT with a negative count', '=REPT("x",-1)', '#VALUE!'],
  ['N of a text', '=N("x")+N(TRUE)', 1],
  ['hyperlink shows its label', '=HYPERLINK("#gid=0&range=A5","ไปที่แถว")', 'ไปที่แถว'],
  ['missing tab', "=SUM('ไม่มี'!A1:A5)", '#REF!'],
  ['missing tab in SUMIFS', `=SUMIFS('ไม่มี'!A1:A5,'ไม่มี'!B1:B5,"x")`, '#REF!'],
  ['missing tab in SUMIF', `=SUMIF('ไม่มี'!A1:A5,">0")`, '#REF!'],
  ['missing tab in COUNTIFS', `=COUNTIFS('ไม่มี'!A1:A5,">0")`, '#REF!'],
  ['missing tab in MAXIFS', `=MAXIFS('ไม่มี'!A1:A5,'ไม่มี'!A1:A5,">0")`, '#REF!'],
  ['own cell in SUMIFS', '=SUMIFS(A1:A9,A1:A9,">0")', '#REF!'],
  ['own cell in SUM', '=SUM(A1:A9)', '#REF!'],
  ['unknown function', '=NOSUCH(1)', '#NAME?'],
  ['unfinished formula', '=SUM(1,', '#ERROR!'],
  ['text in arithmetic', '="a"+1', '#VALUE!'],
])('formula: %s', (_reason, text, expected) => {
  expect(formula(text)).toBe(expected);
});

test('formula: a summed error is the result of SUMIFS, an error in another row is not', () => {
  const body = `sheet.getRange('A1:B3').setValues([['x', 1], ['y', '=1/0'], ['x', 2]]);
    sheet.getRange('D1:D2').setFormulas([['=SUMIFS(B1:B3,A1:A3,"x")'], ['=SUMIFS(B1:B3,A1:A3,"y")']]);
    return sheet.getRange('D1:D2').getValues()`;
  expect(resultOf(emulatorOf(), body)).toEqual([[3], ['#DIV/0!']]);
});

test('formula: written before its tab exists it stays #REF!', () => {
  const emulator = emulatorOf();
  const early = `sheet.getRange('A1').setFormula("='ใหม่'!A1"); SpreadsheetApp.flush();
    ss.insertSheet('ใหม่').getRange('A1').setValue(5); return sheet.getRange('A1').getValue()`;
  expect(resultOf(emulator, early)).toBe('#REF!');
  expect(resultOf(emulator, `return sheet.getRange('A1').setFormula("='ใหม่'!A1").getValue()`)).toBe(
    5,
  );
});

test('formula: rows put in and renamed tabs are followed, in text and value', () => {
  const body = `${FILL}
    sheet.getRange('A1').setFormula("=SUM('กองคลัง'!$F$6:$F)"); SpreadsheetApp.flush();
    tab.insertRowsBefore(6, 1); tab.getRange('F6').setValue(1000); tab.setName('กองการคลัง');
    return [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]`;
  const [text, value] = resultOf(emulatorOf(), body) as [string, number];
  expect(text).toBe("=SUM('กองการคลัง'!$F$7:$F)");
  expect(value).toBe(357.5);
});

test('formula: an open range from the header row counts a row put in right below it', () => {
  const body = `${FILL}
    sheet.getRange('A1').setFormula("=SUM('กองคลัง'!$F$5:$F)"); SpreadsheetApp.flush();
    tab.insertRowAfter(5); tab.getRange('F6').setValue(1000);
    return sheet.getRange('A1').getValue()`;
  expect(resultOf(emulatorOf(), body)).toBe(1357.5);
});

test('formula: empty cells of checkboxes read FALSE, in formulas too', () => {
  const body = `sheet.getRange('B1:B3').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    sheet.getRange('B2').setValue(true);
    sheet.getRange('A1').setFormula('=COUNTIF(B1:B3,FALSE)');
    return [sheet.getRange('A1').getValue(), sheet.getRange('B1:B3').getValues(), sheet.getLastRow()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([2, [[false], [true], [false]], 3]);
});

test('formula: one formula for a block moves its relative references', () => {
  const body = `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
    return sheet.getRange('D1:E2').setFormula('=A1*$A$1').getFormulas().concat(sheet.getRange('D1:E2').getValues())`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    ['=A1*$A$1', '=B1*$A$1'],
    ['=A2*$A$1', '=B2*$A$1'],
    [1, 2],
    [3, 4],
  ]);
});

test('formula: an array fills the cells below it, and #REF! when they are taken', () => {
  const body = `sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
    sheet.getRange('C1').setFormula('=SORT(A1:A3)');
    const free = sheet.getRange('C1:C3').getValues();
    sheet.getRange('C2').setValue('taken');
    return [free, sheet.getRange('C1:C3').getValues(), sheet.getLastColumn()]`;
  expect(resultOf(emulatorOf(), body)).toEqual([[[1], [2], [3]], [['#REF!'], ['taken'], ['']], 3]);
});

test('writes: a thousand rows are one command of the engine', () => {
  const emulator = emulatorOf();
  const before = emulator.workbook.engine.evaluations;
  const execution = execute(
    emulator,
    `const rows = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 20 }, (_, j) => i * j));
     sheet.getRange(1, 1, 1000, 20).setValues(rows); return sheet.getRange('T1000').getValue()`,
  );
  expect(execution.outcome).toMatchObject({ ok: true, value: 999 * 19 });
  expect(emulator.workbook.engine.evaluations - before).toBeLessThanOrEqual(1);
});
