import type { Job } from './job.ts';

/** When a long run stops for now, and when it tries again. */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The host counts a day from the first use; it may be some minutes late. */
const DAY_MARGIN_MS = 10 * MINUTE_MS;
/** Documents that a consumer account may create in a day (Apps Script: quotas); Workspace accounts more. */
export const DOCUMENTS_A_DAY = 250;
/** Waits after the first and the second refusal; after the third the quota of the day is believed used. */
const RETRY_MS = [MINUTE_MS, 10 * MINUTE_MS] as const;

/** Counts papers that were made, in the host's day of quotas. */
export function afterMaking(job: Job, made: number, now: number): Job {
  if (made === 0) return job;
  const isSameDay = job.daySince > 0 && now - job.daySince < DAY_MS;
  return {
    ...job,
    madeInDay: (isSameDay ? job.madeInDay : 0) + made,
    daySince: isSameDay ? job.daySince : now,
    refusals: 0,
    hostSaid: '',
  };
}

/** Decides when to try again after the host refused. Its words are localised, so they decide nothing. */
export function afterRefusal(job: Job, hostSaid: string, now: number): Job {
  const refusals = job.refusals + 1;
  const isQuota = job.madeInDay >= DOCUMENTS_A_DAY || refusals > RETRY_MS.length;
  const pause = RETRY_MS[refusals - 1] ?? DAY_MS;
  const nextAt = isQuota ? nextDay(job, now) : now + pause;
  return { ...job, refusals, hostSaid, nextAt, state: isQuota ? 'waiting' : 'running' };
}

function nextDay({ daySince }: Job, now: number): number {
  const ends = daySince + DAY_MS + DAY_MARGIN_MS;
  return ends > now ? ends : now + DAY_MS + DAY_MARGIN_MS;
}

/** Seconds until the last paper, by the pace so far; null before there is one. */
export function secondsLeft({ total, made, workedMs }: Job): number | null {
  if (made === 0 || workedMs === 0) return null;
  return Math.ceil(((total - made) * workedMs) / made / 1000);
}
