import {
  type Answer,
  type Answered,
  type Ask,
  argumentsOf,
  type CallServer,
  type EndpointName,
} from './server.ts';
import { troubleOf } from './trouble.ts';
import { WORDS } from './words.ts';

/** How something that was asked of the server stands. */
export interface Progress {
  /** `slow`: no answer yet, so that trying again is offered. */
  readonly phase: 'running' | 'slow' | 'failed';
  /** What is said about it. */
  readonly says: string;
  /** The host's own words about a failure; empty for none. */
  readonly hostSaid: string;
  readonly again: () => Promise<void>;
}

/** `says`: "กำลัง…", while it runs. */
export type Errand<Name extends EndpointName> = Ask<Name> & { readonly says: string };

export interface ErrandOutside {
  readonly call: CallServer;
  /** Runs `work` after so many milliseconds. */
  readonly later: (work: () => void, ms: number) => void;
  readonly isOnline: () => boolean;
}

export interface Errands {
  readonly run: <Name extends EndpointName>(
    errand: Errand<Name>,
    receive: (answer: Answered<Name>) => void | Promise<void>,
  ) => Promise<void>;
  /** Gives up what is awaited. */
  readonly dismiss: () => void;
}

/**
 * One errand at a time: running, slow after a while, failed when the server or the host says so. A new one gives the
 * one before up, and an answer that was given up is ignored. `show` gets null when there is nothing to show.
 */
export function createErrands(
  { call, later, isOnline }: ErrandOutside,
  patienceMs: number,
  show: (progress: Progress | null) => void,
): Errands {
  let attempt = 0;
  const dismiss = () => {
    attempt += 1;
    show(null);
  };
  const run: Errands['run'] = async (errand, receive) => {
    attempt += 1;
    const own = attempt;
    const isAwaited = () => attempt === own;
    const at = (phase: Progress['phase'], says: string, hostSaid = '') =>
      show({ phase, says, hostSaid, again: () => run(errand, receive) });
    const fail = (says: string, hostSaid = '') => {
      if (!isAwaited()) return;
      attempt += 1;
      at('failed', says, hostSaid);
    };
    at('running', errand.says);
    later(() => {
      if (isAwaited()) at('slow', WORDS.slow);
    }, patienceMs);
    let answer: Answer<typeof errand.name>;
    try {
      answer = await call(errand.name, ...argumentsOf(errand));
    } catch (error) {
      const { says, hostSaid } = troubleOf(error, isOnline());
      return fail(says, hostSaid);
    }
    if (!isAwaited()) return;
    if (!answer.ok) return fail(answer.error.message);
    await receive(answer as Answered<typeof errand.name>);
    if (isAwaited()) dismiss();
  };
  return { run, dismiss };
}
