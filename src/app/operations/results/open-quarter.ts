import * as z from 'zod/mini';
import { cellOfDay, type IsoDay } from '../../../base/day.ts';
import { assessQuarter, openQuarterOf } from '../../../plan/results/assess.ts';
import { isSameQuarter, type YearQuarter } from '../../../plan/results/records.ts';
import { RESULT_ROUNDS, submissionsOf } from '../../../plan/rounds.ts';
import { withTabs } from '../../../sheets/first-use.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { RESULTS_TAB } from '../../../tabs/results/results-tab.ts';
import { quarterRoundTitle } from '../../../tabs/results/rounds.ts';
import { SETTINGS_TAB } from '../../../tabs/settings.ts';
import {
  LOCK_STATES,
  SUBMISSION_STATES,
  SUBMISSIONS_TAB,
  submissionKey,
  WINDOW_STATES,
} from '../../../tabs/submissions.ts';
import { RESULT_SENTENCES } from '../../../text/results.ts';
import { fiscalYear, isoDay } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import {
  allSubmissions,
  divisionName,
  logStates,
  settleSubmissions,
  thisPerson,
  writeSubmissionRows,
} from '../rounds/submission-desk.ts';
import { layTab, removeOldRows, resultsTabOf } from './lay-rows.ts';
import { quarterSubmissions } from './quarter-rows.ts';

export const quarterShape = () => ({
  year: fiscalYear(),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});

/** `refused`: nothing was written, and `message` says why; `none`: it is so already. */
export interface QuarterAnswer {
  readonly outcome: 'done' | 'none' | 'refused';
  readonly message: string;
}

/**
 * Opens one quarter for results: a tab for each division that has something due, its rows laid, the round in
 * การส่ง. Opening it again adds what is missing and touches nothing that was typed; so it also completes a run
 * that was cut off.
 */
export const openQuarter = endpoint({
  takes: () => [z.strictObject({ ...quarterShape(), dueDay: z.optional(isoDay()) })],
  setUp: true,
  hr: true,
  lock: true,
  run({ dueDay, ...at }): QuarterAnswer {
    const first = readWorkbook();
    const round = quarterRoundTitle(at.year, at.quarter);
    const refusal = refusalOf(first, at, round);
    if (refusal !== null) return { outcome: 'refused', message: refusal };
    const reporting = [...new Set(assessQuarter(first.plan, at).map(({ division }) => division))];
    const reading = withTabs(first, [SUBMISSIONS_TAB.key, ...reporting.map(resultsTabOf)]);
    writeSubmissionRows(reading, openedRows(reading, { round, dueDay, codes: reporting }));
    showRound(reading, round);
    const added = layQuarter(readWorkbook(), at);
    const author = thisPerson();
    const now = readWorkbook();
    settleSubmissions(now, author, (code) => divisionName(now, code), RESULT_ROUNDS);
    if (openQuarterOf(first.plan) === null)
      logStates(now, author, [{ division: round, before: '', after: WINDOW_STATES.open }]);
    return { outcome: 'done', message: RESULT_SENTENCES.opened(round, added) };
  },
});

function refusalOf(reading: WorkbookReading, at: YearQuarter, round: string): string | null {
  const { plan } = reading;
  const open = openQuarterOf(plan);
  if (!plan.years.includes(at.year)) return RESULT_SENTENCES.yearOutside;
  if (open !== null && !isSameQuarter(open, at))
    return RESULT_SENTENCES.otherOpen(plan.settings.resultsRound);
  if (wasClosed(reading, at)) return RESULT_SENTENCES.closedAlready(round);
  return assessQuarter(plan, at).length === 0 ? RESULT_SENTENCES.nothingDue(round) : null;
}

/** True when the quarter is closed to the end, and not open for a correction. */
export function wasClosed(reading: WorkbookReading, at: YearQuarter): boolean {
  const isKept = reading.plan.results.closed.some((one) => isSameQuarter(one, at));
  const states = [...quarterSubmissions(reading, at).values()];
  return (
    openQuarterOf(reading.plan) === null &&
    isKept &&
    states.every(({ state }) => state === SUBMISSION_STATES.closed)
  );
}

interface Opening {
  readonly round: string;
  readonly dueDay: string | undefined;
  /** Of the divisions that have something due. */
  readonly codes: readonly string[];
}

function openedRows(
  reading: WorkbookReading,
  { round, dueDay, codes }: Opening,
): KeyedRow<typeof SUBMISSIONS_TAB>[] {
  const known = submissionsOf(allSubmissions(reading), round);
  const due = dueDay === undefined ? {} : { dueDay: cellOfDay(dueDay as IsoDay) };
  return codes
    .filter((code) => code !== '')
    .map((code): KeyedRow<typeof SUBMISSIONS_TAB> => {
      const one = known.get(code);
      const isNew = one === undefined;
      return {
        key: one?.row ?? submissionKey(round, code),
        cells: {
          window: WINDOW_STATES.open,
          ...due,
          ...(isNew
            ? {
                ...{ round, division: divisionName(reading, code) },
                ...{ state: SUBMISSION_STATES.notSent, lock: LOCK_STATES.toOpen },
              }
            : {}),
        },
      };
    });
}

export function showRound({ sheets, tables }: WorkbookReading, round: string): void {
  const sheet = sheets.get(SETTINGS_TAB.key);
  const table = tableIn(tables, SETTINGS_TAB);
  if (sheet && table) upsertRows(sheet, table, [{ key: 'resultsRound', cells: { value: round } }]);
}

/** Lays the rows of every tab of the quarter and shows the tabs; @returns how many rows are due. */
function layQuarter(reading: WorkbookReading, at: YearQuarter): number {
  const rows = assessQuarter(reading.plan, at);
  for (const { key, declaration } of reading.layouts)
    if (declaration === RESULTS_TAB.key && reading.sheets.has(key)) removeOldRows(reading, key, at);
  for (const division of new Set(rows.map((row) => row.division))) {
    const tab = resultsTabOf(division);
    layTab(
      reading,
      tab,
      rows.filter((row) => row.division === division),
    );
    const sheet = reading.sheets.get(tab);
    if (sheet?.isSheetHidden()) sheet.showSheet();
  }
  return rows.length;
}
