import { ProgramFault } from '../../../../base/program-fault.ts';
import { momentText } from '../../../../sheets/person.ts';
import { withDocumentLock, withPersonLock } from '../../../../sheets/with-lock.ts';
import { faultSentence } from '../../../../text/faults.ts';
import { earlierIssue, proposedNumber } from '../issue-terms.ts';
import { type FiledPaper, type PaperDesk, today } from '../paper-desk.ts';
import {
  cancelledRow,
  isBeingMade,
  madeRow,
  newVersion,
  numberOf,
  type PaperNumber,
  type Register,
  type Reservation,
  readRegister,
  reservedRow,
  rowWithKey,
  writeRegister,
} from '../register.ts';
import { PAPER_MARK } from '../registered-paper.ts';
import type { Item } from './items.ts';
import { isActive, type Job, keepJob, readJob } from './job.ts';
import { afterMaking, afterRefusal } from './pace.ts';

const KIND = 'idp';
/** Each file of a run carries the run's id under this name. */
const RUN_MARK = 'run';
/** Papers between two looks at the register: few, so that a cancellation is soon seen. */
const BATCH = 5;

interface MadeItem {
  readonly reserved: Reservation;
  readonly title: string;
  readonly filed: FiledPaper;
}

type Reserved = Reservation & { readonly isResumed: boolean };

/**
 * Makes the next few papers of a run. The register is read anew under the lock, so that two of the person's
 * runs may take turns: the one that has the person lock finds what the other has made.
 * @param hasTime Asked before each paper.
 * @returns The run as it now is; null when there is nothing more to do in this run.
 */
export function makeBatch(
  desk: PaperDesk,
  items: readonly Item[],
  hasTime: () => boolean,
): Job | null {
  return withPersonLock(() => {
    const batch = withDocumentLock(() => reserveBatch(desk, items));
    if (batch === null) return null;
    const known = batch.reserved.some(({ isResumed }) => isResumed)
      ? desk.reports.filesMarked(RUN_MARK, batch.job.id, PAPER_MARK)
      : new Map<string, FiledPaper>();
    const startedAt = Date.now();
    const outcome = makeEach(desk, batch, known, hasTime);
    const spentMs = Date.now() - startedAt;
    return withDocumentLock(() => settle({ items, outcome, spentMs }));
  });
}

interface Batch {
  readonly job: Job;
  readonly reserved: readonly Reserved[];
}

/** The next papers with a row each; null when the run is over or nothing is left of it. */
function reserveBatch(desk: PaperDesk, items: readonly Item[]): Batch | null {
  const job = readJob();
  if (job === null || !isActive(job)) return null;
  const register = readRegister();
  const isOpen = (item: Item) =>
    isToDo(register, item) && !isIssuedElsewhere(desk, register, { item, job });
  const next = items.filter(isOpen).slice(0, BATCH);
  if (next.length === 0) {
    keepJob({ ...job, state: 'done', made: items.length, total: items.length, nextAt: 0 });
    return null;
  }
  const reserved: Reserved[] = [];
  for (const item of next)
    reserved.push(reservationOf(desk, register, { ...item, before: reserved, job }));
  const rows = reserved
    .filter(({ isResumed }) => !isResumed)
    .map((reservation) => reservedRow(reservation, job.year));
  writeRegister(register, rows);
  return { job, reserved };
}

/** Issued for this year by itself or by another run: nobody's plan gets a second number by accident. */
function isIssuedElsewhere(
  desk: PaperDesk,
  { rows }: Register,
  { item: { choice }, job }: { readonly item: Item; readonly job: Job },
): boolean {
  if (!job.isIssue) return false;
  const question = {
    ...({ kind: KIND, choice, terms: {} } as const),
    ...{ reissue: desk.reports.reissueOf(KIND), today: today(momentText(new Date())) },
  };
  return earlierIssue(question, { plan: desk.survey.reading.plan, rows }) !== null;
}

function isToDo(register: Register, { key }: Item): boolean {
  const row = rowWithKey(register, key);
  return row === null || isBeingMade(row);
}

function reservationOf(
  desk: PaperDesk,
  register: Register,
  { key, choice, before, job }: Item & { readonly before: readonly Reserved[]; readonly job: Job },
): Reserved {
  const row = rowWithKey(register, key);
  if (row !== null) {
    const version = row.values.version ?? 1;
    return { key, kind: KIND, choice, number: numberOf(row), version, note: '', isResumed: true };
  }
  const version = newVersion(register, KIND, choice);
  const number = job.isIssue ? nextOf(desk, register, before) : null;
  return { key, kind: KIND, choice, number, version, note: '', isResumed: false };
}

/** The next number of the register, beyond those that this batch has taken already. */
function nextOf(desk: PaperDesk, register: Register, before: readonly Reserved[]): PaperNumber {
  const soFar = { plan: desk.survey.reading.plan, rows: register.rows };
  const ahead = before.filter(({ isResumed }) => !isResumed).length;
  return proposedNumber(KIND, today(momentText(new Date())), { soFar, ahead });
}

interface Outcome {
  readonly made: readonly MadeItem[];
  /** What the host said; null: it refused nothing. */
  readonly hostSaid: string | null;
  /** A fault of ours that trying again does not mend; null: none. */
  readonly fault: ProgramFault | null;
}

function makeEach(
  desk: PaperDesk,
  { job, reserved }: Batch,
  known: ReadonlyMap<string, FiledPaper>,
  hasTime: () => boolean,
): Outcome {
  const made: MadeItem[] = [];
  for (const one of reserved) {
    if (!hasTime()) break;
    try {
      const paper = desk.make(one);
      const marks = { [PAPER_MARK]: one.key, [RUN_MARK]: job.id };
      const filed = known.get(one.key) ?? desk.file(paper, KIND, marks);
      made.push({ reserved: one, title: paper.title, filed });
    } catch (error) {
      if (error instanceof ProgramFault) return { made, hostSaid: null, fault: error };
      return {
        made,
        hostSaid: error instanceof Error ? error.message : String(error),
        fault: null,
      };
    }
  }
  return { made, hostSaid: null, fault: null };
}

/** Completes the rows of what was made, and keeps how far the run is. */
function settle({
  items,
  outcome,
  spentMs,
}: {
  items: readonly Item[];
  outcome: Outcome;
  spentMs: number;
}): Job | null {
  const job = readJob();
  if (job === null) return null;
  const { made, hostSaid, fault } = outcome;
  const register = readRegister();
  const rows = made.map(({ reserved, title, filed }) =>
    madeRow(reserved.key, { ...filed, title, isIssued: reserved.number !== null }),
  );
  writeRegister(register, rows);
  const done = new Set(made.map(({ reserved }) => reserved.key));
  const left = items.filter((item) => !done.has(item.key) && isToDo(register, item)).length;
  const now = Date.now();
  const counted = afterMaking(
    { ...job, made: items.length - left, total: items.length, touchedAt: now },
    made.length,
    now,
  );
  const next: Job = { ...counted, workedMs: counted.workedMs + spentMs };
  const judged = judge(next, { hostSaid, fault, left, now });
  keepJob(judged);
  return judged;
}

function judge(
  job: Job,
  {
    hostSaid,
    fault,
    left,
    now,
  }: Pick<Outcome, 'hostSaid' | 'fault'> & { left: number; now: number },
): Job {
  if (!isActive(job)) return job;
  if (fault !== null)
    return { ...job, state: 'failed', hostSaid: faultSentence(fault.code, fault.facts), nextAt: 0 };
  if (hostSaid !== null) return afterRefusal(job, hostSaid, now);
  return left === 0 ? { ...job, state: 'done', nextAt: 0 } : { ...job, state: 'running' };
}

/**
 * After a cancellation: rows whose file stands in Drive are completed, the others cancelled; their numbers
 * stay taken. Doing it again changes nothing.
 */
export function closeLeftRows(desk: PaperDesk, job: Job, note: string): void {
  withPersonLock(() => {
    const mine = `${job.owner}-${job.id}-`;
    const left = readRegister().rows.filter(
      (row) => isBeingMade(row) && row.source.row.startsWith(mine),
    );
    if (left.length === 0) return;
    const known = desk.reports.filesMarked(RUN_MARK, job.id, PAPER_MARK);
    const rows = left.map((row) => {
      const { row: key } = row.source;
      const filed = known.get(key);
      if (filed === undefined) return cancelledRow(key, note);
      const { number } = row.values;
      return madeRow(key, { ...filed, isIssued: number !== null });
    });
    withDocumentLock(() => writeRegister(readRegister(), rows));
  });
}
