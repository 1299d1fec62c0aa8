import type { IsoDay } from '../../base/day.ts';
import { type FiscalYear, fiscalYearOf } from '../../base/fiscal-year.ts';
import type { Settings } from '../../tabs/settings.ts';
import { ATTENDED } from '../../tabs/training/steps.ts';
import type { Plan } from '../plan.ts';
import { divisionOfRequest } from './balance.ts';
import { dueOf, isOverdue, stepOf } from './steps.ts';
import type { TrainingRequest } from './training.ts';

/**
 * What the plan measures about itself (activities "report the training" and "survey of needs") in one fiscal
 * year. Answers without a time stamp count: nobody knows of which year they are.
 */
export interface TrainingIndicators {
  readonly attended: number;
  readonly reported: number;
  readonly respondents: number;
  readonly staff: number;
}

export function trainingIndicators(plan: Plan, year: FiscalYear | null): TrainingIndicators {
  const isOfYear = (day: IsoDay | null) =>
    year === null || (day !== null && fiscalYearOf(day) === year);
  const attended = attendedRequests(plan).filter(({ from, to }) => isOfYear(to ?? from));
  return {
    attended: attended.length,
    reported: attended.filter(({ reportDay }) => reportDay !== null).length,
    respondents: plan.training.needs.filter(({ day }) => day === null || isOfYear(day)).length,
    staff: plan.positions.filter(({ holder }) => holder !== '').length,
  };
}

/** The trainings that one position has attended, oldest first. */
export function trainingHistory(plan: Plan, position: string): TrainingRequest[] {
  return attendedRequests(plan)
    .filter((request) => request.position === position)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

function attendedRequests({ training }: Plan): TrainingRequest[] {
  return training.requests.filter(
    ({ attendance, cancelled }) => attendance === ATTENDED && cancelled === '',
  );
}

/** A request whose open step should have been done. */
export interface OverdueRequest {
  readonly request: TrainingRequest;
  readonly step: number;
  readonly due: IsoDay;
  /** Code; null: the executives, or a position that is not in the list. */
  readonly division: string | null;
}

/** What is overdue, the longest first. */
export function overdueRequests(plan: Plan, settings: Settings, today: IsoDay): OverdueRequest[] {
  return plan.training.requests
    .flatMap((request): OverdueRequest[] => {
      const due = dueOf(request, settings);
      if (due === null || !isOverdue(request, settings, today)) return [];
      return [{ request, step: stepOf(request), due, division: divisionOfRequest(plan, request) }];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}
