import numfmt from 'numfmt';
import type { Scalar } from './snapshot.ts';

/** How the host reads back the format of a cell without one (gas-fakes notes, measured live). */
export const GENERAL_READ_BACK = '0.###############';

const knownDateFormats = new Map<string, boolean>();

/** Whether numbers shown by this format are dates or times. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const known = knownDateFormats.get(format);
  if (known !== undefined) return known;
  let isDate = false;
  try {
    isDate = numfmt.isDateFormat(format);
  } catch {
    isDate = false;
  }
  knownDateFormats.set(format, isDate);
  return isDate;
}

/** Whether the format keeps everything typed as text. */
export function isTextFormat(format: string | undefined): boolean {
  return format === '@';
}

/** Shows a value as the grid does: by number format and the workbook's locale. */
export function displayValue(
  value: Scalar | null,
  format: string | undefined,
  locale: string,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = format === undefined || isGeneral(format) ? 'General' : format;
  try {
    return numfmt.format(pattern, value, { locale: locale.slice(0, 2), overflow: '###' });
  } catch {
    return String(value);
  }
}

/** Whether a format text means "automatic". */
export function isGeneral(format: string): boolean {
  return format === '' || format.toLowerCase() === 'general' || format === GENERAL_READ_BACK;
}
