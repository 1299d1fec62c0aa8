import * as z from 'zod/mini';
import type { FiscalYear } from '../../../../base/fiscal-year.ts';
import { documentValue, keepDocumentValue } from '../../../../sheets/person.ts';

/**
 * A long run: one paper for each of many people. Kept with the document, so that every officer sees how far
 * it is; only who started it can go on with it, in whose Drive the papers are. What is made already is not
 * said here but by the rows of the register: they are the truth after a cut-off.
 */
export interface Job {
  readonly id: string;
  /** The person's mark in the keys of register rows. */
  readonly owner: string;
  readonly startedBy: string;
  /** Code of the division; empty: everyone. */
  readonly division: string;
  /** True: each paper gets an official number. */
  readonly isIssue: boolean;
  readonly state: 'running' | 'waiting' | 'cancelled' | 'failed' | 'done';
  readonly total: number;
  readonly made: number;
  /** Time spent on the papers made so far, in ms. */
  readonly workedMs: number;
  /** How often Drive has refused since a paper was last made. */
  readonly refusals: number;
  /** What the host said when it refused last, in its own words. */
  readonly hostSaid: string;
  /** When something was last done, in ms since 1970. */
  readonly touchedAt: number;
  /** When it goes on by itself, in ms since 1970; 0: nothing is arranged. */
  readonly nextAt: number;
  /** Papers made since `daySince`, for which the host's quota of a day counts. */
  readonly madeInDay: number;
  readonly daySince: number;
  readonly year: FiscalYear | null;
}

const PROPERTY = 'longRun';

function schema() {
  return z.object({
    ...{ id: z.string(), owner: z.string(), startedBy: z.string(), division: z.string() },
    ...{ isIssue: z.boolean(), hostSaid: z.string(), year: z.nullable(z.number()) },
    ...{ total: z.number(), made: z.number(), workedMs: z.number(), refusals: z.number() },
    ...{ touchedAt: z.number(), nextAt: z.number(), madeInDay: z.number(), daySince: z.number() },
    state: z.enum(['running', 'waiting', 'cancelled', 'failed', 'done']),
  });
}

/** The last long run of this document; null: there was none. */
export function readJob(): Job | null {
  const stored = documentValue(PROPERTY);
  if (stored === null) return null;
  const read = schema().safeParse(JSON.parse(stored));
  return read.success ? read.data : null;
}

/** Between reading and keeping the caller holds the document lock, or a cancellation could be lost. */
export function keepJob(job: Job): void {
  keepDocumentValue(PROPERTY, JSON.stringify(job));
}

export function isActive(job: Job): boolean {
  return job.state === 'running' || job.state === 'waiting';
}
