import { monthsOfQuarter, type Quarter } from '../../base/fiscal-year.ts';
import { parseRatio, type Ratio, ratio } from '../../base/ratio.ts';
import {
  BARE_NUMBER,
  countResult,
  MONTH_SPANS,
  MONTH_UNIT,
  monthOfName,
  NEGATIVE_NUMBER,
  PART_OF_WHOLE,
  PER_CENT_RESULT,
} from '../../tabs/words/targets.ts';
import { type NumericTarget, quantitiesIn, type TargetUnits } from './read-target.ts';

/** What a head typed as the result of one part of a target. */
export type ReadResult =
  | { readonly kind: 'none' }
  /** Per cent for a target in per cent, else pieces. */
  | {
      readonly kind: 'number';
      readonly value: Ratio;
      /** Both numbers of "17/20"; null when a share was typed. */
      readonly share: { readonly part: Ratio; readonly whole: Ratio } | null;
    }
  /** Months 1-12, each once, in the order of the quarter. */
  | { readonly kind: 'months'; readonly months: readonly number[] }
  /** It says nothing that can be compared with the target. */
  | { readonly kind: 'unreadable' };

const NOTHING: ReadResult = { kind: 'none' };
const UNREADABLE: ReadResult = { kind: 'unreadable' };
const MONTHS_OF_YEAR = 12;

/** Reads a result by its target; what counts months takes those of this quarter only. */
export function readResult(
  text: string,
  target: NumericTarget,
  { quarter, units }: { readonly quarter: Quarter; readonly units: TargetUnits },
): ReadResult {
  if (text.trim() === '') return NOTHING;
  const plain = quantitiesIn(text, units).trim();
  if (NEGATIVE_NUMBER.test(plain)) return UNREADABLE;
  return target.kind === 'per-cent' ? readShare(plain) : readCount(plain, target, quarter);
}

function readShare(text: string): ReadResult {
  const pair = partOfWhole(text);
  if (pair === 'no-whole') return UNREADABLE;
  if (pair !== null) {
    const { part, whole } = pair;
    const value = ratio(
      part.numerator * whole.denominator * 100,
      part.denominator * whole.numerator,
    );
    return { kind: 'number', value, share: pair };
  }
  const said = PER_CENT_RESULT.exec(text) ?? BARE_NUMBER.exec(text);
  return numberOf(said?.[1] ?? said?.[2]);
}

function readCount(
  text: string,
  { unit }: Extract<NumericTarget, { kind: 'count' }>,
  quarter: Quarter,
): ReadResult {
  const pair = partOfWhole(text);
  if (pair === 'no-whole') return UNREADABLE;
  if (pair !== null) return { kind: 'number', value: pair.part, share: pair };
  const counted = countResult(unit).exec(text) ?? BARE_NUMBER.exec(text);
  if (counted) return numberOf(counted[1]);
  const months = unit === MONTH_UNIT ? monthsIn(text, quarter) : [];
  return months.length > 0 ? { kind: 'months', months } : UNREADABLE;
}

function partOfWhole(text: string): { part: Ratio; whole: Ratio } | 'no-whole' | null {
  const match = PART_OF_WHOLE.exec(text);
  const [part, whole] = [parseRatio(match?.[1] ?? ''), parseRatio(match?.[2] ?? '')];
  if (part === null || whole === null) return null;
  return whole.numerator === 0 ? 'no-whole' : { part, whole };
}

function numberOf(typed: string | undefined): ReadResult {
  const value = parseRatio(typed ?? '');
  return value === null ? UNREADABLE : { kind: 'number', value, share: null };
}

/** The different months of this quarter that a text names, also as a span: "ต.ค.-ธ.ค.". */
function monthsIn(text: string, quarter: Quarter): number[] {
  const named = [...text.matchAll(MONTH_SPANS)].flatMap(([, first = '', last = first]) =>
    spanOf(monthOfName(first), monthOfName(last)),
  );
  return monthsOfQuarter(quarter).filter((month) => named.includes(month));
}

function spanOf(first: number, last: number): number[] {
  const length = ((last - first + MONTHS_OF_YEAR) % MONTHS_OF_YEAR) + 1;
  return Array.from({ length }, (_, step) => ((first - 1 + step) % MONTHS_OF_YEAR) + 1);
}

/** How much was reached: months count one each; null where nothing can be compared. */
export function amountOf(result: ReadResult): Ratio | null {
  if (result.kind === 'number') return result.value;
  return result.kind === 'months' ? ratio(result.months.length) : null;
}
