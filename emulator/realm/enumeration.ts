/** One value of a host enum. Its text and its JSON are its name, as on the V8 host. */
export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: EnumValue): number;
  toJSON(): string;
}

/** A host enum: each name is a member, and again a member of each member, as on the host. */
export type Enumeration<Name extends string> = { readonly [K in Name]: EnumValue } & {
  toString(): string;
};

/** Makes an enum from its names in the host's order; equal names are equal objects within one realm. */
export function enumeration<Name extends string>(names: readonly Name[]): Enumeration<Name> {
  const values = names.map(
    (name, index): EnumValue => ({
      toString: () => name,
      name: () => name,
      ordinal: () => index,
      compareTo: (other) => index - other.ordinal(),
      toJSON: () => name,
    }),
  );
  const members = Object.fromEntries(names.map((name, index) => [name, values[index]]));
  return Object.freeze({ ...members, toString: () => names[0] ?? '' }) as Enumeration<Name>;
}

/** The name of an enum value that a script passed, or undefined for anything else. */
export function enumName<Name extends string>(
  of: Enumeration<Name>,
  value: unknown,
): Name | undefined {
  const name = String(value) as Name;
  return (of as Record<string, unknown>)[name] === value ? name : undefined;
}
