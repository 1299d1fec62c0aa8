import * as z from 'zod/mini';
import { ProgramFault } from '../../../base/program-fault.ts';
import { readTab } from '../../../sheets/read-tab.ts';
import { requireHr } from '../../../sheets/rights.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { IDP_WINDOWS, SETTINGS_TAB } from '../../../tabs/settings.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';

function wishSchema() {
  return z.strictObject({ window: z.enum(IDP_WINDOWS) });
}

/**
 * Says what heads may do with the IDP from now on; `wish` is `{window}`.
 * @throws ProgramFault BAD_ARGUMENTS; NOT_ALLOWED for anyone but HR; NOT_SET_UP.
 */
export function setIdpWindow(wish: unknown): { message: string } {
  const parsed = wishSchema().safeParse(wish);
  if (!parsed.success)
    throw new ProgramFault('BAD_ARGUMENTS', `setIdpWindow: ${parsed.error.message}`);
  const { window } = parsed.data;
  return withDocumentLock(() => {
    requireHr('setIdpWindow');
    const settings = readTab(SETTINGS_TAB);
    if (settings === null) throw new ProgramFault('NOT_SET_UP', 'Workbook has no settings tab');
    upsertRows(settings.sheet, settings.table, [{ key: 'idpWindow', cells: { value: window } }]);
    return { message: PEOPLE_SENTENCES.windowSet(window) };
  });
}
