import { expect, test } from 'vitest';
import { PROTECTED_MESSAGE } from '../workbook/protection.ts';
import {
  emulatorOf,
  HEAD,
  OTHER_HEAD,
  OWNER,
  PEOPLE,
  refusalOf,
  resultOf,
  VIEWER,
} from './support/script.ts';

const REFUSED = `Exception: ${PROTECTED_MESSAGE}`;

/** Sheet1 for HR and HEAD only. */
const PROTECT_SHEET = `const p = sheet.protect(); p.removeEditors(p.getEditors().map((u) => u.getEmail()));
  p.addEditor('${HEAD}');`;

test('the refusal of a protected write is the host sentence', () => {
  expect(PROTECTED_MESSAGE).toBe(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
});

test('Sheet.protect: a second call returns the existing protection, Range.protect adds another', () => {
  const body = `sheet.protect().setDescription('one'); const range = sheet.getRange('A1');
    range.protect(); range.protect();
    return [sheet.protect().getDescription(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
      ss.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]`;
  expect(resultOf(emulatorOf(), body)).toEqual(['one', 1, 2]);
});

test('Protection: a fresh one lists the editors of the file, never the owner', () => {
  const alone = emulatorOf('', { people: [{ email: OWNER, role: 'owner' }] });
  expect(
    resultOf(alone, 'const p = sheet.protect(); return [p.getEditors().length, p.canEdit()]'),
  ).toEqual([0, true]);
  const body = `return sheet.protect().getEditors().map((u) => u.getEmail())`;
  expect(resultOf(emulatorOf(), body)).toEqual([HEAD, OTHER_HEAD]);
});

test('sheet protection: the listed editor and the owner write, another editor does not', () => {
  const emulator = emulatorOf();
  resultOf(emulator, PROTECT_SHEET);
  const write = `sheet.getRange('B2').setValue('x'); SpreadsheetApp.flush(); return sheet.getRange('B2').canEdit()`;
  expect(resultOf(emulator, write, OWNER)).toBe(true);
  expect(resultOf(emulator, write, HEAD)).toBe(true);
  expect(refusalOf(emulator, write, OTHER_HEAD)).toBe(REFUSED);
  const ask = `return [sheet.getRange('B2').canEdit(), sheet.protect().canEdit()]`;
  expect(resultOf(emulator, ask, OTHER_HEAD)).toEqual([false, false]);
});

test.each([
  ['values', `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]])`],
  ['formats', `sheet.getRange('A1').setBackground('red')`],
  ['notes', `sheet.getRange('A1').setNote('x')`],
  ['validation', `sheet.getRange('A1').setDataValidation(null)`],
  ['clearing', `sheet.clear()`],
  ['merging', `sheet.getRange('A1:B1').merge()`],
  ['copying into it', `sheet.getRange('D9').copyTo(sheet.getRange('A1'))`],
  ['sorting', `sheet.getRange('A1:B9').sort(1)`],
  ['appending', `sheet.appendRow([1])`],
  ['inserting a row', `sheet.insertRowBefore(3)`],
  ['deleting a row', `sheet.deleteRow(3)`],
  ['inserting a column', `sheet.insertColumnAfter(2)`],
  ['moving rows', `sheet.moveRows(sheet.getRange('A2'), 9)`],
  ['renaming the tab', `sheet.setName('x')`],
  ['colouring the tab', `sheet.setTabColor('red')`],
  ['freezing', `sheet.setFrozenRows(1)`],
  ['hiding rows', `sheet.hideRows(3)`],
  ['column width', `sheet.setColumnWidth(1, 50)`],
  [
    'conditional formats',
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
      .whenCellEmpty().setBackground('red').setRanges([sheet.getRange('A1')]).build()])`,
  ],
  ['its protection', `sheet.protect().setWarningOnly(true)`],
  ['removing its protection', `sheet.protect().remove()`],
  ['another protection on it', `sheet.getRange('A1').protect()`],
])('sheet protection: forbids %s', (_what, body) => {
  const emulator = emulatorOf();
  resultOf(emulator, `${PROTECT_SHEET} ss.insertSheet('other')`);
  expect(refusalOf(emulator, `${body}; SpreadsheetApp.flush()`, OTHER_HEAD)).toBe(REFUSED);
  expect(resultOf(emulator, `return sheet.getName()`)).toBe('Sheet1');
});

test('sheet protection: deleting the tab is forbidden', () => {
  const emulator = emulatorOf();
  resultOf(emulator, `${PROTECT_SHEET} ss.insertSheet('other')`);
  expect(refusalOf(emulator, 'ss.deleteSheet(sheet)', OTHER_HEAD)).toBe(REFUSED);
});

test('warning-only protection: every editor writes', () => {
  const emulator = emulatorOf();
  resultOf(emulator, `${PROTECT_SHEET} p.setWarningOnly(true)`);
  const write = `sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); return sheet.getRange('A1').canEdit()`;
  expect(resultOf(emulator, write, OTHER_HEAD)).toBe(true);
});

test('overlapping protections: all of them must allow', () => {
  const emulator = emulatorOf();
  const body = `${PROTECT_SHEET}
    const r = sheet.getRange('A1:Z1').protect(); r.removeEditors(r.getEditors().map((u) => u.getEmail()));`;
  resultOf(emulator, body);
  const write = (a1: string) =>
    `sheet.getRange('${a1}').setValue(1); SpreadsheetApp.flush(); return true`;
  expect(resultOf(emulator, write('A2'), HEAD)).toBe(true);
  expect(refusalOf(emulator, write('A1'), HEAD)).toBe(REFUSED);
  expect(refusalOf(emulator, write('A1:A2'), HEAD)).toBe(REFUSED);
  expect(refusalOf(emulator, `sheet.insertColumnAfter(3)`, HEAD)).toBe(REFUSED);
  expect(resultOf(emulator, `sheet.insertRowAfter(1); return true`, HEAD)).toBe(true);
});

test('holes of a sheet protection: open to every editor of the file, not to viewers', () => {
  const emulator = emulatorOf();
  resultOf(emulator, `${PROTECT_SHEET} p.setUnprotectedRanges([sheet.getRange('B2:C3')])`);
  const write = (a1: string) =>
    `sheet.getRange('${a1}').setValue(1); SpreadsheetApp.flush(); return true`;
  expect(resultOf(emulator, write('B2:C3'), OTHER_HEAD)).toBe(true);
  expect(refusalOf(emulator, write('B2:D3'), OTHER_HEAD)).toBe(REFUSED);
  expect(emulator.hands.type(VIEWER, 'B2', 'x').refused).toMatch(/View only/);
  expect(
    refusalOf(
      emulator,
      `sheet.getRange('A1').protect().setUnprotectedRanges([sheet.getRange('A1')])`,
    ),
  ).toBe('Exception: Unprotected ranges can only be set for a protected sheet.');
});

test('Protection.getEditors: refused to those who may not edit it', () => {
  const emulator = emulatorOf();
  resultOf(emulator, PROTECT_SHEET);
  expect(resultOf(emulator, 'return sheet.protect().getEditors().length', HEAD)).toBe(1);
  expect(refusalOf(emulator, 'sheet.protect().getEditors()', OTHER_HEAD)).toBe(
    'Exception: You do not have permission to perform that action.',
  );
});

test('Protection: its maker cannot be taken off, adding an editor does not share the file', () => {
  const emulator = emulatorOf();
  const body = `const p = sheet.protect(); p.removeEditors(['${HEAD}', '${OTHER_HEAD}']); p.addEditors(['new@example.go.th']);
    return [p.getEditors().map((u) => u.getEmail()), ss.getEditors().map((u) => u.getEmail())]`;
  expect(resultOf(emulator, body, HEAD)).toEqual([
    [HEAD, 'new@example.go.th'],
    [OWNER, HEAD, OTHER_HEAD],
  ]);
  expect(() => emulator.call('new@example.go.th', 'evaluate', ['return 1'])).toThrow(/cannot run/);
});

test('Protection.setDomainEdit: only in a Workspace domain', () => {
  const gmail = emulatorOf('', { people: [{ email: 'hr@gmail.com', role: 'owner' }] });
  const body = `const p = sheet.protect(); if (p.canDomainEdit()) throw new Error('can'); p.setDomainEdit(false)`;
  expect(refusalOf(gmail, body, 'hr@gmail.com')).toBe(
    'Exception: You can only use this feature in a Google Workspace domain.',
  );
  const workspace = `const p = sheet.protect(); p.setDomainEdit(false); return p.canDomainEdit()`;
  expect(resultOf(emulatorOf(), workspace)).toBe(false);
});

test('Protection.getRange: whole sheets have no notation, ranges move with their cells', () => {
  const body = `const s = sheet.protect(); const r = sheet.getRange('B2:C3').protect(); sheet.insertRowBefore(1);
    return [s.getRange().getA1Notation(), s.getRange().getNumRows(), r.getRange().getA1Notation(),
      String(s.getProtectionType()), r.getProtectionType() === SpreadsheetApp.ProtectionType.RANGE]`;
  expect(resultOf(emulatorOf(), body)).toEqual(['', 1001, 'B3:C4', 'SHEET', true]);
});

test('sharing: Spreadsheet.addEditor shares the file, outsiders and viewers cannot run the script', () => {
  const emulator = emulatorOf();
  expect(() => emulator.call(VIEWER, 'evaluate', ['return 1'])).toThrow(/cannot run/);
  resultOf(emulator, `ss.addEditor('new@example.go.th'); ss.removeEditor('${HEAD}')`);
  expect(resultOf(emulator, 'return 1', 'new@example.go.th')).toBe(1);
  expect(() => emulator.call(HEAD, 'evaluate', ['return 1'])).toThrow(/cannot run/);
});

test('groups: a member of a listed group may edit', () => {
  const emulator = emulatorOf('', {
    people: [...PEOPLE, { email: 'finance@example.go.th', role: 'editor' }],
    groups: [{ email: 'finance@example.go.th', members: ['clerk@example.go.th'] }],
  });
  const body = `const p = sheet.protect(); p.removeEditors(p.getEditors()); p.addEditor('finance@example.go.th')`;
  resultOf(emulator, body);
  const ask = `return sheet.getRange('A1').canEdit()`;
  expect(resultOf(emulator, ask, 'clerk@example.go.th')).toBe(true);
  expect(resultOf(emulator, ask, HEAD)).toBe(false);
});
