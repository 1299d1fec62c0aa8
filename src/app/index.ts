import { completeEditedRows } from '../sheets/typing/complete-rows.ts';
import { tidyTyping } from '../sheets/typing/tidy-typing.ts';
import { type Answer, atBoundary } from './boundary.ts';
import { addMenu } from './menu.ts';
import * as checks from './operations/check-plan.ts';
import * as sample from './operations/load-sample.ts';
import * as cancellation from './operations/papers/cancel-paper.ts';
import * as report from './operations/papers/generate-report.ts';
import * as papers from './operations/papers/list-papers.ts';
import * as recalculation from './operations/recalculate.ts';
import * as workbook from './operations/set-up-workbook.ts';
import * as acceptance from './operations/sidebar-acceptance.ts';
import * as cells from './operations/sidebar-cell.ts';
import * as sidebar from './operations/sidebar-open.ts';
import * as overview from './operations/sidebar-overview.ts';
import * as needs from './operations/training/needs.ts';
import * as training from './operations/training/requests.ts';
import { confirmSample, showOutcome } from './show.ts';

/**
 * The functions that the host can start. Each export becomes a top-level stub beside the bundle; those
 * without `menu` in their name return plain JSON and may be called by the sidebar and from outside.
 */

export function onOpen(): void {
  addMenu();
}

/** Service calls that one edit may cost the person who types. */
const MOST_CALLS_OF_EDIT = 8;

/** Simple trigger: runs as the person who typed. Nothing that goes wrong in it may disturb the typing. */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event === undefined) return;
  atBoundary('onEdit', () => {
    const { tab, calls } = tidyTyping(event.range);
    completeEditedRows(event.range, tab, MOST_CALLS_OF_EDIT - calls);
    return {};
  });
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

export function getOverview(): Answer<overview.OverviewAnswer> {
  return atBoundary('getOverview', overview.getOverview);
}

/** Makes a paper and puts it into Drive; `kind` and `options` are checked before anything is read. */
export function generateReport(kind: unknown, options?: unknown): Answer<report.ReportAnswer> {
  return atBoundary('generateReport', () => report.generateReport(kind, options));
}

/** Makes a paper with the next official number of its kind; arguments as of `generateReport`. */
export function issuePaper(kind: unknown, options?: unknown): Answer<report.ReportAnswer> {
  return atBoundary('issuePaper', () => report.issuePaper(kind, options));
}

/** Cancels a paper of the register, whose number stays taken; `cancelled` is `{paper, reason?}`. */
export function cancelPaper(cancelled: unknown): Answer<cancellation.CancelAnswer> {
  return atBoundary('cancelPaper', () => cancellation.cancelPaper(cancelled));
}

/** Fills an empty workbook with the sample municipality. */
export function loadSample(): Answer<recalculation.RecalculationAnswer> {
  return atBoundary('loadSample', sample.loadSample);
}

/** Selects a cell; `target` is `{gid, cell}`. */
export function showCell(target: unknown): Answer<ReturnType<typeof cells.showCell>> {
  return atBoundary('showCell', () => cells.showCell(target));
}

/** Records why HR leaves a warning as it is; `accepted` is `{key, code, fingerprint, reason}`. */
export function acceptFinding(accepted: unknown): Answer<acceptance.AcceptanceAnswer> {
  return atBoundary('acceptFinding', () => acceptance.acceptFinding(accepted));
}

/** Takes an acceptance back; `withdrawal` is `{key}`. */
export function withdrawAcceptance(withdrawal: unknown): Answer<acceptance.AcceptanceAnswer> {
  return atBoundary('withdrawAcceptance', () => acceptance.withdrawAcceptance(withdrawal));
}

export function listPapers(): Answer<ReturnType<typeof papers.listPapers>> {
  return atBoundary('listPapers', papers.listPapers);
}

/** Opens the sidebar, which then asks for everything it shows. */
export function openSidebar(): void {
  sidebar.openSidebar();
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

/** Requests, wishes of the IDP, balances, reminders and indicators of training. */
export function getTraining(): Answer<ReturnType<typeof training.getTraining>> {
  return atBoundary('getTraining', training.getTraining);
}

/** Starts a training request from an IDP row; `argument` is `{idp}`. */
export function startRequest(argument: unknown): Answer<training.RequestOutcome> {
  return atBoundary('startRequest', () => training.startRequest(argument));
}

/** Writes fields of a request; `changes` is `{row, cells, confirmed}`. */
export function saveRequest(changes: unknown): Answer<training.RequestOutcome> {
  return atBoundary('saveRequest', () => training.saveRequest(changes));
}

/** The matrix of training needs and each wish. */
export function getNeeds(): Answer<ReturnType<typeof needs.getNeeds>> {
  return atBoundary('getNeeds', needs.getNeeds);
}

/** Makes a proposed activity of a wish; `argument` is `{need, area}`. */
export function takeWish(argument: unknown): Answer<needs.NeedOutcome> {
  return atBoundary('takeWish', () => needs.takeWish(argument));
}

/** Copies the answers of a linked Google Form into ความต้องการ. */
export function importNeeds(): Answer<needs.NeedOutcome> {
  return atBoundary('importNeeds', needs.importNeeds);
}
