import { repeatedKey } from '../../tabs/define-tab.ts';
import type { NumberedActivity } from '../official-order.ts';
import type { Activity, Plan } from '../plan.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';
import { lineOf, runsIn } from '../totals.ts';
import { joinYears } from './by-year.ts';
import {
  defineCheck,
  type Found,
  labelOf,
  type PlanUnderCheck,
  placeOfActivity,
} from './define-check.ts';

/** One activity with more of the year's money than this is told. */
const MOST_PER_CENT = 40;
/** In a plan of few activities one of them always has a large part. */
const FEWEST_ACTIVITIES = 5;
/** Activities of one kind that are compared. */
const FEWEST_ALIKE = 3;

export const MONEY_CONCENTRATED = defineCheck({
  code: 'MONEY_CONCENTRATED',
  severity: 'I',
  holds: 'No activity takes more than 40 per cent of the money of a year.',
  find: (subject) =>
    subject.order.flatMap((numbered) => {
      const { activity } = numbered;
      return joinYears(subject.plan.years, (year) => shareOf(subject, activity, year)).map(
        ({ years, facts }) => ({
          years,
          place: placeOfActivity(activity, repeatedKey('money', years[0])),
          facts: { activity: labelOf(numbered), ...facts },
        }),
      );
    }),
});

function shareOf({ totals }: PlanUnderCheck, activity: Activity, year: number) {
  const amount = activity.schedule.find((one) => one.year === year)?.money ?? 0;
  if (amount <= 0) return null;
  const { planned, activities } = lineOf(totals, year);
  const perCent = (100 * amount) / planned;
  if (activities < FEWEST_ACTIVITIES || perCent <= MOST_PER_CENT) return null;
  return { amount, perCent: Math.round(perCent * 10) / 10 };
}

export const LIKE_COST_DIFFERS = defineCheck({
  code: 'LIKE_COST_DIFFERS',
  severity: 'I',
  holds: 'Where most activities of one kind cost nothing, the others of that kind do not either.',
  find: ({ plan, order }) => {
    const running = order
      .filter(({ activity }) => activity.schedule.some(runsIn))
      .map((numbered) => ({ numbered, plain: withoutSpaces(numbered.activity.name) }));
    return plan.lists.likeActivity.flatMap(({ entry }) => {
      const word = withoutSpaces(entry);
      const alike = running.filter(({ plain }) => plain.includes(word));
      return findUnlike(
        alike.map(({ numbered }) => numbered),
        entry,
        plan,
      );
    });
  },
});

function findUnlike(alike: readonly NumberedActivity[], kind: string, plan: Plan): Found[] {
  const costly = alike.filter(({ activity }) => moneyOf(activity, plan) > 0);
  const free = alike.length - costly.length;
  if (alike.length < FEWEST_ALIKE || free <= costly.length) return [];
  return costly.map((numbered) => ({
    place: placeOfActivity(numbered.activity, 'name'),
    facts: {
      activity: labelOf(numbered),
      words: kind,
      amount: moneyOf(numbered.activity, plan),
      count: free,
    },
  }));
}

function moneyOf({ schedule }: Activity, { years }: Plan): number {
  return schedule
    .filter(({ year }) => years.includes(year))
    .reduce((sum, { money }) => sum + (money ?? 0), 0);
}
