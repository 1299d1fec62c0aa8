import type { Answered } from './server.ts';

type Digits = Answered<'getOverview'>['settings']['digits'];

const MINUS = '\u2212';
const THAI_ZERO = 0x0e50;

/** Writes numbers in the digits that the setting names. */
export interface Writer {
  /** 1234 -> "๑,๒๓๔". */
  whole(number: number): string;
  /** An amount without its unit; satang only when there are any. */
  baht(amount: number): string;
  /** A difference with its sign: "+๑๕,๐๐๐", "−๔๐,๐๐๐". */
  signed(amount: number): string;
  year(year: number): string;
  /** A sentence of the server, whose digits are Thai. */
  text(sentence: string): string;
}

const WRITERS = { thai: writer('thai'), latn: writer('latn') };

export function writerFor(digits: Digits): Writer {
  return digits === 'เลขอารบิก' ? WRITERS.latn : WRITERS.thai;
}

function writer(system: 'thai' | 'latn'): Writer {
  const format = (options: Intl.NumberFormatOptions) => {
    const numbers = new Intl.NumberFormat(`th-TH-u-nu-${system}`, options);
    return (number: number) => numbers.format(number).replace('-', MINUS);
  };
  const whole = format({ maximumFractionDigits: 0 });
  const satang = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const baht = (amount: number) => (Number.isInteger(amount) ? whole(amount) : satang(amount));
  return {
    whole,
    baht,
    signed: (amount) => `${amount > 0 ? '+' : ''}${baht(amount)}`,
    year: format({ useGrouping: false }),
    text: system === 'thai' ? (sentence) => sentence : toArabicDigits,
  };
}

function toArabicDigits(sentence: string): string {
  return sentence.replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}
