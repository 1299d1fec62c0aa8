import { expect, test } from 'vitest';
import { nextRun, type Schedule } from '../../stores/trigger-schedule.ts';

/** A time of the wall clock in Bangkok, which is 7 hours ahead of UTC all year. */
function bangkok(month: number, day: number, hour: number, minute = 0): number {
  return Date.UTC(2026, month - 1, day, hour - 7, minute);
}

const created = bangkok(10, 1, 9, 30); // a Thursday
const daily = { type: 'calendar', hour: 8, minute: 0, zone: 'Asia/Bangkok' } as const;

test.each<[string, Schedule, number, number | undefined]>([
  ['a time to come', { type: 'at', time: created + 5 }, created, created + 5],
  ['a time that has passed', { type: 'at', time: created + 5 }, created + 5, undefined],
  ['every 30 minutes', { type: 'minutes', every: 30 }, bangkok(10, 1, 10), bangkok(10, 1, 10, 30)],
  ['every 6 hours, first', { type: 'hours', every: 6 }, created, bangkok(10, 1, 15, 30)],
  ['daily, the hour has passed today', { ...daily, everyDays: 1 }, created, bangkok(10, 2, 8)],
  ['every 2 days', { ...daily, everyDays: 2 }, bangkok(10, 3, 8), bangkok(10, 5, 8)],
  ['every Monday', { ...daily, everyWeeks: 1, weekday: 1 }, created, bangkok(10, 5, 8)],
  ['the 31st skips November', { ...daily, monthDay: 31 }, bangkok(10, 31, 8), bangkok(12, 31, 8)],
])('nextRun: %s', (_reason, schedule, after, expected) => {
  expect(nextRun(schedule, created, after)).toBe(expected);
});
