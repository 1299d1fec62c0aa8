import { BANGKOK_OFFSET_MS, type Cell } from '../base/cell.ts';
import { cellOfDay, dayOfDate, type IsoDay, parseDayCell } from '../base/day.ts';
import { BUDDHIST_OFFSET, isFiscalYear } from '../base/fiscal-year.ts';
import { bahtOf, parseMoneyText } from '../base/money.ts';
import { parseQuarters } from '../base/quarters.ts';
import { toArabicDigits, toThaiDigits } from '../base/thai-digits.ts';
import { MONTHS } from './month-names.ts';

/**
 * What people type, as the value that they mean. Each function gives back the very cell it was given when
 * that is a value already or when it could mean two things: nothing is guessed, no digit is lost.
 */

/** Longer texts are sentences, in which no value is looked for. */
const LONGEST_TYPED_VALUE = 60;
const DAY_MS = 86_400_000;
/** Of two digits these are Buddhist years of the 26th century; lower ones could also be common ones. */
const FIRST_SHORT_YEAR = 50;
const CENTURY = 2500;
/** Common years that a plan or a career can hold; also what a serial number typed as a day is not. */
const COMMON_YEARS = { from: 1950, to: 2150 } as const;
/** Common years that the grid makes of two digits. */
const SHORT_YEARS = { from: 1930, to: 1999 } as const;
const DAYS_OF_A_YEAR = 365.25;
const LAST_BUDDHIST_YEAR = COMMON_YEARS.to + BUDDHIST_OFFSET;

const WHOLE = /^((?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*))\.?$/;
const AMOUNT =
  /^(?:฿ ?)?((?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d{1,2})?) ?(?:\.-)? ?(?:บาท(?:ถ้วน)?|บ\.|฿)?$/;
const NO_BUDGET = /^(?:\(?(?:ไม่ใช้(?:งบประมาณ|งบ|เงิน)|ไม่มีค่าใช้จ่าย)\)?|[-–—])$/;
const YEAR = /^(?:ปี)? ?(?:งบประมาณ)? ?(พ\. ?ศ\.|ค\. ?ศ\.)? ?(\d{4}|\d{2})$/;
const DAY_IN_NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const DAY_IN_WORDS =
  /^(?:วันที่ ?)?(\d{1,2}) ?(?:เดือน ?)?([ก-ฮะ-์. ]{3,12}?) ?(?:พ\. ?ศ\. ?)?(\d{4}|\d{2})$/;
const ALL_YEAR = /^(?:ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?|(?:ทุก|ทั้ง ?4 ?)ไตรมาส)$/;
const TICK_AND_DASH = /^[-–—]+(?=[✓✔☑√])/;
/** What a position that nobody holds is called; also where somebody acts for it. */
const NOBODY =
  /^[-–—(]*(?:(?:ตำแหน่ง|อัตรา)?ว่าง(?:เดิม)?(?:\([^)]*\))?|รักษาการ|รักษาราชการแทน)?[-–—)]*$/;
/** The word for it that we write. */
export const VACANT = 'ว่าง';
const HIRED_FOR_A_TASK = /^(?:พนักงานจ้าง|พนง\.?จ้าง|พนจ\.?|พจ\.?)(?:ตาม)?(?:ภารกิจ|ภาระกิจ)$/;
const HIRED_IN_GENERAL = /^(?:พนักงานจ้าง|พนง\.?จ้าง|พนจ\.?|พจ\.?)ทั่วไป$/;
const EVERYONE = /^ทุก(?:ส่วนราชการ|กอง|สำนัก\/กอง|กอง\/สำนัก|หน่วยงาน|ส่วนงาน)$/;
const TICKED = /^(?:[✓✔☑]|TRUE)$/i;
const UNTICKED = /^(?:☐|FALSE)$/i;

/** For cells in which every text is as good as another. */
export function asTyped(cell: Cell): Cell {
  return cell;
}

/** "๒๐๐,๐๐๐", "200,000.-", "๒๐๐๐๐๐ บาท" as baht; "-" and the words of the no-budget mark as 0. */
export function moneyFromTyped(cell: Cell): Cell {
  const text = plainText(cell);
  if (NO_BUDGET.test(text)) return 0;
  const amount = parseMoneyText(AMOUNT.exec(text)?.[1] ?? '');
  return amount === null ? cell : bahtOf(amount);
}

/** "๑,๒๐๐" and "๓." as numbers. */
export function wholeFromTyped(cell: Cell): Cell {
  const digits = WHOLE.exec(plainText(cell))?.[1];
  return digits === undefined ? cell : Number(digits.replaceAll(',', ''));
}

/** 69, "๒๕๖๙", "พ.ศ. 2569" and the common year 2026 as 2569. */
export function yearFromTyped(cell: Cell): Cell {
  const [, era = '', digits] = YEAR.exec(plainText(String(cell instanceof Date ? '' : cell))) ?? [];
  if (digits === undefined) return cell;
  const isCommonEra = era.startsWith('ค');
  const buddhist = buddhistYear(digits, isCommonEra);
  const contradicts =
    era !== '' && digits.length === 4 && isFiscalYear(Number(digits)) === isCommonEra;
  return buddhist === null || contradicts ? cell : buddhist;
}

/** Buddhist year of a typed one, common years moved; null when it could be either or neither. */
function buddhistYear(digits: string, isCommonEra = false): number | null {
  const year = Number(digits);
  if (digits.length === 2) return year >= FIRST_SHORT_YEAR && !isCommonEra ? CENTURY + year : null;
  if (year >= COMMON_YEARS.from && year <= COMMON_YEARS.to) return year + BUDDHIST_OFFSET;
  return isFiscalYear(year) && year <= LAST_BUDDHIST_YEAR ? year : null;
}

/** "1 ต.ค. 2568", "๒ ตุลาคม พ.ศ. ๒๕๖๖", "01/10/68" as the Date whose year is the Buddhist one. */
function dayFromTyped(cell: Cell): Cell {
  if (cell instanceof Date) return dateOfBuddhistYear(cell);
  const text = plainText(cell);
  const numbers = DAY_IN_NUMBERS.exec(text);
  if (numbers) return dayCell(cell, numbers[1], numbers[2], numbers[3]);
  const words = DAY_IN_WORDS.exec(text);
  if (words) return dayCell(cell, words[1], monthNumber(words[2] ?? ''), words[3]);
  const iso = parseDayCell(text).value;
  return iso === null ? cell : cellOfDay(iso);
}

function dayCell(cell: Cell, day = '', month = '', digits = ''): Cell {
  const year = buddhistYear(digits);
  if (year === null) return cell;
  const read = parseDayCell(`${day}/${month}/${year}`).value;
  return read === null ? cell : cellOfDay(read);
}

/** "10" for "ตุลาคม", "ต.ค." and "ตค"; '' for anything else. */
function monthNumber(word: string): string {
  const letters = lettersOf(word);
  const index = MONTHS.findIndex((names) => names.some((name) => lettersOf(name) === letters));
  return index < 0 ? '' : String(index + 1);
}

function lettersOf(word: string): string {
  return word.replace(/[. ]/g, '');
}

/**
 * The same for days that cannot lie far from today: of "11/9/66" the grid makes 11 September 1966, and 2566 is meant.
 * @param isLikely whether a day may stand in the column, with its distance from today in years
 */
export function recentDayFromTyped(
  isLikely: (years: number) => boolean,
): (cell: Cell, now?: number) => Cell {
  return (cell, now) => {
    const short = cell instanceof Date ? dayOfShortYear(cell) : null;
    if (short === null || now === undefined) return dayFromTyped(cell);
    const years = (Date.parse(short) - now) / DAY_MS / DAYS_OF_A_YEAR;
    return isLikely(years) ? cellOfDay(short) : dayFromTyped(cell);
  };
}

/** The day with the year of the 26th Buddhist century that has the last two digits of the Date's; null for none. */
function dayOfShortYear(date: Date): IsoDay | null {
  const local = new Date(date.getTime() + BANGKOK_OFFSET_MS);
  const year = local.getUTCFullYear();
  if (year < SHORT_YEARS.from || year > SHORT_YEARS.to || local.getTime() % DAY_MS !== 0)
    return null;
  const meant = CENTURY + (year % 100) - BUDDHIST_OFFSET;
  return parseDayCell(`${local.getUTCDate()}/${local.getUTCMonth() + 1}/${meant}`).value;
}

/** A Date with a common year, typed or picked; one with a time of day, or of long ago, is left alone. */
function dateOfBuddhistYear(date: Date): Cell {
  const local = new Date(date.getTime() + BANGKOK_OFFSET_MS);
  const year = local.getUTCFullYear();
  const isWholeDay = local.getTime() % DAY_MS === 0;
  const isCommon = year >= COMMON_YEARS.from && year <= COMMON_YEARS.to;
  return isWholeDay && isCommon ? cellOfDay(dayOfDate(date)) : date;
}

/** "✓ (ไตรมาสที่ ๑-๔)", "ไตรมาส 1 และ 3" as "๑-๔", "๑,๓". */
export function quartersFromTyped(cell: Cell): Cell {
  if (parseQuarters(cell).fault === null) return cell;
  const text = plainText(cell);
  if (ALL_YEAR.test(text)) return '๑-๔';
  const list = /^[1-4](?: [1-4])+$/.test(text) ? text.replaceAll(' ', ',') : text;
  const short = quartersOfMonths(list.replace(/\s/g, ''))
    .replace(TICK_AND_DASH, '')
    .replace(/ไตรมาส(?:ที่)?|[✓✔☑√()\sQ]/gi, '')
    .replace(/ถึง|[–—]/g, '-')
    .replace(/และ/g, ',');
  if (short === '' || parseQuarters(short).fault !== null) return cell;
  return toThaiDigits(short);
}

/** "ต.ค.-ธ.ค.", "มี.ค. ถึง เม.ย." as the quarters of the fiscal year in which these months lie. */
function quartersOfMonths(text: string): string {
  const [, from = '', to = ''] = /^([ก-ฮะ-์.]+?)(?:-|–|—|ถึง)([ก-ฮะ-์.]+)$/.exec(text) ?? [];
  const quarters = [from, to].map((name) => {
    const month = Number(monthNumber(name));
    return month === 0 ? null : Math.floor(((month + 2) % 12) / 3) + 1;
  });
  const [first, last] = quarters;
  if (first == null || last == null || first > last) return text;
  return first === last ? String(first) : `${first}-${last}`;
}

/** True for a name that says that nobody holds the position; also for no name. */
export function isNobody(holder: string): boolean {
  return NOBODY.test(plainName(holder));
}

/** "-ว่าง-", "(ว่าง)", "ว่าง (กำหนดเพิ่ม)" as the one word for it. */
export function holderFromTyped(cell: Cell): Cell {
  const text = plainText(cell);
  return text !== '' && isNobody(text) ? VACANT : cell;
}

/** The kind of employment that a short or misspelt form stands for; what is none of these as it is. */
export function employmentTypeOf(typed: string): string {
  const plain = plainName(typed);
  if (HIRED_FOR_A_TASK.test(plain)) return 'พนักงานจ้างตามภารกิจ';
  return HIRED_IN_GENERAL.test(plain) ? 'พนักงานจ้างทั่วไป' : typed;
}

/** True where all divisions together are named, in any of the words for it. */
export function isEveryone(typed: string): boolean {
  return EVERYONE.test(plainName(typed));
}

/** "๑ และ ๖", "๑ ถึง ๓" as "1,6", "1-3". */
export function methodsFromTyped(cell: Cell): Cell {
  const text = plainText(cell);
  const short = text
    .replace(/ ?ถึง ?/g, '-')
    .replace(/ ?และ ?/g, ',')
    .replace(/(\d) ?\n ?(?=\d)/g, '$1,');
  return short === '' || short === text ? cell : short;
}

/** "✓" as a ticked box. */
export function tickFromTyped(cell: Cell): Cell {
  const text = plainText(cell);
  if (TICKED.test(text)) return true;
  return UNTICKED.test(text) ? false : cell;
}

/**
 * A name without what differs between two hands but not between two names: white space, invisible marks,
 * and the two ways of writing the vowels am and ae.
 */
export function plainName(name: string): string {
  return name
    .replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('เเ', 'แ');
}

/** A short text in Arabic digits, trimmed, without invisible marks; '' for all other cells. */
function plainText(cell: Cell): string {
  if (typeof cell !== 'string' || cell.length > LONGEST_TYPED_VALUE) return '';
  return toArabicDigits(cell)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}
