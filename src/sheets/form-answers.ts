import type { Cell } from '../base/cell.ts';
import { FORM_FIRST_HEADERS } from '../tabs/training/needs-tabs.ts';
import { gridOf } from './read-grid.ts';

/**
 * The answers in the tabs that Google Forms fills when a form is linked to this file, without their header;
 * null when there is no such tab. Such a tab is known by the header of its first column.
 */
export function readFormAnswers(): Cell[][] | null {
  const tabs = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => FORM_FIRST_HEADERS.includes(String(sheet.getRange(1, 1).getValue()).trim()));
  if (tabs.length === 0) return null;
  return tabs.flatMap((sheet) => gridOf(sheet.getDataRange()).slice(1));
}
