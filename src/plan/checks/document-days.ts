import type { IsoDay } from '../../base/day.ts';
import { type Settings, settingPlace } from '../../tabs/settings.ts';
import { defineCheck, type Found } from './define-check.ts';

type DayKey = 'approvalDay' | 'announcedDay' | 'effectiveDay' | 'draftedDay';

/** One rule with three codes: drafted, approved, signed and in force follow each other. */
export const EFFECTIVE_BEFORE_ANNOUNCED = defineCheck({
  code: 'EFFECTIVE_BEFORE_ANNOUNCED',
  severity: 'W',
  holds: 'The plan takes effect on the day of its announcement or later.',
  find: ({ plan }) => findBefore(plan.settings, 'effectiveDay', 'announcedDay'),
});

export const ANNOUNCED_BEFORE_APPROVED = defineCheck({
  code: 'ANNOUNCED_BEFORE_APPROVED',
  severity: 'E',
  holds: 'The plan is announced after the committee of the province has approved it.',
  find: ({ plan }) => findBefore(plan.settings, 'announcedDay', 'approvalDay'),
});

export const ANNOUNCED_BEFORE_DRAFTED = defineCheck({
  code: 'ANNOUNCED_BEFORE_DRAFTED',
  severity: 'W',
  holds: 'The announcement is signed after it was drafted and initialled.',
  find: ({ plan }) => findBefore(plan.settings, 'announcedDay', 'draftedDay'),
});

/** The day of the one setting lies before that of the other. */
function findBefore(settings: Settings, row: DayKey, reference: DayKey): Found[] {
  const day: IsoDay | null = settings[row];
  const other: IsoDay | null = settings[reference];
  if (day === null || other === null || day >= other) return [];
  const place = settingPlace(row);
  return [{ place, facts: { day, reference: other } }];
}
