/** A moment as the calendar and the clock on the wall of one time zone show it. */
export interface ZonedParts {
  readonly year: number;
  /** 1 = January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Splits a time (ms since 1970) for a zone of the IANA list. Throws RangeError on an unknown zone. */
export function partsInZone(time: number, zone: string): ZonedParts {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(time)) parts[type] = value;
  const year = Number(parts.year) * (parts.era === 'BC' ? -1 : 1);
  const date = { year, month: Number(parts.month), day: Number(parts.day) };
  return {
    ...date,
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
    millisecond: ((time % 1000) + 1000) % 1000,
    weekday: new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay(),
  };
}

/** How far the zone is ahead of UTC at that time, in minutes. */
export function zoneOffsetMinutes(time: number, zone: string): number {
  const { year, month, day, hour, minute, second } = partsInZone(time, zone);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(time / 1000) * 1000) / 60_000);
}

/** The time at which the zone's calendar and clock show these parts; a skipped hour moves on. */
export function timeInZone(
  parts: Pick<ZonedParts, 'year' | 'month' | 'day' | 'hour' | 'minute'>,
  zone: string,
): number {
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  const guess = wall - zoneOffsetMinutes(wall, zone) * 60_000;
  return wall - zoneOffsetMinutes(guess, zone) * 60_000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, formatter);
  return formatter;
}
