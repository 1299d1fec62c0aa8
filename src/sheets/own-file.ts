import { SETTINGS_TAB } from '../tabs/settings.ts';
import { literal } from './literal.ts';
import { findTabs } from './tab-sheets.ts';

/**
 * Which file this is: its id stands in a hidden cell, left of the head rows of ตั้งค่า. A copy brings the id of
 * the file it was made of (Apps Script guide, container-bound scripts: making a copy).
 */
const ID_CELL = 'A2';

/** `new`: never set up. */
export type FileState = 'new' | 'own' | 'copy';

export function readFileState(): FileState {
  const stored = String(idRange()?.getValue() ?? '');
  if (stored === '') return 'new';
  return stored === SpreadsheetApp.getActiveSpreadsheet().getId() ? 'own' : 'copy';
}

/** A file that has no id yet gets its own; a copy keeps that of the file it was made of. */
export function markNewFile(): void {
  if (readFileState() === 'new') makeOwn();
}

/** From now on this is a file of its own. */
export function makeOwn(): void {
  idRange()?.setValue(literal(SpreadsheetApp.getActiveSpreadsheet().getId()));
}

function idRange(): GoogleAppsScript.Spreadsheet.Range | undefined {
  return findTabs(SpreadsheetApp.getActiveSpreadsheet()).get(SETTINGS_TAB.key)?.getRange(ID_CELL);
}
