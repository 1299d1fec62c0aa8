import { type Cell, isBlank, textOf } from './cell.ts';
import { QUARTERS, type Quarter } from './fiscal-year.ts';
import { misread, type Reading, read } from './reading.ts';
import { toArabicDigits, toThaiDigits } from './thai-digits.ts';

/**
 * Reads the quarters of one fiscal year: "๑-๔", "1-4", "๒", "1,3", 2. An empty list means "not this year".
 * What a longer sentence says ("✓ (ไตรมาสที่ ๓)") is for the typing step to shorten, not for this.
 */
export function parseQuarters(cell: Cell): Reading<Quarter[], 'NOT_QUARTERS'> {
  if (isBlank(cell)) return read([]);
  const text = toArabicDigits(textOf(cell)).replace(/\s/g, '').replace(/[–—]/g, '-');
  const parts = text.split(',').map(parsePart);
  const found = parts.flatMap((part) => part ?? []);
  if (parts.includes(null) || found.length === 0) return misread([], 'NOT_QUARTERS');
  return read(QUARTERS.filter((quarter) => found.includes(quarter)));
}

function parsePart(part: string): Quarter[] | null {
  const match = /^([1-4])(?:-([1-4]))?$/.exec(part);
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from > to ? null : QUARTERS.filter((quarter) => quarter >= from && quarter <= to);
}

/** The short form that stands in a cell, in Thai digits: [1,2,3,4] -> "๑-๔", [1,3] -> "๑,๓". */
export function formatQuarters(quarters: readonly Quarter[]): string {
  const [first] = quarters;
  const last = quarters.at(-1);
  if (first === undefined || last === undefined) return '';
  const unbroken = last - first + 1 === quarters.length;
  if (unbroken && quarters.length > 1) return toThaiDigits(`${first}-${last}`);
  return toThaiDigits(quarters.join(','));
}
