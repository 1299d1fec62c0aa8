/** How one `clasp push` ended, as far as its exit status and its words tell. */
export type PushOutcome =
  | { readonly kind: 'pushed'; readonly files: number }
  | { readonly kind: 'up-to-date' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Judges a push by what clasp says: it ends with status 0 and "Skipping push." when the manifest
 * differs and it may not ask, and nothing has reached Google then.
 */
export function judgePush(status: number | null, output: string): PushOutcome {
  if (status !== 0)
    return { kind: 'failed', reason: `clasp ended with status ${status}${loginAdvice(output)}` };
  if (output.includes('Skipping push')) {
    return { kind: 'failed', reason: 'clasp skipped the push; nothing was sent' };
  }
  const count = /Pushed (one|\d+) files?\b/.exec(output)?.[1];
  if (count !== undefined) return { kind: 'pushed', files: count === 'one' ? 1 : Number(count) };
  if (output.includes('already up to date')) return { kind: 'up-to-date' };
  return { kind: 'failed', reason: 'clasp did not say that it pushed anything' };
}

/** What clasp and Google say of a login that is missing, expired or withdrawn. */
const NO_LOGIN = /no credentials|not logged in|invalid_grant|invalid_rapt|unauthorized|\b401\b/i;

/** How to log in again, to put behind a failure; empty when the login is not what is wrong. */
export function loginAdvice(output: string): string {
  return NO_LOGIN.test(output)
    ? '; the login is missing or has expired: run "npx clasp login", then "npm run deploy" again'
    : '';
}
