/**
 * A number that is held exactly as two whole numbers. The denominator is at least 1; no rounding happens
 * before a figure is shown or compared.
 */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** More digits behind the point are noise of a formula, not something that a person measured. */
const MOST_DECIMALS = 6;
const LARGEST_WHOLE_DIGITS = 9;

export function ratio(numerator: number, denominator = 1): Ratio {
  return { numerator, denominator };
}

/** Reads "12", "1,200.50", "0.8947368421" in Arabic digits; null for anything else, and for a negative number. */
export function parseRatio(text: string): Ratio | null {
  const plain = text.replace(/,/g, '');
  const match = /^(\d+)(?:\.(\d+))?$/.exec(plain);
  const whole = match?.[1] ?? '';
  if (!match || whole.length > LARGEST_WHOLE_DIGITS) return null;
  const decimals = (match[2] ?? '').slice(0, MOST_DECIMALS);
  return ratio(Number(`${whole}${decimals}`), 10 ** decimals.length);
}

/** The exact sum; its denominator is the product of both, reduced. */
export function addRatios(one: Ratio, other: Ratio): Ratio {
  const numerator =
    BigInt(one.numerator) * BigInt(other.denominator) +
    BigInt(other.numerator) * BigInt(one.denominator);
  return reduced(numerator, BigInt(one.denominator) * BigInt(other.denominator));
}

/** `value` times `by` divided by `over`, exactly; `over` is at least 1. */
export function scaleRatio(value: Ratio, by: number, over = 1): Ratio {
  return reduced(BigInt(value.numerator) * BigInt(by), BigInt(value.denominator) * BigInt(over));
}

/** floor(scale x one / other), without floating point; `other` must not be 0. */
export function floorQuotient(scale: number, one: Ratio, other: Ratio): number {
  const above = BigInt(scale) * BigInt(one.numerator) * BigInt(other.denominator);
  return Number(above / (BigInt(one.denominator) * BigInt(other.numerator)));
}

/** 1: `one` is larger; 0: equal; -1: smaller. */
export function compareRatios(one: Ratio, other: Ratio): number {
  const difference =
    BigInt(one.numerator) * BigInt(other.denominator) -
    BigInt(other.numerator) * BigInt(one.denominator);
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

function reduced(numerator: bigint, denominator: bigint): Ratio {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) };
}
