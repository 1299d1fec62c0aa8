import { expect, test } from 'vitest';
import { parseBlock } from '../hands/block.ts';
import { PROTECTED_MESSAGE } from '../workbook/protection.ts';
import { emulatorOf, HEAD, OTHER_HEAD, OWNER, resultOf, VIEWER } from './support/script.ts';

/** Rows 1-5 only for HR, the whole sheet for HR and HEAD. */
function protectedEmulator() {
  const emulator = emulatorOf();
  resultOf(
    emulator,
    `sheet.getRange('A6:C8').setValues([['ข', 2, 'x'], ['ก', 1, 'y'], ['ค', 3, 'z']]);
     const p = sheet.protect(); p.removeEditors(p.getEditors()); p.addEditor('${HEAD}');
     const r = sheet.getRange('1:5').protect(); r.removeEditors(r.getEditors());`,
  );
  return emulator;
}

test.each([
  ['one line', 'a\tb', [['a', 'b']]],
  ['two lines and one at the end', 'a\nb\n', [['a'], ['b']]],
  [
    'windows line ends',
    'a\tb\r\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty fields',
    '\t\n\tx',
    [
      ['', ''],
      ['', 'x'],
    ],
  ],
  ['quoted field with a line end', '"a\nb"\tc', [['a\nb', 'c']]],
  ['quotes inside a word', 'a "b" c', [['a "b" c']]],
])('parseBlock: %s', (_reason, text, expected) => {
  expect(parseBlock(text)).toEqual(expected);
});

test('typing: a block lands from its first cell on and grows the grid', () => {
  const emulator = emulatorOf();
  expect(emulator.hands.type(OWNER, 'Z999', '1\t2\n3\t4\n5\t6').range).toBe("'Sheet1'!Z999:AA1001");
  expect(emulator.read('Z999:AA1001').values).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  expect(resultOf(emulator, 'return [sheet.getMaxRows(), sheet.getMaxColumns()]')).toEqual([
    1001, 27,
  ]);
});

test('typing: a formula, a text with apostrophe, and emptying', () => {
  const emulator = emulatorOf();
  emulator.hands.type(OWNER, 'A1', '=1+2');
  emulator.hands.type(OWNER, 'A2', "'=1+2");
  emulator.hands.type(OWNER, 'A3', 'x');
  emulator.hands.type(OWNER, 'A3', '');
  emulator.hands.type(OWNER, 'A4', '+66 81 234 5678');
  expect(emulator.read('A1:A4')).toMatchObject({
    values: [[3], ['=1+2'], [''], ['#ERROR!']],
    formulas: [['=1+2'], [''], [''], [expect.stringMatching(/^=\+66/)]],
  });
});

test.each([
  ['typing', (e: ReturnType<typeof emulatorOf>, who: string) => e.hands.type(who, 'A1', 'x')],
  ['pasting across', (e, who) => e.hands.type(who, 'A5', '1\n2')],
  ['clearing', (e, who) => e.hands.clear(who, 'A4:A7')],
  ['deleting a row of them', (e, who) => e.hands.deleteRows(who, 'Sheet1', 5, 2)],
  ['inserting between them', (e, who) => e.hands.insertRows(who, 'Sheet1', 3)],
  ['inserting a column across', (e, who) => e.hands.insertColumns(who, 'Sheet1', 2)],
  ['deleting a column across', (e, who) => e.hands.deleteColumns(who, 'Sheet1', 2)],
  ['moving a column across', (e, who) => e.hands.moveColumns(who, 'Sheet1', 1, 1, 4)],
  ['moving a row in between', (e, who) => e.hands.moveRows(who, 'Sheet1', 7, 1, 3)],
  ['moving a protected row out', (e, who) => e.hands.moveRows(who, 'Sheet1', 4, 1, 8)],
  [
    'sorting with the head',
    (e, who) => e.hands.sort(who, 'A1:C8', [{ column: 1, ascending: true }]),
  ],
  ['deleting the tab', (e, who) => e.hands.deleteTab(who, 'Sheet1')],
] as [
  string,
  (e: ReturnType<typeof emulatorOf>, who: string) => { refused?: string },
][])('typing: %s is refused to a head of the tab, changes nothing, and is allowed to HR', (_what, act) => {
  const emulator = protectedEmulator();
  resultOf(emulator, `ss.insertSheet('other', 1)`);
  const before = JSON.stringify(emulator.snapshot());
  expect(act(emulator, HEAD).refused).toBe(PROTECTED_MESSAGE);
  expect(JSON.stringify(emulator.snapshot())).toBe(before);
  expect(act(emulator, OWNER).refused).toBeUndefined();
});

test('typing: a head edits, inserts, moves, sorts and deletes own rows', () => {
  const emulator = protectedEmulator();
  expect(emulator.hands.type(HEAD, 'B6', '20').refused).toBeUndefined();
  expect(
    emulator.hands.sort(HEAD, 'A6:C8', [{ column: 1, ascending: true }]).refused,
  ).toBeUndefined();
  expect(emulator.read('A6:C8').values).toEqual([
    ['ก', 1, 'y'],
    ['ข', 20, 'x'],
    ['ค', 3, 'z'],
  ]);
  expect(emulator.hands.insertRows(HEAD, 'Sheet1', 6).refused).toBeUndefined();
  expect(emulator.hands.moveRows(HEAD, 'Sheet1', 7, 1, 10).refused).toBeUndefined();
  expect(emulator.read('A6:A9').values).toEqual([[''], ['ข'], ['ค'], ['ก']]);
  expect(emulator.hands.deleteRows(HEAD, 'Sheet1', 6).refused).toBeUndefined();
  expect(emulator.read('A6:A8').values).toEqual([['ข'], ['ค'], ['ก']]);
});

test('typing: another head and a viewer are refused everywhere', () => {
  const emulator = protectedEmulator();
  expect(emulator.hands.type(OTHER_HEAD, 'A7', 'x').refused).toBe(PROTECTED_MESSAGE);
  expect(emulator.hands.insertRows(OTHER_HEAD, 'Sheet1', 8).refused).toBe(PROTECTED_MESSAGE);
  expect(emulator.hands.type(VIEWER, 'Z9', 'x').refused).toMatch(/^View only/);
  expect(emulator.hands.addTab(VIEWER).refused).toMatch(/^View only/);
});

test('typing: moved rows keep their formulas, formulas elsewhere follow', () => {
  const emulator = emulatorOf();
  resultOf(
    emulator,
    `sheet.getRange('A1:B4').setValues([[1, '=A1*10'], [2, '=A2*10'], [3, '=A3*10'], [4, '=A4*10']]);
     sheet.getRange('D1:D2').setFormulas([['=A2'], ['=SUM(A1:A4)']]);`,
  );
  emulator.hands.moveRows(OWNER, 'Sheet1', 2, 1, 5);
  expect(emulator.read('A1:B4').values).toEqual([
    [1, 10],
    [3, 30],
    [4, 40],
    [2, 20],
  ]);
  expect(emulator.read('B4').formulas).toEqual([['=A4*10']]);
  expect(emulator.read('D1').formulas).toEqual([['=A4']]);
  emulator.hands.moveRows(OWNER, 'Sheet1', 4, 1, 1);
  expect(emulator.read('A1:B4').values).toEqual([
    [2, 20],
    [1, 10],
    [3, 30],
    [4, 40],
  ]);
});

test('typing: inserted rows take format and rule of the row above, not its content', () => {
  const emulator = emulatorOf();
  resultOf(
    emulator,
    `sheet.getRange('A1').setValue(5).setNumberFormat('0.00').setBackground('red').setNote('n');
     sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build());`,
  );
  emulator.hands.insertRows(OWNER, 'Sheet1', 2, 2);
  const body = `const range = sheet.getRange('A2:A3');
    return [range.getValues(), range.getNumberFormats(), range.getBackgrounds(), range.getNotes(),
      range.getDataValidations().map((row) => row.map((rule) => rule && String(rule.getCriteriaType())))]`;
  expect(resultOf(emulator, body)).toEqual([
    [[''], ['']],
    [['0.00'], ['0.00']],
    [['#ff0000'], ['#ff0000']],
    [[''], ['']],
    [['NUMBER_BETWEEN'], ['NUMBER_BETWEEN']],
  ]);
});

test('typing: renaming and moving tabs', () => {
  const emulator = emulatorOf();
  emulator.hands.addTab(OWNER, 'กองคลัง');
  emulator.hands.moveTab(OWNER, 'กองคลัง', 1);
  expect(emulator.hands.renameTab(OWNER, 'กองคลัง', 'Sheet1').refused).toBe(
    'A sheet with the name "Sheet1" already exists. Please enter another name.',
  );
  emulator.hands.renameTab(OWNER, 'กองคลัง', 'กองการคลัง');
  expect(emulator.workbook.sheets.map((sheet) => sheet.name)).toEqual(['กองการคลัง', 'Sheet1']);
});

test('typing: what was done is on record', () => {
  const emulator = protectedEmulator();
  emulator.hands.type(HEAD, 'A6', 'x');
  emulator.hands.type(HEAD, 'A1', 'x');
  expect(emulator.hands.history.map(({ user, range, refused }) => [user, range, refused])).toEqual([
    [HEAD, "'Sheet1'!A6", undefined],
    [HEAD, 'A1', PROTECTED_MESSAGE],
  ]);
});
