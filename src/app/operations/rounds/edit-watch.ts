import { watchHealth } from '../../../plan/edit-watch.ts';
import { makeEditTrigger, ownEditTriggers, readEditMarks } from '../../../sheets/edit-trigger.ts';
import { WATCH_SENTENCES } from '../../../text/rounds.ts';
import { endpoint } from '../../endpoint.ts';

/** Creating triggers; asked for here, so that the host shows its consent screen instead of an error. */
const TRIGGER_SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'];

/** Makes the edit trigger in this officer's name, unless one runs already. */
export const startWatch = endpoint({
  hr: true,
  lock: true,
  run(): { outcome: 'started' | 'running'; message: string } {
    const isNew = ensureWatch();
    return isNew
      ? { outcome: 'started', message: WATCH_SENTENCES.started }
      : { outcome: 'running', message: WATCH_SENTENCES.running };
  },
});

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
