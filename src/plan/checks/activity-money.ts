import { repeatedKey } from '../../tabs/define-tab.ts';
import type { YearOfActivity } from '../plan.ts';
import { joinYears } from './by-year.ts';
import {
  defineCheck,
  type Found,
  labelOf,
  type PlanUnderCheck,
  placeOfActivity,
} from './define-check.ts';

/** One rule with two codes: money and quarters of a year stand together. */
export const MONEY_MISSING = defineCheck({
  code: 'MONEY_MISSING',
  severity: 'E',
  holds: 'An activity that runs in a year has an amount there, 0 if it needs none.',
  find: (subject) =>
    findInYears(subject, 'money', ({ quarters, money, moneyIsText }) =>
      quarters.length > 0 && money === null && !moneyIsText ? {} : null,
    ),
});

export const MONEY_WITHOUT_QUARTERS = defineCheck({
  code: 'MONEY_WITHOUT_QUARTERS',
  severity: 'W',
  holds: 'Money is planned only in years in which the activity runs.',
  find: (subject) =>
    findInYears(subject, 'quarters', ({ quarters, money }) =>
      quarters.length === 0 && money !== null && money > 0 ? { amount: money } : null,
    ),
});

function findInYears(
  { plan, order }: PlanUnderCheck,
  column: 'money' | 'quarters',
  factsOf: (year: YearOfActivity) => { readonly amount?: number } | null,
): Found[] {
  const planYears = new Set(plan.years);
  return order.flatMap((numbered) => {
    const { schedule } = numbered.activity;
    const factsByYear = new Map(
      schedule.filter(({ year }) => planYears.has(year)).map((one) => [one.year, factsOf(one)]),
    );
    return joinYears([...factsByYear.keys()], (year) => factsByYear.get(year) ?? null).map(
      ({ years, facts }) => ({
        years,
        place: placeOfActivity(numbered.activity, repeatedKey(column, years[0])),
        facts: { activity: labelOf(numbered), ...facts },
      }),
    );
  });
}
