import { protectionMark } from './set-up/protections.ts';

/** What the person who started this run may do; asked of the host, never guessed from an e-mail. */
export interface Rights {
  /** True where this run may write: not protected, a warning only, or among the editors. */
  canWrite(tab: string): boolean;
  /** True for those who may write the tabs that only HR keeps. */
  readonly isHr: boolean;
}

/** Reads the protections once. Source: Apps Script reference, Protection.canEdit. */
export function readRights(): Rights {
  const { SHEET } = SpreadsheetApp.ProtectionType;
  const protections = new Map(
    SpreadsheetApp.getActiveSpreadsheet()
      .getProtections(SHEET)
      .map((protection) => [protection.getDescription(), protection]),
  );
  const answers = new Map<string, boolean>();
  const canWrite = (tab: string) => {
    const known = answers.get(tab);
    if (known !== undefined) return known;
    const protection = protections.get(protectionMark(tab, 'sheet'));
    const answer = !protection || protection.isWarningOnly() || protection.canEdit();
    answers.set(tab, answer);
    return answer;
  };
  return {
    canWrite,
    get isHr() {
      return canWrite('settings');
    },
  };
}
