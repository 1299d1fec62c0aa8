import { decode, encode } from '../ground/json.ts';

/** The one function through which the services reach the host: name and arguments as JSON text, the answer as JSON text. */
export type HostFunction = (op: string, args: string) => string;

/**
 * Calls the host operation `op`, which is also the name it is counted by ('Range.getValues').
 * `Range.setX>op` is counted by the first name and carried out by the operation of the second.
 * A leading `~` marks navigation and builders: counted by name, not in the total.
 * A refusal of the host is thrown in this realm as an Error with the host's name and message.
 */
export type Call = <T>(op: string, ...args: readonly unknown[]) => T;

/** The global object of the script's realm. */
export type Globals = Record<string, unknown>;

interface Answer {
  readonly ok?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly details?: unknown };
}

let host: HostFunction = () => {
  throw new Error('the services are not connected to a host');
};

const localCounts: Record<string, number> = {};

/** Connects this realm's services to the host; called once per context. */
export function connect(hostFunction: HostFunction): void {
  host = hostFunction;
}

export const call: Call = <T>(op: string, ...args: readonly unknown[]): T => {
  const answer = decode(host(op, encode(args))) as Answer;
  if (answer.error) throw makeError(answer.error.name, answer.error.message, answer.error.details);
  return answer.ok as T;
};

/** Counts navigation or a builder step that needs nothing from the host ('Range.offset'). */
export function tally(method: string): void {
  const key = `~${method}`;
  localCounts[key] = (localCounts[key] ?? 0) + 1;
}

/** The counts of `tally`, read by the host when the execution ends. */
export function tallies(): Record<string, number> {
  return localCounts;
}

/** Builds an error as the host throws it: `name` 'Exception', message without prefix. */
function makeError(name: string, message: string, details?: unknown): Error {
  const error = new Error(message);
  error.name = name;
  if (details !== undefined && details !== null) Object.assign(error, { details });
  return error;
}

/** Builds the host's ordinary service error. */
export function exception(message: string): Error {
  return makeError('Exception', message);
}

const PASSED_THROUGH = new Set<PropertyKey>([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
]);

/**
 * Wraps a service object so that reading a member nobody wrote throws `not emulated: Class.member`:
 * a silent undefined would let a script pass here and behave otherwise on the real host.
 */
export function guard<T extends object>(className: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || PASSED_THROUGH.has(key)) {
        return Reflect.get(object, key, receiver);
      }
      throw new Error(`not emulated: ${className}.${key}`);
    },
  });
}

/** Names an argument's type as the host does in its signature errors. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    return typeof first === 'number' && value.every((v) => typeof v === 'number')
      ? 'number[]'
      : value.length > 0 && value.every((v) => typeof v === 'string')
        ? 'String[]'
        : 'Array';
  }
  const known: unknown = (value as { serviceName?: unknown }).serviceName;
  return typeof known === 'string' ? known : '(class)';
}

/** Builds the host's refusal of wrong arguments; `method` is the full name ('SpreadsheetApp.Range.setValues'). */
export function signatureError(method: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',');
  return exception(`The parameters (${types}) don't match the method signature for ${method}.`);
}
