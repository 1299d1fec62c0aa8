import { ProgramFault } from '../../../base/program-fault.ts';
import {
  awaitsSending,
  isLocked,
  isToBeSent,
  PLAN_ROUNDS,
  type RoundKind,
  readSubmissions,
  type Submission,
  submissionsOf,
} from '../../../plan/rounds.ts';
import { type ChangeAuthor, logChanges } from '../../../sheets/change-log.ts';
import { momentText, personEmail } from '../../../sheets/person.ts';
import { applyLocks } from '../../../sheets/protections/keep-protections.ts';
import { readTables, readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { untick } from '../../../sheets/write-mark.ts';
import { divisionTabKey } from '../../../tabs/define-tab.ts';
import { columnLetter } from '../../../tabs/derive/sheet-map.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { CHANGES_TAB } from '../../../tabs/record-tabs.ts';
import { LOCK_STATES, SUBMISSION_STATES, SUBMISSIONS_TAB } from '../../../tabs/submissions.ts';
import { LOG_TOPICS } from '../../../text/rounds.ts';
import { surveyOf } from '../../survey.ts';

type SubmissionRow = KeyedRow<typeof SUBMISSIONS_TAB>;
type Cells = SubmissionRow['cells'];

/** Changes to some divisions' rows of the round shown, by code. */
export type SubmissionChanges = ReadonlyMap<string, Cells>;

/** Who does it, as the register and the log name this person. */
export function thisPerson(): ChangeAuthor {
  return { who: personEmail(), at: momentText(new Date()) };
}

/** Reads the workbook for an operation on the rounds. @throws ProgramFault NOT_SET_UP */
export function readForRounds(): WorkbookReading {
  const reading = readWorkbook();
  if (!reading.tables.has(SUBMISSIONS_TAB.key))
    throw new ProgramFault('NOT_SET_UP', 'Workbook has no submissions tab');
  return reading;
}

export function allSubmissions({ tables, plan }: WorkbookReading): Submission[] {
  return readSubmissions(tableIn(tables, SUBMISSIONS_TAB), plan.divisions);
}

/** Those of the round shown, by the code of the division. */
export function currentSubmissions(
  reading: WorkbookReading,
  { setting }: RoundKind = PLAN_ROUNDS,
): Map<string, Submission> {
  return submissionsOf(allSubmissions(reading), reading.plan.settings[setting]);
}

/** Where the send tick of a division stands: null when its tab has none. */
export function tickPlace(
  { tables }: Pick<WorkbookReading, 'tables'>,
  code: string,
  { tick }: RoundKind = PLAN_ROUNDS,
): { tab: string; row: number; column: number; cell: string } | null {
  const tab = divisionTabKey(tick.tab, code);
  const column = tables.get(tab)?.columns.get(tick.column);
  if (column === undefined) return null;
  return { tab, row: tick.row, column, cell: `${columnLetter(column)}${tick.row}` };
}

export function isTicked(
  reading: Pick<WorkbookReading, 'tables'>,
  code: string,
  kind: RoundKind = PLAN_ROUNDS,
): boolean {
  const place = tickPlace(reading, code, kind);
  if (place === null) return false;
  return reading.tables.get(place.tab)?.grid[place.row - 1]?.[place.column - 1] === true;
}

/**
 * Does what HR's rights are needed for: stamps ticked plans, takes the editors of sent plans off their tabs,
 * and lets those of returned ones in again. Each row says what is still to be done until it is done, so a run
 * that was cut off is completed by the next. HR's runs only, under the document lock.
 * @returns codes of the divisions whose rows were written: read the workbook again before judging them.
 */
export function settleSubmissions(
  reading: WorkbookReading,
  { at }: ChangeAuthor,
  whoOf: (code: string) => string,
  kind: RoundKind = PLAN_ROUNDS,
): string[] {
  const known = currentSubmissions(reading, kind);
  const sent = [...known.keys()].filter((code) => {
    const one = known.get(code);
    return one?.isOpen === true && awaitsSending(one) && isTicked(reading, code, kind);
  });
  if (sent.length > 0) {
    const errors = errorsByDivision(reading, kind);
    const stamp = (code: string): Cells => ({
      state: SUBMISSION_STATES.waitsForLock,
      lock: LOCK_STATES.toLock,
      changedAt: at,
      changedBy: whoOf(code),
      errors: errors.get(code) ?? 0,
    });
    writeSubmissions(reading, new Map(sent.map((code) => [code, stamp(code)])), kind);
  }
  return finishLocks(
    reading,
    kind,
    new Map(
      [...known].map(([code, one]) =>
        sent.includes(code)
          ? [code, { ...one, state: SUBMISSION_STATES.waitsForLock, lock: LOCK_STATES.toLock }]
          : [code, one],
      ),
    ),
  );
}

/** Of the plan all that a division must mend; of a quarter what stands in its tab of results. */
function errorsByDivision(reading: WorkbookReading, kind: RoundKind): Map<string, number> {
  const { divisions, findingsByTab } = surveyOf(reading).overview;
  return new Map(
    divisions.map(({ code, findings }) => [
      code,
      kind === PLAN_ROUNDS
        ? findings.E
        : (findingsByTab[divisionTabKey(kind.tick.tab, code)]?.E ?? 0),
    ]),
  );
}

/** Completes the locks that wait: the tick first, then the protections, and only then the row. */
function finishLocks(
  reading: WorkbookReading,
  kind: RoundKind,
  submissions: ReadonlyMap<string, Submission>,
): string[] {
  const waiting = [...submissions].filter(
    ([, { lock }]) => lock === LOCK_STATES.toLock || lock === LOCK_STATES.toOpen,
  );
  if (waiting.length === 0) return [];
  for (const [code, { state, lock }] of waiting) {
    if (lock === LOCK_STATES.toOpen && isToBeSent(state)) takeTickAway(reading, code, kind);
  }
  const locked = [...submissions].filter(([, one]) => isLocked(one)).map(([code]) => code);
  applyLocks(reading, reading.plan, {
    divisions: new Set(waiting.map(([code]) => code)),
    locked: new Set(locked),
    tabs: kind.locks,
  });
  writeSubmissions(
    reading,
    new Map(
      waiting.map(([code, one]): [string, Cells] => [
        code,
        {
          lock: isLocked(one) ? LOCK_STATES.locked : LOCK_STATES.open,
          ...(one.state === SUBMISSION_STATES.waitsForLock && isLocked(one)
            ? { state: SUBMISSION_STATES.sent }
            : {}),
        },
      ]),
    ),
    kind,
  );
  return waiting.map(([code]) => code);
}

function takeTickAway(reading: WorkbookReading, code: string, kind: RoundKind): void {
  const place = tickPlace(reading, code, kind);
  const sheet = place === null ? undefined : reading.sheets.get(place.tab);
  if (place === null || !sheet || !isTicked(reading, code, kind)) return;
  untick(sheet, place);
}

/** Writes rows of การส่ง by their key, into the tab as it is now: HR may have sorted it meanwhile. */
export function writeSubmissions(
  reading: WorkbookReading,
  changes: SubmissionChanges,
  kind: RoundKind = PLAN_ROUNDS,
): void {
  const known = currentSubmissions(reading, kind);
  writeSubmissionRows(
    reading,
    [...changes].flatMap(([code, cells]): SubmissionRow[] => {
      const key = known.get(code)?.row;
      return key === undefined ? [] : [{ key, cells }];
    }),
  );
}

export function writeSubmissionRows(
  { sheets, layouts }: WorkbookReading,
  rows: readonly SubmissionRow[],
): void {
  const { key } = SUBMISSIONS_TAB;
  const own = layouts.filter((layout) => layout.key === key);
  const table = tableIn(readTables(sheets, own), SUBMISSIONS_TAB);
  const sheet = sheets.get(key);
  if (sheet && table && rows.length > 0) upsertRows(sheet, table, rows);
}

/** Notes in บันทึกการแก้ไข what an operation of HR did to the state of some divisions. */
export function logStates(
  reading: WorkbookReading,
  author: ChangeAuthor,
  states: readonly { division: string; before: string; after: string }[],
): void {
  logChanges(
    reading.sheets.get(CHANGES_TAB.key),
    states.map(({ division, before, after }) => ({
      tab: SUBMISSIONS_TAB.title,
      cell: division,
      before,
      after,
      about: LOG_TOPICS.send,
    })),
    author,
  );
}

/** The name of a division as sentences and the log say it. */
export function divisionName({ plan }: Pick<WorkbookReading, 'plan'>, code: string): string {
  return plan.divisions.find((one) => one.code === code)?.name ?? code;
}
