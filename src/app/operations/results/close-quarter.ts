import * as z from 'zod/mini';
import { dayOfDate } from '../../../base/day.ts';
import { daysOfQuarter } from '../../../base/fiscal-year.ts';
import { bahtOf } from '../../../base/money.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { formatQuarters } from '../../../base/quarters.ts';
import { openQuarterOf } from '../../../plan/results/assess.ts';
import {
  type ClosingRow,
  closingRows,
  type QuarterSummary,
  summarise,
} from '../../../plan/results/closing.ts';
import { isSameQuarter, latestVersions, type YearQuarter } from '../../../plan/results/records.ts';
import { RESULT_ROUNDS } from '../../../plan/rounds.ts';
import { reconcile } from '../../../plan/totals.ts';
import { withTabs } from '../../../sheets/first-use.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { flushWrites } from '../../../sheets/with-lock.ts';
import { writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import type { RowCells } from '../../../tabs/define-tab.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { CLOSED_RESULTS_TAB, REPLACED } from '../../../tabs/results/results-tab.ts';
import { quarterRoundTitle } from '../../../tabs/results/rounds.ts';
import { LIGHTS, needsNoFigure } from '../../../tabs/results/states.ts';
import { LOCK_STATES, SUBMISSION_STATES, WINDOW_STATES } from '../../../tabs/submissions.ts';
import { shownLabel } from '../../../text/format.ts';
import { RESULT_SENTENCES, typedShare } from '../../../text/results.ts';
import { text } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import {
  divisionName,
  logStates,
  settleSubmissions,
  thisPerson,
  writeSubmissionRows,
} from '../rounds/submission-desk.ts';
import { resultsTabOf } from './lay-rows.ts';
import { type QuarterAnswer, quarterShape, showRound, wasClosed } from './open-quarter.ts';
import { quarterSubmissions, rowsOfQuarter } from './quarter-rows.ts';

/** UTF-16 units. */
const LONGEST_REASON = 500;

/** What closing would do, for HR to look at first. */
export interface QuarterPreview {
  readonly round: string;
  readonly summary: Omit<QuarterSummary, 'missing' | 'spent'> & {
    readonly spentBaht: number;
    readonly missing: readonly { readonly division: string; readonly labels: readonly string[] }[];
  };
  /** Why it cannot be closed now; empty: it can. */
  readonly refusal: string;
  /** True: it needs a reason, which `whyReason` asks for. */
  readonly needsReason: boolean;
  readonly whyReason: string;
}

export const previewQuarter = endpoint({
  takes: () => [z.strictObject(quarterShape())],
  setUp: true,
  run: (at): QuarterPreview => previewOf(readWorkbook(), at),
});

function previewOf(reading: WorkbookReading, at: YearQuarter): QuarterPreview {
  const { plan } = reading;
  const round = quarterRoundTitle(at.year, at.quarter);
  const rows = rowsOfQuarter(reading, at);
  const { missing, spent, ...summary } = summarise(plan, reconcile(plan), { at, rows });
  const left = rows.length - summary.reported;
  const why = [
    ...(left > 0 ? [RESULT_SENTENCES.incomplete(left)] : []),
    ...(summary.overspent > 0 ? [RESULT_SENTENCES.overspent(summary.overspent)] : []),
  ];
  return {
    round,
    summary: {
      ...summary,
      spentBaht: bahtOf(spent),
      missing: [...missing].map(([code, labels]) => ({
        division: divisionName(reading, code),
        labels: labels.map(shownLabel),
      })),
    },
    refusal: refusalOf(reading, at, summary.unreadable) ?? '',
    needsReason: why.length > 0,
    whyReason: why.join(' '),
  };
}

function refusalOf(
  reading: WorkbookReading,
  at: YearQuarter,
  unreadable: readonly string[],
): string | null {
  const round = quarterRoundTitle(at.year, at.quarter);
  const open = openQuarterOf(reading.plan);
  if (open === null || !isSameQuarter(open, at)) return RESULT_SENTENCES.notOpen(round);
  if (dayOfDate(new Date()) <= daysOfQuarter(at.year, at.quarter).to)
    return RESULT_SENTENCES.notEnded(round);
  return unreadable.length > 0 ? RESULT_SENTENCES.unreadable(unreadable) : null;
}

/**
 * Closes a quarter: the editors go off the tabs, a row of each activity is kept in ผลดำเนินงาน and compared,
 * then the divisions are marked and the tabs hidden. Each step is derived from what stands there, so a run that
 * was cut off is completed by the next, and closing again changes nothing.
 */
export const closeQuarter = endpoint({
  takes: () => [z.strictObject({ ...quarterShape(), reason: z.optional(text(LONGEST_REASON)) })],
  setUp: true,
  hr: true,
  lock: true,
  run({ reason = '', ...at }): QuarterAnswer {
    const round = quarterRoundTitle(at.year, at.quarter);
    const first = readWorkbook();
    if (wasClosed(first, at))
      return { outcome: 'none', message: RESULT_SENTENCES.closedAlready(round) };
    const preview = previewOf(first, at);
    if (preview.refusal !== '') return { outcome: 'refused', message: preview.refusal };
    if (preview.needsReason && reason === '')
      return { outcome: 'refused', message: preview.whyReason };
    takeEditorsOff(withTabs(first, [CLOSED_RESULTS_TAB.key]), at);
    fillComputed(readWorkbook(), at);
    const appended = appendRows(readWorkbook(), at, reason);
    if (appended === null) return { outcome: 'refused', message: RESULT_SENTENCES.notWritten };
    finishClosing(readWorkbook(), at);
    return { outcome: 'done', message: RESULT_SENTENCES.closed(round, appended) };
  },
});

/** From here on nobody but HR types into the tabs: what is kept is what was there. */
function takeEditorsOff(reading: WorkbookReading, at: YearQuarter): void {
  const author = thisPerson();
  const whoOf = (code: string) => divisionName(reading, code);
  settleSubmissions(reading, author, whoOf, RESULT_ROUNDS);
  const open = [...quarterSubmissions(readWorkbook(), at).values()].filter(
    ({ lock, state }) => lock !== LOCK_STATES.locked && state !== SUBMISSION_STATES.closed,
  );
  writeSubmissionRows(
    reading,
    open.map(({ row }) => ({ key: row, cells: { lock: LOCK_STATES.toLock } })),
  );
  if (open.length > 0) settleSubmissions(readWorkbook(), author, whoOf, RESULT_ROUNDS);
}

/** What the workbook can count stands where nobody typed a result, if HR said so for the activity. */
function fillComputed(reading: WorkbookReading, at: YearQuarter): void {
  for (const { key, division, typed, computed } of rowsOfQuarter(reading, at)) {
    if (typed === null || typed.state === '' || needsNoFigure(typed.state)) continue;
    if (computed?.isConfirmed !== true || computed.denominator === 0) continue;
    if (typed.results.quantity.trim() !== '') continue;
    const change = { row: key, column: 'quantityResult', before: '', after: typedShare(computed) };
    writeKeyedCells(reading, resultsTabOf(division), [change]);
  }
}

/** @returns how many rows were appended; null when not all of them stand there afterwards. */
function appendRows(reading: WorkbookReading, at: YearQuarter, reason: string): number | null {
  const rows = closingRows(reading.plan, at, rowsOfQuarter(reading, at));
  const sheet = reading.sheets.get(CLOSED_RESULTS_TAB.key);
  const table = tableIn(reading.tables, CLOSED_RESULTS_TAB);
  if (!sheet || !table)
    throw new ProgramFault('TAB_MISSING', 'No tab of closed results', {
      tab: CLOSED_RESULTS_TAB.key,
    });
  if (rows.length > 0) {
    upsertRows(sheet, table, rowsOf(reading, at, { rows, reason }));
    flushWrites();
  }
  const now = readWorkbook();
  markReplaced(now, at);
  return closingRows(now.plan, at, rowsOfQuarter(now, at)).length === 0 ? rows.length : null;
}

function rowsOf(
  reading: WorkbookReading,
  at: YearQuarter,
  { rows, reason }: { readonly rows: readonly ClosingRow[]; readonly reason: string },
): KeyedRow<typeof CLOSED_RESULTS_TAB>[] {
  const { who, at: closedAt } = thisPerson();
  const submissions = quarterSubmissions(reading, at);
  return rows.map((row): KeyedRow<typeof CLOSED_RESULTS_TAB> => {
    const sent = submissions.get(row.division);
    const corrected = row.version > 1 ? (sent?.comment ?? '') : '';
    return {
      key: row.key,
      cells: {
        ...cellsOf(row),
        division: row.division === '' ? '' : divisionName(reading, row.division),
        reportedBy: sent?.changedBy ?? '',
        sentAt: sent?.changedAt ?? '',
        ...{ closedAt, closedBy: who },
        reason: corrected === '' ? reason : corrected,
      },
    };
  });
}

function cellsOf(row: ClosingRow): RowCells<typeof CLOSED_RESULTS_TAB> {
  const { target, results, budget, spent, spentToDate, attainment } = row;
  const { year, quarter, version, label, name, state, movedTo, evidence, problem } = row;
  const money = (amount: number | null) => (amount === null ? '' : amount / 100);
  return {
    ...{ year, quarter, version, label, name, state, movedTo, evidence, problem },
    light: LIGHTS[row.light],
    attainment: attainment === null ? '' : (attainment / 100).toFixed(2),
    quantityTarget: target.quantity,
    quantityResult: results.quantity,
    numerator: numberCell(row.numerator),
    denominator: numberCell(row.denominator),
    qualityTarget: target.quality,
    qualityResult: results.quality,
    benefitTarget: target.benefit,
    benefitResult: results.benefit,
    budget: money(budget),
    spent: money(spent),
    spentToDate: money(spentToDate),
    strategy: row.strategy ?? '',
    ticked: formatQuarters(row.ticked),
    activity: row.activity,
    divisionCode: row.division,
    fingerprint: row.fingerprint,
  };
}

function numberCell(value: number | null): string {
  return value === null ? '' : String(value);
}

/** Rows that a further version took the place of say so; both stay. */
function markReplaced(reading: WorkbookReading, at: YearQuarter): void {
  const { closed } = reading.plan.results;
  const latest = new Set(latestVersions(closed).map(({ source }) => source.row));
  const table = tableIn(reading.tables, CLOSED_RESULTS_TAB);
  const marked = new Set(
    table?.rows
      .filter((row) => row.cells[(table.columns.get('replaced') ?? 0) - 1] === REPLACED)
      .map(({ key }) => key),
  );
  const changes = closed
    .filter(
      (one) => isSameQuarter(one, at) && !latest.has(one.source.row) && !marked.has(one.source.row),
    )
    .map(({ source }) => ({ row: source.row, column: 'replaced', before: '', after: REPLACED }));
  if (changes.length > 0) writeKeyedCells(reading, CLOSED_RESULTS_TAB.key, changes);
}

/** The states, then the tabs, and last the setting: as long as it stands, closing can be gone on with. */
function finishClosing(reading: WorkbookReading, at: YearQuarter): void {
  const author = thisPerson();
  const open = [...quarterSubmissions(reading, at)].filter(
    ([, { state }]) => state !== SUBMISSION_STATES.closed,
  );
  writeSubmissionRows(
    reading,
    open.map(([, { row }]) => ({
      key: row,
      cells: { state: SUBMISSION_STATES.closed, window: WINDOW_STATES.closed },
    })),
  );
  logStates(
    reading,
    author,
    open.map(([code, { state }]) => ({
      division: divisionName(reading, code),
      before: state,
      after: SUBMISSION_STATES.closed,
    })),
  );
  for (const layout of reading.layouts) {
    const sheet = reading.sheets.get(layout.key);
    if (layout.declaration === 'results' && sheet && !sheet.isSheetHidden()) sheet.hideSheet();
  }
  showRound(reading, '');
}
