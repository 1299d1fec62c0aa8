import { createHash } from 'node:crypto';
import { type HostOps, type Run, requireScope } from './run.ts';

/** A temporary user key stays the same for 30 days (Apps Script reference: Session). */
const KEY_LIFETIME_MS = 30 * 24 * 60 * 60_000;

/** A script that names no zone runs in the zone that Google gives an account without one. */
const DEFAULT_TIME_ZONE = 'Etc/GMT';

function addressFor(run: Run, method: string, email: string): string {
  // Simple triggers may not ask who it is: they get no address rather than a refusal.
  if (run.authMode !== 'FULL') return '';
  requireScope(run, method, ['userinfo.email']);
  return email;
}

/** Session: who is at the keyboard, whose rights the script has, and where. */
export const sessionOps = {
  'Session.getActiveUser': (run: Run) => addressFor(run, 'Session.getActiveUser', run.activeUser),
  'Session.getEffectiveUser': (run: Run) => addressFor(run, 'Session.getEffectiveUser', run.user),
  'Session.getActiveUserLocale': (run: Run) =>
    run.office.users.find(run.activeUser || run.user)?.locale ?? 'en',
  'Session.getScriptTimeZone': (run: Run) => run.project.manifest.timeZone ?? DEFAULT_TIME_ZONE,
  'Session.getTemporaryActiveUserKey': (run: Run) => {
    const period = Math.floor(run.office.clock.now() / KEY_LIFETIME_MS);
    return createHash('sha256').update(`${run.user} ${period}`).digest('base64');
  },
} satisfies HostOps;
