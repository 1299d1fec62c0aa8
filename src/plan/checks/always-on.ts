import { QUARTERS } from '../../base/fiscal-year.ts';
import { repeatedKey } from '../../tabs/define-tab.ts';
import type { Activity } from '../plan.ts';
import { runsIn } from '../totals.ts';
import { defineCheck, placeOfActivity } from './define-check.ts';

/** A plan of few activities says nothing about how they are spread. */
const FEWEST_ACTIVITIES = 5;

export const ALWAYS_ON = defineCheck({
  code: 'ALWAYS_ON',
  severity: 'I',
  holds:
    'At most half of the activities run in all quarters of all their years, so that deadlines exist.',
  find: ({ order }) => {
    const running = order.filter(({ activity }) => activity.schedule.some(runsIn));
    const always = running.filter(({ activity }) => runsAlways(activity));
    const [first] = always;
    if (first === undefined || running.length < FEWEST_ACTIVITIES) return [];
    if (always.length * 2 <= running.length) return [];
    const year = first.activity.schedule.find(runsIn)?.year ?? 0;
    return [
      {
        place: placeOfActivity(first.activity, repeatedKey('quarters', year)),
        facts: { count: always.length, of: running.length },
      },
    ];
  },
});

function runsAlways({ schedule }: Activity): boolean {
  return schedule.filter(runsIn).every(({ quarters }) => quarters.length === QUARTERS.length);
}
