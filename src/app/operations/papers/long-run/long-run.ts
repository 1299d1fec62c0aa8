import * as z from 'zod/mini';
import { ProgramFault } from '../../../../base/program-fault.ts';
import { dropLater, keepComing } from '../../../../sheets/later-run.ts';
import { momentText, personEmail } from '../../../../sheets/person.ts';
import { rightsOver } from '../../../../sheets/rights.ts';
import { newRowKey } from '../../../../sheets/row-keys.ts';
import { withDocumentLock } from '../../../../sheets/with-lock.ts';
import { PAPERS_TAB } from '../../../../tabs/paper-tabs.ts';
import { LONG_RUN_TEXTS } from '../../../../text/long-run.ts';
import { REGISTER_TEXTS } from '../../../../text/paper-register.ts';
import { divisionCode } from '../../../arguments.ts';
import { endpoint } from '../../../endpoint.ts';
import { type Survey, surveyWorkbook } from '../../../survey.ts';
import { PAPER_SCOPES, requireIssuer } from '../generate-report.ts';
import { PaperDesk } from '../paper-desk.ts';
import { personMemory } from '../person-memory.ts';
import { itemsOf } from './items.ts';
import { isActive, type Job, keepJob, readJob } from './job.ts';
import { closeLeftRows, makeBatch } from './make-batch.ts';
import { type LongRunAnswer, progressOf } from './progress.ts';

/** The entry point that a clock trigger starts. */
const RESUME = 'resumeLongRun';
const SCOPES = [...PAPER_SCOPES, 'https://www.googleapis.com/auth/script.scriptapp'];

interface Stint {
  /** How long papers are begun, in ms; the host ends any run after 360,000. */
  readonly workMs: number;
  /** When the trigger takes the run up should this stint be cut off, in ms from its start. */
  readonly rescueMs: number;
}

/** The sidebar asks again and again, and shows how far it is in between. */
const FROM_SIDEBAR: Stint = { workMs: 45_000, rescueMs: 180_000 };
const FROM_TRIGGER: Stint = { workMs: 270_000, rescueMs: 420_000 };
/** The clock need not be exact. */
const EARLY_MS = 30_000;

/**
 * Begins one IDP paper for each holder of a position, of everyone or of one division. Asked again while the
 * caller's own run is on, it changes nothing.
 * @throws ProgramFault BAD_ARGUMENTS when there is no such division; NOT_READY when papers are to be issued;
 * RUN_OF_OTHERS while another officer's run is on.
 */
export const startLongRun = endpoint({
  takes: () => [
    z.optional(
      z.strictObject({ division: z.optional(divisionCode()), issue: z.optional(z.boolean()) }),
    ),
  ],
  setUp: true,
  hr: true,
  run: (request) => start(request?.division ?? '', request?.issue ?? false),
});

function start(division: string, issue: boolean): LongRunAnswer {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
  const survey = surveyWorkbook();
  if (issue)
    requireIssuer('startLongRun', survey, {
      kind: 'idp',
      choice: division === '' ? {} : { division },
      terms: {},
    });
  const { plan } = survey.reading;
  if (division !== '' && plan.divisions.every(({ code }) => code !== division))
    throw new ProgramFault('BAD_ARGUMENTS', `No division "${division}"`);
  const { me } = personMemory();
  const job = withDocumentLock(() => {
    const current = readJob();
    if (current !== null && isActive(current)) return current;
    const fresh = newJob(survey, { me, division, isIssue: issue });
    keepJob(fresh);
    return fresh;
  });
  if (job.owner !== me)
    throw new ProgramFault('RUN_OF_OTHERS', 'A run of someone else is on', { who: job.startedBy });
  if (job.state !== 'done') arrange(job, FROM_SIDEBAR.rescueMs);
  return progressOf(readJob(), me, Date.now());
}

/**
 * Goes on with the caller's run for some seconds; the sidebar asks again until it is done. A run that waits
 * for the next day tries at once when it is asked.
 */
export const continueLongRun = endpoint({
  run(): LongRunAnswer {
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
    return workOn(FROM_SIDEBAR);
  },
});

/**
 * What the clock trigger starts every few minutes, as the person who made it: works as long as the host allows;
 * returns at once while the sidebar works, or while the host's quota of the day is used up.
 */
export const resumeLongRun = endpoint({
  run(): LongRunAnswer {
    const job = readJob();
    const waits = job !== null && isActive(job) && Date.now() < job.nextAt - EARLY_MS;
    return waits ? progressOf(job, '', Date.now()) : workOn(FROM_TRIGGER);
  },
});

/** How far the last long run is; reads only. */
export const getLongRun = endpoint({
  run(): LongRunAnswer {
    const job = readJob();
    return progressOf(job, job === null ? '' : personMemory().me, Date.now());
  },
});

/**
 * Ends a long run; what is made stays. The owner's rows are put in order at once, another officer's at the
 * next start of its trigger.
 */
export const cancelLongRun = endpoint({ setUp: true, hr: true, run: cancel });

function cancel(): LongRunAnswer {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
  const { me } = personMemory();
  const job = withDocumentLock(() => {
    const current = readJob();
    if (current === null || !isActive(current)) return current;
    const cancelled: Job = { ...current, state: 'cancelled', touchedAt: Date.now() };
    keepJob(cancelled);
    return cancelled;
  });
  if (job?.state === 'cancelled' && job.owner === me)
    end(new PaperDesk(surveyWorkbook(), true), job);
  return progressOf(job, me, Date.now());
}

function newJob(
  survey: Survey,
  { me, division, isIssue }: { readonly me: string; division: string; isIssue: boolean },
): Job {
  const id = newRowKey();
  const { plan } = survey.reading;
  const total = itemsOf(plan, { owner: me, id, division }).length;
  return {
    ...{ id, owner: me, startedBy: personEmail(), division, isIssue, total },
    state: total === 0 ? 'done' : 'running',
    ...{ made: 0, workedMs: 0, refusals: 0, hostSaid: '' },
    ...{ touchedAt: Date.now(), nextAt: 0, madeInDay: 0, daySince: 0 },
    year: plan.settings.currentYear,
  };
}

/** Makes papers until the stint is over, the run is, or the host refuses. */
function workOn(stint: Stint): LongRunAnswer {
  const startedAt = Date.now();
  const { me } = personMemory();
  const before = readJob();
  if (before === null || before.owner !== me) return progressOf(before, me, Date.now());
  if (before.state === 'done' || before.state === 'failed') {
    dropLater(RESUME);
    return progressOf(before, me, Date.now());
  }
  arrange(before, stint.rescueMs);
  const survey = surveyWorkbook();
  if (!rightsOver(survey.reading.sheets).canWrite(PAPERS_TAB.key))
    throw new ProgramFault('NOT_ALLOWED', 'A long run is for HR');
  const desk = new PaperDesk(survey, true);
  if (before.state === 'cancelled') return ended(desk, before);
  const items = itemsOf(survey.reading.plan, before);
  const hasTime = () => Date.now() - startedAt < stint.workMs;
  let job: Job | null = before;
  while (job !== null && hasTime()) {
    job = makeBatch(desk, items, hasTime);
    if (job === null || job.hostSaid !== '' || !isActive(job)) break;
  }
  const now = readJob() ?? before;
  if (!isActive(now)) return ended(desk, now);
  if (now.refusals > 0) arrange(now, now.nextAt - Date.now());
  else if (stint === FROM_TRIGGER) arrange(now, 0);
  return progressOf(readJob(), me, Date.now());
}

function ended(desk: PaperDesk, job: Job): LongRunAnswer {
  end(desk, job);
  return progressOf(job, desk.me, Date.now());
}

/** Leaves nothing behind: no row half done, no trigger. */
function end(desk: PaperDesk, job: Job): void {
  if (job.state !== 'done')
    closeLeftRows(
      desk,
      job,
      REGISTER_TEXTS.cancelNote(momentText(new Date()), '', LONG_RUN_TEXTS.stopped),
    );
  dropLater(RESUME);
}

/** Has the run taken up by itself, and keeps from when on: 0 where the host lets this person make no triggers. */
function arrange(job: Job, afterMs: number): void {
  const nextAt = keepComing(RESUME) ? Date.now() + afterMs : 0;
  withDocumentLock(() => {
    const current = readJob();
    if (current?.id === job.id && isActive(current)) keepJob({ ...current, nextAt });
  });
}
