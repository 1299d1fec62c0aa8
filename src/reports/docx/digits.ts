import { toArabicDigits, toThaiDigits } from '../../base/thai-digits.ts';

export type DigitStyle = 'thai' | 'arabic';

const TEXT_NODE = /(<w:t(?:\s[^>]*)?>)([^<]+)(<\/w:t>)/g;
/** An entity, or a word in Latin letters (an address, "COVID-19"): their digits stay as typed. */
const KEPT = /&#?\w+;|[\w@./:?=%+-]*[A-Za-z][\w@./:?=%+-]*/g;

/** Writes the digits of all visible text one way; digits that belong to a word in Latin letters stay. */
export function setDigits(xml: string, style: DigitStyle): string {
  const convert = style === 'thai' ? toThaiDigits : toArabicDigits;
  return xml.replace(TEXT_NODE, (_, open: string, text: string, close: string) => {
    return `${open}${convertOutside(text, convert)}${close}`;
  });
}

function convertOutside(text: string, convert: (text: string) => string): string {
  if (!/[0-9\u0e50-\u0e59]/.test(text)) return text;
  let converted = '';
  let position = 0;
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    converted += convert(text.slice(position, index)) + kept;
    position = index + kept.length;
  }
  return converted + convert(text.slice(position));
}
