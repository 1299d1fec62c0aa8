import { ProgramFault } from '../../../base/program-fault.ts';
import type { Position } from '../../../plan/plan.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type Rights, rightsOver } from '../../../sheets/rights.ts';
import { CENTRAL, divisionTabKey, type SheetKey } from '../../../tabs/define-tab.ts';
import { divisionTableIn, type Table } from '../../../tabs/derive/table.ts';
import { IDP_TAB } from '../../../tabs/idp.ts';
import { IDP_CLOSED, IDP_OPEN, IDP_REVISE, type IdpWindow } from '../../../tabs/settings.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The IDP tab of one division with all that its forms and proposals need. */
export interface IdpDesk {
  readonly reading: WorkbookReading;
  readonly rights: Rights;
  readonly sheet: Sheet;
  readonly table: Table<typeof IDP_TAB>;
  readonly tab: SheetKey<typeof IDP_TAB>;
  /** Code of the division; null for the central executives. */
  readonly division: string | null;
  /** In tab order, held or vacant. */
  readonly positions: readonly Position[];
  readonly window: IdpWindow;
}

/**
 * Opens the IDP tab of a division; `code` is that of the division, or `central`.
 * @throws ProgramFault BAD_ARGUMENTS when there is no such division.
 */
export function openIdpDesk(code: string): IdpDesk {
  const reading = readWorkbook();
  const tab = divisionTabKey(IDP_TAB.key, code);
  const sheet = reading.sheets.get(tab);
  const table = divisionTableIn(reading.tables, IDP_TAB, code);
  if (!sheet || !table) throw new ProgramFault('BAD_ARGUMENTS', `No IDP tab of ${code}`);
  const division = code === CENTRAL ? null : code;
  const { plan } = reading;
  return {
    ...{ reading, sheet, table, tab, division },
    rights: rightsOver(reading.sheets),
    positions: plan.positions.filter(
      (one) => one.division === division && (division !== null || one.typedDivision === ''),
    ),
    window: plan.settings.idpWindow === '' ? IDP_OPEN : plan.settings.idpWindow,
  };
}

/** Why this person may not write here at all now; null when they may. HR is not held by a window. */
export function refusalOf({ rights, tab, window }: IdpDesk): string | null {
  if (rights.isHr) return null;
  if (!rights.canWrite(tab)) return PEOPLE_SENTENCES.notYours;
  return window === IDP_CLOSED ? PEOPLE_SENTENCES.windowClosed : null;
}

/** Why this person may not add rows now. */
export function refusalOfNewRows(desk: IdpDesk): string | null {
  const refusal = refusalOf(desk);
  if (refusal !== null || desk.rights.isHr || desk.window === IDP_OPEN) return refusal;
  return desk.window === IDP_REVISE
    ? PEOPLE_SENTENCES.windowRevise
    : PEOPLE_SENTENCES.windowResults;
}
