import * as z from 'zod/mini';
import { type IsoDay, isIsoDay } from '../base/day.ts';
import { bahtOf, LARGEST_BAHT, satangOf } from '../base/money.ts';
import { CELL_ADDRESS } from '../sheets/show-cell.ts';

/**
 * Shapes that arguments of several endpoints have. Each is made when it is asked for: a click that does not
 * need it does not pay for it. Lengths are UTF-16 units; an endpoint takes no more than it needs.
 */

const LONGEST_KEY = 200;
/** A finding's key names a rule, a row, a column and a year. */
const LONGEST_FINDING_KEY = 400;
const YEARS = { first: 2400, last: 2700 };

function keyOfAtMost(longest: number) {
  return z.string().check(z.minLength(1), z.maxLength(longest));
}

export const rowKey = () => keyOfAtMost(LONGEST_KEY);
/** Marks by which a caller says what it saw. */
export const fingerprintMark = () => z.string().check(z.maxLength(LONGEST_KEY));
export const keyOfFinding = () => keyOfAtMost(LONGEST_FINDING_KEY);
/** A code of กอง, or `central`. */
export const divisionCode = () => keyOfAtMost(LONGEST_KEY);
export const positionNumber = () => keyOfAtMost(LONGEST_KEY);
export const columnKey = () => keyOfAtMost(LONGEST_KEY);

/** Made by a page when it opens, and the same when what it asks for is asked again: so it is done once. */
export const pageToken = () => z.string().check(z.regex(/^[a-z0-9]{6,40}$/));

/** A round of sending, by its title. */
export const roundTitle = () => filledText(LONGEST_KEY);

/** Text as it was typed, trimmed; blank is allowed. */
export function text(longest: number) {
  return z.string().check(z.trim(), z.maxLength(longest));
}

export function filledText(longest: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));
}

/** YYYY-MM-DD of the common era. */
export function isoDay() {
  return z.pipe(
    z.string().check(z.refine(isIsoDay)),
    z.transform((day) => day as IsoDay),
  );
}

/** The same, or empty. */
export function isoDayOrBlank() {
  return z.union([z.literal(''), isoDay()]);
}

/** Baht, with whole satang. */
export function baht() {
  const isWholeSatang = (value: number) => bahtOf(satangOf(value)) === value;
  return z.number().check(z.nonnegative(), z.maximum(LARGEST_BAHT), z.refine(isWholeSatang));
}

/** A fiscal year of the Buddhist era. */
export function fiscalYear() {
  return z.int().check(z.minimum(YEARS.first), z.maximum(YEARS.last));
}

/** One cell of a sheet. */
export function cellTarget() {
  return z.strictObject({
    gid: z.int().check(z.nonnegative()),
    cell: z.string().check(z.regex(CELL_ADDRESS)),
  });
}
