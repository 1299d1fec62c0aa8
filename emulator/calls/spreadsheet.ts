import { contains, type Rect } from '../ground/a1.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { isConsumerAccount } from '../stores/users.ts';
import { checkMayEditSheet } from '../workbook/protection.ts';
import { checkAccounts, type RangeRef, reading, rectOfRef } from './place.ts';
import { type HostOps, type Run, requireScope, settle, show } from './run.ts';

/** What only an editor of the file may do to it. */
function checkEditor(run: Run): void {
  if (run.office.users.canEdit(run.user)) return;
  throw new HostRefusal('You do not have permission to perform that action.');
}

function checkMayChangeLocale({ office }: Run): void {
  if (!office.behaviour.keepsLocale) return;
  throw new HostRefusal('You do not have permission to perform that action.');
}

function activeSheetId(run: Run): number {
  if (run.workbook.sheetById(run.active.sheetId)) return run.active.sheetId;
  return run.workbook.activeSheetId;
}

function activate(run: Run, ref: RangeRef): null {
  settle(run);
  run.workbook.sheet(ref.sheetId);
  run.active = { sheetId: ref.sheetId, rect: rectOfRef(ref) };
  show(run, { kind: 'activate', sheetId: ref.sheetId, rect: rectOfRef(ref) });
  return null;
}

const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/** A shared file's list of people may be read by its editors and viewers, changed by its editors. */
const sharing = {
  'Spreadsheet.getOwner': ({ office }: Run) =>
    office.behaviour.hasNoOwner ? null : office.users.owner,
  'Spreadsheet.getEditors': (run: Run) => {
    checkEditor(run);
    return [run.office.users.owner, ...run.office.users.editors];
  },
  'Spreadsheet.getViewers': (run: Run) => {
    checkEditor(run);
    return run.office.users.viewers;
  },
  'Spreadsheet.share': (run: Run, emails: string[], role: 'editor' | 'viewer') => {
    checkEditor(run);
    checkAccounts(run, emails);
    for (const email of emails) run.office.users.share(email.toLowerCase(), role);
    return null;
  },
  'Spreadsheet.unshare': (run: Run, email: string) => {
    checkEditor(run);
    run.office.users.unshare(email);
    return null;
  },
  'Spreadsheet.isOwnedByConsumer': (run: Run) => isConsumerAccount(run.office.users.owner),
} satisfies HostOps;

const namedRanges = {
  'Spreadsheet.getRangeByName': reading((run, name: string) => {
    const found = run.workbook.namedRanges.find((named) => named.name === name);
    return found ? { sheetId: found.sheetId, ...found.rect } : null;
  }),
  'Spreadsheet.setNamedRange': (run: Run, name: string, ref: RangeRef) => {
    settle(run);
    checkEditor(run);
    if (!/^[\p{L}_][\p{L}\p{M}\p{N}_]{0,249}$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
      throw new HostRefusal('The name of the range is invalid.');
    }
    const { namedRanges: list } = run.workbook;
    const known = list.find((named) => named.name === name);
    if (known) Object.assign(known, { sheetId: ref.sheetId, rect: rectOfRef(ref) });
    else list.push({ name, sheetId: ref.sheetId, rect: rectOfRef(ref) });
    return null;
  },
  'Spreadsheet.removeNamedRange': (run: Run, name: string) => {
    settle(run);
    checkEditor(run);
    const at = run.workbook.namedRanges.findIndex((named) => named.name === name);
    if (at < 0) throw new HostRefusal(`The named range "${name}" does not exist.`);
    run.workbook.namedRanges.splice(at, 1);
    return null;
  },
} satisfies HostOps;

function checkLocale(locale: string): void {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) {
    throw new HostRefusal(`Invalid argument: ${locale}`);
  }
}

function checkTimeZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new HostRefusal(`Invalid argument: ${zone}`);
  }
}

const settings = {
  'Spreadsheet.getId': (run: Run) => run.workbook.id,
  'Spreadsheet.getName': (run: Run) => run.workbook.name,
  'Spreadsheet.rename': (run: Run, name: string) => {
    checkEditor(run);
    run.workbook.name = name;
    return null;
  },
  'Spreadsheet.getSpreadsheetLocale': (run: Run) => run.workbook.locale,
  'Spreadsheet.setSpreadsheetLocale': (run: Run, locale: string) => {
    settle(run);
    checkEditor(run);
    checkMayChangeLocale(run);
    checkLocale(locale);
    run.workbook.setLocale(locale);
    return null;
  },
  'Spreadsheet.getSpreadsheetTimeZone': (run: Run) => run.workbook.timeZone,
  'Spreadsheet.setSpreadsheetTimeZone': (run: Run, zone: string) => {
    settle(run);
    checkEditor(run);
    checkMayChangeLocale(run);
    checkTimeZone(zone);
    run.workbook.timeZone = zone;
    return null;
  },
} satisfies HostOps;

const tabs = {
  'Spreadsheet.getSheets': (run: Run) => run.workbook.sheets.map((sheet) => sheet.id),
  'Spreadsheet.getSheetByName': (run: Run, name: string) =>
    run.workbook.sheetByName(name)?.id ?? null,
  'Spreadsheet.getSheetById': (run: Run, id: number) => run.workbook.sheetById(id)?.id ?? null,
  'Spreadsheet.getActiveSheet': activeSheetId,
  'Spreadsheet.getActiveRange': (run: Run): RangeRef => {
    const sheetId = activeSheetId(run);
    const sheet = run.workbook.sheet(sheetId);
    const inside = run.active.sheetId === sheetId && contains(sheet.wholeRect, run.active.rect);
    return { sheetId, ...(inside ? run.active.rect : FIRST_CELL) };
  },
  'Spreadsheet.insertSheet': (
    run: Run,
    name: string | null,
    index: number | null,
    size: { rows: number; columns: number } | null,
  ) => {
    settle(run);
    checkEditor(run);
    const active = run.workbook.sheets.findIndex((sheet) => sheet.id === activeSheetId(run));
    const sheet = run.workbook.addSheet(
      name ?? undefined,
      index ?? active + 1,
      size?.rows,
      size?.columns,
    );
    run.active = { sheetId: sheet.id, rect: FIRST_CELL };
    return sheet.id;
  },
  'Spreadsheet.deleteSheet': (run: Run, sheetId: number) => {
    settle(run);
    const sheet = run.workbook.sheet(sheetId);
    checkMayEditSheet(run.office.users, run.user, sheet);
    run.workbook.deleteSheet(sheetId);
    return null;
  },
  'Spreadsheet.moveActiveSheet': (run: Run, position: number) => {
    settle(run);
    if (position < 1 || position > run.workbook.sheets.length) {
      throw new HostRefusal('The sheet position is out of range.');
    }
    checkEditor(run);
    run.workbook.moveSheet(activeSheetId(run), position - 1);
    return null;
  },
  'Range.activate': activate,
  'Sheet.activate': (run: Run, sheetId: number) => activate(run, { sheetId, ...FIRST_CELL }),
} satisfies HostOps;

/** Operations on the spreadsheet file. */
export const spreadsheetOps: HostOps = {
  ...sharing,
  ...namedRanges,
  ...settings,
  ...tabs,
  /** Published add-ons that are not enabled in the file (AuthMode NONE) may not see it. */
  'Spreadsheet.checkAccess': (run: Run) => {
    if (run.authMode === 'NONE')
      requireScope(run, 'SpreadsheetApp.getActiveSpreadsheet', ['spreadsheets.currentonly']);
    if (run.authMode === 'FULL') {
      requireScope(run, 'SpreadsheetApp.getActiveSpreadsheet', [
        'spreadsheets.currentonly',
        'spreadsheets',
      ]);
    }
    return null;
  },
  'SpreadsheetApp.flush': (run: Run) => {
    settle(run);
    return null;
  },
  'Spreadsheet.toast': (run: Run, message: string, title: string, seconds: number) => {
    show(run, { kind: 'toast', message, title, seconds });
    return null;
  },
};
