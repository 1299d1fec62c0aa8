import { parseRatio, type Ratio, ratio } from '../../base/ratio.ts';
import { toArabicDigits } from '../../base/thai-digits.ts';
import {
  AT_MOST_WORD,
  bareYear,
  countTarget,
  EVERY_MONTH,
  EVERY_QUARTER,
  EVERYBODY,
  MONTH_UNIT,
  NO_QUANTITY,
  PER_CENT_TARGET,
  TARGET_UNITS,
  TIMES_UNIT,
} from '../../tabs/words/targets.ts';

/** Whether the figure is the least or the most that is wanted. */
export type Direction = 'at-least' | 'at-most';

/** What one of the three parts of a target asks for. */
export type ReadTarget =
  | { readonly kind: 'per-cent'; readonly value: Ratio; readonly direction: Direction }
  | {
      readonly kind: 'count';
      readonly value: Ratio;
      readonly unit: string;
      readonly direction: Direction;
    }
  /** No number: it is done or it is not. */
  | { readonly kind: 'deed' };

export type NumericTarget = Exclude<ReadTarget, { kind: 'deed' }>;

/** The patterns of one list of units; making them for each text would cost more than reading it. */
export interface TargetUnits {
  /** Choice of a regular expression. */
  readonly choice: string;
  readonly count: RegExp;
  readonly year: RegExp;
}

const WHOLE_PER_CENT = ratio(100);
const MONTHS_OF_YEAR = ratio(12);
const QUARTERS_OF_YEAR = ratio(4);

/** Units as HR lists them; the product's own while the list has no row. */
export function targetUnits(listed: readonly string[]): TargetUnits {
  const units = listed.filter((unit) => unit.trim() !== '');
  const choice = [...(units.length > 0 ? units : TARGET_UNITS)]
    .sort((one, other) => other.length - one.length)
    .map((unit) => unit.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return { choice, count: countTarget(choice), year: bareYear(choice) };
}

/** What is left of a text when everything is gone that has digits and is no quantity; in Arabic digits. */
export function quantitiesIn(text: string, { year }: TargetUnits): string {
  return [...NO_QUANTITY, year].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    toArabicDigits(text).replace(/[\u00a0\u200b]/g, ' '),
  );
}

/** Reads one part of a target: per cent before counts, counts before words that mean all, else a deed. */
export function readTarget(text: string, units: TargetUnits): ReadTarget {
  const plain = quantitiesIn(text, units);
  return perCentIn(plain) ?? countIn(plain, units) ?? everythingIn(plain) ?? { kind: 'deed' };
}

export function isNumeric(target: ReadTarget): target is NumericTarget {
  return target.kind !== 'deed';
}

function perCentIn(text: string): ReadTarget | null {
  const match = PER_CENT_TARGET.exec(text);
  const value = parseRatio(match?.[3] ?? match?.[4] ?? '');
  if (!match || value === null) return null;
  return { kind: 'per-cent', value, direction: directionOf(match[2] ?? match[1]) };
}

function countIn(text: string, { count }: TargetUnits): ReadTarget | null {
  const match = count.exec(text);
  const value = parseRatio(match?.[2] ?? '');
  if (!match || value === null) return null;
  return { kind: 'count', value, unit: match[3] ?? '', direction: directionOf(match[1]) };
}

function everythingIn(text: string): ReadTarget | null {
  const atLeast = { direction: 'at-least' } as const;
  if (EVERYBODY.test(text)) return { kind: 'per-cent', value: WHOLE_PER_CENT, ...atLeast };
  if (EVERY_MONTH.test(text))
    return { kind: 'count', value: MONTHS_OF_YEAR, unit: MONTH_UNIT, ...atLeast };
  if (EVERY_QUARTER.test(text))
    return { kind: 'count', value: QUARTERS_OF_YEAR, unit: TIMES_UNIT, ...atLeast };
  return null;
}

function directionOf(qualifier: string | undefined): Direction {
  return AT_MOST_WORD.test(qualifier ?? '') ? 'at-most' : 'at-least';
}
