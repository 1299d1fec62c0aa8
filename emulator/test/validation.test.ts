import { expect, test } from 'vitest';
import { emulatorOf, OWNER, refusalOf, resultOf } from './support/script.ts';

const VIOLATES =
  'The data you entered in cell A1 violates the data validation rules set on this cell.';

const rule = (require: string, allow = false) =>
  `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().${require}.setAllowInvalid(${allow}).build());`;

test.each([
  [
    'list',
    `requireValueInList(['ก', 'ข'])`,
    `'ค'`,
    `'ข'`,
    `${VIOLATES} Please enter one of the following values: ก, ข.`,
  ],
  ['number', 'requireNumberBetween(1, 10)', '11', '10', VIOLATES],
  ['number, by text', 'requireNumberGreaterThan(0)', `'สองร้อย'`, `'200'`, VIOLATES],
  ['date', 'requireDate()', `'๑ ต.ค. ๒๕๖๘'`, `'10/1/2025'`, VIOLATES],
  ['date after', 'requireDateAfter(new Date(2025, 0, 1))', `'1/1/2024'`, `'1/1/2026'`, VIOLATES],
  ['e-mail', 'requireTextIsEmail()', `'hr@'`, `'hr@example.go.th'`, VIOLATES],
  ['checkbox', 'requireCheckbox()', `'yes'`, 'true', VIOLATES],
  ['formula', `requireFormulaSatisfied('=A1>B1')`, '-1', '1', VIOLATES],
])('validation that rejects: a script is stopped, too (%s)', (_kind, require, bad, good, message) => {
  const emulator = emulatorOf();
  const body = `${rule(require)} sheet.getRange('A1').setValue(${good}); SpreadsheetApp.flush();
    sheet.getRange('A1').setValue(${bad}); SpreadsheetApp.flush();`;
  expect(refusalOf(emulator, body)).toBe(`Exception: ${message}`);
  expect(resultOf(emulator, `return sheet.getRange('A1').isBlank()`)).toBe(false);
});

test('validation that warns: everything may be written', () => {
  const body = `${rule(`requireValueInList(['ก'])`, true)} return sheet.getRange('A1').setValue('ค').getValue()`;
  expect(resultOf(emulatorOf(), body)).toBe('ค');
});

test('validation that rejects: a person is stopped, a block is written whole or not at all', () => {
  const emulator = emulatorOf();
  resultOf(emulator, rule('requireNumberBetween(1, 10)'));
  expect(emulator.hands.type(OWNER, 'A1', '11').refused).toBe(VIOLATES);
  resultOf(emulator, `sheet.getRange('A1:B1').setValues([['', '']]);`);
  expect(
    refusalOf(
      emulator,
      `sheet.getRange('A1:B2').setValues([[5, 'x'], [6, 'y']]);
    sheet.getRange('A1:B1').setValues([[50, 'changed']])`,
    ),
  ).toMatch(/violates/);
  expect(emulator.read('A1:B2').values).toEqual([
    [5, 'x'],
    [6, 'y'],
  ]);
});

test('validation: a list from a range of another tab follows that range', () => {
  const emulator = emulatorOf();
  const body = `const list = ss.insertSheet('list'); list.getRange('A1:A2').setValues([['x'], ['y']]);
    sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(list.getRange('A1:A2')).setAllowInvalid(false).build());
    list.insertRowBefore(2); list.getRange('A2').setValue('new');
    sheet.getRange('A1').setValue('new'); SpreadsheetApp.flush();
    return sheet.getRange('A1').getDataValidation().getCriteriaValues()[0].getA1Notation()`;
  expect(resultOf(emulator, body)).toBe('A1:A3');
  expect(refusalOf(emulator, `sheet.getRange('A1').setValue('z')`)).toMatch(/violates/);
});

test('DataValidationBuilder: what it reads back', () => {
  const body = `const b = SpreadsheetApp.newDataValidation();
    const empty = [b.getCriteriaType(), b.getCriteriaValues(), b.getHelpText(), b.getAllowInvalid()];
    const built = b.requireValueInList([9, false, 'z']).setHelpText('เลือก').build();
    const copy = built.copy().setAllowInvalid(false).build();
    return [empty, built.getCriteriaValues(), String(built.getCriteriaType()), built.getHelpText(),
      built.getAllowInvalid(), copy.getAllowInvalid(),
      built.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [null, [], null, true],
    [['9', 'false', 'z'], true],
    'VALUE_IN_LIST',
    'เลือก',
    true,
    false,
    true,
  ]);
});

test('DataValidationBuilder: arguments are strictly typed', () => {
  expect(refusalOf(emulatorOf(), `SpreadsheetApp.newDataValidation().requireDate('=A1')`)).toBe(
    "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
  );
  expect(
    refusalOf(emulatorOf(), `SpreadsheetApp.newDataValidation().requireNumberBetween('1', 2)`),
  ).toBe(
    "Exception: The parameters (String,number) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireNumberBetween.",
  );
});

test('checkboxes: own values, check, uncheck, isChecked, remove', () => {
  const body = `const r = sheet.getRange('A1:A3').insertCheckboxes('YES', 'NO'); const out = [r.getValues()];
    sheet.getRange('A1:B2').check(); out.push(r.getValues(), r.isChecked(), sheet.getRange('A1:A2').isChecked());
    r.uncheck(); out.push(r.isChecked(), sheet.getRange('B1').isChecked());
    r.removeCheckboxes(); out.push(r.getValues(), r.getDataValidations()); return out`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [['NO'], ['NO'], ['NO']],
    [['YES'], ['YES'], ['NO']],
    null,
    true,
    false,
    null,
    [[''], [''], ['']],
    [[null], [null], [null]],
  ]);
});

test('clearing: clear keeps notes and rules, clearContent keeps formats', () => {
  const body = `const r = sheet.getRange('A1').setValue(1).setBackground('red').setNote('n').setNumberFormat('0.00');
    ${rule('requireNumberBetween(1, 10)', true)}
    const state = () => [r.getValue(), r.getBackground(), r.getNote(), r.getNumberFormat(), r.getDataValidation() !== null];
    const out = []; r.clearFormat(); out.push(state());
    r.setBackground('red').clearContent(); out.push(state());
    r.setValue(2).clear(); out.push(state());
    r.clearNote().clearDataValidations(); out.push(state()); return out`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    [1, '#ffffff', 'n', '0.00', true],
    ['', '#ff0000', 'n', '0.00', true],
    ['', '#ffffff', 'n', '0.###############', true],
    ['', '#ffffff', '', '0.###############', false],
  ]);
});

test('conditional formats: set replaces all, ranges and formulas move with rows', () => {
  const body = `const make = (f) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(f)
      .setBackground('yellow').setBold(true).setRanges([sheet.getRange('A6:F20')]).build();
    sheet.setConditionalFormatRules([make('=$A6=1'), make('=$A6=2')]);
    sheet.setConditionalFormatRules([make('=AND($F6<>"",NOT(ISNUMBER($F6)))')]);
    sheet.insertRowsBefore(3, 2);
    const [rule, ...rest] = sheet.getConditionalFormatRules(); const condition = rule.getBooleanCondition();
    return [rest.length, rule.getRanges().map((r) => r.getA1Notation()), condition.getCriteriaValues(),
      condition.getBackground(), condition.getBold(), String(condition.getCriteriaType())]`;
  expect(resultOf(emulatorOf(), body)).toEqual([
    0,
    ['A8:F22'],
    ['=AND($F8<>"",NOT(ISNUMBER($F8)))'],
    '#ffff00',
    true,
    'CUSTOM_FORMULA',
  ]);
});

test.each([
  ['in its formula', `'=SUM(list!A1:A3)>0'`, `sheet.getRange('A1')`],
  ['in its quoted formula', `"='list'!$A$1=1"`, `sheet.getRange('A1')`],
  ['as its range', `'=A1=1'`, `ss.getSheetByName('list').getRange('A1')`],
])('conditional formats: another tab is refused %s', (_where, formula, range) => {
  const body = `ss.insertSheet('list');
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(${formula})
      .setBackground('red').setRanges([${range}]).build()])`;
  expect(refusalOf(emulatorOf(), body)).toBe(
    'Exception: Conditional format rule cannot reference a different sheet.',
  );
});
