import type { IsoDay } from '../../base/day.ts';
import { type FiscalYear, fiscalYearOf } from '../../base/fiscal-year.ts';
import { addSatang, NO_MONEY, type Satang, subtractSatang } from '../../base/money.ts';
import { GIVEN_UP } from '../../tabs/training/steps.ts';
import type { Activity, Plan } from '../plan.ts';
import { costOf, stepOf } from './steps.ts';
import type { TrainingRequest } from './training.ts';

/** What an activity or a division still has for training in one fiscal year. */
export interface Balance {
  readonly year: FiscalYear;
  readonly planned: Satang;
  /** Cost of all other requests that are not given up. */
  readonly committed: Satang;
  /** What is left before this request; negative when it is overdrawn already. */
  readonly left: Satang;
}

/** The activity that a request names, wherever its row stands now. */
export function activityOf(plan: Plan, { activity }: TrainingRequest): Activity | null {
  if (activity === '') return null;
  return plan.activities.find(({ source }) => source.row === activity) ?? null;
}

/** Balance of the paying activity in the fiscal year in which the training begins; null without both. */
export function activityBalance(plan: Plan, request: TrainingRequest): Balance | null {
  const year = yearOfRequest(request);
  const activity = activityOf(plan, request);
  if (year === null || activity === null) return null;
  return balance(
    year,
    moneyIn(activity, year),
    othersOf(plan, request, year).filter((other) => other.activity === request.activity),
  );
}

/** Balance of all activities of the division of the person; null for the executives, who have no division. */
export function divisionBalance(plan: Plan, request: TrainingRequest): Balance | null {
  const year = yearOfRequest(request);
  const division = divisionOfRequest(plan, request);
  if (year === null || division === null) return null;
  const own = plan.activities.filter(
    ({ owner }) => owner.kind === 'division' && owner.code === division,
  );
  const planned = addSatang(...own.map((activity) => moneyIn(activity, year)));
  return balance(
    year,
    planned,
    othersOf(plan, request, year).filter((other) => divisionOfRequest(plan, other) === division),
  );
}

export function divisionOfRequest(plan: Plan, { position }: TrainingRequest): string | null {
  return plan.positions.find(({ number }) => number === position)?.division ?? null;
}

function yearOfRequest({ from }: TrainingRequest): FiscalYear | null {
  return from === null ? null : fiscalYearOf(from);
}

function balance(year: FiscalYear, planned: Satang, others: readonly TrainingRequest[]): Balance {
  const committed = addSatang(...others.map(costOf));
  return { year, planned, committed, left: subtractSatang(planned, committed) };
}

function moneyIn({ schedule }: Activity, year: FiscalYear): Satang {
  return schedule.find((one) => one.year === year)?.money ?? NO_MONEY;
}

function othersOf(plan: Plan, request: TrainingRequest, year: FiscalYear): TrainingRequest[] {
  return plan.training.requests.filter(
    (other) =>
      other.source.row !== request.source.row &&
      stepOf(other) !== GIVEN_UP &&
      yearOfRequest(other) === year,
  );
}

/** Other trainings of the same person on the same days. */
export function clashesOf(plan: Plan, request: TrainingRequest): TrainingRequest[] {
  const days = daysOf(request);
  if (days === null || request.position === '') return [];
  return plan.training.requests.filter((other) => {
    if (other.source.row === request.source.row || other.position !== request.position)
      return false;
    const taken = daysOf(other);
    return (
      taken !== null && stepOf(other) !== GIVEN_UP && taken.from <= days.to && days.from <= taken.to
    );
  });
}

/** First and last day; a training without an end is one day long. */
function daysOf({ from, to }: TrainingRequest): { from: IsoDay; to: IsoDay } | null {
  return from === null ? null : { from, to: to !== null && to > from ? to : from };
}
