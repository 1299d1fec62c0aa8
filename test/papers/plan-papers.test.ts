import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { DocxZip } from '../../src/reports/docx/docx-zip.ts';
import { makePaper, type PaperOptions, type PaperSource } from '../../src/reports/index.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';
import { differenceOf, type GreyPicture, readPng, toPng } from '../support/grey-picture.ts';
import {
  docxToPdf,
  pdfFonts,
  pdfPages,
  pdfPicture,
  pdfText,
  pdfWords,
  skipWithoutLibreOffice,
} from '../support/libreoffice.ts';
import { emptyPlan, longPlan } from '../support/paper-plans.ts';
import { bareSource, CHECKED_DAY, fullSource, PLAN_PAPERS } from '../support/paper-sources.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const RENDERING_MS = 240_000;
const UPRIGHT = '595 x 842';
const TURNED = '842 x 595';
const APPROVED = join(import.meta.dirname, 'approved');
/** Of the inked blocks of a page; letters that fall a little otherwise stay below it. */
const TOLERANCE = 0.06;

const DOTS_PER_INCH = 60;
const BODY = 'word/document.xml';

const SAMPLE = fullSource(samplePlan());
const OPTIONS: PaperOptions = { day: CHECKED_DAY, number: '๗/๒๕๖๙', copy: 'copy' };

interface Rendering {
  readonly pdf: string;
  readonly pages: readonly string[];
  readonly sizes: readonly string[];
}

function render(context: TestContext, bytes: Uint8Array): Rendering {
  skipWithoutLibreOffice(context);
  const folder = scratchFolder();
  const path = join(folder, 'paper.docx');
  writeFileSync(path, bytes);
  const pdf = docxToPdf(path, folder);
  const fonts = pdfFonts(pdf);
  expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  expect([...new Set(fonts.map(({ name }) => name))].sort()).toEqual([
    'Sarabun-Bold',
    'Sarabun-Regular',
  ]);
  const sizes = pdfPages(pdf).map(
    ({ width, height }) => `${Math.round(width)} x ${Math.round(height)}`,
  );
  const pages = pdfText(pdf);
  expect(pages.filter((page) => !/[^\s\d๐-๙]/.test(page))).toEqual([]);
  return { pdf, pages, sizes };
}

function renderPaper(
  context: TestContext,
  kind: PaperKind,
  source: PaperSource = SAMPLE,
  options: PaperOptions = OPTIONS,
): Rendering {
  return render(context, makePaper(kind, source, options).bytes);
}

test.for([
  { kind: 'announcement', closing: 'ประกาศ ณ วันที่' },
  { kind: 'order', closing: 'สั่ง ณ วันที่' },
] as const)(
  '$kind: stands on one page, its signature in the right half',
  {
    timeout: RENDERING_MS,
  },
  ({ kind, closing }, context) => {
    const { pdf, sizes, pages } = renderPaper(context, kind);
    expect(sizes).toEqual([UPRIGHT]);
    expect(pages[0]).toContain(closing);
    const words = pdfWords(pdf);
    const signer = words.find(({ text }) => text.startsWith('(นาย'));
    const routing = words.find(({ text }) => text.startsWith('ปลัดเทศบาล...'));
    expect(signer?.left).toBeGreaterThan(280);
    expect(signer?.top).toBeGreaterThan(400);
    // 3 cm from the left edge, as all text.
    expect(routing?.left).toBeGreaterThan(85);
    expect(routing?.left).toBeLessThan(95);
  },
);

test('memo: the annex with the checks begins a page, the proposal fits on one', {
  timeout: RENDERING_MS,
}, (context) => {
  const { pages, sizes } = renderPaper(context, 'memo');
  expect(new Set(sizes)).toEqual(new Set([UPRIGHT]));
  expect(pages[0]).toContain('๑,๙๙๒,๐๐๐');
  expect(pages[0]).not.toContain('เอกสารแนบ');
  expect(pages[1]).toContain('เอกสารแนบ');
});

test('idp: each person begins a page, and heads stand over each page of a table', {
  timeout: RENDERING_MS,
}, (context) => {
  const people = samplePlan().positions.filter(({ division }) => division === 'D02');
  const { pages, sizes } = renderPaper(context, 'idp', SAMPLE, { ask: { division: 'D02' } });
  expect(new Set(sizes)).toEqual(new Set([TURNED]));
  const begun = pages.filter((page) => page.includes('Individual Development Plan'));
  expect(begun).toHaveLength(people.length);
  const withTable = pages.filter((page) => /ลำดับ|ทักษะที่ต้องพัฒนา/.test(page));
  expect(withTable.length).toBeGreaterThanOrEqual(people.length);
});

test('activities: 500 of them, each page with the head of its table', {
  timeout: RENDERING_MS,
}, (context) => {
  const { pages, sizes } = renderPaper(context, 'activities', bareSource(longPlan(500)));
  expect(new Set(sizes)).toEqual(new Set([TURNED]));
  const ofTable = pages.filter((page) => page.includes('√'));
  expect(ofTable.length).toBeGreaterThan(100);
  expect(ofTable.every((page) => page.includes('งบประมาณ') && page.includes('๒๕๖๙'))).toBe(true);
});

test('o13: when it is issued it ends with its tables', { timeout: RENDERING_MS }, (context) => {
  const { sizes } = renderPaper(context, 'o13');
  expect(sizes.at(-1)).toBe(TURNED);
});

test.for(PLAN_PAPERS)(
  '%s: of an empty plan is short and has no empty page',
  {
    timeout: RENDERING_MS,
  },
  (kind, context) => {
    const { pages } = renderPaper(context, kind, bareSource(emptyPlan()));
    expect(pages.length).toBeLessThanOrEqual(8);
    expect(pages.every((page) => page.trim() !== '')).toBe(true);
  },
);

test.for(['announcement', 'order', 'budget'] as const)(
  '%s: its first page looks as approved',
  {
    timeout: RENDERING_MS,
  },
  (kind, context) => {
    const { pdf } = renderPaper(context, kind);
    const picture = pdfPicture(pdf, 1, DOTS_PER_INCH);
    const path = join(APPROVED, `${kind}.png`);
    if (process.env.UPDATE_PICTURES === '1') {
      mkdirSync(APPROVED, { recursive: true });
      writeFileSync(path, toPng(picture));
    }
    expect(existsSync(path), `${path} was never approved`).toBe(true);
    const difference = differenceOf(readPng(readFileSync(path)), picture);
    expect(
      difference,
      `page 1 of ${kind}; the new picture is at ${keep(kind, picture)}`,
    ).toBeLessThan(TOLERANCE);
  },
);

test.for([
  { what: 'a table that stands 3 mm further right', change: moveTables },
  { what: 'a table that stands a line further down', change: pushTablesDown },
])('approved pictures: $what is seen', { timeout: RENDERING_MS }, ({ change }, context) => {
  const zip = new DocxZip(makePaper('budget', SAMPLE, OPTIONS).bytes);
  zip.file(BODY, change(zip.file(BODY)?.asText() ?? ''));
  const { pdf } = render(context, zip.generate());
  const approved = readPng(readFileSync(join(APPROVED, 'budget.png')));
  expect(differenceOf(approved, pdfPicture(pdf, 1, DOTS_PER_INCH))).toBeGreaterThan(TOLERANCE);
});

function moveTables(xml: string): string {
  return xml.replace(/(<w:tblW [^>]*\/>)/g, '$1<w:tblInd w:w="170" w:type="dxa"/>');
}

function pushTablesDown(xml: string): string {
  return xml.replace('<w:tbl>', '<w:p/><w:tbl>');
}

/** Where a person finds the picture that was not as approved. */
function keep(kind: PaperKind, picture: GreyPicture): string {
  const path = join(tmpdir(), `phaenkhon-${kind}.png`);
  writeFileSync(path, toPng(picture));
  return path;
}
