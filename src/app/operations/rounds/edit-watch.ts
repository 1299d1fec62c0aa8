import { watchHealth } from '../../../plan/edit-watch.ts';
import { makeEditTrigger, ownEditTriggers, readEditMarks } from '../../../sheets/edit-trigger.ts';
import { momentText } from '../../../sheets/person.ts';
import { requireHr } from '../../../sheets/rights.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { shownMoment, WATCH_SENTENCES } from '../../../text/rounds.ts';

/** Creating triggers; asked for here, so that the host shows its consent screen instead of an error. */
const TRIGGER_SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'];

/** How HR's edit trigger is. */
export interface WatchAnswer {
  readonly state: 'none' | 'running' | 'stopped';
  /** "๒๑ พ.ย. ๒๕๖๙ ๑๔:๓๕" of its last sign of life; empty unless it has stopped. */
  readonly since: string;
}

/** One call; allowed in every mode. */
export function readWatch(): WatchAnswer {
  const health = watchHealth(readEditMarks(), Date.now());
  if (health.state !== 'stopped') return { state: health.state, since: '' };
  return { state: 'stopped', since: shownMoment(momentText(new Date(health.since))) };
}

/** What the menu item says. */
export function watchLabel({ state, since }: WatchAnswer): string {
  if (state === 'stopped') return WATCH_SENTENCES.menuStopped(since);
  return state === 'running' ? WATCH_SENTENCES.menuRunning : WATCH_SENTENCES.menuNone;
}

/**
 * Makes the edit trigger in this officer's name, unless one runs already.
 * @throws ProgramFault NOT_ALLOWED for anyone but HR.
 */
export function startWatch(): { outcome: 'started' | 'running'; message: string } {
  return withDocumentLock(() => {
    requireHr('startWatch');
    const isNew = ensureWatch();
    return isNew
      ? { outcome: 'started', message: WATCH_SENTENCES.started }
      : { outcome: 'running', message: WATCH_SENTENCES.running };
  });
}

/** As `startWatch`, inside an operation of HR that holds the lock; true when one was made. */
export function ensureWatch(): boolean {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, TRIGGER_SCOPES);
  const marks = readEditMarks();
  const isMine = marks.creator !== '' && marks.creator === Session.getEffectiveUser().getEmail();
  const runs = watchHealth(marks, Date.now()).state === 'running';
  const stands = !isMine || (marks.uid !== null && ownEditTriggers().includes(marks.uid));
  if (runs && stands) return false;
  makeEditTrigger(Date.now());
  return true;
}
