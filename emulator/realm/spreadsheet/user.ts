import { guard } from '../bridge.ts';

/** A person, as far as services tell (Apps Script reference: User). */
export function makeUser(email: string): GoogleAppsScript.Base.User {
  return guard('User', {
    getEmail: () => email,
    getUserLoginId: () => email,
    toString: () => email,
  });
}
