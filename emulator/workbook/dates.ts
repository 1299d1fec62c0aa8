import { zoneOffsetMinutes } from '../stores/time-zone.ts';

const DAY_MS = 86_400_000;
/** Serial number 0 of a spreadsheet. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The serial number that a time shows as in a zone: days since 1899-12-30, rounded to the millisecond. */
export function serialOfTime(ms: number, zone: string): number {
  const wall = ms + zoneOffsetMinutes(ms, zone) * 60_000;
  return (wall - EPOCH_MS) / DAY_MS;
}

/**
 * The time at which the zone's wall clock shows a serial number; NaN beyond the calendar of a Date. Nobody
 * knows what the host hands over for such a cell (a telephone number that is formatted as a date).
 */
export function timeOfSerial(serial: number, zone: string): number {
  const wall = EPOCH_MS + Math.round(serial * DAY_MS);
  if (Number.isNaN(new Date(wall).getTime())) return Number.NaN;
  const guess = wall - zoneOffsetMinutes(wall, zone) * 60_000;
  return wall - zoneOffsetMinutes(guess, zone) * 60_000;
}

/** The serial number of a calendar day; undefined when there is no such day. Month counts from 1. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (date.getTime() - EPOCH_MS) / DAY_MS;
}
