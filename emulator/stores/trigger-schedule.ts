import { partsInZone, timeInZone } from './time-zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When a time-based trigger runs. Hours and days are of `zone`; weekday 0 is Sunday. */
export type Schedule =
  | { readonly type: 'at'; readonly time: number }
  | { readonly type: 'minutes'; readonly every: number }
  | { readonly type: 'hours'; readonly every: number }
  | DailySchedule;

/** A schedule by the calendar: every n days, or every n weeks on a weekday, or a day of the month. */
export interface DailySchedule {
  readonly type: 'calendar';
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly weekday?: number;
  readonly monthDay?: number;
}

/**
 * The first time after `after` at which the schedule runs, or undefined when it never runs again.
 * The host picks a minute of the hour by itself; here it is exactly the minute of the schedule.
 */
export function nextRun(schedule: Schedule, created: number, after: number): number | undefined {
  switch (schedule.type) {
    case 'at':
      return schedule.time > after ? schedule.time : undefined;
    case 'minutes':
      return nextRepeat(created, schedule.every * MINUTE, after);
    case 'hours':
      return nextRepeat(created, schedule.every * HOUR, after);
    case 'calendar':
      return nextCalendarRun(schedule, created, after);
  }
}

function nextRepeat(start: number, step: number, after: number): number {
  return start + step * Math.max(1, Math.floor((after - start) / step) + 1);
}

function nextCalendarRun(schedule: DailySchedule, created: number, after: number): number {
  const first = partsInZone(Math.max(created, after), schedule.zone);
  for (let ahead = 0; ; ahead++) {
    const day = { year: first.year, month: first.month, day: first.day + ahead };
    const time = timeInZone(
      { ...day, hour: schedule.hour, minute: schedule.minute },
      schedule.zone,
    );
    if (time > after && time > created && runsOnDay(schedule, created, time)) return time;
  }
}

function runsOnDay(schedule: DailySchedule, created: number, time: number): boolean {
  const { day, weekday } = partsInZone(time, schedule.zone);
  if (schedule.monthDay !== undefined) return day === schedule.monthDay;
  const daysSince = calendarDay(time, schedule.zone) - calendarDay(created, schedule.zone);
  if (schedule.everyDays !== undefined)
    return daysSince % schedule.everyDays === 0 || daysSince === 0;
  if (weekday !== (schedule.weekday ?? 1)) return false;
  return Math.floor(daysSince / 7) % (schedule.everyWeeks ?? 1) === 0;
}

function calendarDay(time: number, zone: string): number {
  const { year, month, day } = partsInZone(time, zone);
  return Date.UTC(year, month - 1, day) / (24 * HOUR);
}
