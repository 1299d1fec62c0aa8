import { type FaultCode, ProgramFault } from '../base/program-fault.ts';
import { faultSentence } from '../text/faults.ts';
import { loadOperations } from './operations.lazy.ts';

/** What a failed operation gives back: plain JSON, with the sentence for the person. */
export interface Failure {
  readonly ok: false;
  readonly error: { readonly code: FaultCode; readonly message: string };
}

export type Answer<Value extends object> = ({ readonly ok: true } & Value) | Failure;

/**
 * The one place where faults become sentences: an expected one is answered by its code, anything else is
 * logged with its English message. Nothing above this catches, and nobody reads a message.
 */
export function atBoundary<Value extends object>(
  operation: string,
  work: () => Value,
): Answer<Value> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    if (error instanceof ProgramFault) {
      console.warn('%s: %s %s', operation, error.code, error.message);
      return failure(error.code, error.facts);
    }
    const tab = loadOperations().goneTab(error);
    console.error(
      '%s: %s',
      operation,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    return tab === null ? failure('UNEXPECTED', {}) : failure('TAB_GONE', { tab });
  }
}

function failure(code: FaultCode, facts: ProgramFault['facts']): Failure {
  return { ok: false, error: { code, message: faultSentence(code, facts) } };
}
