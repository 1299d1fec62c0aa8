import { type Cell, isBlank, textOf } from '../base/cell.ts';
import { cellOfDay, type IsoDay, parseDayCell } from '../base/day.ts';
import type { Severity } from '../base/finding.ts';
import {
  FIRST_FISCAL_YEAR,
  type FiscalYear,
  isFiscalYear,
  LAST_FISCAL_YEAR,
  type Quarter,
} from '../base/fiscal-year.ts';
import { isLink } from '../base/link.ts';
import { bahtOf, parseMoneyCell, type Satang } from '../base/money.ts';
import { formatQuarters, parseQuarters } from '../base/quarters.ts';
import { misread, type Reading, read } from '../base/reading.ts';
import { toArabicDigits } from '../base/thai-digits.ts';
import {
  asTyped,
  employmentTypeOf,
  holderFromTyped,
  methodsFromTyped,
  moneyFromTyped,
  quartersFromTyped,
  recentDayFromTyped,
  tickFromTyped,
  wholeFromTyped,
  yearFromTyped,
} from './typed-forms.ts';

/** What a cell of an input column can fail to be; each becomes a finding at its cell. */
export const CELL_FAULTS = {
  NOT_A_NUMBER: { code: 'MONEY_NOT_A_NUMBER', severity: 'E' },
  NEGATIVE: { code: 'MONEY_NEGATIVE', severity: 'E' },
  PART_OF_SATANG: { code: 'MONEY_PART_OF_SATANG', severity: 'E' },
  TOO_LARGE: { code: 'MONEY_TOO_LARGE', severity: 'E' },
  NOT_QUARTERS: { code: 'QUARTERS_UNREADABLE', severity: 'E' },
  NOT_A_WHOLE_NUMBER: { code: 'NUMBER_UNREADABLE', severity: 'E' },
  NOT_A_YEAR: { code: 'YEAR_UNREADABLE', severity: 'E' },
  NOT_A_DAY: { code: 'DAY_UNREADABLE', severity: 'E' },
  NOT_METHODS: { code: 'METHODS_UNREADABLE', severity: 'E' },
  NOT_A_LINK: { code: 'LINK_UNREADABLE', severity: 'W' },
  NOT_A_CHOICE: { code: 'CHOICE_UNKNOWN', severity: 'E' },
} as const satisfies Record<string, { code: string; severity: Severity }>;

export type CellFault = keyof typeof CELL_FAULTS;

/** The drop-down or limit of a column; all of them warn only, the check decides. */
export type Validation =
  | { readonly type: 'list'; readonly values: readonly string[] }
  | { readonly type: 'rows-of'; readonly tab: string; readonly column: string }
  | { readonly type: 'number'; readonly from: number; readonly to: number }
  | { readonly type: 'checkbox' };

/** One way of holding a value in a cell: how it is read, written, shown and limited. */
export interface CellKind<Value> {
  parse(cell: Cell): Reading<Value, CellFault>;
  write(value: Value): Cell;
  /**
   * What a typed cell means; the cell itself when it is a value already, or not surely understood.
   * @param now milliseconds since 1970; left out: nothing is read that depends on the day
   */
  fromTyped(cell: Cell, now?: number): Cell;
  /** Number format of the host; `@` keeps text as it was typed. */
  readonly numberFormat: string;
  readonly align: 'left' | 'center' | 'right';
  readonly validation: Validation | null;
  /** What a blank cell reads as. */
  readonly blank: Value;
}

export type ValueOf<Kind> = Kind extends CellKind<infer Value> ? Value : never;

const LARGEST_WHOLE = 1_000_000;

/** Any text, trimmed; numbers and dates read as their text. Two vowels e look like the vowel ae and are read as it. */
export const text: CellKind<string> = {
  parse: (cell) => read(wordsOf(cell)),
  write: (value) => value,
  fromTyped: asTyped,
  numberFormat: '@',
  align: 'left',
  validation: null,
  blank: '',
};

function wordsOf(cell: Cell): string {
  return textOf(cell).replaceAll('เเ', 'แ');
}

const COPIED_KINDS = new Set<unknown>();

/** Text without the label or number that was copied along with it from a paper, which prints them itself. */
export function copied(label: RegExp): CellKind<string> {
  const kind = { ...text, parse: (cell: Cell) => read(wordsOf(cell).replace(label, '')) };
  COPIED_KINDS.add(kind);
  return kind;
}

/** True for a kind under which any text is right. */
export function isFreeText(kind: object): boolean {
  return 'parse' in kind && (kind.parse === text.parse || COPIED_KINDS.has(kind));
}

/** Who holds a position. */
export const holder: CellKind<string> = {
  ...text,
  parse: (cell) => read(wordsOf(cell)),
  fromTyped: holderFromTyped,
};

/** Text that a run or a formula puts there: a cell with the format `@` would show a formula as its text. */
export const shownText: CellKind<string> = { ...text, numberFormat: 'General' };

/** A web address; other text is a finding but is kept. */
export const link: CellKind<string> = {
  ...text,
  parse: (cell) => {
    const typed = textOf(cell);
    return typed === '' || isLink(typed) ? read(typed) : misread(typed, 'NOT_A_LINK');
  },
};

/** Text chosen from a list; anything else is a finding but is kept. */
export function choice<const Values extends readonly string[]>(
  values: Values,
): CellKind<Values[number] | ''> {
  return {
    parse: (cell) => {
      const typed = textOf(cell);
      const known = values.find((value) => value === typed);
      if (typed === '') return read('');
      return known === undefined ? misread('', 'NOT_A_CHOICE') : read(known);
    },
    write: (value) => value,
    fromTyped: asTyped,
    numberFormat: '@',
    align: 'left',
    validation: { type: 'list', values },
    blank: '',
  };
}

/** Text with the suggestions of a list; other text is as good. */
export function suggested(values: readonly string[]): CellKind<string> {
  return { ...text, validation: { type: 'list', values } };
}

/** How a person is employed: suggestions, and their short and misspelt forms. */
export function employmentType(values: readonly string[]): CellKind<string> {
  return {
    ...suggested(values),
    parse: (cell) => read(employmentTypeOf(wordsOf(cell))),
    fromTyped: (cell) => (typeof cell === 'string' ? employmentTypeOf(cell) : cell),
  };
}

/** Text with the suggestions of another tab's column. */
export function suggestedFrom(tab: string, column: string): CellKind<string> {
  return { ...text, validation: { type: 'rows-of', tab, column } };
}

/** A list of words separated by commas or line breaks. */
export const textList: CellKind<readonly string[]> = {
  parse: (cell) =>
    read(
      textOf(cell)
        .split(/[,\n;]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  write: (value) => value.join(', '),
  fromTyped: asTyped,
  numberFormat: '@',
  align: 'left',
  validation: null,
  blank: [],
};

/** A whole number from 0 up; null when blank. */
export const whole: CellKind<number | null> = {
  parse: (cell) => {
    if (isBlank(cell)) return read(null);
    const number = cell instanceof Date ? Number.NaN : Number(toArabicDigits(textOf(cell)));
    const fits = Number.isInteger(number) && number >= 0 && number <= LARGEST_WHOLE;
    return fits ? read(number) : misread(null, 'NOT_A_WHOLE_NUMBER');
  },
  write: (value) => value ?? '',
  fromTyped: wholeFromTyped,
  numberFormat: '0',
  align: 'center',
  validation: { type: 'number', from: 0, to: LARGEST_WHOLE },
  blank: null,
};

/** A competency level from 0 to 5; other whole numbers are read and left to the check. */
export const level: CellKind<number | null> = {
  ...whole,
  validation: { type: 'number', from: 0, to: 5 },
};

/** A whole number that names a row of another tab. */
export function wholeFrom(tab: string, column: string): CellKind<number | null> {
  return { ...whole, validation: { type: 'rows-of', tab, column } };
}

/** An amount of money in baht; null when blank, 0 is "needs no budget". */
export const money: CellKind<Satang | null> = {
  parse: parseMoneyCell,
  write: (value) => (value === null ? '' : bahtOf(value)),
  fromTyped: moneyFromTyped,
  numberFormat: '#,##0.00;[Red]-#,##0.00;"ไม่ใช้งบประมาณ"',
  align: 'right',
  validation: { type: 'number', from: 0, to: 90_000_000_000 },
  blank: null,
};

/** An allocated amount: as money, but 0 is simply zero. */
export const allocatedMoney: CellKind<Satang | null> = { ...money, numberFormat: '#,##0.00' };

/** A fiscal year of the Buddhist era. */
export const fiscalYear: CellKind<FiscalYear | null> = {
  parse: (cell) => {
    if (isBlank(cell)) return read(null);
    const year = cell instanceof Date ? Number.NaN : Number(toArabicDigits(textOf(cell)));
    return isFiscalYear(year) ? read(year) : misread(null, 'NOT_A_YEAR');
  },
  write: (value) => value ?? '',
  fromTyped: yearFromTyped,
  numberFormat: '0',
  align: 'center',
  validation: { type: 'number', from: FIRST_FISCAL_YEAR, to: LAST_FISCAL_YEAR },
  blank: null,
};

/** Quarters of one fiscal year; none: not in this year. */
export const quarters: CellKind<readonly Quarter[]> = {
  parse: parseQuarters,
  write: formatQuarters,
  fromTyped: quartersFromTyped,
  numberFormat: '@',
  align: 'center',
  validation: { type: 'list', values: ['๑-๔', '๑', '๒', '๓', '๔', '๑-๒', '๓-๔'] },
  blank: [],
};

/** Days of a plan, of its papers and of what is done in it do not lie further away. */
const MOST_YEARS_FROM_TODAY = 6;

/** A calendar day. */
export const day: CellKind<IsoDay | null> = {
  parse: parseDayCell,
  write: (value) => (value === null ? '' : cellOfDay(value)),
  fromTyped: recentDayFromTyped((years) => Math.abs(years) <= MOST_YEARS_FROM_TODAY),
  numberFormat: 'd/m/yyyy',
  align: 'center',
  validation: null,
  blank: null,
};

/** A day on which something of a person's career began: never in the future. */
export const pastDay: CellKind<IsoDay | null> = {
  ...day,
  fromTyped: recentDayFromTyped((years) => years <= 0),
};

/** A moment, written by the add-on only. */
export const moment: CellKind<string> = { ...text, align: 'center' };

/** A box to tick. */
export const tick: CellKind<boolean> = {
  parse: (cell) => read(cell === true || textOf(cell).toUpperCase() === 'TRUE'),
  write: (value) => value,
  fromTyped: tickFromTyped,
  numberFormat: '0',
  align: 'center',
  validation: { type: 'checkbox' },
  blank: false,
};

/** Codes of the ten development methods: "1,2,6", "๑-๑๐", or with their labels: "๑. ศึกษาด้วยตนเอง ๖. ฝึกอบรม". */
export const methods: CellKind<readonly number[]> = {
  parse: (cell) => {
    const typed = toArabicDigits(textOf(cell)).replace(/[–—]/g, '-');
    const short = (/[ก-ฮ]/.test(typed) ? codesOfLabels(typed) : typed).replace(/\s/g, '');
    if (short === '') return typed === '' ? read([]) : misread([], 'NOT_METHODS');
    const codes = new Set<number>();
    for (const part of short.split(',')) {
      const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part);
      const from = Number(match?.[1]);
      const to = Number(match?.[2] ?? match?.[1]);
      if (!match || from < 1 || to > 10 || from > to) return misread([], 'NOT_METHODS');
      for (let code = from; code <= to; code += 1) codes.add(code);
    }
    return read([...codes].sort((a, b) => a - b));
  },
  write: (value) => value.join(','),
  fromTyped: (cell) => (methods.parse(cell).fault === null ? cell : methodsFromTyped(cell)),
  numberFormat: '@',
  align: 'center',
  validation: null,
  blank: [],
};

/** The numbers before words; whether a word fits its number is for the check to say. */
function codesOfLabels(typed: string): string {
  const numbered = /^\s*\d{1,2}\s*[.=)]?\s*(?!และ|ถึง)[ก-ฮเ-ไ]/.test(typed);
  return numbered ? [...typed.matchAll(/\d{1,2}/g)].map(([code]) => code).join(',') : typed;
}
