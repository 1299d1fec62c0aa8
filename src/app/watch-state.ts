import { type WatchMarks, watchHealth } from '../plan/edit-watch.ts';
import { readEditMarks } from '../sheets/edit-trigger.ts';
import { momentText } from '../sheets/person.ts';
import { shownMoment, WATCH_SENTENCES } from '../text/rounds.ts';

/** How HR's edit trigger is. */
export interface WatchAnswer {
  readonly state: 'none' | 'running' | 'stopped';
  /** "๒๑ พ.ย. ๒๕๖๙ ๑๔:๓๕" of its last sign of life; empty unless it has stopped. */
  readonly since: string;
}

/** One call; allowed in every mode. */
export function readWatch(): WatchAnswer {
  return watchOf(readEditMarks());
}

export function watchOf(marks: WatchMarks): WatchAnswer {
  const health = watchHealth(marks, Date.now());
  if (health.state !== 'stopped') return { state: health.state, since: '' };
  return { state: 'stopped', since: shownMoment(momentText(new Date(health.since))) };
}

/** What the menu item says. */
export function watchLabel({ state, since }: WatchAnswer): string {
  if (state === 'stopped') return WATCH_SENTENCES.menuStopped(since);
  return state === 'running' ? WATCH_SENTENCES.menuRunning : WATCH_SENTENCES.menuNone;
}
