import { serialOfDay } from './dates.ts';
import { isGeneral, isTextFormat } from './display.ts';
import type { Scalar } from './snapshot.ts';

/** What a typed text becomes in a cell. `format` is the number format that typing it brings along. */
export interface ParsedInput {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly format?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const THAI_MONTHS = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
];

/** Locales that write the month first; every other one writes the day first. */
const MONTH_FIRST = new Set(['en_US', 'en', 'fil_PH']);

function parseNumber(text: string): ParsedInput | undefined {
  const match = /^([+-]?)([$฿]?)([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(
    text,
  );
  if (!match) return undefined;
  const [
    ,
    sign = '',
    currency = '',
    inner = '',
    whole = '',
    fraction = '',
    power = '',
    percent = '',
  ] = match;
  if (`${whole}${fraction}`.replace('.', '') === '' || (sign && inner)) return undefined;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${fraction}${power}`);
  const value = (sign || inner) === '-' ? -size : size;
  if (!Number.isFinite(value)) return undefined;
  const decimals = fraction.length > 1;
  if (percent) return { value: value / 100, format: decimals ? '0.00%' : '0%' };
  if (currency) return { value, format: `${currency}#,##0${decimals ? '.00' : ''}` };
  if (power) return { value, format: '0.00E+00' };
  if (whole.includes(',')) return { value, format: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

/** Two digits mean 1930 to 2029, as in the grid; other years stand as typed. */
function fullYear(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthByName(text: string): number {
  const english = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return (english >= 0 ? english : THAI_MONTHS.indexOf(text)) + 1;
}

interface Day {
  readonly serial: number;
  readonly format: string;
}

function day(year: number, month: number, date: number, format: string): Day | undefined {
  const serial = serialOfDay(year, month, date);
  return serial === undefined ? undefined : { serial, format };
}

function parseDay(text: string, locale: string, thisYear: number): Day | undefined {
  const monthFirst = MONTH_FIRST.has(locale);
  const short = monthFirst ? 'M/d/yyyy' : 'd/M/yyyy';
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const slashed = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  if (slashed) {
    const [, a = '', b = '', y] = slashed;
    const [month, date] = monthFirst ? [a, b] : [b, a];
    return day(fullYear(y, thisYear), Number(month), Number(date), short);
  }
  const named = /^(\d{1,2})[ -]([A-Za-z]{3,9}|[\u0E00-\u0E7F.]{4,5})[ -](\d{4})$/.exec(text);
  const month = monthByName(named?.[2] ?? '');
  if (!named || month === 0) return undefined;
  return day(Number(named[3]), month, Number(named[1]), 'd mmm yyyy');
}

function parseTime(text: string): { fraction: number; format: string } | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(AM|PM))?$/i.exec(text);
  if (!match) return undefined;
  const [, h = '', m = '', s = '0', half] = match;
  if (Number(m) > 59 || Number(s) > 59 || Number(h) > 23) return undefined;
  const hours = half ? (Number(h) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(h);
  const fraction = (hours * 3600 + Number(m) * 60 + Number(s)) / 86_400;
  return { fraction, format: match[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

function parseDateTime(text: string, locale: string, thisYear: number): ParsedInput | undefined {
  const whole = parseDay(text, locale, thisYear);
  if (whole) return { value: whole.serial, format: whole.format };
  const alone = parseTime(text);
  if (alone) return { value: alone.fraction, format: alone.format };
  const space = text.search(/ \d{1,2}:/);
  if (space < 0) return undefined;
  const date = parseDay(text.slice(0, space), locale, thisYear);
  const time = parseTime(text.slice(space + 1));
  if (!date || !time) return undefined;
  return { value: date.serial + time.fraction, format: `${date.format} ${time.format}` };
}

/** What the parser must know of the cell and the workbook. */
export interface InputContext {
  /** As the workbook has it: en_US reads month first, th_TH day first. */
  readonly locale: string;
  /** The cell's number format, if one was set. */
  readonly format: string | undefined;
  readonly thisYear: number;
  /** Whether a leading apostrophe is a character of the text in a cell of format `@`. */
  readonly keepsApostrophes?: boolean;
}

/**
 * Reads a text as if it were typed into the cell (`Range.setValue` does the same): formula, number,
 * date, boolean or text. A leading `'` forces text and is not stored; the format `@` keeps all as text.
 * An empty text gives an empty cell: no value and no formula.
 */
export function parseInput(text: string, context: InputContext): ParsedInput {
  if (text === '') return {};
  if (context.keepsApostrophes && isTextFormat(context.format)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isTextFormat(context.format)) return { value: text };
  if (text.length > 1 && text.startsWith('=')) return { formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const parsed = parseNumber(trimmed) ?? parseDateTime(trimmed, context.locale, context.thisYear);
  if (parsed === undefined) {
    // A telephone number typed as "+66 81 …" becomes a broken formula on the host, too.
    return text.length > 1 && text.startsWith('+') ? { formula: `=${text}` } : { value: text };
  }
  const hasOwnFormat = context.format !== undefined && !isGeneral(context.format);
  return hasOwnFormat || parsed.format === undefined ? { value: parsed.value ?? text } : parsed;
}
