import type { FiscalYear } from '../../base/fiscal-year.ts';
import { bahtOf, parseMoneyText, type Satang } from '../../base/money.ts';
import { formatQuarters, parseQuarters } from '../../base/quarters.ts';
import {
  AMOUNT_WORDS,
  LIST_WORDS,
  NO_BUDGET_WORDS,
  QUARTER_MONTHS,
  QUARTER_WORDS,
  RANGE_WORDS,
  TICK,
  TICKED_BARE,
  YEAR_CELL,
} from '../../tabs/words/old-plan.ts';
import { plain } from './clean.ts';

/** What cells of an old plan mean; what is not surely understood is kept as it was typed. */

/** An amount of the old plan: satang, or the text that is none, to be told at its cell. */
export interface OldAmount {
  readonly satang: Satang | null;
  readonly text: string;
}

/** null: blank. `unit`: what one of the table is worth in baht. */
export function readOldAmount(text: string, unit = 1): OldAmount | null {
  const typed = plain(text);
  if (typed === '') return null;
  if (NO_BUDGET_WORDS.test(typed)) return { satang: 0 as Satang, text };
  const amount = parseMoneyText(AMOUNT_WORDS.exec(typed)?.[1] ?? '');
  return { satang: amount === null ? null : ((amount * unit) as Satang), text };
}

export function bahtText(amount: OldAmount): number | string {
  return amount.satang === null ? amount.text : bahtOf(amount.satang);
}

/** The schedule of one year as it is to stand in its cell. */
export interface OldQuarters {
  /** '': not in this year. */
  readonly text: string;
  readonly runs: boolean;
  /** A dash beside the tick was left out. */
  readonly changed: boolean;
}

export function readOldQuarters(text: string): OldQuarters {
  const typed = plain(text);
  if (typed === '' || typed === '-' || typed === '–') {
    return { text: '', runs: false, changed: false };
  }
  if (TICKED_BARE.test(typed)) return { text, runs: true, changed: false };
  const hasTick = typed.search(TICK) >= 0;
  const dash = hasTick && /^[-–—]/.test(typed);
  const words = monthsAsQuarters(typed.replace(/^[-–—]+(?=[✓✔☑√])/, ''))
    .replace(QUARTER_WORDS, '')
    .replace(RANGE_WORDS, '-')
    .replace(LIST_WORDS, ',')
    .replace(/^[-/,]+|[-/,]+$/g, '');
  const read = parseQuarters(words);
  if (words === '' || read.fault !== null) return { text, runs: true, changed: false };
  return { text: formatQuarters(read.value), runs: true, changed: dash };
}

function monthsAsQuarters(typed: string): string {
  const dashed = typed.replace(RANGE_WORDS, '-');
  return QUARTER_MONTHS.reduce(
    (text, [months, quarter]) => text.replaceAll(months, quarter),
    dashed,
  );
}

/** 2567 of "๒๕๖๗", "ปี ๖๗", "พ.ศ. 2567"; null for anything else. */
export function readOldYear(text: string): FiscalYear | null {
  const digits = YEAR_CELL.exec(plain(text))?.[1];
  if (digits === undefined) return null;
  const year = Number(digits);
  if (digits.length === 2) return year >= 50 ? 2500 + year : null;
  return year >= 2500 && year < 2700 ? year : null;
}
