/** A value inside the engine; errors are texts such as `#REF`. */
export interface EngineValue {
  readonly value: unknown;
  readonly message?: string;
  readonly format?: string;
}

/** The engine hands ranges over as columns of values. */
export type EngineArgument = EngineValue | EngineValue[][] | undefined;

type Compute = (this: unknown, ...args: EngineArgument[]) => unknown;

export interface FunctionRegistry {
  readonly mapping: Record<string, Compute>;
}

export type AddFunction = (
  name: string,
  descriptor: {
    description: string;
    args: readonly unknown[];
    compute: (...args: EngineArgument[]) => unknown;
  },
) => void;

function isRange(arg: EngineArgument): arg is EngineValue[][] {
  return Array.isArray(arg);
}

function isError(cell: EngineValue): boolean {
  return (
    typeof cell.value === 'string' &&
    cell.value.startsWith('#') &&
    /^#[A-Z/0_]+[!?]?$/.test(cell.value)
  );
}

/** A reference to a tab that does not exist arrives as one error with this message. */
function isMissingTab(cell: EngineValue): boolean {
  return cell.value === '#REF' && (cell.message ?? '').toString().startsWith('Invalid sheet name');
}

function fatalError(args: readonly EngineArgument[]): EngineValue | undefined {
  for (const arg of args) {
    if (arg === undefined) continue;
    if (!isRange(arg)) {
      if (isMissingTab(arg) || arg.value === '#CYCLE') return arg;
      continue;
    }
    for (const column of arg) {
      for (const cell of column) if (cell.value === '#CYCLE' || isMissingTab(cell)) return cell;
    }
  }
  return undefined;
}

interface Poisoned {
  readonly range: EngineArgument;
  readonly error: EngineValue | undefined;
}

function firstError(range: EngineValue[][]): EngineValue | undefined {
  for (const column of range) for (const cell of column) if (isError(cell)) return cell;
  return undefined;
}

/** Puts NaN for each error in a summed range, so that a matched one shows in the sum. */
function poison(range: EngineArgument): Poisoned {
  if (!isRange(range)) return { range, error: undefined };
  const error = firstError(range);
  if (error === undefined) return { range, error };
  const marked = range.map((column) =>
    column.map((cell) => (isError(cell) ? { value: Number.NaN } : cell)),
  );
  return { range: marked, error };
}

function isNaNResult(result: unknown): boolean {
  const { value } = result as { value?: unknown };
  return typeof value === 'number' && Number.isNaN(value);
}

/** Which argument is summed, by the number of arguments given. */
const SUMMED: Record<string, (count: number) => number> = {
  SUMIFS: () => 0,
  AVERAGEIFS: () => 0,
  SUMIF: (count) => (count > 2 ? 2 : 0),
  AVERAGEIF: (count) => (count > 2 ? 2 : 0),
};

const CONDITIONAL = [...Object.keys(SUMMED), 'COUNTIF', 'COUNTIFS', 'MAXIFS', 'MINIFS'];

/**
 * The engine's conditional sums ignore every error among their cells. On the host a missing tab is
 * #REF!, a range with the formula's own cell is a circular reference, and a summed error is the result.
 */
function strictCompute(name: string, compute: Compute): Compute {
  return function (this: unknown, ...args) {
    const fatal = fatalError(args);
    if (fatal) return fatal;
    const at = SUMMED[name]?.(args.length);
    if (at === undefined) return compute.apply(this, args);
    const { range, error } = poison(args[at]);
    const result = compute.apply(this, replaceAt(args, at, range));
    return error && isNaNResult(result) ? error : result;
  };
}

function replaceAt(args: EngineArgument[], at: number, value: EngineArgument): EngineArgument[] {
  const copy = [...args];
  copy[at] = value;
  return copy;
}

export function makeConditionalSumsStrict(registry: FunctionRegistry): void {
  for (const name of CONDITIONAL) {
    const compute = registry.mapping[name];
    if (compute) registry.mapping[name] = strictCompute(name, compute);
  }
}

function scalar(arg: EngineArgument): unknown {
  if (arg === undefined) return undefined;
  return isRange(arg) ? arg[0]?.[0]?.value : arg.value;
}

function text(arg: EngineArgument): string {
  const value = scalar(arg);
  if (value === null || value === undefined) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function valueError(message: string): EngineValue {
  return { value: '#ERROR', message };
}

/** REPT refuses a negative count and gives at most 32,000 characters, as the host's function does. */
function repeat(what: EngineArgument, times: EngineArgument): unknown {
  const count = Math.trunc(Number(scalar(times)));
  const piece = text(what);
  if (!(count >= 0)) return valueError('REPT expects a count of 0 or more.');
  if (piece.length * count > 32_000) return valueError('REPT gives at most 32000 characters.');
  return piece.repeat(count);
}

function asNumber(arg: EngineArgument): unknown {
  const value = scalar(arg);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : 0;
}

function roundToMultiple(value: EngineArgument, factor: EngineArgument): unknown {
  const n = Number(scalar(value));
  const step = Number(scalar(factor));
  if (n * step < 0) return { value: '#NUM!', message: 'MROUND expects arguments of one sign.' };
  return step === 0 ? 0 : Math.round(n / step) * step;
}

function matchesPattern(what: EngineArgument, pattern: EngineArgument): unknown {
  try {
    return new RegExp(text(pattern), 'u').test(text(what));
  } catch {
    return valueError('REGEXMATCH: the pattern is not valid.');
  }
}

/** Adds functions that the host has and the engine lacks. `arg` is the engine's argument parser. */
export function addMissingFunctions(
  add: AddFunction,
  arg: (text: string, help: string) => unknown,
): void {
  const define = (name: string, args: string[], compute: (...a: EngineArgument[]) => unknown) =>
    add(name, { description: name, args: args.map((one) => arg(one, '')), compute });
  define('REPT', ['text (string)', 'count (number)'], repeat);
  define('N', ['value (any)'], asNumber);
  define('T', ['value (any)'], (v) => (typeof scalar(v) === 'string' ? scalar(v) : ''));
  define('TO_TEXT', ['value (any)'], text);
  define('CODE', ['text (string)'], (v) =>
    text(v).codePointAt(0) ?? valueError('CODE of an empty text'));
  define('UNICHAR', ['number (number)'], (v) => String.fromCodePoint(Number(scalar(v))));
  define('QUOTIENT', ['dividend (number)', 'divisor (number)'], (a, b) =>
    Number(scalar(b)) === 0
      ? { value: '#DIV/0!', message: 'QUOTIENT by zero' }
      : Math.trunc(Number(scalar(a)) / Number(scalar(b))));
  define('MROUND', ['value (number)', 'factor (number)'], roundToMultiple);
  define('REGEXMATCH', ['text (string)', 'pattern (string)'], matchesPattern);
  define('ARRAYFORMULA', ['array (any, range)'], (v) => v);
}
