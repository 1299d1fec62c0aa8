/**
 * A Thai fiscal year, named by its Buddhist year: 2569 runs from 1 October 2568 to 30 September 2569.
 * Range 2400-2700.
 */
export type FiscalYear = number;

export const FIRST_FISCAL_YEAR = 2400;
export const LAST_FISCAL_YEAR = 2700;
export const BUDDHIST_OFFSET = 543;

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

export function isFiscalYear(value: unknown): value is FiscalYear {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= FIRST_FISCAL_YEAR &&
    value <= LAST_FISCAL_YEAR
  );
}

/** The years of a plan: `count` of them from `first` on. */
export function yearsFrom(first: FiscalYear, count: number): FiscalYear[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The fiscal year in which a day falls; `isoDay` is YYYY-MM-DD of the common era. */
export function fiscalYearOf(isoDay: string): FiscalYear {
  const year = Number(isoDay.slice(0, 4)) + BUDDHIST_OFFSET;
  return Number(isoDay.slice(5, 7)) >= 10 ? year + 1 : year;
}

/** The calendar months of a quarter, 1-12: the first quarter is October to December. */
export function monthsOfQuarter(quarter: Quarter): readonly [number, number, number] {
  const first = ((quarter - 1) * 3 + 9) % 12;
  return [first + 1, first + 2, first + 3];
}

/** First and last day of a quarter, YYYY-MM-DD of the common era. */
export function daysOfQuarter(year: FiscalYear, quarter: Quarter): { from: string; to: string } {
  const [first, , last] = monthsOfQuarter(quarter);
  const calendarYear = year - BUDDHIST_OFFSET - (quarter === 1 ? 1 : 0);
  const lastDay = new Date(Date.UTC(calendarYear, last, 0)).getUTCDate();
  const pad = (part: number) => String(part).padStart(2, '0');
  return {
    from: `${calendarYear}-${pad(first)}-01`,
    to: `${calendarYear}-${pad(last)}-${pad(lastDay)}`,
  };
}

/** The quarter of its fiscal year in which a day falls. */
export function quarterOf(isoDay: string): Quarter {
  const month = Number(isoDay.slice(5, 7));
  return QUARTERS.find((quarter) => monthsOfQuarter(quarter).includes(month)) ?? 1;
}
