import * as z from 'zod/mini';
import { ProgramFault } from '../../base/program-fault.ts';
import { CELL_ADDRESS, selectCell } from '../../sheets/show-cell.ts';
import { SIDEBAR_SENTENCES } from '../../text/sidebar.ts';

/** Made when first used: other clicks do not need it. */
function targetSchema() {
  return z.strictObject({
    gid: z.int().check(z.nonnegative()),
    cell: z.string().check(z.regex(CELL_ADDRESS)),
  });
}

/**
 * Selects a cell for the person at the keyboard.
 * @throws ProgramFault BAD_ARGUMENTS for anything but `{gid, cell}`.
 */
export function showCell(target: unknown): { shown: boolean; message: string } {
  const parsed = targetSchema().safeParse(target);
  if (!parsed.success) {
    throw new ProgramFault('BAD_ARGUMENTS', `showCell: ${parsed.error.message}`);
  }
  const shown = selectCell(parsed.data.gid, parsed.data.cell);
  return { shown, message: shown ? '' : SIDEBAR_SENTENCES.noSuchCell };
}
