/**
 * What google.script.run carries (Apps Script guide: Client-to-server communication, and a measured
 * report of 2023): numbers, booleans, strings, null, arrays and plain objects of those, as copies.
 */

/** The client's refusal of an argument, with the place the host names. */
class IllegalArgument extends Error {
  constructor(property: string | number) {
    super(`Failed due to illegal value in property: ${property}`);
    this.name = 'Error';
  }
}

class Illegal {
  readonly what: string;
  readonly path: string;

  constructor(what: string, path: string) {
    this.what = what;
    this.path = path;
  }
}

function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Plain in any realm: prototype null, or a prototype that has none itself. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function copyObject(value: object, path: string, above: readonly object[]): unknown {
  if (above.includes(value)) throw new Illegal('a circular structure', path);
  const inside = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, i) => copy(item, `${path}[${i}]`, inside) ?? null);
  }
  if (tagOf(value) !== 'Object' || !isPlain(value)) throw new Illegal(`a ${tagOf(value)}`, path);
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const carried = copy(item, path === '' ? key : `${path}.${key}`, inside);
    if (carried !== undefined) out[key] = carried;
  }
  return out;
}

function copy(value: unknown, path: string, above: readonly object[]): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'object') return copyObject(value, path, above);
  throw new Illegal(`a ${typeof value}`, path);
}

/**
 * Copies the arguments of a call from the client; undefined arguments become null.
 * @throws IllegalArgument naming the argument's index, or for an array the index of its element.
 */
export function toServer(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => {
    try {
      return copy(arg, '', []) ?? null;
    } catch (error) {
      if (!(error instanceof Illegal)) throw error;
      const element = /^\[(\d+)\]/.exec(error.path)?.[1];
      throw new IllegalArgument(element ?? index);
    }
  });
}

/**
 * Copies a returned value for the client; undefined becomes null. A value that the host would lose or
 * mangle on the way (a Date in a matrix, a service object) gives null and says what it was in `illegal`.
 */
export function toClient(value: unknown): { value: unknown; illegal?: string } {
  try {
    return { value: copy(value, '', []) ?? null };
  } catch (error) {
    if (!(error instanceof Illegal)) throw error;
    return {
      value: null,
      illegal: `${error.what} at ${error.path === '' ? 'the result' : error.path}`,
    };
  }
}
