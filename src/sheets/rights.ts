import { ProgramFault } from '../base/program-fault.ts';
import { SETTINGS_TAB } from '../tabs/settings.ts';
import { findTabs, type TabSheets } from './tab-sheets.ts';

/** What the person who started this run may do; asked of the host, never guessed from an e-mail. */
export interface Rights {
  /** True where this run may write into the data rows of a tab. */
  canWrite(tab: string): boolean;
  /** True for those who may write the tabs that only HR keeps. */
  readonly isHr: boolean;
}

/** Asks the host about a tab when first needed: one call each. Source: Apps Script reference, Range.canEdit. */
export function rightsOver(sheets: TabSheets): Rights {
  const answers = new Map<string, boolean>();
  const canWrite = (tab: string) => {
    const known = answers.get(tab);
    if (known !== undefined) return known;
    // What is not there yet is HR's to make; in a file that was never set up anyone is.
    const sheet = sheets.get(tab) ?? sheets.get(SETTINGS_TAB.key);
    const answer = sheet === undefined || sheet.getRange(sheet.getMaxRows(), 1).canEdit();
    answers.set(tab, answer);
    return answer;
  };
  return {
    canWrite,
    get isHr() {
      return canWrite(SETTINGS_TAB.key);
    },
  };
}

/**
 * Asks what an operation needs before it begins.
 * @throws ProgramFault NOT_SET_UP while the workbook has none of our tabs; NOT_ALLOWED when the tabs of HR are
 * not the caller's to write.
 */
export function requireRights(
  operation: string,
  { setUp = false, hr = false }: { readonly setUp?: boolean; readonly hr?: boolean },
): void {
  if (!setUp && !hr) return;
  const sheets = findTabs(SpreadsheetApp.getActiveSpreadsheet());
  if (setUp && !sheets.has('settings'))
    throw new ProgramFault('NOT_SET_UP', `${operation}: workbook has no settings tab`);
  if (hr && !rightsOver(sheets).isHr)
    throw new ProgramFault('NOT_ALLOWED', `${operation} is for HR`);
}
