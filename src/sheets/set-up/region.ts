import type { RepairLog } from '../repair.ts';

/** Thai texts, dates day first, and the time zone of the offices. */
const LOCALE = 'th_TH';
const TIME_ZONE = 'Asia/Bangkok';

/** Locale and time zone. @returns true when the same cells may now have other values. */
export function setRegion(log: RepairLog): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const hasLocale = spreadsheet.getSpreadsheetLocale() === LOCALE;
  const hasZone = spreadsheet.getSpreadsheetTimeZone() === TIME_ZONE;
  if (!hasLocale) {
    spreadsheet.setSpreadsheetLocale(LOCALE);
    log.add('LOCALE', '');
  }
  if (!hasZone) {
    spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
    log.add('TIME_ZONE', '');
  }
  return !hasLocale || !hasZone;
}
