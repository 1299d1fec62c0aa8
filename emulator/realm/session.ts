import { call, type Globals, guard } from './bridge.ts';

type Emulated = Pick<
  GoogleAppsScript.Base.Session,
  | 'getActiveUser'
  | 'getEffectiveUser'
  | 'getActiveUserLocale'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'
> & { toString(): string };

/** Installs Session (Apps Script reference: Session). An address that the host hides is ''. */
export function installSession(globals: Globals): void {
  globals.Session = guard('Session', {
    getActiveUser: () => userOf(call<string>('~Session.getActiveUser')),
    getEffectiveUser: () => userOf(call<string>('~Session.getEffectiveUser')),
    getActiveUserLocale: () => call<string>('~Session.getActiveUserLocale'),
    getScriptTimeZone: () => call<string>('~Session.getScriptTimeZone'),
    getTemporaryActiveUserKey: () => call<string>('~Session.getTemporaryActiveUserKey'),
    toString: () => 'Session',
  } satisfies Emulated);
}

function userOf(email: string): GoogleAppsScript.Base.User {
  return guard('User', {
    getEmail: () => email,
    getUserLoginId: () => email,
    toString: () => email,
  });
}
