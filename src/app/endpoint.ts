import type * as z from 'zod/mini';
import { ProgramFault } from '../base/program-fault.ts';
import { markWrite } from '../sheets/edit-trigger.ts';
import { requireRights } from '../sheets/rights.ts';
import { withDocumentLock } from '../sheets/with-lock.ts';

/** What must be so before an operation begins, asked in this order. */
interface Needs {
  /** The workbook has our tabs. */
  readonly setUp?: true;
  /** The person may write the tabs that only HR keeps. */
  readonly hr?: true;
  /** No other run writes meanwhile: it holds the document lock. */
  readonly lock?: true;
}

type Schemas = readonly z.ZodMiniType[];
type OutputsOf<Takes extends Schemas> = { [Index in keyof Takes]: z.output<Takes[Index]> };
type InputsOf<Takes extends Schemas> = Takes extends readonly [infer First, ...infer Rest]
  ? Rest extends readonly []
    ? undefined extends z.input<First>
      ? readonly [argument?: Given<z.input<First>>]
      : readonly [argument: Given<z.input<First>>]
    : Rest extends Schemas
      ? readonly [argument: Given<z.input<First>>, ...InputsOf<Rest>]
      : never
  : readonly [];
/** An argument is only read. */
type Given<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Given<Value[Key]> }
  : Value;

/** An operation that the sidebar and other tools may start by its name in `ENDPOINTS`. */
export interface Endpoint<Takes extends Schemas, Value extends object> extends Needs {
  /** The schema of each argument, made when it is called: other clicks do not pay for them. */
  takes(): Takes;
  /** Gives plain JSON. @throws ProgramFault */
  run(...args: OutputsOf<Takes>): Value;
}

/** Arguments of an endpoint as a caller gives them. */
export type ArgumentsOf<One> = One extends Endpoint<infer Takes, object> ? InputsOf<Takes> : never;
/** What an endpoint gives when nothing goes wrong. */
export type ValueOf<One> = One extends Endpoint<infer _Takes, infer Value> ? Value : never;

/** Declares an operation beside its code: what it takes and needs, and what it does. */
export function endpoint<const Takes extends Schemas = readonly [], Value extends object = object>(
  declared: Needs & { takes?(): Takes; run(...args: OutputsOf<Takes>): Value },
): Endpoint<Takes, Value> {
  return { takes: () => [] as unknown as Takes, ...declared };
}

/**
 * Starts an endpoint with whatever a caller gave.
 * @throws ProgramFault BAD_ARGUMENTS, NOT_SET_UP, NOT_ALLOWED, BUSY, and what the operation throws.
 */
export function perform(
  name: string,
  one: Endpoint<Schemas, object>,
  args: ArrayLike<unknown>,
): object {
  const values = one.takes().map((schema, index) => readArgument(name, schema, args[index]));
  requireRights(name, one);
  const work = () => one.run(...values);
  if (!one.lock) return work();
  const value = withDocumentLock(work);
  markWrite(Date.now());
  return value;
}

/** The host gives null for an argument that was left out (Apps Script guide: HTML communication). */
function readArgument(name: string, schema: z.ZodMiniType, value: unknown): unknown {
  const read = schema.safeParse(value ?? undefined);
  if (read.success) return read.data;
  throw new ProgramFault('BAD_ARGUMENTS', `${name}: ${read.error.message}`);
}
