import * as z from 'zod/mini';
import { momentText, personEmail } from '../../../sheets/person.ts';
import { requireHr } from '../../../sheets/rights.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { PAPER_CANCELLED } from '../../../tabs/paper-tabs.ts';
import { REGISTER_TEXTS } from '../../../text/paper-register.ts';
import { parsed } from './arguments.ts';
import { cancelledRow, readRegister, rowWithKey, writeRegister } from './register.ts';

const LONGEST_KEY = 100;
const LONGEST_REASON = 300;

export interface CancelAnswer {
  readonly outcome: 'cancelled' | 'none' | 'gone';
  readonly message: string;
}

/**
 * Cancels a paper of the register. Its number stays taken, and its file stays where it is. Doing it again
 * changes nothing.
 * @throws ProgramFault BAD_ARGUMENTS; NOT_ALLOWED for anyone but HR.
 */
export function cancelPaper(cancellation: unknown): CancelAnswer {
  const { paper, reason } = parsed(
    'cancelPaper',
    z.strictObject({
      paper: z.string().check(z.minLength(1), z.maxLength(LONGEST_KEY)),
      reason: z.optional(z.string().check(z.trim(), z.maxLength(LONGEST_REASON))),
    }),
    cancellation,
  );
  requireHr('cancelPaper');
  return withDocumentLock((): CancelAnswer => {
    const register = readRegister();
    const row = rowWithKey(register, paper);
    if (row === null) return { outcome: 'gone', message: REGISTER_TEXTS.noSuchPaper };
    if (row.values.state === PAPER_CANCELLED)
      return { outcome: 'none', message: REGISTER_TEXTS.wasCancelled };
    const note = REGISTER_TEXTS.cancelNote(momentText(new Date()), personEmail(), reason ?? '');
    writeRegister(register, [cancelledRow(paper, note)]);
    return { outcome: 'cancelled', message: REGISTER_TEXTS.cancelled(row.values.title) };
  });
}
