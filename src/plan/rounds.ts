import type { IsoDay } from '../base/day.ts';
import { ACTIVITIES_TAB } from '../tabs/activities.ts';
import { parseRows } from '../tabs/derive/parse-rows.ts';
import type { Table } from '../tabs/derive/table.ts';
import { IDP_TAB } from '../tabs/idp.ts';
import { RESULTS_TAB } from '../tabs/results/results-tab.ts';
import { quarterOfRound } from '../tabs/results/rounds.ts';
import type { Settings } from '../tabs/settings.ts';
import {
  LOCK_STATES,
  SEND_TICK,
  SUBMISSION_STATES,
  type SUBMISSIONS_TAB,
  submissionKey,
  WINDOW_STATES,
} from '../tabs/submissions.ts';
import type { Division } from './plan.ts';

/** Two things are sent, each in rounds of its own: the plan, and what became of it in a quarter. */
export interface RoundKind {
  /** The setting that names the round which everybody is asked for. */
  readonly setting: 'currentRound' | 'resultsRound';
  /** Where a division ticks that it is ready. */
  readonly tick: { readonly tab: string } & typeof SEND_TICK;
  /** Declarations of the tabs that are locked when it is sent. */
  readonly locks: readonly string[];
}

export const PLAN_ROUNDS: RoundKind = {
  setting: 'currentRound',
  tick: { tab: ACTIVITIES_TAB.key, ...SEND_TICK },
  locks: [ACTIVITIES_TAB.key, IDP_TAB.key],
};

export const RESULT_ROUNDS: RoundKind = {
  setting: 'resultsRound',
  tick: { tab: RESULTS_TAB.key, ...SEND_TICK },
  locks: [RESULTS_TAB.key],
};

export function kindOfRound(round: string): RoundKind {
  return quarterOfRound(round) === null ? PLAN_ROUNDS : RESULT_ROUNDS;
}

/** How far the plan of one division is on its way to HR in one round. */
export interface Submission {
  /** Key of its row in การส่ง. */
  readonly row: string;
  readonly round: string;
  /** Code of the division; null when its name is none of the list. */
  readonly division: string | null;
  readonly state: string;
  readonly lock: string;
  readonly isOpen: boolean;
  /** As the register holds it: "2026-11-21 14:35"; empty when nothing happened yet. */
  readonly changedAt: string;
  readonly changedBy: string;
  readonly comment: string;
  readonly dueDay: IsoDay | null;
  /** Findings that had to be mended when it was sent; null: not sent. */
  readonly errors: number | null;
}

type Named = Pick<Division, 'code' | 'name' | 'shortName' | 'aliases'>;

/** Reads การส่ง. The row of a division is known by its key, one that was typed by hand by the name in it. */
export function readSubmissions(
  table: Table<typeof SUBMISSIONS_TAB> | undefined,
  divisions: readonly Named[],
): Submission[] {
  if (table === undefined) return [];
  return parseRows(table).rows.map(({ source, values }) => {
    const { division: typed, window, ...own } = values;
    const keyed = divisions.find(({ code }) => source.row === submissionKey(own.round, code));
    const named = divisions.find(({ name, shortName, aliases }) =>
      [name, shortName, ...aliases].includes(typed),
    );
    const division = (keyed ?? named)?.code ?? null;
    return { row: source.row, ...own, division, isOpen: window === WINDOW_STATES.open };
  });
}

/** The rows of one round by the code of the division; the keyed row goes before one typed by hand. */
export function submissionsOf(
  submissions: readonly Submission[],
  round: string,
): Map<string, Submission> {
  const found = new Map<string, Submission>();
  for (const one of submissions) {
    const { division } = one;
    if (division === null || one.round !== round || round === '') continue;
    const isKeyed = one.row === submissionKey(round, division);
    if (isKeyed || !found.has(division)) found.set(division, one);
  }
  return found;
}

/** Divisions whose editors are off their tabs, or on the way there. */
export function lockedDivisions(
  submissions: readonly Submission[],
  currentRound: string,
): ReadonlySet<string> {
  const rows = [...submissionsOf(submissions, currentRound)];
  return new Set(rows.filter(([, one]) => isLocked(one)).map(([code]) => code));
}

/** Whether the editors of a division are off a tab of this declaration. */
export type IsLocked = (declaration: string, division: string) => boolean;

/**
 * The tabs of the plan are locked as the round shown says. A tab of results is open only while its quarter is:
 * what was closed is not typed over.
 */
export function locksOf(
  submissions: readonly Submission[],
  { currentRound, resultsRound }: Pick<Settings, 'currentRound' | 'resultsRound'>,
): IsLocked {
  const plan = lockedDivisions(submissions, currentRound);
  const reporting = submissionsOf(submissions, resultsRound);
  return (declaration, division) => {
    if (declaration !== RESULTS_TAB.key) return plan.has(division);
    const one = reporting.get(division);
    return one === undefined || isLocked(one);
  };
}

export function isLocked({ lock }: Pick<Submission, 'lock'>): boolean {
  return lock === LOCK_STATES.locked || lock === LOCK_STATES.toLock;
}

/** Nothing was sent, or HR asks for it again. */
export function isToBeSent(state: string): boolean {
  const { notSent, returned, correcting } = SUBMISSION_STATES;
  return state === notSent || state === returned || state === correcting;
}

/** True while a tick of the division would send it. */
export function awaitsSending({ state, lock }: Pick<Submission, 'state' | 'lock'>): boolean {
  return isToBeSent(state) && lock !== LOCK_STATES.toOpen;
}

/** What a submission is as people see it: the tick counts before HR's run has taken note of it. */
export function shownState(one: Submission, isTicked: boolean): string {
  return isTicked && one.isOpen && awaitsSending(one) ? SUBMISSION_STATES.waitsForLock : one.state;
}
