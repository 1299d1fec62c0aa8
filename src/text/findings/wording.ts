import type { Facts, Finding } from '../../base/finding.ts';
import type { Satang } from '../../base/money.ts';
import { toThaiDigits } from '../../base/thai-digits.ts';
import { shorten, thaiBaht, thaiNumbers, thaiWhole } from '../format.ts';
import { columnLabel } from '../place.ts';

/** How one kind of finding is told: what is wrong here, and what to do about it. */
export interface Wording {
  readonly says: (finding: Finding) => string;
  readonly whatToDo: string;
}

const LONGEST_NAME = 30;
const LONGEST_TYPED_TEXT = 24;
const LONGEST_LIST = 44;

type Fact = Facts[string] | undefined;

/**
 * "๖๖๔,๐๐๐ บาท เกินเงินจัดสรรอยู่ ๕๘,๐๐๐ บาท". A finding of several years has the same amount in each of them:
 * "ปีละ ๖๖๔,๐๐๐ บาท เกินเงินจัดสรรปีละ ๕๘,๐๐๐ บาท".
 */
export function comparison({ facts, years }: Finding): string {
  const { planned, difference } = facts;
  const gap = Number(difference);
  const word = gap > 0 ? 'เกิน' : 'ต่ำกว่า';
  const by = years.length > 1 ? 'ปีละ' : 'อยู่';
  return `${perYear(years)}${baht(planned)} บาท ${word}เงินจัดสรร${by} ${baht(Math.abs(gap))} บาท`;
}

/** Before an amount that is that of each of several years; empty for one year. */
export function perYear(years: Finding['years']): string {
  return years.length > 1 ? 'ปีละ ' : '';
}

export function baht(fact: Fact): string {
  return thaiBaht(Number(fact) as Satang);
}

export function count(fact: Fact): string {
  return thaiWhole(Number(fact));
}

export function numbers(fact: Fact): string {
  return Array.isArray(fact) ? thaiNumbers(fact) : thai(fact);
}

export function thai(fact: Fact): string {
  return toThaiDigits(String(fact ?? ''));
}

export function name(fact: Fact): string {
  return shorten(String(fact ?? ''), LONGEST_NAME);
}

export function strategy(facts: Facts): string {
  return `ยุทธศาสตร์ที่ ${thai(facts.strategy)}`;
}

export function quoted(fact: Fact): string {
  return `“${shorten(String(fact ?? ''), LONGEST_TYPED_TEXT)}”`;
}

/** Words found in a text, or the title of something long. */
export function named(fact: Fact): string {
  return `“${shorten(String(fact ?? ''), LONGEST_LIST)}”`;
}

/** "กิจกรรม ๒.๑ ลำดับ ๔" from the label "2.1#4". */
export function activity(facts: Facts): string {
  const [place = '', number = ''] = String(facts.activity ?? '').split('#');
  return `กิจกรรม ${toThaiDigits(place)} ลำดับ ${toThaiDigits(number)}`;
}

export function typedIn({ place, facts }: Finding): string {
  return `ช่อง${columnLabel(place)} ${quoted(facts.text)}`;
}

export function correct(facts: Facts): string {
  return facts.computed === undefined ? '' : ` (${baht(facts.computed)} บาท)`;
}
