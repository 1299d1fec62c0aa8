import * as z from 'zod/mini';
import { ProgramFault } from '../../../base/program-fault.ts';
import { readTab } from '../../../sheets/read-tab.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { IDP_WINDOWS, SETTINGS_TAB } from '../../../tabs/settings.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';
import { endpoint } from '../../endpoint.ts';

/** Says what heads may do with the IDP from now on. */
export const setIdpWindow = endpoint({
  takes: () => [z.strictObject({ window: z.enum(IDP_WINDOWS) })],
  setUp: true,
  hr: true,
  lock: true,
  run({ window }): { message: string } {
    const settings = readTab(SETTINGS_TAB);
    if (settings === null) throw new ProgramFault('NOT_SET_UP', 'Workbook has no settings tab');
    upsertRows(settings.sheet, settings.table, [{ key: 'idpWindow', cells: { value: window } }]);
    return { message: PEOPLE_SENTENCES.windowSet(window) };
  },
});
