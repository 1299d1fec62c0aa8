import {
  type AssessedRow,
  assessClosedQuarter,
  assessQuarter,
} from '../../../plan/results/assess.ts';
import type { YearQuarter } from '../../../plan/results/records.ts';
import { type Submission, submissionsOf } from '../../../plan/rounds.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import { quarterRoundTitle } from '../../../tabs/results/rounds.ts';
import { SUBMISSION_STATES } from '../../../tabs/submissions.ts';
import { allSubmissions } from '../rounds/submission-desk.ts';

/** Where each division stands with a quarter, by its code. */
export function quarterSubmissions(
  reading: WorkbookReading,
  { year, quarter }: YearQuarter,
): Map<string, Submission> {
  return submissionsOf(allSubmissions(reading), quarterRoundTitle(year, quarter));
}

/**
 * The rows that an open quarter answers for: what is due, or in a correction what was closed, as it was frozen
 * then.
 */
export function rowsOfQuarter(reading: WorkbookReading, at: YearQuarter): AssessedRow[] {
  const { closed, correcting } = SUBMISSION_STATES;
  const isCorrection = [...quarterSubmissions(reading, at).values()].some(
    ({ state }) => state === closed || state === correcting,
  );
  return isCorrection ? assessClosedQuarter(reading.plan, at) : assessQuarter(reading.plan, at);
}
