import type { Emulator } from '../../emulator.ts';
import type { ProtectionRecord, Sheet } from '../../workbook/sheet.ts';
import type { CastMember } from '../protocol/window-events.ts';

function tabProtection({ protections }: Sheet): ProtectionRecord | undefined {
  return protections.find(({ rect, warningOnly }) => rect === null && !warningOnly);
}

/** Everybody with access: the owner, then those with tabs of their own, then those who may only look. */
export function castOf({ workbook, office }: Emulator): CastMember[] {
  const { users } = office;
  const tabsOf = (email: string): string[] =>
    workbook.sheets
      .filter(({ hidden }) => !hidden)
      .filter((sheet) =>
        tabProtection(sheet)?.editors.some((one) => users.isOrBelongsTo(email, one)),
      )
      .map(({ name }) => name);
  const order = { owner: 0, editor: 1, viewer: 2 };
  return users.people
    .map(({ email, role }) => ({ email, role, tabs: role === 'editor' ? tabsOf(email) : [] }))
    .sort((a, b) => order[a.role] - order[b.role]);
}
