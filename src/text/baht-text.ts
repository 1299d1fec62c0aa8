import type { Satang } from '../base/money.ts';

const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] as const;
/** Names of the places inside one group of six digits, from the ones up. */
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'] as const;
const MILLION = 1_000_000;

/**
 * An amount in words, as papers of money require: 606,000 baht -> "หกแสนหกพันบาทถ้วน". A last 1 behind
 * anything larger is เอ็ด (๑๐๑: หนึ่งร้อยเอ็ด), as BAHTTEXT of the spreadsheet writes it.
 */
export function bahtText(amount: Satang): string {
  const baht = Math.trunc(Math.abs(amount) / 100);
  const satang = Math.abs(amount) % 100;
  const sign = amount < 0 ? 'ลบ' : '';
  if (satang === 0) return `${sign}${wordsOf(baht) || 'ศูนย์'}บาทถ้วน`;
  const bahtPart = baht === 0 ? '' : `${wordsOf(baht)}บาท`;
  return `${sign}${bahtPart}${wordsOf(satang)}สตางค์`;
}

/** The words of a non-negative whole number; nothing for 0. */
function wordsOf(whole: number): string {
  if (whole < MILLION) return wordsOfGroup(whole, false);
  const millions = Math.trunc(whole / MILLION);
  return `${wordsOf(millions)}ล้าน${wordsOfGroup(whole % MILLION, true)}`;
}

/** The words of up to six digits; `followsMore` says that larger digits were spoken before them. */
function wordsOfGroup(group: number, followsMore: boolean): string {
  return PLACES.map((place, power) => {
    const digit = Math.trunc(group / 10 ** power) % 10;
    if (digit === 0) return '';
    if (power === 0 && digit === 1 && (followsMore || group > 1)) return 'เอ็ด';
    return `${digitBeforePlace(digit, power)}${place}`;
  })
    .reverse()
    .join('');
}

function digitBeforePlace(digit: number, power: number): string {
  if (power === 1 && digit === 1) return '';
  if (power === 1 && digit === 2) return 'ยี่';
  return DIGITS[digit] ?? '';
}
