/** What may cross the border between the script's realm and the host: plain JSON, with Dates as `{$date: epochMs}`. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface WireDate {
  /** null: a Date that is no time, which JSON cannot say. */
  readonly $date: number | null;
}

function isWireDate(value: object): value is WireDate {
  return '$date' in value && (typeof value.$date === 'number' || value.$date === null);
}

/** Replaces Dates (of any realm) by `{$date}` and undefined inside arrays by null. */
function toWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : toWire(item)));
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return { $date: (value as Date).getTime() };
  }
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) out[key] = toWire(item);
  return out;
}

function reviveDates(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) value[i] = reviveDates(value[i]);
    return value;
  }
  if (isWireDate(value)) return new Date(value.$date ?? Number.NaN);
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) record[key] = reviveDates(record[key]);
  return record;
}

/** Serialises a value for the border; undefined becomes null. */
export function encode(value: unknown): string {
  return JSON.stringify(toWire(value) ?? null);
}

/** Reads a value from the border; Dates are made in the realm that runs this code. */
export function decode(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return text.includes('"$date"') ? reviveDates(value) : value;
}
