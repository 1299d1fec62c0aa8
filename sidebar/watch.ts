import { receiveNews } from './actions.ts';
import type { Store } from './effects.ts';
import type { CallServer } from './server.ts';

/** Asked for so often while somebody works with the sidebar. */
export const LOOK_EVERY_MS = 20_000;
/** Nobody looked at it for so long: it rests until somebody does. */
export const RESTS_AFTER_MS = 300_000;
/** The pointer comes and goes: not more often than this. */
const LOOKS_APART_MS = 4_000;

interface WatchOutside {
  readonly call: CallServer;
  /** "14:35". */
  readonly now: () => string;
  /** Milliseconds. */
  readonly time: () => number;
  readonly isVisible: () => boolean;
}

/**
 * Keeps the sidebar from contradicting the sheet: asks for a stamp, which every edit and every run that writes
 * raises, and reads the workbook again when it is another. What fails here is not told: the next look comes.
 */
export function createWatch(store: Store, { call, now, time, isVisible }: WatchOutside) {
  let isLooking = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let usedAt = time();
  const isBusy = () => Object.values(store.state.tasks).some((task) => task?.phase === 'running');
  const look = async (): Promise<void> => {
    const { overview, online } = store.state;
    if (isLooking || isBusy() || overview === null || !online) return;
    isLooking = true;
    lookedAt = time();
    try {
      const asked = await call('getStamp');
      if (!asked.ok || asked.stamp === store.state.overview?.stamp) return;
      const answer = await call('getOverview');
      if (answer.ok && !isBusy()) store.change((state) => receiveNews(state, answer, now()));
    } catch {
      // The page itself says when the host cannot be reached.
    } finally {
      isLooking = false;
    }
  };
  return {
    look,
    /** The pointer came in. */
    enter: () => (time() - lookedAt < LOOKS_APART_MS ? undefined : look()),
    /** Somebody clicked or typed. */
    use: () => {
      usedAt = time();
    },
    tick: () => (isVisible() && time() - usedAt < RESTS_AFTER_MS ? look() : undefined),
  };
}
