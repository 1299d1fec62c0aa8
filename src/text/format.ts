import { buddhistParts, type IsoDay } from '../base/day.ts';
import type { FiscalYear } from '../base/fiscal-year.ts';
import { formatBaht, type Satang } from '../base/money.ts';
import { groupThousands, toThaiDigits } from '../base/thai-digits.ts';
import { MONTHS } from '../tabs/month-names.ts';

const NO_BREAK_SPACE = '\u00a0';
const EN_DASH = '–';

/** A non-negative whole number: 1234 -> "๑,๒๓๔". */
export function thaiWhole(whole: number): string {
  return toThaiDigits(groupThousands(whole));
}

/** "๙๔.๔๔" of 9444. */
export function thaiHundredths(hundredths: number): string {
  const rest = String(hundredths % 100).padStart(2, '0');
  return `${thaiWhole(Math.trunc(hundredths / 100))}.${toThaiDigits(rest)}`;
}

/** "๒.๑ ๔" of the label "2.1#4", the official number of an activity. */
export function shownLabel(label: string): string {
  return toThaiDigits(label.replace('#', ' '));
}

/** An amount without its unit: 60600000 satang -> "๖๐๖,๐๐๐"; satang only when there are any. */
export function thaiBaht(amount: Satang): string {
  return toThaiDigits(formatBaht(amount));
}

/** "๒๕๖๙". */
export function thaiYear(year: FiscalYear): string {
  return toThaiDigits(String(year));
}

/** "พ.ศ. ๒๕๖๙", which no line break may part. */
export function thaiEraYear(year: FiscalYear): string {
  return `พ.ศ.${NO_BREAK_SPACE}${thaiYear(year)}`;
}

/** Years in order, unbroken runs as ranges: [2567, 2568, 2569, 2571] -> "๒๕๖๗–๒๕๖๙, ๒๕๗๑". */
export function thaiYears(years: readonly FiscalYear[]): string {
  return runsOf(years).map(thaiRun).join(', ');
}

/** Whole numbers in order, unbroken runs of three and more as ranges: [3, 5, 6, 7] -> "๓, ๕–๗". */
export function thaiNumbers(numbers: readonly number[]): string {
  return runsOf(numbers)
    .flatMap((run) => (run.length === 2 ? run.map((number) => [number]) : [run]))
    .map(thaiRun)
    .join(', ');
}

/** "๑ ตุลาคม พ.ศ. ๒๕๖๖". */
export function thaiDateLong(day: IsoDay): string {
  const parts = buddhistParts(day);
  return `${thaiYear(parts.day)} ${monthNames(parts.month)[0]} ${thaiEraYear(parts.year)}`;
}

/** "๑ เดือน ตุลาคม พ.ศ. ๒๕๖๖", as announcements and orders are dated. */
export function thaiDateOfAnnouncement(day: IsoDay): string {
  const parts = buddhistParts(day);
  return `${thaiYear(parts.day)} เดือน ${monthNames(parts.month)[0]} ${thaiEraYear(parts.year)}`;
}

/** "๑ ต.ค. ๒๕๖๖". */
export function thaiDateShort(day: IsoDay): string {
  const parts = buddhistParts(day);
  return `${thaiYear(parts.day)} ${monthNames(parts.month)[1]} ${thaiYear(parts.year)}`;
}

/**
 * Cuts a text to at most `longest` UTF-16 units, ending in "…"; white space is joined first, and a Thai
 * vowel or tone mark is never left without its consonant.
 */
export function shorten(text: string, longest: number): string {
  const joined = text.replace(/\s+/g, ' ').trim();
  if (joined.length <= longest) return joined;
  let end = longest - 1;
  while (end > 0 && isInsideCharacter(joined, end)) end -= 1;
  return `${joined.slice(0, end).trimEnd()}…`;
}

function isInsideCharacter(text: string, at: number): boolean {
  return /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\udc00-\udfff]/.test(text.charAt(at));
}

function monthNames(month: number): readonly [string, string] {
  return MONTHS[month - 1] ?? ['', ''];
}

function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

function thaiRun(run: readonly number[]): string {
  const ends = run.length > 1 ? [run[0], run.at(-1)] : run;
  return toThaiDigits(ends.join(EN_DASH));
}
