/** What is known of HR's edit trigger, which nobody but its maker can see. Moments as the registers hold them. */
export interface WatchMarks {
  /** Id of the one trigger that counts; null: none was ever made. */
  readonly uid: string | null;
  /** E-mail of the officer in whose name it runs. */
  readonly creator: string;
  /** When it last ran, in milliseconds since 1970. */
  readonly lastRun: number | null;
  /** When somebody last typed, in milliseconds since 1970. */
  readonly lastEdit: number | null;
}

export type WatchHealth =
  | { readonly state: 'none' | 'running' }
  /** `since`: its last sign of life, in milliseconds since 1970. */
  | { readonly state: 'stopped'; readonly since: number };

/** How long after an edit the trigger may still be on its way. */
const GRACE_MS = 3 * 60_000;

/**
 * Deleted, its maker's rights gone, or its quota used up: from outside all of these look the same. Somebody
 * typed, and no run followed.
 */
export function watchHealth({ uid, lastRun, lastEdit }: WatchMarks, now: number): WatchHealth {
  if (uid === null) return { state: 'none' };
  const since = lastRun ?? 0;
  const unanswered = lastEdit !== null && lastEdit > since + GRACE_MS && now > lastEdit + GRACE_MS;
  return unanswered ? { state: 'stopped', since } : { state: 'running' };
}
