import { call, exception, guard, signatureError } from './bridge.ts';
import { enumeration, enumName } from './enumeration.ts';
import { triggerOf } from './trigger.ts';

const DAYS = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
] as const;

export const WeekDay = enumeration(DAYS);

/** What the builder has been told; the host makes a schedule of it. */
export interface ClockRequest {
  after?: number;
  at?: number;
  onDate?: readonly [year: number, month: number, day: number];
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  weekday?: number;
  monthDay?: number;
  hour?: number;
  minute?: number;
  zone?: string;
}

/** Allowed numbers where the host takes only some (Apps Script reference: ClockTriggerBuilder). */
const ALLOWED: Readonly<Record<string, readonly number[]>> = {
  everyMinutes: [1, 5, 10, 15, 30],
  everyHours: [1, 2, 4, 6, 8, 12],
};

/** ScriptApp.newTrigger(…).timeBased(). */
export function clockTriggerBuilder(handler: string): object {
  const request: ClockRequest = {};
  const set = (method: string, key: keyof ClockRequest) => (value: unknown) => {
    if (typeof value !== 'number') throw signatureError(`ClockTriggerBuilder.${method}`, [value]);
    refuseOddNumber(method, value);
    Object.assign(request, { [key]: value });
    return builder;
  };
  const builder: object = guard('ClockTriggerBuilder', {
    after: set('after', 'after'),
    everyMinutes: set('everyMinutes', 'everyMinutes'),
    everyHours: set('everyHours', 'everyHours'),
    everyDays: set('everyDays', 'everyDays'),
    everyWeeks: set('everyWeeks', 'everyWeeks'),
    onMonthDay: set('onMonthDay', 'monthDay'),
    atHour: set('atHour', 'hour'),
    nearMinute: set('nearMinute', 'minute'),
    at: (date: unknown) => {
      if (!(date instanceof Date)) throw signatureError('ClockTriggerBuilder.at', [date]);
      request.at = date.getTime();
      return builder;
    },
    atDate: (...args: unknown[]) => {
      const [year, month, day] = args;
      const isDate =
        typeof year === 'number' && typeof month === 'number' && typeof day === 'number';
      if (!isDate) throw signatureError('ClockTriggerBuilder.atDate', args);
      request.onDate = [year, month, day];
      return builder;
    },
    onWeekDay: (day: unknown) => {
      const name = enumName(WeekDay, day);
      if (name === undefined) throw signatureError('ClockTriggerBuilder.onWeekDay', [day]);
      request.weekday = DAYS.indexOf(name);
      return builder;
    },
    inTimezone: (zone: unknown) => {
      request.zone = String(zone);
      return builder;
    },
    create: () => triggerOf(call('ClockTriggerBuilder.create', handler, request)),
    toString: () => 'ClockTriggerBuilder',
  });
  return builder;
}

function refuseOddNumber(method: string, value: number): void {
  const allowed = ALLOWED[method];
  if (allowed === undefined || allowed.includes(value)) return;
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed[allowed.length - 1]}`;
  throw exception(`The value you passed to ${method} was invalid. It must be one of ${list}.`);
}
