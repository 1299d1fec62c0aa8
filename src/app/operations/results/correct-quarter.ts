import * as z from 'zod/mini';
import { assessClosedQuarter, openQuarterOf } from '../../../plan/results/assess.ts';
import { isSameQuarter } from '../../../plan/results/records.ts';
import { RESULT_ROUNDS, submissionsOf } from '../../../plan/rounds.ts';
import { withTabs } from '../../../sheets/first-use.ts';
import { readWorkbook } from '../../../sheets/read-workbook.ts';
import { quarterRoundTitle } from '../../../tabs/results/rounds.ts';
import { LOCK_STATES, SUBMISSION_STATES, WINDOW_STATES } from '../../../tabs/submissions.ts';
import { RESULT_SENTENCES } from '../../../text/results.ts';
import { divisionCode, filledText } from '../../arguments.ts';
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
import { type QuarterAnswer, quarterShape, showRound } from './open-quarter.ts';

/** UTF-16 units. */
const LONGEST_REASON = 500;

/**
 * Opens a closed quarter again for one division: its closed values are laid back, and it may type. Closing it
 * again keeps what was changed as a further version with this reason.
 */
export const correctQuarter = endpoint({
  takes: () => [
    z.strictObject({
      ...quarterShape(),
      division: divisionCode(),
      reason: filledText(LONGEST_REASON),
    }),
  ],
  setUp: true,
  hr: true,
  lock: true,
  run({ division, reason, ...at }): QuarterAnswer {
    const first = readWorkbook();
    const round = quarterRoundTitle(at.year, at.quarter);
    const open = openQuarterOf(first.plan);
    if (open !== null && !isSameQuarter(open, at))
      return {
        outcome: 'refused',
        message: RESULT_SENTENCES.otherOpen(first.plan.settings.resultsRound),
      };
    const known = submissionsOf(allSubmissions(first), round).get(division);
    const { closed, correcting } = SUBMISSION_STATES;
    if (known === undefined || (known.state !== closed && known.state !== correcting))
      return { outcome: 'refused', message: RESULT_SENTENCES.notClosed(round) };
    const tab = resultsTabOf(division);
    const reading = withTabs(first, [tab]);
    removeOldRows(reading, tab, at);
    const laid = readWorkbook();
    layTab(
      laid,
      tab,
      assessClosedQuarter(laid.plan, at).filter((row) => row.division === division),
    );
    const sheet = laid.sheets.get(tab);
    if (sheet?.isSheetHidden()) sheet.showSheet();
    const author = thisPerson();
    writeSubmissionRows(laid, [
      {
        key: known.row,
        cells: {
          ...{ state: correcting, comment: reason, lock: LOCK_STATES.toOpen },
          window: WINDOW_STATES.open,
        },
      },
    ]);
    showRound(laid, round);
    const now = readWorkbook();
    settleSubmissions(now, author, (code) => divisionName(now, code), RESULT_ROUNDS);
    const name = divisionName(now, division);
    if (known.state === closed)
      logStates(now, author, [
        { division: name, before: closed, after: `${correcting}: ${reason}` },
      ]);
    return { outcome: 'done', message: RESULT_SENTENCES.correcting(round, name) };
  },
});
