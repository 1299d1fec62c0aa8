import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadXlsx, type SheetSnapshot, saveXlsx, type WorkbookSnapshot } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { emptyTab, OFFICE, SAMPLE } from './sample-workbook.ts';

function bookOf(...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return { ...SAMPLE, activeSheetId: sheets[0]?.id ?? 0, namedRanges: [], sheets };
}

async function reloaded(workbook: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  return (await loadXlsx(await saveXlsx({ workbook, office: OFFICE }))).workbook;
}

/** Writes the file without its hidden tab's contents, as a foreign program would have. */
async function asForeign(workbook: WorkbookSnapshot): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await saveXlsx({ workbook, office: null })) as unknown as ExcelJS.Buffer);
  book.removeWorksheet('_emulator');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('xlsx: one file is the whole workbook', async () => {
  const file = await loadXlsx(await saveXlsx({ workbook: SAMPLE, office: OFFICE }));
  expect(file.office).toEqual(OFFICE);
  for (const [index, sheet] of SAMPLE.sheets.entries())
    expect(file.workbook.sheets[index]).toEqual(sheet);
  expect(file.workbook).toEqual(SAMPLE);
});

test('xlsx: saving what was loaded gives the same parts', async () => {
  const first = await saveXlsx({ workbook: SAMPLE, office: OFFICE });
  const second = await saveXlsx(await loadXlsx(first));
  const texts = (bytes: Uint8Array) =>
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    );
  expect(texts(second)).toEqual(texts(first));
});

test('xlsx: a reader without an engine sees the results', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(
    (await saveXlsx({ workbook: SAMPLE, office: OFFICE })) as unknown as ExcelJS.Buffer,
  );
  const cell = book.getWorksheet('กระทบยอด')?.getCell('A1');
  expect(cell?.result).toBe(57000.5);
  expect(cell?.formula).toBe(
    `ROUND(SUMIFS('กองคลัง'!$C$5:$C$1048576,'กองคลัง'!$A$5:$A$1048576,""),2)`,
  );
  expect(book.getWorksheet('กองคลัง')?.getCell('F8').result).toEqual({ error: '#DIV/0!' });
});

test('xlsx: the hidden tab is very hidden and keeps lists that a rule cannot hold', async () => {
  const parts = unzipSync(await saveXlsx({ workbook: SAMPLE, office: OFFICE }));
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
    /name="_emulator"[^>]*state="veryHidden"/,
  );
  const rules = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(rules).toContain('<formula1>&apos;_emulator&apos;!$C$1:$C$60</formula1>');
  expect(rules).toContain('sqref="G6:H240"');
});

test('xlsx: a file of another program loads with what the format says', async () => {
  const { workbook, office } = await loadXlsx(await asForeign(SAMPLE));
  expect(office).toBeNull();
  const [finance, totals] = workbook.sheets;
  const { A2: _plain, ...cells } = SAMPLE.sheets[0]?.cells ?? {};
  expect(finance?.cells).toEqual({
    ...cells,
    E9: { value: 'ตัด', style: { fontLine: 'underline' } },
  });
  expect(totals?.cells.A1?.formula).toBe(SAMPLE.sheets[1]?.cells.A1?.formula);
  expect(finance?.validations.map(({ rule }) => rule.criteria)).toContain(
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  );
  expect(finance?.conditionalFormats).toEqual(SAMPLE.sheets[0]?.conditionalFormats);
  expect(finance?.protections).toMatchObject([{ rect: null, warningOnly: false }]);
  expect([finance?.frozenRows, finance?.hiddenRows, finance?.merges]).toEqual([
    5,
    [1, 3],
    SAMPLE.sheets[0]?.merges,
  ]);
});

test('xlsx: a rule that another program has changed counts, the kept one does not', async () => {
  const parts = unzipSync(await saveXlsx({ workbook: SAMPLE, office: OFFICE }));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(xml.replace('"stop" sqref="C6:C240"', '"stop" sqref="C6:C241"'));
  const { workbook } = await loadXlsx(zipSync(parts));
  expect(workbook.sheets[0]?.validations).toContainEqual({
    ranges: [{ row: 6, column: 3, rows: 236, columns: 1 }],
    rule: {
      criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      values: [0],
      allowInvalid: false,
      help: null,
    },
  });
});

test('xlsx: a validation of whole columns neither expands nor stalls', async () => {
  const rule = { criteria: 'NUMBER_BETWEEN', values: [1, 4], allowInvalid: true, help: null };
  const sheet = {
    ...emptyTab(1, 'data'),
    validations: [{ ranges: [{ row: 5, column: 1, rows: 1_048_572, columns: 26 }], rule }],
  };
  const started = Date.now();
  expect((await reloaded(bookOf(sheet))).sheets[0]?.validations).toEqual(sheet.validations);
  expect(Date.now() - started).toBeLessThan(2_000);
});

test('xlsx: unquoted Thai tab names of another program are quoted', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('ผู้บริหาร').getCell('A1').value = 4;
  book.addWorksheet('รวม').getCell('A1').value = {
    formula: 'SUM(ผู้บริหาร!$A$1:$A$1048576)',
    result: 4,
  };
  const { workbook } = await loadXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(workbook.sheets[1]?.cells.A1?.formula).toBe(`=SUM('ผู้บริหาร'!$A$1:$A)`);
});

test('xlsx: times of day come back as the same number', async () => {
  const serials = [45_292.5, 45_292 + 1 / 3, 2.25, 60, 0.999988425925926];
  const cells = Object.fromEntries(
    serials.map((value, index) => [`A${index + 1}`, { value, format: 'd/m/yyyy h:mm:ss' }]),
  );
  const back = (await reloaded(bookOf({ ...emptyTab(1, 'times'), cells }))).sheets[0]?.cells ?? {};
  serials.forEach((value, index) => {
    expect(back[`A${index + 1}`]?.value).toBeCloseTo(value, 9);
  });
});

test('xlsx: two long tab names that share a beginning stay apart', async () => {
  const names = (await reloaded(SAMPLE)).sheets.map(({ name }) => name);
  expect(names).toEqual(SAMPLE.sheets.map(({ name }) => name));
});

test.each([
  ['other bytes', strToU8('PK not a zip')],
  ['another zip', zipSync({ 'a.txt': strToU8('a') })],
])('xlsx: refuses %s', async (_reason, bytes) => {
  await expect(loadXlsx(bytes)).rejects.toThrow('Not an .xlsx file');
});

test('xlsx: whatever was typed opens again as it was', async () => {
  const odd = [
    'a\u0001b',
    'a\u000bb',
    'a\rb',
    '\ufffe',
    '\uffff',
    '\ud800',
    '_x0041_',
    '_x000b_',
    '\u007f',
  ];
  const cells = Object.fromEntries(odd.map((value, at) => [`A${at + 1}`, { value, note: value }]));
  const formula = { formula: '="\ufffe_x0041_"', result: '\ufffe_x0041_' };
  const tab = { ...emptyTab(7, 'แปลก'), cells: { ...cells, B1: formula } };
  const { sheets } = await reloaded(bookOf(tab));
  expect(sheets[0]?.cells).toEqual(tab.cells);
});

test('xlsx: what would unpack to more than the machine has is not opened', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1) }, { level: 0 });
  const { length } = bomb;
  const entry = bomb.findIndex(
    (_, at) => at < length - 4 && strFromU8(bomb.slice(at, at + 4)) === 'PK\u0001\u0002',
  );
  // What the list of the file says of the size of this part.
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 401 * 2 ** 20, true);
  await expect(loadXlsx(bomb)).rejects.toThrow(/^Too large: 401 MB unpacked/);
});
