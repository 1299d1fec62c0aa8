import type { Emulator } from 'sheets-emulator';
import { blame, type Tally } from './tally.ts';

export interface Reply {
  readonly ok: boolean;
  readonly [member: string]: unknown;
}

interface Call {
  readonly fn: string;
  readonly user: string;
  readonly args: readonly unknown[];
  readonly where: string;
}

/** Thai letters, and no sign of the inside of the program. */
function isSentence(text: unknown): boolean {
  return typeof text === 'string' && /[ก-๙]/.test(text) && !/\bat |Error|undefined/.test(text);
}

/** Calls as HR's tools do; an error of the host, or one of the product without its sentence, is counted. */
export function tryToCall(
  product: Emulator,
  tally: Tally,
  { fn, user, args, where }: Call,
): Reply | null {
  const { outcome } = product.call(user, fn, args);
  if (!outcome.ok) {
    blame(tally, 'stopped', `${where} ${fn}: ${outcome.error.message}`);
    return null;
  }
  const reply = outcome.value as Reply;
  if (reply.ok) return reply;
  const { code, message } = (reply.error ?? {}) as { code?: string; message?: string };
  if (code === 'UNEXPECTED' || !isSentence(message))
    blame(tally, 'stopped', `${where} ${fn}: ${code} ${message}`);
  else tally.refused += 1;
  return reply;
}
