import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createEmulator,
  type Emulator,
  loadXlsx,
  Office,
  projectOf,
  saveXlsx,
} from 'sheets-emulator';
import { expect, test } from 'vitest';
import { recalculateXlsx, skipWithoutLibreOffice } from '../../support/libreoffice.ts';

const OWNER = 'hr@muni.example';
const HEAD = 'finance@muni.example';

const PROJECT = projectOf(`
function build() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const input = book.getSheets()[0].setName('กองสาธารณสุข ๑');
  input.getRange('A5:C5').setValues([['กิจกรรม', 'ยุทธศาสตร์', 'งบประมาณ']]).setFontWeight('bold').setBackground('#d9ead3');
  input.getRange('A6:C8').setValues([['ก', 'ย๑', 45000], ['ข', 'ย๒', 12000.25], ['ค', 'ย๑', 3000]]);
  input.getRange('C6:C').setNumberFormat('#,##0.00');
  input.getRange('B6:B').setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['ย๑', 'ย๒']).setHelpText('เลือก').build());
  input.getRange('A6').setNote('บันทึก');
  input.setFrozenRows(5);
  input.hideRows(1);
  input.getRange('A1:C5').protect().setWarningOnly(true);
  const total = book.insertSheet('กระทบยอด');
  total.getRange('A1:A2').setFormulas([
    ["=ROUND(SUMIFS('กองสาธารณสุข ๑'!$C$5:$C,'กองสาธารณสุข ๑'!$B$5:$B,\\"ย๑\\"),2)"],
    ["=IFERROR(MAXIFS('กองสาธารณสุข ๑'!$C$6:$C,'กองสาธารณสุข ๑'!$B$6:$B,\\"ย๒\\"),0)"]]);
  const inside = total.protect();
  inside.removeEditors(inside.getEditors());
  PropertiesService.getDocumentProperties().setProperty('round', '1');
  ScriptApp.newTrigger('onSend').forSpreadsheet(book).onEdit().create();
}
function read() { return PropertiesService.getDocumentProperties().getProperty('round'); }
`);

function built(): Emulator {
  const people = [
    { email: OWNER, role: 'owner' },
    { email: HEAD, role: 'editor' },
  ] as const;
  const emulator = createEmulator({ project: PROJECT, people });
  const { outcome } = emulator.call(OWNER, 'build');
  if (!outcome.ok) throw new Error(outcome.error.message);
  return emulator;
}

function fileOf(emulator: Emulator): Promise<Uint8Array> {
  return saveXlsx({ workbook: emulator.snapshot(), office: emulator.office.snapshot() });
}

async function reopened(emulator: Emulator): Promise<Emulator> {
  const { workbook, office } = await loadXlsx(await fileOf(emulator));
  if (office === null) throw new Error('the file carries no office');
  return createEmulator({ project: PROJECT, workbook, office: new Office({ saved: office }) });
}

test('xlsx: a workbook that a script has built comes back as it was', async () => {
  const emulator = built();
  const again = await reopened(emulator);
  expect(again.snapshot()).toEqual(emulator.snapshot());
  expect(again.office.snapshot()).toEqual(emulator.office.snapshot());
});

test('xlsx: properties, people and protections of a loaded file are alive', async () => {
  const again = await reopened(built());
  expect(again.call(OWNER, 'read').outcome).toEqual({ ok: true, value: '1' });
  expect(again.hands.type(HEAD, "'กระทบยอด'!A1", '9').refused).toContain('protected cell');
  again.hands.type(HEAD, "'กองสาธารณสุข ๑'!C8", '5000');
  expect(again.read("'กระทบยอด'!A1").values).toEqual([[50000]]);
});

test('xlsx: LibreOffice calculates what the engine has calculated, after rows were put in', async (context) => {
  skipWithoutLibreOffice(context);
  const emulator = built();
  emulator.hands.insertRows(OWNER, 'กองสาธารณสุข ๑', 6);
  emulator.hands.paste(OWNER, "'กองสาธารณสุข ๑'!A6", 'ง\tย๑\t1000.75');
  const path = join(mkdtempSync(join(tmpdir(), 'xlsx-facade-')), 'book.xlsx');
  writeFileSync(path, await fileOf(emulator));
  const { values } = emulator.read("'กระทบยอด'!A1:A2");
  expect(values).toEqual([[49000.75], [12000.25]]);
  expect(recalculateXlsx(path).get('กระทบยอด')).toEqual(values.map((row) => row.map(String)));
}, 120_000);
