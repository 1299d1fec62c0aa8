import { isFiscalYear, QUARTERS, type Quarter } from '../../base/fiscal-year.ts';
import { toArabicDigits, toThaiDigits } from '../../base/thai-digits.ts';

/** How the round of one quarter is called in การส่ง: "ผล ไตรมาส ๒/๒๕๗๐". */
export function quarterRoundTitle(year: number, quarter: number): string {
  return toThaiDigits(`ผล ไตรมาส ${quarter}/${year}`);
}

/** The quarter of a round of results; null for every other round. */
export function quarterOfRound(round: string): { year: number; quarter: Quarter } | null {
  const match = /^ผล ไตรมาส ([1-4])\/(\d{4})$/.exec(toArabicDigits(round.trim()));
  const quarter = QUARTERS.find((one) => one === Number(match?.[1]));
  const year = Number(match?.[2]);
  return quarter !== undefined && isFiscalYear(year) ? { year, quarter } : null;
}
