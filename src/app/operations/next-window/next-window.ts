import * as z from 'zod/mini';
import { fingerprint } from '../../../base/fingerprint.ts';
import type { FiscalYear } from '../../../base/fiscal-year.ts';
import { type NextWindow, nextWindowOf } from '../../../plan/next-window.ts';
import { officialOrder } from '../../../plan/official-order.ts';
import { activityLabel } from '../../../plan/plan.ts';
import { stepOf } from '../../../plan/training/steps.ts';
import type { TrainingRequest } from '../../../plan/training/training.ts';
import { keepFileLocked, readKeptFiles } from '../../../sheets/kept-files.ts';
import { makeOwn, readFileState } from '../../../sheets/own-file.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { setUpSheets } from '../../../sheets/set-up/set-up.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { FINISHED, GIVEN_UP } from '../../../tabs/training/steps.ts';
import { NEXT_WINDOW_SENTENCES, REACHED_RESULT } from '../../../text/next-window.ts';
import { fingerprintMark, rowKey } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { ANNOUNCED_FILE } from '../papers/paper-desk.ts';
import { recalculateLocked } from '../recalculate.ts';
import { emptiedTabs, rollOver } from './roll-over.ts';

const MOST_ACTIVITIES = 3_000;
/** What was begun, until all of it is done. */
const BEGUN_FILE = 'next-window';

/** What a person chose, and from which years to which; kept until the run is through. */
export interface Roll {
  readonly from: readonly FiscalYear[];
  /** Row keys of the activities that go on. */
  readonly activities: readonly string[];
  readonly money: 'blank' | 'same';
}

export interface NextWindowAnswer {
  /** `refused`: this is no copy. `changed`: look again; nothing was written. */
  readonly outcome: 'preview' | 'resumes' | 'done' | 'refused' | 'changed';
  readonly message: string;
  readonly seen: string;
  /** What goes on, what is put away, and what HR has to carry, one sentence each. */
  readonly says: readonly string[];
  readonly activities: readonly {
    readonly row: string;
    readonly label: string;
    readonly name: string;
  }[];
}

/** Says what going on to the next plan would keep, re-date and put away; writes nothing. */
export const previewNextWindow = endpoint({
  setUp: true,
  hr: true,
  run: (): NextWindowAnswer => preview(readWorkbook()),
});

/**
 * Makes of a copied file the plan of the next years. What is emptied goes to ข้อมูลแผนรอบก่อน first. A run that
 * was cut off is completed by the next, with what was chosen first.
 */
export const startNextWindow = endpoint({
  takes: () => [
    z.strictObject({
      seen: fingerprintMark(),
      activities: z.array(rowKey()).check(z.maxLength(MOST_ACTIVITIES)),
      money: z.enum(['blank', 'same']),
    }),
  ],
  setUp: true,
  hr: true,
  run({ seen, activities, money }): NextWindowAnswer {
    const answer = withDocumentLock((): NextWindowAnswer => {
      const reading = readWorkbook();
      const before = preview(reading);
      if (before.outcome === 'refused') return before;
      // A run that was cut off goes on with what was chosen then.
      const begun = begunRoll();
      if (begun === null && before.seen !== seen)
        return { ...before, outcome: 'changed', message: NEXT_WINDOW_SENTENCES.changed };
      const roll = begun ?? { from: reading.plan.years, activities, money };
      if (begun === null) keepFileLocked(BEGUN_FILE, JSON.stringify(roll), new Date());
      carryOut(reading, roll);
      const to = roll.from.map((year) => year + roll.from.length);
      return { ...before, outcome: 'done', message: NEXT_WINDOW_SENTENCES.done(roll.from, to) };
    });
    if (answer.outcome === 'done') withDocumentLock(recalculateLocked);
    return answer;
  },
});

function carryOut(reading: WorkbookReading, roll: Roll): void {
  const isStillBefore = reading.plan.years.join() === roll.from.join();
  if (isStillBefore) rollOver(reading, roll, windowOf(reading));
  setUpSheets();
  // What was announced belongs to the plan before: nothing of it is compared with the next one.
  keepFileLocked(ANNOUNCED_FILE, '', new Date());
  makeOwn();
  keepFileLocked(BEGUN_FILE, '', new Date());
}

function begunRoll(): Roll | null {
  const content = readKeptFiles()(BEGUN_FILE)?.content ?? '';
  return content.startsWith('{') ? JSON.parse(content) : null;
}

function windowOf({ plan }: WorkbookReading): NextWindow {
  return nextWindowOf(plan, (result) => REACHED_RESULT.test(result));
}

function preview(reading: WorkbookReading): NextWindowAnswer {
  const nothing = { seen: '', says: [], activities: [] };
  if (begunRoll() !== null)
    return { ...nothing, outcome: 'resumes', message: NEXT_WINDOW_SENTENCES.resumes };
  if (readFileState() !== 'copy')
    return { ...nothing, outcome: 'refused', message: NEXT_WINDOW_SENTENCES.notACopy };
  const { plan } = reading;
  const window = windowOf(reading);
  const activities = officialOrder(plan).map(({ activity, number }) => ({
    row: activity.source.row,
    label: activityLabel(activity, number),
    name: activity.name,
  }));
  const emptied = emptiedTabs(reading);
  const open = plan.training.requests.filter(isOpen).length;
  return {
    outcome: 'preview',
    message: NEXT_WINDOW_SENTENCES.preview(plan.years, [...window.years.values()]),
    seen: fingerprint(JSON.stringify([activities, window.kept.length, emptied])),
    activities,
    says: [
      NEXT_WINDOW_SENTENCES.kept(activities.length, window.kept.length),
      ...(window.dropped.length === 0
        ? []
        : [NEXT_WINDOW_SENTENCES.dropped(window.dropped.length)]),
      ...emptied.map(({ title, rows }) => NEXT_WINDOW_SENTENCES.emptied(title, rows)),
      ...(open === 0 ? [] : [NEXT_WINDOW_SENTENCES.openRequests(open)]),
      NEXT_WINDOW_SENTENCES.numbers,
    ],
  };
}

function isOpen(request: TrainingRequest): boolean {
  const step = stepOf(request);
  return step !== FINISHED && step !== GIVEN_UP;
}
