import { buddhistParts, type IsoDay } from '../base/day.ts';
import { toArabicDigits } from '../base/thai-digits.ts';

/** An entry of the register, as far as its number goes. */
export interface NumberedPaper {
  /** Name of its series. */
  readonly series: string;
  readonly number: number | null;
  /** Buddhist year of the sequence. */
  readonly numberYear: number | null;
  /** The number as it is printed: "๑๒/๒๕๖๙", "มค ๕๓๗๐๑/๑๒". */
  readonly numberText: string;
}

/** One sequence of numbers: a series in one year. */
export interface NumberSequence {
  readonly series: string;
  readonly year: number;
}

/** What ตั้งค่า says about numbers. */
export interface NumberSettings {
  /** Names of the series that are counted by fiscal year; all others by calendar year. */
  readonly fiscalNumberKinds: readonly string[];
  /** "คำสั่ง 395/2569": where a sequence begins that was kept on paper before. */
  readonly firstNumbers: readonly string[];
}

/** October begins the next fiscal year. */
const FIRST_FISCAL_MONTH = 10;

/** The sequence in which a paper gets its number: its year is that of the day it bears. */
export function sequenceOf(series: string, day: IsoDay, settings: NumberSettings): NumberSequence {
  const { year, month } = buddhistParts(day);
  const isFiscal = settings.fiscalNumberKinds.includes(series);
  return { series, year: isFiscal && month >= FIRST_FISCAL_MONTH ? year + 1 : year };
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
  return Math.max(firstNumber(sequence, settings) - 1, ...givenIn(papers, sequence)) + 1;
}

/** The numbers between the highest that was given and this one, of a series that lives in this file. */
export function numbersSkipped(
  papers: readonly NumberedPaper[],
  sequence: NumberSequence,
  { number, settings }: { readonly number: number; readonly settings: NumberSettings },
): { readonly from: number; readonly to: number } | null {
  const next = nextNumber(papers, sequence, settings);
  return number > next ? { from: next, to: number - 1 } : null;
}

/** The paper that bears this number already; null: none. */
export function paperWithNumber<Paper extends NumberedPaper>(
  papers: readonly Paper[],
  sequence: NumberSequence,
  numberText: string,
): Paper | null {
  const wanted = plainNumber(numberText);
  return (
    papers.find(
      (paper) => isOfSequence(paper, sequence) && plainNumber(paper.numberText) === wanted,
    ) ?? null
  );
}

/** A number as somebody typed it; the year is null where none was typed. */
export interface TypedNumber {
  readonly number: number;
  readonly year: number | null;
  /** What stands before it: the code of an office, perhaps nothing. */
  readonly code: string;
}

/** "๓๙๔/๒๕๖๙" or "394"; null for anything else. */
export function readNumber(typed: string): TypedNumber | null {
  const match = /^(\d{1,6})(?:\s*\/\s*(\d{4}))?$/.exec(toArabicDigits(typed).trim());
  if (match === null) return null;
  const [, number, year] = match;
  return { number: Number(number), year: year === undefined ? null : Number(year), code: '' };
}

/** "มค ๕๓๗๐๑/๑๒", or only "๑๒" behind the code of the office; null for anything else. */
export function readCodedNumber(typed: string): TypedNumber | null {
  const match = /^(?:(.*\S)\s*\/\s*)?(\d{1,6})$/.exec(toArabicDigits(typed).trim());
  if (match === null) return null;
  return { number: Number(match[2]), year: null, code: match[1] ?? '' };
}

/** The same number, however it was typed. */
export function isSameNumber(one: string, other: string): boolean {
  return plainNumber(one) === plainNumber(other);
}

function plainNumber(text: string): string {
  return toArabicDigits(text).replace(/\s/g, '');
}

function isOfSequence(
  { series, numberYear }: NumberedPaper,
  { series: name, year }: NumberSequence,
): boolean {
  return series === name && numberYear === year;
}

function givenIn(papers: readonly NumberedPaper[], sequence: NumberSequence): number[] {
  return papers.filter((paper) => isOfSequence(paper, sequence)).map(({ number }) => number ?? 0);
}

function firstNumber({ series, year }: NumberSequence, { firstNumbers }: NumberSettings): number {
  for (const entry of firstNumbers) {
    const match = /^(.*?)\s*(\d+)\s*\/\s*(\d{4})$/.exec(toArabicDigits(entry).trim());
    if (match?.[1] === series && Number(match[3]) === year) return Number(match[2]);
  }
  return 1;
}
