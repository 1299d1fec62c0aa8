import type { IsoDay } from '../base/day.ts';
import { parseRows } from '../tabs/derive/parse-rows.ts';
import type { Table } from '../tabs/derive/table.ts';
import {
  LOCK_STATES,
  SUBMISSION_STATES,
  type SUBMISSIONS_TAB,
  submissionKey,
  WINDOW_STATES,
} from '../tabs/submissions.ts';
import type { Division } from './plan.ts';

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

export function isLocked({ lock }: Pick<Submission, 'lock'>): boolean {
  return lock === LOCK_STATES.locked || lock === LOCK_STATES.toLock;
}

/** True while a tick of the division would send it. */
export function awaitsSending({ state, lock }: Pick<Submission, 'state' | 'lock'>): boolean {
  const { notSent, returned } = SUBMISSION_STATES;
  return (state === notSent || state === returned) && lock !== LOCK_STATES.toOpen;
}

/** What a submission is as people see it: the tick counts before HR's run has taken note of it. */
export function shownState(one: Submission, isTicked: boolean): string {
  return isTicked && one.isOpen && awaitsSending(one) ? SUBMISSION_STATES.waitsForLock : one.state;
}
