import { addDays, type IsoDay } from '../../base/day.ts';
import { addSatang, NO_MONEY, type Satang } from '../../base/money.ts';
import type { Settings } from '../../tabs/settings.ts';
import {
  ATTENDED,
  FINISHED,
  GIVEN_UP,
  MONEY_STEP,
  REPORT_STEP,
  TRAINING_STEPS,
} from '../../tabs/training/steps.ts';
import type { TrainingCosts, TrainingRequest } from './training.ts';

/** All that a training costs. */
export function costOf({ fee, allowance, travel, lodging }: TrainingCosts): Satang {
  return addSatang(...[fee, allowance, travel, lodging].map((amount) => amount ?? NO_MONEY));
}

/** The first step that is not done, from 1; FINISHED after the tenth, GIVEN_UP when it does not take place. */
export function stepOf(request: TrainingRequest): number {
  if (request.cancelled !== '') return GIVEN_UP;
  if (request.attendance !== '' && request.attendance !== ATTENDED) return GIVEN_UP;
  const open = TRAINING_STEPS.findIndex((_, index) => !isDone(request, index + 1));
  return open < 0 ? FINISHED : open + 1;
}

function isDone(request: TrainingRequest, step: number): boolean {
  if (step === MONEY_STEP && costOf(request) === 0) return true;
  const facts = TRAINING_STEPS[step - 1]?.facts ?? [];
  return facts
    .filter((fact) => fact !== 'clearedDay' || step !== REPORT_STEP || hasLoan(request))
    .every((fact) => request[fact] !== null && request[fact] !== '');
}

function hasLoan({ loanAmount }: TrainingRequest): boolean {
  return loanAmount !== null && loanAmount > 0;
}

/** When the open step should be done; null while no day is known, or nothing is open. */
export function dueOf(request: TrainingRequest, settings: Settings): IsoDay | null {
  const step = stepOf(request);
  const due = TRAINING_STEPS[step - 1]?.due;
  if (due === undefined) return null;
  const anchor = request[due.from];
  if (anchor === null) return null;
  const days = daysAllowed(request, settings, step);
  return addDays(anchor, due.from === 'from' ? -days : days);
}

/** The report and the clearing of a loan have days of their own; the one that is still open counts. */
function daysAllowed(request: TrainingRequest, settings: Settings, step: number): number {
  const setting = TRAINING_STEPS[step - 1]?.due.setting ?? null;
  const own = setting === null ? 0 : Number(settings[setting] ?? 0);
  if (step !== REPORT_STEP) return own;
  const clearing = settings.clearingDays ?? 0;
  if (request.reportDay !== null) return clearing;
  return hasLoan(request) && request.clearedDay === null ? Math.min(own, clearing) : own;
}

export function isOverdue(request: TrainingRequest, settings: Settings, today: IsoDay): boolean {
  const due = dueOf(request, settings);
  return due !== null && due < today;
}
