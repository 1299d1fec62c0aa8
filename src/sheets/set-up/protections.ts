import type { Plan } from '../../plan/plan.ts';
import { lockedDivisions, readSubmissions } from '../../plan/rounds.ts';
import { HEADER_ROW, type TabLayout } from '../../tabs/derive/tab-layout.ts';
import type { Tables } from '../../tabs/derive/table.ts';
import { type Table, tableIn } from '../../tabs/derive/table.ts';
import { SUBMISSIONS_TAB } from '../../tabs/submissions.ts';
import type { WorkbookReading } from '../read-workbook.ts';
import type { RepairLog } from '../repair.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Our protections are known by their description; others are the user's and are left alone. */
const MARK = 'phaenkhon';

/** Rows and columns from 1. */
interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Wanted {
  readonly description: string;
  /** null: the whole sheet. */
  readonly rect: Rect | null;
  readonly editors: readonly string[];
  readonly warningOnly: boolean;
}

/** What protections depend on besides the plan. */
export type ProtectedWorkbook = Pick<WorkbookReading, 'sheets' | 'layouts' | 'tables'>;

/**
 * One protection for each tab (HR, and the division whose tab it is unless its plan is with HR) and those of
 * the head rows of a division's tab (HR only). A range protection is one rectangle, so four of them leave out
 * the send tick. Never setUnprotectedRanges: a hole would be open to every editor of the file.
 * Source: Apps Script reference, Protection and Sheet.protect.
 */
export function applyProtections(
  spreadsheet: Spreadsheet,
  { sheets, layouts, tables }: ProtectedWorkbook,
  plan: Plan,
  /** Where to tell of a repair; null for a tab that was just made. */
  logOf: (tab: string) => RepairLog | null,
): void {
  const { known, nameless } = standingProtections(spreadsheet);
  const always = alwaysEditors(spreadsheet);
  const locked = lockedIn(tables, plan);
  for (const layout of layouts) {
    const sheet = sheets.get(layout.key);
    if (!sheet) continue;
    const heads = headsOf(layout, tables.get(layout.key), sheet, plan);
    for (const wanted of [wholeOf(layout, plan, locked), ...heads]) {
      const existing = known.get(wanted.description) ?? unfinished(nameless, sheet, wanted);
      if (keepProtection(sheet, wanted, existing, always))
        logOf(layout.key)?.add('PROTECTION', sheet.getName());
    }
  }
  removeOrphans(known, sheets);
}

/**
 * Takes the editors of some divisions off their tabs or lets them in again, as `locked` says; a few calls for
 * each tab. Doing it again changes nothing.
 */
export function applyLocks(
  { sheets, layouts }: Pick<ProtectedWorkbook, 'sheets' | 'layouts'>,
  plan: Plan,
  { divisions, locked }: { divisions: ReadonlySet<string>; locked: ReadonlySet<string> },
): void {
  if (divisions.size === 0) return;
  const always = alwaysEditors(SpreadsheetApp.getActiveSpreadsheet());
  for (const layout of layouts) {
    const sheet = sheets.get(layout.key);
    if (!sheet || layout.division === null || !divisions.has(layout.division)) continue;
    const [existing = null] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    keepProtection(sheet, wholeOf(layout, plan, locked), existing, always);
  }
}

/** What การส่ง says about the tabs of the divisions. */
function lockedIn(tables: Tables, plan: Plan): ReadonlySet<string> {
  const submissions = readSubmissions(tableIn(tables, SUBMISSIONS_TAB), plan.divisions);
  return lockedDivisions(submissions, plan.settings.currentRound);
}

interface Standing {
  /** Ours, by description. */
  readonly known: ReadonlyMap<string, Protection>;
  readonly nameless: readonly Protection[];
}

function standingProtections(spreadsheet: Spreadsheet): Standing {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const all = [...spreadsheet.getProtections(SHEET), ...spreadsheet.getProtections(RANGE)].map(
    (protection): [string, Protection] => [protection.getDescription(), protection],
  );
  return {
    known: new Map(all.filter(([description]) => description.startsWith(MARK))),
    nameless: all.flatMap(([description, protection]) => (description === '' ? [protection] : [])),
  };
}

/** One of head rows that a run made and was cut off before it could name it. */
function unfinished(
  nameless: readonly Protection[],
  sheet: Sheet,
  { rect, description }: Wanted,
): Protection | null {
  if (rect === null) return null;
  const found = nameless.find((protection) => {
    const range = protection.getRange();
    const isHere = range?.getSheet().getSheetId() === sheet.getSheetId();
    return isHere && range.getA1Notation() === rangeOf(sheet, rect).getA1Notation();
  });
  return found?.setDescription(description) ?? null;
}

/**
 * A division that has another code now has head rows protected under that code: those of the old one would hold
 * off later officers of HR. The protection of a sheet is one, whatever it is called: `protect` takes it over.
 */
function removeOrphans(known: Standing['known'], sheets: ProtectedWorkbook['sheets']): void {
  const tabs = [...sheets.keys()].map((tab) => protectionMark(tab, ''));
  for (const [description, protection] of known) {
    const isRange = protection.getProtectionType() === SpreadsheetApp.ProtectionType.RANGE;
    if (isRange && !tabs.some((mark) => description.startsWith(mark))) protection.remove();
  }
}

function protectionMark(tab: string, scope: string): string {
  return `${MARK}:${tab}:${scope}`;
}

function wholeOf(layout: TabLayout, plan: Plan, locked: ReadonlySet<string>): Wanted {
  const division = plan.divisions.find((one) => one.code === layout.division);
  const own = division === undefined || locked.has(division.code) ? [] : division.editors;
  return {
    description: protectionMark(layout.key, 'sheet'),
    rect: null,
    editors: [...plan.settings.hrEditors, ...own],
    warningOnly: layout.keeper === 'refilled',
  };
}

/** The head rows of a division's tab; the four around a tick also keep its row from being deleted. */
function headsOf(layout: TabLayout, table: Table | undefined, sheet: Sheet, plan: Plan): Wanted[] {
  if (!plan.divisions.some((one) => one.code === layout.division)) return [];
  const tick = layout.headCells.find(({ cell }) => cell.type === 'input');
  const position = tick === undefined ? undefined : table?.columns.get(tick.column);
  const width = sheet.getMaxColumns();
  const head = (scope: string, row: number, column: number, rows: number, columns: number) => ({
    description: protectionMark(layout.key, scope),
    rect: { row, column, rows, columns },
    editors: plan.settings.hrEditors,
    warningOnly: false,
  });
  if (tick === undefined || position === undefined) return [head('head', 1, 1, HEADER_ROW, width)];
  return [
    head('head', 1, 1, tick.row - 1, width),
    head('head-below', tick.row + 1, 1, HEADER_ROW - tick.row, width),
    head('head-left', 1, 1, HEADER_ROW, position - 1),
    ...(position < width
      ? [head('head-right', 1, position + 1, HEADER_ROW, width - position)]
      : []),
  ];
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
  if (existing !== null && keepRange(sheet, existing, wanted.rect)) mended.push(true);
  if (!wanted.warningOnly && keepEditors(protection, wanted.editors, always)) mended.push(true);
  return mended.length > 0;
}

function newProtection(sheet: Sheet, wanted: Wanted): Protection {
  const { rect } = wanted;
  const protection = rect === null ? sheet.protect() : rangeOf(sheet, rect).protect();
  return protection.setDescription(wanted.description);
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Rect) {
  return sheet.getRange(row, column, rows, columns);
}

/** Columns that were moved or added carry a protected range along, or leave it too small. */
function keepRange(sheet: Sheet, protection: Protection, wanted: Rect | null): boolean {
  if (wanted === null) return false;
  const range = rangeOf(sheet, wanted);
  if (protection.getRange().getA1Notation() === range.getA1Notation()) return false;
  protection.setRange(range);
  return true;
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
