import type { IsoDay } from '../../base/day.ts';
import { daysOfQuarter, fiscalYearOf, QUARTERS } from '../../base/fiscal-year.ts';
import {
  INDICATOR_FORMULAS,
  INDICATOR_OFF,
  INDICATOR_WORDS,
  type IndicatorFormula,
} from '../../tabs/results/indicators.ts';
import { ATTENDED } from '../../tabs/training/steps.ts';
import { MONTH_UNIT } from '../../tabs/words/targets.ts';
import type { Activity, Plan } from '../plan.ts';
import type { TrainingRequest } from '../training/training.ts';
import { unitsOf } from './due.ts';
import { amountOf, readResult } from './read-result.ts';
import { isNumeric, readTarget } from './read-target.ts';
import { isEarlierInYear, isSameQuarter, latestVersions, type YearQuarter } from './records.ts';

/** What the workbook itself knows of an indicator: so many of so many. */
export interface ComputedFigure {
  readonly formula: IndicatorFormula;
  readonly numerator: number;
  /** 0: there is nothing to measure, which is not 100 per cent. */
  readonly denominator: number;
  /** Of the denominator, those whose time is not over yet; only reports of trainings have such. */
  readonly notDueYet: number;
}

/** The activity that an indicator is counted for, and whether HR said so. */
export interface Indicator {
  readonly formula: IndicatorFormula;
  readonly activity: Activity;
  /** False: proposed by the words of the activity; it is shown, and fills nothing. */
  readonly isConfirmed: boolean;
}

/** The indicators of a plan: as HR lists them, else the first activity that speaks of such a thing. */
export function indicatorsOf(plan: Plan): Indicator[] {
  return (Object.keys(INDICATOR_FORMULAS) as IndicatorFormula[]).flatMap((formula) => {
    const title = withoutSpaces(INDICATOR_FORMULAS[formula]);
    const listed = plan.lists.indicator.find(({ entry }) => withoutSpaces(entry) === title);
    const named = withoutSpaces(listed?.detail ?? '');
    if (named === INDICATOR_OFF) return [];
    const activity = plan.activities.find(({ name, target }) =>
      named === ''
        ? INDICATOR_WORDS[formula].test(withoutSpaces(`${name}${target.quantity}`))
        : withoutSpaces(name) === named,
    );
    return activity ? [{ formula, activity, isConfirmed: named !== '' }] : [];
  });
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The figure of one formula up to the last day of a quarter, from that fiscal year only. */
export function computeIndicator(
  plan: Plan,
  { formula, activity }: { readonly formula: IndicatorFormula; readonly activity: Activity | null },
  at: YearQuarter,
): ComputedFigure {
  const figure = figures(plan, activity, at)[formula]();
  return { formula, notDueYet: 0, ...figure };
}

type Figure = { numerator: number; denominator: number; notDueYet?: number };

function figures(
  plan: Plan,
  activity: Activity | null,
  at: YearQuarter,
): Record<IndicatorFormula, () => Figure> {
  const until = daysOfQuarter(at.year, at.quarter).to as IsoDay;
  const attended = () => attendedIn(plan, at.year, until);
  return {
    TRAINING_REPORTED: () => reportedTrainings(plan, attended(), until),
    SURVEY_ANSWERED: () => ({
      numerator: plan.training.needs.filter(({ day }) => isIn(day, at.year, until)).length,
      denominator: holders(plan).length,
    }),
    MONTHLY: () => monthsDone(plan, activity, at),
    TRAINED_STAFF: () => {
      const trained = new Set(attended().map(({ position }) => position));
      const staff = holders(plan);
      return {
        numerator: staff.filter(({ number }) => trained.has(number)).length,
        denominator: staff.length,
      };
    },
  };
}

function holders({ positions }: Plan) {
  return positions.filter(({ holder }) => holder !== '');
}

function isIn(day: IsoDay | null, year: number, until: IsoDay): boolean {
  return day !== null && fiscalYearOf(day) === year && day <= until;
}

/** Trainings that were attended and ended inside the fiscal year. */
function attendedIn(plan: Plan, year: number, until: IsoDay): TrainingRequest[] {
  return plan.training.requests.filter(
    ({ attendance, cancelled, from, to }) =>
      attendance === ATTENDED && cancelled === '' && isIn(to ?? from, year, until),
  );
}

function reportedTrainings(
  plan: Plan,
  attended: readonly TrainingRequest[],
  until: IsoDay,
): Figure {
  const isReported = ({ reportDay }: TrainingRequest) => reportDay !== null && reportDay <= until;
  const daysAllowed = plan.settings.reportDays ?? 0;
  return {
    numerator: attended.filter(isReported).length,
    denominator: attended.length,
    notDueYet: attended.filter((one) => {
      const ended = one.to ?? one.from;
      return !isReported(one) && ended !== null && daysBetween(ended, until) < daysAllowed;
    }).length,
  };
}

const DAY_MS = 86_400_000;

function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Different months that results of the year name, of the months that are over. */
function monthsDone(plan: Plan, activity: Activity | null, at: YearQuarter): Figure {
  const units = unitsOf(plan);
  const target = readTarget(activity?.target.quantity ?? '', units);
  const monthsGone = QUARTERS.filter((quarter) => quarter <= at.quarter).length * 3;
  if (
    activity === null ||
    !isNumeric(target) ||
    target.kind !== 'count' ||
    target.unit !== MONTH_UNIT
  )
    return { numerator: 0, denominator: monthsGone };
  const own = [...latestVersions(plan.results.closed), ...plan.results.typed].filter(
    (one) =>
      one.activity === activity.source.row && (isEarlierInYear(one, at) || isSameQuarter(one, at)),
  );
  const byQuarter = new Map(own.map((one) => [one.quarter, one.results.quantity]));
  const months = [...byQuarter].map(([quarter, typed]) =>
    amountOf(readResult(typed, target, { quarter, units })),
  );
  const done = months.reduce(
    (sum, one) => sum + (one === null ? 0 : one.numerator / one.denominator),
    0,
  );
  return { numerator: Math.floor(done), denominator: monthsGone };
}

/** Hundredths of per cent as it is shown, half up: 8 of 9 is 8889; null when there is nothing to measure. */
export function shareOf({ numerator, denominator }: Figure): number | null {
  if (denominator === 0) return null;
  return Math.floor((numerator * 20_000 + denominator) / (2 * denominator));
}
