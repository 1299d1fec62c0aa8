import { buddhistParts, type IsoDay } from '../base/day.ts';
import { toArabicDigits } from '../base/thai-digits.ts';

/** An entry of the register, as far as its number goes. */
export interface NumberedPaper {
  /** Name of the kind, as the register shows it. */
  readonly kind: string;
  readonly number: number | null;
  /** Buddhist year of the sequence. */
  readonly numberYear: number | null;
}

/** One sequence of numbers: a kind of paper in one year. */
export interface NumberSequence {
  readonly kind: string;
  readonly year: number;
}

/** What ตั้งค่า says about numbers. */
export interface NumberSettings {
  /** Names of the kinds that are counted by fiscal year; all others by calendar year. */
  readonly fiscalNumberKinds: readonly string[];
  /** "คำสั่ง 395/2569": where a sequence begins that was kept on paper before. */
  readonly firstNumbers: readonly string[];
}

/** October begins the next fiscal year. */
const FIRST_FISCAL_MONTH = 10;

/** The sequence in which a paper of this kind gets its number on a day. */
export function sequenceOf(kind: string, day: IsoDay, settings: NumberSettings): NumberSequence {
  const { year, month } = buddhistParts(day);
  const isFiscal = settings.fiscalNumberKinds.includes(kind);
  return { kind, year: isFiscal && month >= FIRST_FISCAL_MONTH ? year + 1 : year };
}

/**
 * The number after the highest of the sequence, cancelled and unfinished papers included: a number that was
 * once given is never given again.
 */
export function nextNumber(
  papers: readonly NumberedPaper[],
  sequence: NumberSequence,
  settings: NumberSettings,
): number {
  const given = papers
    .filter(({ kind, numberYear }) => kind === sequence.kind && numberYear === sequence.year)
    .map(({ number }) => number ?? 0);
  return Math.max(0, firstNumber(sequence, settings) - 1, ...given) + 1;
}

function firstNumber({ kind, year }: NumberSequence, { firstNumbers }: NumberSettings): number {
  for (const entry of firstNumbers) {
    const match = /^(.*?)\s*(\d+)\s*\/\s*(\d{4})$/.exec(toArabicDigits(entry).trim());
    if (match?.[1] === kind && Number(match[3]) === year) return Number(match[2]);
  }
  return 1;
}
