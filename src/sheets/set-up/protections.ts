import type { Plan } from '../../plan/plan.ts';
import { HEADER_ROW, type TabLayout } from '../../tabs/derive/tab-layout.ts';
import type { RepairLog } from '../repair.ts';
import type { TabSheets } from '../tab-sheets.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Our protections are known by their description; others are the user's and are left alone. */
const MARK = 'phaenkhon';

interface Wanted {
  readonly description: string;
  readonly scope: 'sheet' | 'head';
  readonly editors: readonly string[];
  readonly warningOnly: boolean;
}

/**
 * One protection for each tab (HR, and the division whose tab it is) and one for the head rows of a
 * division's tab (HR only). Never setUnprotectedRanges: a hole would be open to every editor of the file.
 * Source: Apps Script reference, Protection and Sheet.protect.
 */
export function applyProtections(
  spreadsheet: Spreadsheet,
  sheets: TabSheets,
  layouts: readonly TabLayout[],
  plan: Plan,
  /** Where to tell of a repair; null for a tab that was just made. */
  logOf: (tab: string) => RepairLog | null,
): void {
  const known = knownProtections(spreadsheet);
  const always = alwaysEditors(spreadsheet);
  for (const layout of layouts) {
    const sheet = sheets.get(layout.key);
    if (!sheet) continue;
    for (const wanted of wantedOf(layout, plan)) {
      const existing = known.get(wanted.description) ?? null;
      if (keepProtection(sheet, wanted, existing, always))
        logOf(layout.key)?.add('PROTECTION', sheet.getName());
    }
  }
}

function knownProtections(spreadsheet: Spreadsheet): Map<string, Protection> {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const all = [...spreadsheet.getProtections(SHEET), ...spreadsheet.getProtections(RANGE)];
  return new Map(
    all
      .map((protection): [string, Protection] => [protection.getDescription(), protection])
      .filter(([description]) => description.startsWith(MARK)),
  );
}

function protectionMark(tab: string, scope: Wanted['scope']): string {
  return `${MARK}:${tab}:${scope}`;
}

function wantedOf(layout: TabLayout, plan: Plan): Wanted[] {
  const hr = plan.settings.hrEditors;
  const division = plan.divisions.find((one) => one.code === layout.division);
  const whole: Wanted = {
    description: protectionMark(layout.key, 'sheet'),
    scope: 'sheet',
    editors: [...hr, ...(division?.editors ?? [])],
    warningOnly: layout.keeper === 'refilled',
  };
  if (!division) return [whole];
  const head: Wanted = {
    description: protectionMark(layout.key, 'head'),
    scope: 'head',
    editors: hr,
    warningOnly: false,
  };
  return [whole, head];
}

/** Makes or mends one protection; true when something had to be done. */
function keepProtection(
  sheet: Sheet,
  wanted: Wanted,
  existing: Protection | null,
  always: ReadonlySet<string>,
): boolean {
  const protection = existing ?? newProtection(sheet, wanted);
  const mended = existing === null ? [true] : [];
  if (protection.isWarningOnly() !== wanted.warningOnly) {
    protection.setWarningOnly(wanted.warningOnly);
    mended.push(true);
  }
  if (!wanted.warningOnly && keepEditors(protection, wanted.editors, always)) mended.push(true);
  return mended.length > 0;
}

function newProtection(sheet: Sheet, wanted: Wanted): Protection {
  const protection =
    wanted.scope === 'sheet'
      ? sheet.protect()
      : sheet.getRange(1, 1, HEADER_ROW, sheet.getMaxColumns()).protect();
  return protection.setDescription(wanted.description);
}

/** The owner and the person at the keyboard may always edit and cannot be taken off. */
function alwaysEditors(spreadsheet: Spreadsheet): ReadonlySet<string> {
  return new Set([
    plainEmail(Session.getEffectiveUser().getEmail()),
    plainEmail(spreadsheet.getOwner()?.getEmail() ?? ''),
  ]);
}

function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}

function keepEditors(
  protection: Protection,
  wanted: readonly string[],
  always: ReadonlySet<string>,
): boolean {
  const actual = protection.getEditors().map((user) => plainEmail(user.getEmail()));
  const target = wanted.map(plainEmail).filter((email) => email !== '' && !always.has(email));
  const surplus = actual.filter((email) => !target.includes(email) && !always.has(email));
  const missing = target.filter((email) => !actual.includes(email));
  if (surplus.length > 0) protection.removeEditors(surplus);
  if (missing.length > 0) protection.addEditors(missing);
  const closed = closeToDomain(protection);
  return surplus.length > 0 || missing.length > 0 || closed;
}

/** In a Workspace domain everyone of the domain could edit; elsewhere there is no such right to take. */
function closeToDomain(protection: Protection): boolean {
  if (!protection.canDomainEdit()) return false;
  protection.setDomainEdit(false);
  return true;
}
