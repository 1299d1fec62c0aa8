import type { Quarter } from '../../base/fiscal-year.ts';
import {
  addRatios,
  compareRatios,
  floorQuotient,
  type Ratio,
  ratio,
  scaleRatio,
} from '../../base/ratio.ts';
import {
  type LightName,
  needsNoFigure,
  RESULT_STATES,
  type TypedState,
} from '../../tabs/results/states.ts';
import { amountOf, type ReadResult } from './read-result.ts';
import { isNumeric, type NumericTarget, type ReadTarget } from './read-target.ts';

/** From how many hundredths of per cent of a target on a light is green, and yellow. */
export interface LightLimits {
  readonly green: number;
  readonly yellow: number;
}

export const USUAL_LIMITS: LightLimits = { green: 10_000, yellow: 8_000 };

/** 100.00 per cent of a target. */
const MET = 10_000;

/** The quarters of one fiscal year in which an activity runs, and the one that is reported. */
export interface Course {
  readonly quarter: Quarter;
  readonly ticked: readonly Quarter[];
}

/** What should have been reached by now: a share at once, a count by the part of the quarters that are over. */
function expectedToDate(target: NumericTarget, { quarter, ticked }: Course): Ratio {
  if (target.kind === 'per-cent' || target.direction === 'at-most') return target.value;
  const until = ticked.filter((one) => one <= quarter).length;
  // A row that was brought forward or carried over answers for the whole target.
  return ticked.length === 0 || until === 0
    ? target.value
    : scaleRatio(target.value, until, ticked.length);
}

/** What was reached by now: the latest share, or the sum of all counts of the year; null: nothing to compare. */
function reachedToDate(
  target: NumericTarget,
  latest: ReadResult,
  earlier: readonly ReadResult[],
): Ratio | null {
  const now = amountOf(latest);
  if (now === null || target.kind === 'per-cent') return now;
  return earlier.reduce((sum, one) => addRatios(sum, amountOf(one) ?? ratio(0)), now);
}

/** Hundredths of per cent of what was expected, rounded down: 17 of 20 against 90 per cent is 9444. */
export function attainmentOf(
  target: NumericTarget,
  reached: Ratio,
  expected: Ratio = target.value,
): number {
  if (target.direction === 'at-most')
    return compareRatios(reached, target.value) <= 0
      ? MET
      : floorQuotient(MET, target.value, reached);
  return expected.numerator === 0 ? MET : floorQuotient(MET, reached, expected);
}

function lightOfAttainment(attainment: number, { green, yellow }: LightLimits): LightName {
  if (attainment >= green) return 'green';
  return attainment >= yellow ? 'yellow' : 'red';
}

/** One of the three parts of a target with what was reported of it, this quarter and before. */
export interface PartResult {
  readonly target: ReadTarget;
  readonly latest: ReadResult;
  readonly earlier: readonly ReadResult[];
}

/** What the light of a row follows from. */
export interface Report {
  readonly state: TypedState | '';
  readonly quantity: PartResult;
  readonly quality: PartResult;
  readonly benefit: PartResult;
  /** Something stands in the cell of the quantity, readable or not. */
  readonly saysQuantity: boolean;
  readonly hasEvidence: boolean;
  readonly course: Course;
}

export interface Judgement {
  readonly light: LightName;
  /** Of the part that decided it, hundredths of per cent; null where no number did. */
  readonly attainment: number | null;
}

const GREY: Judgement = { light: 'grey', attainment: null };

/**
 * The light of a row: its state first, then the worst of its numeric parts that have a result, then what
 * was done. A result that is missing or cannot be read is grey, never green.
 */
export function judge(report: Report, limits: LightLimits): Judgement {
  const { state, quantity, quality, benefit, course } = report;
  if (state === '') return GREY;
  if (needsNoFigure(state)) return judgeByPause(state, course);
  if (!report.saysQuantity || quantity.latest.kind === 'unreadable') return GREY;
  const worst = [quantity, quality, benefit]
    .flatMap((part) => attainmentOfPart(part, course))
    .sort((one, other) => one - other)[0];
  if (worst === undefined) return judgeByDeed(report);
  return { light: lightOfAttainment(worst, limits), attainment: worst };
}

function attainmentOfPart({ target, latest, earlier }: PartResult, course: Course): number[] {
  if (!isNumeric(target)) return [];
  const reached = reachedToDate(target, latest, earlier);
  return reached === null ? [] : [attainmentOf(target, reached, expectedToDate(target, course))];
}

function judgeByPause(state: TypedState, course: Course): Judgement {
  if (state === RESULT_STATES.postponed) return { light: 'yellow', attainment: null };
  if (state === RESULT_STATES.cancelled) return GREY;
  return { light: isLastQuarter(course) ? 'red' : 'grey', attainment: null };
}

function judgeByDeed({ state, hasEvidence, course }: Report): Judgement {
  if (state === RESULT_STATES.done)
    return { light: hasEvidence ? 'green' : 'yellow', attainment: null };
  return { light: isLastQuarter(course) ? 'yellow' : 'grey', attainment: null };
}

/** No quarter of the year is left in which the activity should run. */
function isLastQuarter({ quarter, ticked }: Course): boolean {
  return !ticked.some((one) => one > quarter);
}
