import { HostRefusal } from '../ground/refusal.ts';
import {
  partsInZone,
  timeInZone,
  type ZonedParts,
  zoneOffsetMinutes,
} from '../stores/time-zone.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** One run of a pattern: a letter with how often it stands, or text as it is. */
type Piece = { readonly letter: string; readonly width: number } | { readonly text: string };

/**
 * Formats as the letters of java.text.SimpleDateFormat that Utilities.formatDate takes, in English:
 * G y M d E u a H k K h m s S z Z X and quoted text. Years are of the Common Era only.
 */
export function formatJavaDate(time: number, zone: string, pattern: string): string {
  const known = knownZone(zone);
  const parts = partsInZone(time, known);
  const offset = zoneOffsetMinutes(time, known);
  return piecesOf(pattern)
    .map((piece) =>
      'text' in piece ? piece.text : field(piece.letter, piece.width, parts, offset),
    )
    .join('');
}

/** Reads what such a pattern describes; the host refuses a text that does not fit. */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const found: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  let rest = text;
  for (const piece of piecesOf(pattern)) {
    rest = 'text' in piece ? readText(rest, piece.text, text) : readField(rest, piece, found, text);
  }
  const { y = 1970, M = 1, d = 1, H = 0, m = 0, s = 0, S = 0 } = found;
  const minute = timeInZone({ year: y, month: M, day: d, hour: H, minute: m }, knownZone(zone));
  return minute + s * 1000 + S;
}

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [run, quoted, letter] of pattern.matchAll(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g,
  )) {
    if (quoted !== undefined)
      pieces.push({ text: quoted === '' ? "'" : quoted.replaceAll("''", "'") });
    else if (letter !== undefined) pieces.push({ letter, width: run.length });
    else pieces.push({ text: run });
  }
  return pieces;
}

function field(letter: string, width: number, parts: ZonedParts, offset: number): string {
  const number = (value: number) => String(value).padStart(width, '0');
  const named = (name = '') => (width >= 4 ? name : name.slice(0, 3));
  const hour12 = parts.hour % 12;
  switch (letter) {
    case 'G':
      return parts.year > 0 ? 'AD' : 'BC';
    case 'y':
      return width === 2 ? String(parts.year % 100).padStart(2, '0') : number(parts.year);
    case 'M':
    case 'L':
      return width >= 3 ? named(MONTHS[parts.month - 1]) : number(parts.month);
    case 'd':
      return number(parts.day);
    case 'E':
      return named(WEEKDAYS[parts.weekday]);
    case 'u':
      return number(parts.weekday === 0 ? 7 : parts.weekday);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(parts.hour);
    case 'k':
      return number(parts.hour === 0 ? 24 : parts.hour);
    case 'K':
      return number(hour12);
    case 'h':
      return number(hour12 === 0 ? 12 : hour12);
    case 'm':
      return number(parts.minute);
    case 's':
      return number(parts.second);
    case 'S':
      return number(parts.millisecond);
    case 'Z':
      return zoneText(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : zoneText(offset, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : undefined);
    case 'z':
      return offset === 0 ? 'GMT' : `GMT${zoneText(offset, ':')}`;
    default:
      throw new HostRefusal(`not emulated: Utilities.formatDate letter ${letter}`, 'Error');
  }
}

function zoneText(offsetMinutes: number, separator: string): string {
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function readText(rest: string, expected: string, whole: string): string {
  if (!rest.startsWith(expected)) throw unparseable(whole);
  return rest.slice(expected.length);
}

function readField(
  rest: string,
  { letter, width }: { readonly letter: string; readonly width: number },
  found: Record<string, number>,
  whole: string,
): string {
  if (letter === 'M' && width >= 3) {
    const month = MONTHS.findIndex((name) =>
      rest.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()),
    );
    if (month < 0) throw unparseable(whole);
    found.M = month + 1;
    const name = MONTHS[month] ?? '';
    return rest.slice(rest.toLowerCase().startsWith(name.toLowerCase()) ? name.length : 3);
  }
  if (!'yMdHmsS'.includes(letter)) {
    throw new HostRefusal(`not emulated: Utilities.parseDate letter ${letter}`, 'Error');
  }
  const digits = /^\s*(\d+)/.exec(rest);
  const taken = digits?.[1]?.slice(0, letter === 'y' ? Math.max(4, width) : Math.max(2, width));
  if (digits === null || taken === undefined) throw unparseable(whole);
  found[letter] = Number(taken);
  return rest.trimStart().slice(taken.length);
}

function knownZone(zone: string): string {
  const gmt = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (gmt) return `${gmt[1]}${gmt[2]?.padStart(2, '0')}:${gmt[3] ?? '00'}`;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    // java.util.TimeZone knows no other way out: an unknown name is GMT.
    return 'GMT';
  }
}

function unparseable(text: string): HostRefusal {
  return new HostRefusal(`Unparseable date: "${text}"`);
}
