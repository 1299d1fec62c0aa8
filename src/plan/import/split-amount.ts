import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import { type AmountMode, PER_YEAR_MODE } from '../../tabs/settings.ts';

const SATANG_OF_BAHT = 100;

/**
 * The money of each year from one printed amount. Per year: the amount in each. For all years: equal whole
 * baht, and all that is left on the first; together they are the printed amount to the satang.
 */
export function amountsOfYears(
  amount: Satang,
  years: readonly FiscalYear[],
  mode: AmountMode,
): Map<FiscalYear, Satang> {
  if (mode === PER_YEAR_MODE) return new Map(years.map((year) => [year, amount]));
  const each = Math.floor(amount / SATANG_OF_BAHT / Math.max(1, years.length)) * SATANG_OF_BAHT;
  const rest = amount - each * years.length;
  return new Map(years.map((year, index) => [year, (index === 0 ? each + rest : each) as Satang]));
}
