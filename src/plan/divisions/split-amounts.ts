import type { FiscalYear } from '../../base/fiscal-year.ts';
import { addSatang, NO_MONEY, type Satang, subtractSatang } from '../../base/money.ts';
import type { Activity, YearOfActivity } from '../plan.ts';

/** What one division takes of an activity; a year that is not named is not a year of its part. */
export interface Share {
  /** Code of the division. */
  readonly division: string;
  readonly amounts: ReadonlyMap<FiscalYear, Satang>;
}

/** A year in which the shares are not the amount of the activity. */
export interface ShareGap {
  readonly year: FiscalYear;
  readonly amount: Satang;
  /** Shares less amount: above zero is too much. */
  readonly difference: Satang;
}

/** The years in which the shares do not add up to the satang, or in which the amount cannot be read. */
export function shareGaps(
  activity: Pick<Activity, 'schedule'>,
  shares: readonly Share[],
): ShareGap[] {
  return activity.schedule.flatMap((of) => {
    const amount = of.money ?? NO_MONEY;
    const given = addSatang(...shares.map(({ amounts }) => amounts.get(of.year) ?? NO_MONEY));
    const difference = subtractSatang(given, amount);
    return difference === 0 && !of.moneyIsText ? [] : [{ year: of.year, amount, difference }];
  });
}

/** The years of one share: its own money, in the quarters of the activity. */
export function scheduleOfShare(
  { schedule }: Pick<Activity, 'schedule'>,
  { amounts }: Share,
): YearOfActivity[] {
  return schedule.map(({ year, quarters }) => {
    const money = amounts.get(year) ?? null;
    return { year, money, moneyIsText: false, quarters: money === null ? [] : quarters };
  });
}
