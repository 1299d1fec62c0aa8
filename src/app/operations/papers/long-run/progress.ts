import { momentText } from '../../../../sheets/person.ts';
import { LONG_RUN_TEXTS } from '../../../../text/long-run.ts';
import { personMemory } from '../person-memory.ts';
import { isActive, type Job, readJob } from './job.ts';
import { DOCUMENTS_A_DAY, secondsLeft } from './pace.ts';

/** After this long without a sign nothing goes on by itself any more, in ms. */
const SILENCE_MS = 15 * 60_000;

export interface LongRun {
  readonly state: Job['state'];
  readonly total: number;
  readonly made: number;
  /** By the pace so far; null before there is one. */
  readonly secondsLeft: number | null;
  readonly startedBy: string;
  /** True: the caller started it, and may go on with it. */
  readonly isMine: boolean;
  /** True: nothing goes on unless its owner asks for it. */
  readonly isStuck: boolean;
  /** What the host said when it refused; empty: it did not. */
  readonly hostSaid: string;
}

export interface LongRunAnswer {
  /** null: there was none in this document. */
  readonly run: LongRun | null;
  readonly message: string;
}

/** @param now In ms since 1970. */
export function progressOf(job: Job | null, me: string, now: number): LongRunAnswer {
  if (job === null) return { run: null, message: LONG_RUN_TEXTS.none };
  const { state, total, made, startedBy, hostSaid } = job;
  const isStuck = isActive(job) && now > Math.max(job.nextAt, job.touchedAt) + SILENCE_MS;
  const run: LongRun = {
    ...{ state, total, made, startedBy, hostSaid, isStuck },
    secondsLeft: isActive(job) ? secondsLeft(job) : null,
    isMine: job.owner === me,
  };
  return { run, message: messageOf(job, run) };
}

/** What is to be said of a run that is not over, wherever it is; empty when there is none. */
export function unfinishedRun(): string {
  const job = readJob();
  if (job === null || !isActive(job)) return '';
  return progressOf(job, personMemory().me, Date.now()).message;
}

function messageOf(job: Job, { isStuck, isMine, secondsLeft: seconds }: LongRun): string {
  const { made, total, startedBy, nextAt, madeInDay } = job;
  switch (job.state) {
    case 'done':
      return LONG_RUN_TEXTS.done(made);
    case 'cancelled':
      return LONG_RUN_TEXTS.cancelled(made, total);
    case 'failed':
      return LONG_RUN_TEXTS.failed(made, total, job.hostSaid);
    case 'waiting':
      if (isStuck) return LONG_RUN_TEXTS.stuck(made, total, isMine ? '' : startedBy);
      return LONG_RUN_TEXTS.waiting({
        ...{ made, total, madeInDay, isFull: madeInDay >= DOCUMENTS_A_DAY },
        next: nextAt === 0 ? '' : momentText(new Date(nextAt)),
      });
    case 'running':
      if (isStuck) return LONG_RUN_TEXTS.stuck(made, total, isMine ? '' : startedBy);
      return LONG_RUN_TEXTS.running({ made, total, seconds, goesOnAlone: nextAt > 0 });
  }
}
