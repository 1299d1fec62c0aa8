import type { FiscalYear } from '../base/fiscal-year.ts';
import { parseColumnKey, repeatedKey } from './define-tab.ts';

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

/** The parts of the row key of a line, as texts; null for no key of a line. */
export function parseLineKey(
  key: string,
): { readonly year: string; readonly strategy: string; readonly division: string } | null {
  const [year, strategy, division, more] = key.split('|');
  if (year === undefined || strategy === undefined || division === undefined) return null;
  return more === undefined ? { year, strategy, division } : null;
}

/** Row key of the line of หน้าหลัก about one strategy or one division. */
export function homeRowKey(kind: 'strategy' | 'division', of: string | number): string {
  return `${kind}:${of}`;
}

/** What a line of หน้าหลัก is about; the lines that stand once are a kind of their own. */
export function parseHomeRowKey(key: string): { readonly kind: string; readonly of: string } {
  const at = key.indexOf(':');
  return at < 0 ? { kind: key, of: '' } : { kind: key.slice(0, at), of: key.slice(at + 1) };
}

/** Key of the column in which the allocations of a division stand. */
export function amountKey(code: string) {
  return repeatedKey('amount', code);
}

/** The code of the division whose allocations stand in a column; null for any other column. */
export function codeOfAmount(columnKey: string): string | null {
  const { column: key, of } = parseColumnKey(columnKey);
  return key === 'amount' && of !== '' ? of : null;
}
