import type { Rect } from '../ground/a1.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { isConsumerAccount } from '../stores/users.ts';
import { mayEdit, mayEditProtection, PROTECTED_MESSAGE } from '../workbook/protection.ts';
import type { ProtectionRecord, Sheet } from '../workbook/sheet.ts';
import { checkAccounts, type RangeRef, reading, rectOfRef } from './place.ts';
import { type HostOps, type Run, settle } from './run.ts';

interface ProtectionRef {
  readonly sheetId: number;
  readonly id: number;
}

function find(
  run: Run,
  { sheetId, id }: ProtectionRef,
): { sheet: Sheet; protection: ProtectionRecord } {
  const sheet = run.workbook.sheet(sheetId);
  const protection = sheet.protections.find((one) => one.id === id);
  if (!protection) throw new HostRefusal('The protection does not exist any more.');
  return { sheet, protection };
}

function mayChange(run: Run, protection: ProtectionRecord): boolean {
  const { users } = run.office;
  // A warning-only protection lets every editor write, but not change it in secret from its makers.
  return users.canEdit(run.user) && mayEditProtection(users, run.user, protection);
}

function readingProtection<R>(
  read: (run: Run, protection: ProtectionRecord, at: ProtectionRef) => R,
) {
  return reading((run, at: ProtectionRef) => read(run, find(run, at).protection, at));
}

/** Changes at once and only by those who may edit the protection. */
function changing<A extends unknown[]>(
  change: (run: Run, protection: ProtectionRecord, ...args: A) => void,
) {
  return (run: Run, at: ProtectionRef, ...args: A): null => {
    settle(run);
    const { protection } = find(run, at);
    if (!mayChange(run, protection)) throw new HostRefusal(PROTECTED_MESSAGE);
    change(run, protection, ...args);
    return null;
  };
}

/**
 * A new protection takes over who may edit the file; the owner is never listed. Its maker stays on
 * the list, whatever is removed (Apps Script reference: Protection).
 */
function protect(run: Run, sheet: Sheet, rect: Rect | null): ProtectionRef {
  const { users } = run.office;
  if (!users.canEdit(run.user) || !mayEdit(users, run.user, sheet, rect ?? sheet.wholeRect)) {
    throw new HostRefusal(PROTECTED_MESSAGE);
  }
  const protection: ProtectionRecord = {
    id: run.workbook.nextProtectionId(),
    rect,
    description: '',
    warningOnly: false,
    editors: [...users.editors],
    unprotected: [],
    domainEdit: !isConsumerAccount(users.owner),
  };
  sheet.protections.push(protection);
  return { sheetId: sheet.id, id: protection.id };
}

function listed(sheet: Sheet, type: 'RANGE' | 'SHEET'): ProtectionRef[] {
  return sheet.protections
    .filter((one) => (one.rect === null) === (type === 'SHEET'))
    .map(({ id }) => ({ sheetId: sheet.id, id }));
}

interface Change {
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly unprotected?: RangeRef[];
  readonly rect?: RangeRef;
}

function applyChange(protection: ProtectionRecord, change: Change): void {
  if (change.unprotected && protection.rect !== null) {
    throw new HostRefusal('Unprotected ranges can only be set for a protected sheet.');
  }
  if (change.description !== undefined) protection.description = change.description;
  if (change.warningOnly !== undefined) protection.warningOnly = change.warningOnly;
  if (change.unprotected) protection.unprotected = change.unprotected.map(rectOfRef);
  if (change.rect) protection.rect = rectOfRef(change.rect);
}

function checkCanRead(run: Run, protection: ProtectionRecord): void {
  if (mayChange(run, protection)) return;
  throw new HostRefusal('You do not have permission to perform that action.');
}

/**
 * Only people who may edit the file count; adding others to the list does not share it. One address
 * that is no account and the host refuses the whole list (its words are not known for certain).
 */
function addEditors(run: Run, protection: ProtectionRecord, emails: readonly string[]): void {
  checkAccounts(run, emails);
  for (const email of emails) {
    const address = email.toLowerCase();
    if (address === run.office.users.owner || protection.editors.includes(address)) continue;
    protection.editors.push(address);
  }
}

/** Protections of sheets and ranges. */
export const protectionOps = {
  'Sheet.protect': (run: Run, sheetId: number) => {
    settle(run);
    const sheet = run.workbook.sheet(sheetId);
    return listed(sheet, 'SHEET')[0] ?? protect(run, sheet, null);
  },
  'Range.protect': (run: Run, ref: RangeRef) => {
    settle(run);
    return protect(run, run.workbook.sheet(ref.sheetId), rectOfRef(ref));
  },
  'Range.canEdit': reading((run, ref: RangeRef) =>
    mayEdit(run.office.users, run.user, run.workbook.sheet(ref.sheetId), rectOfRef(ref)),
  ),
  'Sheet.getProtections': reading((run, sheetId: number, type: 'RANGE' | 'SHEET') =>
    listed(run.workbook.sheet(sheetId), type),
  ),
  'Spreadsheet.getProtections': reading((run, type: 'RANGE' | 'SHEET') =>
    run.workbook.sheets.flatMap((sheet) => listed(sheet, type)),
  ),
  'Protection.getProtectionType': readingProtection((_run, { rect }) => (rect ? 'RANGE' : 'SHEET')),
  'Protection.getRange': readingProtection((run, { rect }, { sheetId }) => ({
    ref: { sheetId, ...(rect ?? run.workbook.sheet(sheetId).wholeRect) },
    whole: rect === null,
  })),
  'Protection.getDescription': readingProtection((_run, { description }) => description),
  'Protection.isWarningOnly': readingProtection((_run, { warningOnly }) => warningOnly),
  'Protection.canEdit': readingProtection((run, protection) => mayChange(run, protection)),
  'Protection.getUnprotectedRanges': readingProtection((_run, { unprotected }, { sheetId }) =>
    unprotected.map((rect) => ({ sheetId, ...rect })),
  ),
  'Protection.getEditors': readingProtection((run, protection) => {
    checkCanRead(run, protection);
    return protection.editors;
  }),
  'Protection.canDomainEdit': readingProtection((run, protection) => {
    checkCanRead(run, protection);
    return protection.domainEdit;
  }),
  'Protection.setDomainEdit': changing((run, protection, editable: boolean) => {
    if (isConsumerAccount(run.office.users.owner)) {
      throw new HostRefusal('You can only use this feature in a Google Workspace domain.');
    }
    protection.domainEdit = editable;
  }),
  'Protection.change': changing((_run, protection, change: Change) =>
    applyChange(protection, change),
  ),
  'Protection.addEditors': changing((run, protection, emails: string[]) =>
    addEditors(run, protection, emails),
  ),
  'Protection.removeEditors': changing((run, protection, emails: string[]) => {
    const gone = emails.map((email) => email.toLowerCase());
    protection.editors = protection.editors.filter(
      (email) => email === run.user || !gone.includes(email),
    );
  }),
  'Protection.remove': (run: Run, at: ProtectionRef) => {
    settle(run);
    const { sheet, protection } = find(run, at);
    if (!mayChange(run, protection)) throw new HostRefusal(PROTECTED_MESSAGE);
    sheet.protections = sheet.protections.filter((one) => one !== protection);
    return null;
  },
} satisfies HostOps;
