import { type Answer, atBoundary } from './boundary.ts';
import { addMenu } from './menu.ts';
import * as checks from './operations/check-plan.ts';
import * as report from './operations/generate-report.ts';
import * as sample from './operations/load-sample.ts';
import * as recalculation from './operations/recalculate.ts';
import * as workbook from './operations/set-up-workbook.ts';
import { confirmSample, showOutcome } from './show.ts';

/**
 * The functions that the host can start. Each export becomes a top-level stub beside the bundle; those
 * without `menu` in their name return plain JSON and may be called by the sidebar and from outside.
 */

export function onOpen(): void {
  addMenu();
}

export function setUpWorkbook(): Answer<ReturnType<typeof workbook.setUpWorkbook>> {
  return atBoundary('setUpWorkbook', workbook.setUpWorkbook);
}

export function recalculate(): Answer<recalculation.RecalculationAnswer> {
  return atBoundary('recalculate', recalculation.recalculate);
}

export function checkPlan(): Answer<ReturnType<typeof checks.checkPlan>> {
  return atBoundary('checkPlan', checks.checkPlan);
}

export function getOverview(): Answer<ReturnType<typeof checks.getOverview>> {
  return atBoundary('getOverview', checks.getOverview);
}

/** Makes a paper and puts it into Drive; `kind` and `options` are checked before anything is read. */
export function generateReport(kind: unknown, options?: unknown): Answer<report.ReportAnswer> {
  return atBoundary('generateReport', () => report.generateReport(kind, options));
}

/** Fills an empty workbook with the sample municipality. */
export function loadSample(): Answer<recalculation.RecalculationAnswer> {
  return atBoundary('loadSample', sample.loadSample);
}

export function menuSetUp(): void {
  showOutcome(setUpWorkbook());
}

export function menuRecalculate(): void {
  showOutcome(recalculate());
}

export function menuPlanPaper(): void {
  showOutcome(generateReport('plan'));
}

export function menuLoadSample(): void {
  if (confirmSample()) showOutcome(loadSample());
}
