import * as z from 'zod/mini';
import { momentText, personEmail } from '../../../sheets/person.ts';
import { PAPER_CANCELLED } from '../../../tabs/paper-tabs.ts';
import { REGISTER_TEXTS } from '../../../text/paper-register.ts';
import { rowKey, text } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { cancelledRow, readRegister, rowWithKey, writeRegister } from './register.ts';

const LONGEST_REASON = 300;

export interface CancelAnswer {
  readonly outcome: 'cancelled' | 'none' | 'gone';
  readonly message: string;
}

/**
 * Cancels a paper of the register. Its number stays taken, and its file stays where it is. Doing it again
 * changes nothing.
 */
export const cancelPaper = endpoint({
  takes: () => [z.strictObject({ paper: rowKey(), reason: z.optional(text(LONGEST_REASON)) })],
  setUp: true,
  hr: true,
  lock: true,
  run({ paper, reason }): CancelAnswer {
    const register = readRegister();
    const row = rowWithKey(register, paper);
    if (row === null) return { outcome: 'gone', message: REGISTER_TEXTS.noSuchPaper };
    if (row.values.state === PAPER_CANCELLED)
      return { outcome: 'none', message: REGISTER_TEXTS.wasCancelled };
    const note = REGISTER_TEXTS.cancelNote(momentText(new Date()), personEmail(), reason ?? '');
    writeRegister(register, [cancelledRow(paper, note)]);
    return { outcome: 'cancelled', message: REGISTER_TEXTS.cancelled(row.values.title) };
  },
});
