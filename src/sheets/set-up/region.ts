import type { RepairLog } from '../repair.ts';

/** Thai texts, dates day first, and the time zone of the offices. */
const LOCALE = 'th_TH';
const TIME_ZONE = 'Asia/Bangkok';

/**
 * `changed`: the same cells may now have other values, so that what was read before counts no more; `refused`:
 * the host does not let this person set them, as some domains do.
 */
export type RegionOutcome = 'kept' | 'changed' | 'refused';

/** Puts locale and time zone of the file right. */
export function keepRegion(log: RepairLog): RegionOutcome {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isThai = spreadsheet.getSpreadsheetLocale() === LOCALE;
  const isInZone = spreadsheet.getSpreadsheetTimeZone() === TIME_ZONE;
  if (isThai && isInZone) return 'kept';
  try {
    if (!isThai) spreadsheet.setSpreadsheetLocale(LOCALE);
    if (!isInZone) spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
    SpreadsheetApp.flush();
  } catch (error) {
    console.warn('region: %s', String(error));
    return 'refused';
  }
  if (!isThai) log.add('LOCALE', '');
  if (!isInZone) log.add('TIME_ZONE', '');
  return 'changed';
}
