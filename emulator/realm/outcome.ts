import { decode } from '../ground/json.ts';
import { toClient } from '../ground/marshal.ts';
import { revive } from './events.ts';

interface ErrorShape {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

interface Outcome {
  /** 'pending' when a promise never settled: the host ends such an execution without a result. */
  state: 'pending' | 'returned' | 'threw';
  value?: unknown;
  /** What google.script.run would not carry, if anything (returned values only). */
  illegal?: string;
  error?: ErrorShape;
}

/** Reads name and message of whatever was thrown. */
export function describeError(error: unknown): ErrorShape {
  if (error instanceof Error) {
    const shape = { name: error.name, message: error.message };
    return error.stack === undefined ? shape : { ...shape, stack: error.stack };
  }
  return { name: 'Error', message: String(error) };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}

/** Starts functions of this realm and keeps how the last one ended. */
export function finish(): {
  start(target: object, owner: object | undefined, args: string): void;
  outcome(): string;
} {
  const outcome: Outcome = { state: 'pending' };
  const returned = (value: unknown): void => {
    outcome.state = 'returned';
    const copy = toClient(value);
    outcome.value = copy.value;
    if (copy.illegal !== undefined) outcome.illegal = copy.illegal;
  };
  const threw = (error: unknown): void => {
    outcome.state = 'threw';
    outcome.error = describeError(error);
  };
  return {
    start(target, owner, args) {
      try {
        const list = revive(decode(args) as unknown[]);
        const value: unknown = (target as (...a: unknown[]) => unknown).apply(owner, list);
        if (isThenable(value)) value.then(returned, threw);
        else returned(value);
      } catch (error) {
        threw(error);
      }
    },
    outcome: () => JSON.stringify(outcome),
  };
}
