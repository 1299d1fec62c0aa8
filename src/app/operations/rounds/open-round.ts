import * as z from 'zod/mini';
import { cellOfDay, type IsoDay } from '../../../base/day.ts';
import { isLocked, kindOfRound, PLAN_ROUNDS, submissionsOf } from '../../../plan/rounds.ts';
import { applyLocks } from '../../../sheets/protections/keep-protections.ts';
import { readAfterWrites, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { SETTINGS_TAB } from '../../../tabs/settings.ts';
import {
  LOCK_STATES,
  SUBMISSION_STATES,
  SUBMISSIONS_TAB,
  submissionKey,
  WINDOW_STATES,
} from '../../../tabs/submissions.ts';
import { ROUND_SENTENCES } from '../../../text/rounds.ts';
import { divisionCode, isoDay, roundTitle } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import type { RoundAnswer } from './judge-submission.ts';
import {
  allSubmissions,
  divisionName,
  logStates,
  readForRounds,
  settleSubmissions,
  thisPerson,
  writeSubmissionRows,
} from './submission-desk.ts';

const MOST_DIVISIONS = 200;

const codesSchema = () =>
  z.array(divisionCode()).check(z.minLength(1), z.maxLength(MOST_DIVISIONS));
const openingSchema = () =>
  z.strictObject({
    round: roundTitle(),
    dueDay: z.optional(isoDay()),
    divisions: z.optional(codesSchema()),
  });
const closingSchema = () =>
  z.strictObject({ round: roundTitle(), divisions: z.optional(codesSchema()) });

/**
 * Opens a round and shows it everywhere: a row for each division, the windows of other rounds closed, the ticks
 * of an earlier round gone and its locks off. Of the round shown already it opens the window again. Doing it
 * again after it was cut off completes it.
 */
export const openRound = endpoint({
  takes: () => [openingSchema()],
  setUp: true,
  hr: true,
  lock: true,
  run({ round, dueDay, divisions }): RoundAnswer {
    const author = thisPerson();
    const reading = readForRounds();
    if (kindOfRound(round) !== PLAN_ROUNDS)
      return { outcome: 'refused', message: ROUND_SENTENCES.notAPlanRound };
    const codes = chosenCodes(reading, divisions);
    if (codes.length === 0) return { outcome: 'refused', message: ROUND_SENTENCES.noDivisions };
    const isNew = reading.plan.settings.currentRound !== round;
    writeSubmissionRows(reading, openedRows(reading, { round, codes, isNew, dueDay }));
    if (isNew) showRound(reading, round);
    const now = readAfterWrites(reading, [SUBMISSIONS_TAB.key, SETTINGS_TAB.key]);
    settleSubmissions(now, author, (code) => divisionName(now, code));
    // Also again: the run that showed the round may have been cut off before it came to them.
    openTabsOutside(now, round);
    if (isNew) logStates(now, author, [{ division: round, before: '', after: WINDOW_STATES.open }]);
    return { outcome: 'done', message: ROUND_SENTENCES.opened(round) };
  },
});

/** Closes the window: a tick made from now on waits until it is opened again. */
export const closeRound = endpoint({
  takes: () => [closingSchema()],
  setUp: true,
  hr: true,
  lock: true,
  run({ round, divisions }): RoundAnswer {
    const author = thisPerson();
    const reading = readForRounds();
    // What was ticked in time counts.
    settleSubmissions(reading, author, (code) => divisionName(reading, code));
    const open = [...submissionsOf(allSubmissions(reading), round)].filter(
      ([code, { isOpen }]) => isOpen && (divisions?.includes(code) ?? true),
    );
    if (open.length === 0) return { outcome: 'none', message: ROUND_SENTENCES.nothing };
    writeSubmissionRows(
      reading,
      open.map(([, { row }]) => closedRow(row)),
    );
    logStates(
      reading,
      author,
      open.map(([code]) => ({
        division: divisionName(reading, code),
        before: WINDOW_STATES.open,
        after: WINDOW_STATES.closed,
      })),
    );
    return { outcome: 'done', message: ROUND_SENTENCES.closed(round) };
  },
});

/**
 * Codes that no division has are left out; without a choice it is all of them. One that is no more, or was no
 * more in the year shown, is not asked.
 */
function chosenCodes({ plan }: WorkbookReading, chosen: readonly string[] | undefined): string[] {
  const year = plan.settings.currentYear ?? 0;
  const asked = plan.divisions.filter(
    ({ listed, retirement }) =>
      listed && (retirement === null || (retirement.lastYear ?? 0) >= year),
  );
  const codes = asked.map(({ code }) => code);
  return chosen === undefined ? codes : codes.filter((code) => chosen.includes(code));
}

function closedRow(key: string): KeyedRow<typeof SUBMISSIONS_TAB> {
  return { key, cells: { window: WINDOW_STATES.closed } };
}

interface Opening {
  readonly round: string;
  readonly codes: readonly string[];
  readonly isNew: boolean;
  readonly dueDay: IsoDay | undefined;
}

/** New rows, and those that stand already: what was said about them stays, their locks are to be put right. */
function openedRows(
  reading: WorkbookReading,
  { round, codes, isNew, dueDay }: Opening,
): KeyedRow<typeof SUBMISSIONS_TAB>[] {
  const all = allSubmissions(reading);
  const known = submissionsOf(all, round);
  const due = dueDay === undefined ? {} : { dueDay: cellOfDay(dueDay) };
  const opened = codes.map((code): KeyedRow<typeof SUBMISSIONS_TAB> => {
    const one = known.get(code);
    const lock = one !== undefined && isLocked(one) ? LOCK_STATES.toLock : LOCK_STATES.toOpen;
    return {
      key: one?.row ?? submissionKey(round, code),
      cells: {
        window: WINDOW_STATES.open,
        ...due,
        ...(isNew || one === undefined ? { lock } : {}),
        ...(one === undefined
          ? { round, division: divisionName(reading, code), state: SUBMISSION_STATES.notSent }
          : {}),
      },
    };
  });
  const others = all.filter(
    (one) => one.isOpen && one.round !== round && kindOfRound(one.round) === PLAN_ROUNDS,
  );
  return [...opened, ...others.map(({ row }) => closedRow(row))];
}

function showRound({ sheets, tables }: WorkbookReading, round: string): void {
  const sheet = sheets.get(SETTINGS_TAB.key);
  const table = tableIn(tables, SETTINGS_TAB);
  if (sheet && table) upsertRows(sheet, table, [{ key: 'currentRound', cells: { value: round } }]);
}

/** Who is not asked in this round keeps no lock of the round before. */
function openTabsOutside(reading: WorkbookReading, round: string): void {
  const inRound = submissionsOf(allSubmissions(reading), round);
  const outside = reading.plan.divisions
    .map(({ code }) => code)
    .filter((code) => !inRound.has(code));
  const locked = new Set<string>();
  applyLocks(reading, reading.plan, {
    divisions: new Set(outside),
    locked,
    tabs: PLAN_ROUNDS.locks,
  });
}
