import type { FiscalYear } from '../base/fiscal-year.ts';

/** All years of the plan together. */
export const SPAN = 'span';
/** The sum over all strategies or over all divisions. */
export const ALL = 'all';
/** Activities whose strategy is blank or not in the list. */
export const NO_STRATEGY = 'none';
/** Activities of "ทุกส่วนราชการ" that are not split yet. */
export const EVERYONE = 'everyone';
/** Activities without a valid owner. */
export const NOBODY = 'nobody';

export type LineYear = FiscalYear | typeof SPAN;
export type LineStrategy = number | typeof ALL | typeof NO_STRATEGY;
/** Code of a division, or one of the three lines that belong to no single division. */
export type LineDivision = string;

/** Row key of one line of กระทบยอด: year x strategy x division. */
export function lineKey(year: LineYear, strategy: LineStrategy, division: LineDivision): string {
  return `${year}|${strategy}|${division}`;
}
