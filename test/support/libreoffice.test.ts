import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, PageOrientation, Paragraph, TextRun } from 'docx';
import { afterEach, expect, type TestContext, test, vi } from 'vitest';
import {
  docxToPdf,
  pdfFonts,
  pdfPages,
  pdfText,
  recalculateXlsx,
  skipWithoutLibreOffice,
} from './libreoffice.ts';

const A4 = { width: 11_906, height: 16_838 };

function paragraph(text: string): Paragraph {
  const font = { ascii: 'Sarabun', hAnsi: 'Sarabun', cs: 'Sarabun' };
  return new Paragraph({ children: [new TextRun({ text, font })] });
}

async function twoPages(): Promise<string> {
  const document = new Document({
    sections: [
      { properties: { page: { size: A4 } }, children: [paragraph('แผนพัฒนาบุคลากร')] },
      {
        properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE } } },
        children: [paragraph('งบประมาณ ๖๐๖,๐๐๐ บาท')],
      },
    ],
  });
  const path = join(mkdtempSync(join(tmpdir(), 'docx-')), 'plan.docx');
  writeFileSync(path, await Packer.toBuffer(document));
  return path;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('docxToPdf: pages keep size and orientation, Thai text its font', async (context) => {
  skipWithoutLibreOffice(context);
  const pdf = docxToPdf(await twoPages(), mkdtempSync(join(tmpdir(), 'pdf-')));
  const sizes = pdfPages(pdf).map(({ width, height }) => [Math.round(width), Math.round(height)]);
  expect(sizes).toEqual([
    [595, 842],
    [842, 595],
  ]);
  expect(pdfText(pdf).map((page) => page.trim())).toEqual([
    'แผนพัฒนาบุคลากร',
    'งบประมาณ ๖๐๖,๐๐๐ บาท',
  ]);
  expect(pdfFonts(pdf)).toEqual([{ name: 'Sarabun-Regular', embedded: true }]);
}, 120_000);

test('recalculateXlsx: a file that LibreOffice cannot read is an error, not an empty answer', (context) => {
  skipWithoutLibreOffice(context);
  expect(() => recalculateXlsx('/nowhere/book.xlsx')).toThrow(
    'LibreOffice did not convert /nowhere/book.xlsx',
  );
}, 120_000);

test('skipWithoutLibreOffice: absence is said aloud, and fails where it is required', () => {
  vi.stubEnv('PATH', '/nowhere');
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const skip = vi.fn();
  const context = { task: { name: 'a check' }, skip } as unknown as TestContext;
  vi.stubEnv('REQUIRE_LIBREOFFICE', '');
  skipWithoutLibreOffice(context);
  expect(warned).toHaveBeenCalledWith(
    expect.stringContaining('SKIPPED a check: not installed: soffice'),
  );
  expect(skip).toHaveBeenCalledOnce();
  vi.stubEnv('REQUIRE_LIBREOFFICE', '1');
  expect(() => skipWithoutLibreOffice(context)).toThrow('not installed: soffice');
});
