import { BANGKOK_OFFSET_MS, type Cell, isBlank } from './cell.ts';
import { BUDDHIST_OFFSET } from './fiscal-year.ts';
import { misread, type Reading, read } from './reading.ts';
import { toArabicDigits, toThaiDigits } from './thai-digits.ts';

/** A calendar day, YYYY-MM-DD of the common era, without a time zone. */
export type IsoDay = string & { readonly __unit: 'day' };

/** A typed year above this is Buddhist. */
const HIGHEST_COMMON_YEAR = 2400;
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2299-12-31';
const DAY_MS = 86_400_000;
/** Days from 30 December 1899, serial 0 of the host, to 1 January 1970. */
const DAYS_FROM_SERIAL_EPOCH = 25_569;

/** A day of the calendar, written YYYY-MM-DD. */
export function isIsoDay(value: unknown): value is IsoDay {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day that a Date of a cell shows in Bangkok; a Buddhist year typed as a common one is taken back. */
export function dayOfDate(date: Date): IsoDay {
  const local = new Date(date.getTime() + BANGKOK_OFFSET_MS);
  const typedYear = local.getUTCFullYear();
  const year = typedYear > HIGHEST_COMMON_YEAR ? typedYear - BUDDHIST_OFFSET : typedYear;
  return isoDay(year, local.getUTCMonth() + 1, local.getUTCDate());
}

/** The serial number that a formula sees in a date cell: days since 30 December 1899. */
export function serialOfDate(date: Date): number {
  return (date.getTime() + BANGKOK_OFFSET_MS) / DAY_MS + DAYS_FROM_SERIAL_EPOCH;
}

/**
 * A day as people type and see it in a cell: a Date whose year is the Buddhist one (1/10/2568). 29 February
 * does not exist in most Buddhist-numbered years and is written as text.
 */
export function cellOfDay(day: IsoDay): Date | string {
  const parts = buddhistParts(day);
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day);
  if (new Date(shown).getUTCDate() !== parts.day)
    return `${parts.day}/${parts.month}/${parts.year}`;
  return new Date(shown - BANGKOK_OFFSET_MS);
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS)
    .toISOString()
    .slice(0, 10) as IsoDay;
}

/** Reads a day cell: a Date, "1 ต.ค. 2568"-like text is left to the typing step; ISO and d/m/y are read. */
export function parseDayCell(cell: Cell): Reading<IsoDay | null, 'NOT_A_DAY'> {
  if (isBlank(cell)) return read(null);
  if (cell instanceof Date) return believedDay(dayOfDate(cell));
  const text = toArabicDigits(String(cell)).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (dayFirst) return checkedDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  return misread(null, 'NOT_A_DAY');
}

function checkedDay(
  typedYear: number,
  month: number,
  day: number,
): Reading<IsoDay | null, 'NOT_A_DAY'> {
  const year = typedYear > HIGHEST_COMMON_YEAR ? typedYear - BUDDHIST_OFFSET : typedYear;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return misread(null, 'NOT_A_DAY');
  return believedDay(isoDay(year, month, day));
}

/** A number in a date cell is a date of some century: no day of staff or papers is before or after these. */
function believedDay(day: IsoDay): Reading<IsoDay | null, 'NOT_A_DAY'> {
  return day >= FIRST_DAY && day <= LAST_DAY ? read(day) : misread(null, 'NOT_A_DAY');
}

function isoDay(year: number, month: number, day: number): IsoDay {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDay;
}

/** The parts of a day as Thai offices write them: day of month, month number 1-12, Buddhist year. */
export function buddhistParts(day: IsoDay): { day: number; month: number; year: number } {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return { day: dayOfMonth, month, year: year + BUDDHIST_OFFSET };
}

/** "๑/๑๐/๒๕๖๘", for narrow cells. */
export function formatDayShort(day: IsoDay): string {
  const parts = buddhistParts(day);
  return toThaiDigits(`${parts.day}/${parts.month}/${parts.year}`);
}
