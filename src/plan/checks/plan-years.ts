import { settingPlace } from '../../tabs/settings.ts';
import { defineCheck } from './define-check.ts';

/** Plans of local governments are for three years; longer ones than this are a slip of the hand. */
const MOST_USUAL_YEARS = 5;

export const YEAR_COUNT_UNUSUAL = defineCheck({
  code: 'YEAR_COUNT_UNUSUAL',
  severity: 'W',
  holds: 'A plan is for one to five years; what is none counts as one, and is an error.',
  find: ({ plan }) => {
    const { yearCount } = plan.settings;
    if (yearCount === null || (yearCount >= 1 && yearCount <= MOST_USUAL_YEARS)) return [];
    const found = {
      place: settingPlace('yearCount'),
      facts: { count: yearCount, of: plan.years.length },
    };
    return [yearCount < 1 ? { ...found, severity: 'E' as const } : found];
  },
});

export const SHOWN_YEAR_OUTSIDE_PLAN = defineCheck({
  code: 'SHOWN_YEAR_OUTSIDE_PLAN',
  severity: 'W',
  holds: 'The year whose figures are shown is one of the plan.',
  find: ({ plan }) => {
    const { currentYear } = plan.settings;
    if (currentYear === null || plan.years.length === 0 || plan.years.includes(currentYear))
      return [];
    return [{ place: settingPlace('currentYear'), facts: { year: currentYear } }];
  },
});
