import { ProgramFault } from '../base/program-fault.ts';
import type { TabDeclaration } from '../tabs/define-tab.ts';
import { finishedSheets } from './protections/keep-protections.ts';
import { readTab, type TabReading } from './read-tab.ts';
import { isWhole, readWorkbook, type WorkbookReading } from './read-workbook.ts';
import { rightsOver } from './rights.ts';
import { makeTabs } from './set-up/set-up.ts';

/**
 * Tabs that are declared `atFirstUse` are not made by set-up: the operation that first writes into one makes it,
 * with everything that set-up gives a tab. All that only reads does without a tab that is not there.
 */

/**
 * The workbook with the tabs of these keys, made where they are missing. In HR's runs, under the document lock.
 * @throws ProgramFault NOT_ALLOWED when one is missing and the caller is not HR; NOT_SET_UP.
 */
export function withTabs(reading: WorkbookReading, keys: readonly string[]): WorkbookReading {
  const finished = finishedSheets();
  const missing = keys.filter(
    (key) => !isMade(reading, key) || !isFinished(reading, key, finished),
  );
  if (missing.length === 0) return reading;
  if (!reading.sheets.has('settings'))
    throw new ProgramFault('NOT_SET_UP', `Workbook has no place for ${missing.join(' ')}`);
  if (!rightsOver(reading.sheets).isHr)
    throw new ProgramFault('NOT_ALLOWED', `${missing.join(' ')} is for HR to make`);
  makeTabs(reading, new Set(missing));
  return readWorkbook();
}

/**
 * As `withTabs`, for an operation that needs one tab alone; it must not depend on years, divisions or strategies.
 * The rest of the workbook is read only when the tab is missing.
 * @throws ProgramFault NOT_ALLOWED; NOT_SET_UP.
 */
export function ensureTab<Tab extends TabDeclaration>(tab: Tab): TabReading<Tab> {
  const { key } = tab;
  const known = readTab(tab);
  if (known !== null && isWhole(known.table)) return known;
  withTabs(readWorkbook(), [key]);
  const made = readTab(tab);
  if (made === null) throw new ProgramFault('TAB_MISSING', `Workbook has no ${key}`, { tab: key });
  return made;
}

/** Tabs that no computation reads are made when their sheet is there. */
function isMade({ sheets, tables }: WorkbookReading, key: string): boolean {
  const table = tables.get(key);
  return table === undefined ? sheets.has(key) : isWhole(table);
}

/** Protections are the last of all that a tab is given: one without them was left by a run that was cut off. */
function isFinished(
  { sheets }: WorkbookReading,
  key: string,
  finished: ReadonlySet<number>,
): boolean {
  const sheet = sheets.get(key);
  return sheet !== undefined && finished.has(sheet.getSheetId());
}
