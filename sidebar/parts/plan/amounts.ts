/** Amounts as they are typed into the part's fields: pure, whole satang inside. */

const AMOUNT = /^\d{1,11}(?:\.\d{1,2})?$/;

/** "๑,๒๓๔.๕๐" -> 123450 satang; 0 for an empty field; null for what is no amount. */
export function satangTyped(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/,/g, '');
  if (plain === '') return 0;
  return AMOUNT.test(plain) ? Math.round(Number(plain) * 100) : null;
}

export function bahtOfSatang(satang: number): number {
  return satang / 100;
}

/** What is left of an amount after the parts typed so far, in satang; null while one is no amount. */
export function remainderOf(baht: number, parts: readonly string[]): number | null {
  let left = Math.round(baht * 100);
  for (const part of parts) {
    const satang = satangTyped(part);
    if (satang === null) return null;
    left -= satang;
  }
  return left;
}
