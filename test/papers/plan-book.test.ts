import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { reconcile } from '../../src/plan/totals.ts';
import { makePaper } from '../../src/reports/index.ts';
import {
  docxToPdf,
  pdfFonts,
  pdfPages,
  pdfText,
  skipWithoutLibreOffice,
} from '../support/libreoffice.ts';
import { emptyPlan, longPlan, planOfDivisions } from '../support/paper-plans.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const RENDERING_MS = 240_000;
const UPRIGHT = '595 x 842';
const TURNED = '842 x 595';

interface Rendering {
  /** Sizes of runs of equal pages, as "595 x 842", with how many pages. */
  readonly runs: readonly (readonly [size: string, pages: number])[];
  readonly fonts: readonly string[];
  readonly pages: readonly string[];
}

function render(context: TestContext, plan: Plan): Rendering {
  skipWithoutLibreOffice(context);
  const folder = scratchFolder();
  const path = join(folder, 'plan.docx');
  const source = {
    plan,
    totals: reconcile(plan),
    announced: null,
    certificate: null,
    revisions: 0,
  };
  writeFileSync(path, makePaper('plan', source).bytes);
  const pdf = docxToPdf(path, folder);
  const runs: [string, number][] = [];
  for (const { width, height } of pdfPages(pdf)) {
    const size = `${Math.round(width)} x ${Math.round(height)}`;
    const last = runs.at(-1);
    if (last?.[0] === size) last[1]++;
    else runs.push([size, 1]);
  }
  const fonts = pdfFonts(pdf);
  expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  return { runs, fonts: fonts.map(({ name }) => name).sort(), pages: pdfText(pdf) };
}

test('plan book: the sample is A4, upright and turned where it should be, in Sarabun only', {
  timeout: RENDERING_MS,
}, (context) => {
  const { runs, fonts, pages } = render(context, samplePlan());
  expect(runs.map(([size]) => size)).toEqual([UPRIGHT, TURNED, UPRIGHT, TURNED, UPRIGHT]);
  expect(fonts).toEqual(['Sarabun-Bold', 'Sarabun-Regular']);
  const [front = 0, activities = 0, concept = 0, idp = 0, closing = 0] = runs.map(
    ([, count]) => count,
  );
  expect([front, concept, closing]).toEqual([11, 4, 2]);
  expect(activities).toBeGreaterThanOrEqual(11);
  expect(activities).toBeLessThanOrEqual(17);
  expect(idp).toBeGreaterThanOrEqual(14);
  expect(idp).toBeLessThanOrEqual(30);
  expect(pages.every((page) => page.trim() !== '')).toBe(true);
});

test('plan book: heads of tables stand on every page of theirs, and amounts are never broken', {
  timeout: RENDERING_MS,
}, (context) => {
  const { pages } = render(context, samplePlan());
  const ofActivities = pages.filter(
    (page) => page.includes('กิจกรรม/โครงการ') && page.includes('√'),
  );
  expect(ofActivities.length).toBeGreaterThan(8);
  expect(ofActivities.every((page) => page.includes('งบประมาณ') && page.includes('๒๕๖๙'))).toBe(
    true,
  );
  const first = pages.findIndex((page) => page.includes('กองช่าง') && page.includes('๕๑๐,๐๐๐'));
  const last = pages.findIndex((page, at) => at >= first && page.includes('รวมทั้งสิ้น'));
  expect([first, last].every((at) => at >= 0)).toBe(true);
  const budget = pages.slice(first, last + 1).join('\n');
  for (const total of [
    '๒๖๐,๐๐๐',
    '๑๐๙,๐๐๐',
    '๖๙,๐๐๐',
    '๕๖,๐๐๐',
    '๕๑๐,๐๐๐',
    '๔๒,๐๐๐',
    '๓๒,๐๐๐',
    '๒๒,๐๐๐',
  ]) {
    expect(budget).toContain(total);
  }
});

test('plan book: an empty plan is a short book, page by page with its headings', {
  timeout: RENDERING_MS,
}, (context) => {
  const { runs, fonts } = render(context, emptyPlan());
  expect(runs).toEqual([
    [UPRIGHT, 5],
    [TURNED, 2],
    [UPRIGHT, 1],
  ]);
  expect(fonts).toEqual(['Sarabun-Bold', 'Sarabun-Regular']);
});

test('plan book: 500 activities and 12 divisions with millions keep their amounts whole', {
  timeout: RENDERING_MS,
}, (context) => {
  const long = render(context, longPlan(500));
  expect(long.runs.map(([size]) => size)).toEqual([UPRIGHT, TURNED, UPRIGHT, TURNED, UPRIGHT]);
  const wide = render(context, planOfDivisions(12)).pages.join('\n');
  for (let division = 0; division < 12; division++) {
    expect(wide).toContain(
      `๑,๒๓๔,๕${['๖๗', '๖๘', '๖๙', '๗๐', '๗๑', '๗๒', '๗๓', '๗๔', '๗๕', '๗๖', '๗๗', '๗๘'][division]}.๒๕`,
    );
  }
});
