import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadXlsx, saveXlsx } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  recalculateXlsx,
  resaveInLibreOffice,
  skipWithoutLibreOffice,
} from '../../support/libreoffice.ts';
import { emptyTab, OFFICE, SAMPLE } from './sample-workbook.ts';

const TIMEOUT_MS = 120_000;

async function savedSample(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'xlsx-lo-')), 'book.xlsx');
  writeFileSync(path, await saveXlsx({ workbook: SAMPLE, office: OFFICE }));
  return path;
}

test(
  'LibreOffice: recalculates open ranges, Thai and shortened tab names to the same totals',
  async (context) => {
    skipWithoutLibreOffice(context);
    const tabs = recalculateXlsx(await savedSample());
    const totals = (tabs.get('กระทบยอด') ?? []).map(([first]) => first);
    expect(totals).toEqual(['57000.5', '7', '2', '45000', '180299.5', 'a1:a-F5:F-กิจกรรมของกองคลัง']);
    const row6 = (tabs.get('กองคลัง') ?? [])[5] ?? [];
    expect([row6[2], row6[5]]).toEqual(['45000', '90000']);
  },
  TIMEOUT_MS,
);

test(
  'LibreOffice: shows what it calculates, not what the file says',
  async (context) => {
    skipWithoutLibreOffice(context);
    const path = join(mkdtempSync(join(tmpdir(), 'xlsx-lo-')), 'wrong.xlsx');
    const cells = { A1: { value: 2 }, A2: { formula: '=A1*3', result: 7 } };
    const workbook = { ...SAMPLE, namedRanges: [], sheets: [{ ...emptyTab(1, 'wrong'), cells }] };
    writeFileSync(path, await saveXlsx({ workbook, office: null }));
    expect(recalculateXlsx(path).get('wrong')).toEqual([['2'], ['6']]);
  },
  TIMEOUT_MS,
);

test(
  'LibreOffice: a file saved there loads again, with quoted names, open ranges and the kept rest',
  async (context) => {
    skipWithoutLibreOffice(context);
    const folder = mkdtempSync(join(tmpdir(), 'xlsx-lo-'));
    const resaved = resaveInLibreOffice(await savedSample(), folder);
    const { workbook, office } = await loadXlsx(readFileSync(resaved));
    expect(office).toEqual(OFFICE);
    expect(workbook.sheets.map(({ id, name, hidden }) => [id, name, hidden])).toEqual(
      SAMPLE.sheets.map(({ id, name, hidden }) => [id, name, hidden]),
    );
    const [finance, totals] = workbook.sheets;
    const texts = (sheet: typeof totals) =>
      Object.values(sheet?.cells ?? {}).map(({ formula }) => formula);
    // LibreOffice writes an open range from row 1 as a whole column, which is the same to the host.
    const expected = texts(SAMPLE.sheets[1]).map((formula) => formula?.replace('$B$1:$B', '$B:$B'));
    expect(texts(totals)).toEqual(expected);
    expect(finance?.validations).toEqual(SAMPLE.sheets[0]?.validations);
    expect(finance?.conditionalFormats).toEqual(SAMPLE.sheets[0]?.conditionalFormats);
    expect(finance?.protections).toEqual(SAMPLE.sheets[0]?.protections);
    const { B6, C6, D7, E6, E7 } = finance?.cells ?? {};
    expect([B6?.value, B6?.note, B6?.style?.wrap]).toEqual([
      SAMPLE.sheets[0]?.cells.B6?.value,
      'ใส่ชื่อ\nให้ครบ',
      'WRAP',
    ]);
    expect([C6?.value, C6?.format, D7?.value, E6?.note, E7?.style?.background]).toEqual([
      45000,
      '#,##0.00',
      true,
      'a note on an empty cell',
      '#fff2cc',
    ]);
    // Frozen panes belong to a window, and a conversion without one loses them.
    expect([finance?.hiddenRows, finance?.hiddenColumns]).toEqual([
      [1, 3],
      [1, 8],
    ]);
  },
  TIMEOUT_MS,
);
