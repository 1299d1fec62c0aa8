/** An object of these members, whose keys the compiler still knows: `Object.fromEntries` forgets them. */
export function recordOf<const Key extends string, Value>(
  entries: Iterable<readonly [Key, Value]>,
): { readonly [Each in Key]: Value } {
  return Object.fromEntries(entries) as { [Each in Key]: Value };
}

/** The keys of an object that has no others than the compiler knows. */
export function keysOf<Known extends object>(known: Known): readonly (keyof Known & string)[] {
  return Object.keys(known) as (keyof Known & string)[];
}

/** The members of an object that has no others than the compiler knows. */
export function entriesOf<Known extends object>(
  known: Known,
): readonly (readonly [keyof Known & string, Known[keyof Known & string]])[] {
  return Object.entries(known) as [keyof Known & string, Known[keyof Known & string]][];
}

/** The member of this name; undefined also for what every object inherits, such as `constructor`. */
export function memberOf<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
