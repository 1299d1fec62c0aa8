import type { FiscalYear } from '../../base/fiscal-year.ts';
import { fiscalYearOf, QUARTERS } from '../../base/fiscal-year.ts';
import { CURRICULA } from '../../tabs/idp.ts';
import { NEXT_YEAR, RESULT_STATES } from '../../tabs/results/states.ts';
import { ATTENDED } from '../../tabs/training/steps.ts';
import type { Plan } from '../plan.ts';
import { outcomeOf } from './idp-results.ts';
import type { PeriodSums } from './period.ts';
import { type PeriodActivity, periodResults, type RevisionReason, sumsOf } from './period.ts';

/** How many of the people of one division a year has reached. */
export interface CoverageLine {
  /** Code; null: ปลัด and รองปลัด, or a position whose division is not in the list. */
  readonly division: string | null;
  /** Positions with a holder. */
  readonly holders: number;
  /** Of them, those with a row in their individual plan of the year. */
  readonly planned: number;
  /** Of them, those who attended a training that ended in the year. */
  readonly trained: number;
}

/** In the order of the divisions; those without anybody are left out. */
export function coverageOf(plan: Plan, year: FiscalYear): CoverageLine[] {
  const withPlan = new Set(
    plan.idpEntries.filter((entry) => entry.year === year).map(({ position }) => position),
  );
  const trained = new Set(
    plan.training.requests
      .filter(({ attendance, cancelled, from, to }) => {
        const end = to ?? from;
        return (
          attendance === ATTENDED && cancelled === '' && end !== null && fiscalYearOf(end) === year
        );
      })
      .map(({ position }) => position),
  );
  return [null, ...plan.divisions.map(({ code }) => code)].flatMap((division): CoverageLine[] => {
    const own = plan.positions.filter((one) => one.holder !== '' && one.division === division);
    if (own.length === 0) return [];
    const count = (of: ReadonlySet<string>) => own.filter(({ number }) => of.has(number)).length;
    return [{ division, holders: own.length, planned: count(withPlan), trained: count(trained) }];
  });
}

/** Rows of individual plans by one of the five curricula. */
export interface CurriculumLine {
  /** Empty: rows that name none of the five. */
  readonly curriculum: string;
  readonly rows: number;
  readonly assessed: number;
  readonly reached: number;
}

export function curriculaOf(plan: Plan, year: FiscalYear): CurriculumLine[] {
  const own = plan.idpEntries.filter((entry) => entry.year === year);
  const known: readonly string[] = CURRICULA;
  return [...CURRICULA, ''].flatMap((curriculum): CurriculumLine[] => {
    const rows = own.filter((entry) =>
      curriculum === ''
        ? !known.includes(entry.curriculum.trim())
        : entry.curriculum.trim() === curriculum,
    );
    if (curriculum === '' && rows.length === 0) return [];
    const outcomes = rows.map(outcomeOf);
    return [
      {
        curriculum,
        rows: rows.length,
        assessed: outcomes.filter((one) => one !== 'open').length,
        reached: outcomes.filter((one) => one === 'reached').length,
      },
    ];
  });
}

/** The same part of the year before; null: nothing was closed in it. */
export function sumsOfYearBefore(plan: Plan, year: FiscalYear): PeriodSums | null {
  if (!plan.results.closed.some((one) => one.year === year - 1)) return null;
  return sumsOf(periodResults(plan, year - 1, QUARTERS).activities);
}

/** Why an activity should be looked at when the plan is revised; none: it went as planned. */
export function revisionReasons({
  last,
  isReported,
  spent,
  budget,
}: PeriodActivity): RevisionReason[] {
  return [
    ...(last.state === RESULT_STATES.cancelled ? (['cancelled'] as const) : []),
    ...(last.movedTo === NEXT_YEAR ? (['movedToNextYear'] as const) : []),
    ...(last.light === 'red' ? (['red'] as const) : []),
    ...(budget !== null && (spent ?? 0) > budget ? (['overspent'] as const) : []),
    ...(isReported ? [] : (['notReported'] as const)),
  ];
}
