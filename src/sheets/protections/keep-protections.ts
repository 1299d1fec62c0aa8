import { plainEmail } from '../../base/email.ts';
import type { Plan } from '../../plan/plan.ts';

import { type IsLocked, locksOf, readSubmissions } from '../../plan/rounds.ts';
import type { TabLayout } from '../../tabs/derive/tab-layout.ts';
import { type Tables, tableIn } from '../../tabs/derive/table.ts';
import { SUBMISSIONS_TAB } from '../../tabs/submissions.ts';
import type { WorkbookReading } from '../read-workbook.ts';
import type { RepairLog } from '../repair.ts';
import { EditorDesk } from './editors.ts';
import { readProtectionMemory, writeProtectionMemory } from './memory.ts';
import { protectionMark, type Rect, type Wanted, wantedProtections } from './wanted.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Ours are known by their place, and by this where the place has changed; others are the user's and stay. */
const MARK = 'phaenkhon';
/** Tabs between two writes of what is done: a run that is cut off here does few of them again. */
const TABS_AT_ONCE = 10;

/** What protections depend on besides the plan. */
export type ProtectedWorkbook = Pick<WorkbookReading, 'sheets' | 'layouts' | 'tables'>;

export interface KeepOptions {
  /** Where to tell of a repair; null for a tab that was just made. */
  readonly logOf: (tab: string) => RepairLog | null;
  /** Tries addresses again that the host refused before. */
  readonly retries?: boolean;
}

/**
 * Gives every tab the protections that it should have. One question per kind tells which there are; a tab whose
 * protections stand in their places, and whose wishes are those that it was given, costs nothing more. What was
 * given is remembered last, so that a run which was cut off is completed by the next. HR's runs only, under the
 * lock.
 * @returns wanted addresses that the host refuses.
 */
export function keepProtections(
  workbook: ProtectedWorkbook,
  plan: Plan,
  { logOf, retries = false }: KeepOptions,
): string[] {
  const locked = lockedIn(workbook.tables, plan);
  return protectTabs(tabsOf(workbook, plan, locked), { logOf, retries });
}

/** Which tabs of which divisions are to be put right, and who of them is locked. */
interface Locks {
  readonly divisions: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  /** Declarations. */
  readonly tabs: readonly string[];
}

/**
 * Takes the editors of some divisions off their tabs or lets them in again, as `locked` says. Doing it again
 * changes nothing.
 */
export function applyLocks(
  workbook: ProtectedWorkbook,
  plan: Plan,
  { divisions, locked, tabs }: Locks,
): void {
  if (divisions.size === 0) return;
  const own = workbook.layouts.filter(
    ({ division, declaration }) =>
      division !== null && divisions.has(division) && tabs.includes(declaration),
  );
  protectTabs(
    tabsOf({ ...workbook, layouts: own }, plan, (_, code) => locked.has(code)),
    { logOf: () => null },
  );
}

/** True where a run was cut off before it finished a tab: protections are the last of all that a tab is given. */
export function hasUnfinishedTabs({
  layouts,
  sheets,
}: Pick<ProtectedWorkbook, 'layouts' | 'sheets'>): boolean {
  const finished = finishedSheets();
  return layouts.some(({ key }) => {
    const sheet = sheets.get(key);
    return sheet !== undefined && !finished.has(sheet.getSheetId());
  });
}

/** Ids of the sheets that were given everything; none in a copied file. One call. */
export function finishedSheets(): ReadonlySet<number> {
  return new Set(Object.keys(readProtectionMemory().tabs).map(Number));
}

/** What การส่ง says about the tabs of the divisions. */
function lockedIn(tables: Tables, plan: Plan): IsLocked {
  const submissions = readSubmissions(tableIn(tables, SUBMISSIONS_TAB), plan.divisions);
  return locksOf(submissions, plan.settings);
}

interface ProtectedTab {
  readonly key: string;
  readonly sheet: Sheet;
  readonly wanted: readonly Wanted[];
  readonly mark: string;
}

function tabsOf(
  { sheets, layouts, tables }: ProtectedWorkbook,
  plan: Plan,
  locked: IsLocked,
): ProtectedTab[] {
  return layouts.flatMap((layout: TabLayout): ProtectedTab[] => {
    const sheet = sheets.get(layout.key);
    if (!sheet) return [];
    const columns = tables.get(layout.key)?.columns ?? new Map();
    const width = layout.division === null ? 0 : sheet.getMaxColumns();
    const wanted = wantedProtections(layout, { columns, width }, plan, locked);
    return [{ key: layout.key, sheet, wanted, mark: protectionMark(wanted) }];
  });
}

function protectTabs(tabs: readonly ProtectedTab[], { logOf, retries = false }: KeepOptions) {
  const memory = readProtectionMemory();
  const standing = standingProtections();
  const wanted = new Set(tabs.flatMap((tab) => tab.wanted.flatMap(({ editors }) => editors)));
  const before = memory.refused.filter((email) => wanted.has(email));
  const asksAgain = (tab: ProtectedTab) =>
    retries && tab.wanted.some(({ editors }) => editors.some((email) => before.includes(email)));
  const work = tabs.filter(
    (tab) =>
      memory.tabs[tab.sheet.getSheetId()] !== tab.mark ||
      !tab.wanted.every((one) => placed(tab.sheet, one, standing) !== null) ||
      asksAgain(tab),
  );
  if (work.length === 0) return before;
  const desk = new EditorDesk(SpreadsheetApp.getActiveSpreadsheet());
  const done: Record<string, string> = { ...memory.tabs };
  for (let first = 0; first < work.length; first += TABS_AT_ONCE) {
    const now = work.slice(first, first + TABS_AT_ONCE);
    for (const tab of now) {
      if (protectTab(tab, standing, desk)) logOf(tab.key)?.add('PROTECTION', tab.sheet.getName());
      done[tab.sheet.getSheetId()] = tab.mark;
    }
    writeProtectionMemory({ tabs: done, refused: refusedNow(memory.refused, desk) });
  }
  return refusedNow(memory.refused, desk).filter((email) => wanted.has(email));
}

/** Refused before and not accepted now, and refused now. */
function refusedNow(before: readonly string[], { accepted, refused }: EditorDesk): string[] {
  return [...new Set([...before.filter((email) => !accepted.has(email)), ...refused])].sort();
}

/** The protections that there are, by sheet id. */
type Standing = ReadonlyMap<number, readonly Placed[]>;

interface Placed {
  readonly protection: Protection;
  /** null: the whole sheet. */
  readonly area: string | null;
}

function standingProtections(): Standing {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const found = new Map<number, Placed[]>();
  for (const type of [SHEET, RANGE]) {
    for (const protection of spreadsheet.getProtections(type)) {
      const range = protection.getRange();
      const id = range.getSheet().getSheetId();
      const area = type === SHEET ? null : range.getA1Notation();
      found.set(id, [...(found.get(id) ?? []), { protection, area }]);
    }
  }
  return found;
}

function placed(sheet: Sheet, { rect }: Wanted, standing: Standing): Protection | null {
  const area = rect === null ? null : rangeOf(sheet, rect).getA1Notation();
  const own = standing.get(sheet.getSheetId()) ?? [];
  return own.find((one) => one.area === area)?.protection ?? null;
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Rect) {
  return sheet.getRange(row, column, rows, columns);
}

/** All reads of the tab before its writes. @returns true when something had to be done. */
function protectTab({ sheet, wanted }: ProtectedTab, standing: Standing, desk: EditorDesk) {
  const pairs = wanted.map((one) => ({ one, protection: placed(sheet, one, standing) }));
  const spare = spareProtections(
    sheet,
    pairs.map(({ protection }) => protection),
    standing,
  );
  const known = pairs.map(({ one, protection }) => {
    const kept = protection ?? (one.rect === null ? undefined : spare.shift()) ?? null;
    return { one, now: kept === null ? null : readNow(kept), isMoved: protection === null };
  });
  const mended = known.map(({ one, now, isMoved }) => {
    if (now !== null && isMoved && one.rect !== null)
      now.protection.setRange(rangeOf(sheet, one.rect));
    const isChanged = keepOne(sheet, one, now, desk);
    return isChanged || isMoved;
  });
  for (const protection of spare) protection.remove();
  return mended.includes(true) || spare.length > 0;
}

/** Ours on this sheet that stand where none should: columns were added or moved, or the tick was. */
function spareProtections(
  sheet: Sheet,
  used: readonly (Protection | null)[],
  standing: Standing,
): Protection[] {
  return (standing.get(sheet.getSheetId()) ?? [])
    .filter(({ area, protection }) => area !== null && !used.includes(protection))
    .map(({ protection }) => protection)
    .filter((protection) => protection.getDescription().startsWith(MARK));
}

interface Now {
  readonly protection: Protection;
  readonly isWarningOnly: boolean;
  readonly emails: readonly string[];
  readonly isOpenToDomain: boolean;
}

function readNow(protection: Protection): Now {
  return {
    protection,
    isWarningOnly: protection.isWarningOnly(),
    emails: protection.getEditors().map((user) => plainEmail(user.getEmail())),
    isOpenToDomain: protection.canDomainEdit(),
  };
}

function keepOne(sheet: Sheet, wanted: Wanted, now: Now | null, desk: EditorDesk): boolean {
  const { warningOnly, editors } = wanted;
  const protection = now?.protection ?? newProtection(sheet, wanted);
  const isWarning = now?.isWarningOnly ?? false;
  if (isWarning !== warningOnly) protection.setWarningOnly(warningOnly);
  // Of a protection that only warns the host takes no editors.
  if (warningOnly) return now === null || !isWarning;
  const list = now ?? {
    protection,
    emails: desk.ofNewProtection,
    isOpenToDomain: desk.opensToDomain(protection),
  };
  const isChanged = desk.keep({ ...list, protection }, editors);
  return isChanged || isWarning || now === null;
}

/** A tab has one protection of its own: only those of ranges must be told from the user's. */
function newProtection(sheet: Sheet, { rect }: Wanted): Protection {
  return rect === null ? sheet.protect() : rangeOf(sheet, rect).protect().setDescription(MARK);
}
