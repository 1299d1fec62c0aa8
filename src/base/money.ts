import type { Cell } from './cell.ts';
import { serialOfDate } from './day.ts';
import { misread, type Reading, read } from './reading.ts';
import { groupThousands, toArabicDigits } from './thai-digits.ts';

/**
 * An amount of money in satang (1 baht = 100 satang), always a whole number.
 * Range: +/- 90 billion baht, far inside the exact integers of a double.
 */
export type Satang = number & { readonly __unit: 'satang' };

export const NO_MONEY = 0 as Satang;
export const LARGEST_BAHT = 90_000_000_000;
/** Formulas of the sheet leave binary noise (0.1 + 0.2) that is no fault of the person. */
const MOST_NOISE_BAHT = 1e-6;

export type MoneyFault = 'NOT_A_NUMBER' | 'NEGATIVE' | 'PART_OF_SATANG' | 'TOO_LARGE';

/** Makes satang from a number of baht that has at most two decimals. */
export function satangOf(baht: number): Satang {
  return Math.round(baht * 100) as Satang;
}

/** Baht as a plain number, for cells and for JSON; never to be added up. */
export function bahtOf(amount: Satang): number {
  return amount / 100;
}

export function addSatang(...amounts: readonly Satang[]): Satang {
  return amounts.reduce((sum, amount) => sum + amount, 0) as Satang;
}

export function subtractSatang(from: Satang, amount: Satang): Satang {
  return (from - amount) as Satang;
}

/**
 * Reads a money cell; `null` for a blank one, for text and for what no office has. The value is what the live
 * formulas of the sheet count, so that both totals stay equal even where the cell is at fault: a negative
 * number counts as it is, and so does a date, which is a serial number underneath.
 */
export function parseMoneyCell(cell: Cell): Reading<Satang | null, MoneyFault> {
  if (cell === '') return read(null);
  if (cell instanceof Date) return misread(countedOf(serialOfDate(cell)), 'NOT_A_NUMBER');
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return misread(null, 'NOT_A_NUMBER');
  const amount = countedOf(cell);
  if (amount === null) return misread(null, 'TOO_LARGE');
  return { value: amount, fault: moneyFault(cell, amount) };
}

/** What a total counts of a number; null beyond the largest amount, and for no number. */
function countedOf(baht: number): Satang | null {
  return Math.abs(baht) <= LARGEST_BAHT ? satangOf(baht) : null;
}

function moneyFault(baht: number, amount: Satang): MoneyFault | null {
  if (baht < 0) return 'NEGATIVE';
  return Math.abs(baht - bahtOf(amount)) > MOST_NOISE_BAHT ? 'PART_OF_SATANG' : null;
}

/** "1,234,567" or "1,234,567.50": satang are shown only when there are any. */
export function formatBaht(amount: Satang): string {
  const whole = Math.trunc(Math.abs(amount) / 100);
  const rest = Math.abs(amount) % 100;
  const sign = amount < 0 ? '\u2212' : '';
  return `${sign}${groupThousands(whole)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** Reads an amount typed as text, in Thai or Arabic digits, with separators: "๒๐๐,๐๐๐", "200,000.50". */
export function parseMoneyText(text: string): Satang | null {
  const plain = toArabicDigits(text).replace(/[\s,]/g, '');
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) return null;
  const [whole = '0', decimals = ''] = plain.split('.');
  if (Number(whole) > LARGEST_BAHT) return null;
  return (Number(whole) * 100 + Number(decimals.padEnd(2, '0'))) as Satang;
}
