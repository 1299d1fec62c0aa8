import { tableIn } from '../tabs/derive/table.ts';
import { SETTINGS_TAB } from '../tabs/settings.ts';
import { readWorkbook, type WorkbookReading } from './read-workbook.ts';
import type { RepairLog } from './repair.ts';
import { keyedEdits, writeKeyedCells } from './write-keyed-cells.ts';

/**
 * The workbook with a shown year that the plan has: after the years of the plan were changed it is the nearest of
 * them. A shown year that cannot be read stays as it was typed. HR's runs only.
 */
export function withShownYear(reading: WorkbookReading, log: RepairLog): WorkbookReading {
  const { years, settings } = reading.plan;
  const [first] = years;
  const last = years.at(-1);
  const shown = settings.currentYear;
  if (shown === null || first === undefined || last === undefined || years.includes(shown))
    return reading;
  const table = tableIn(reading.tables, SETTINGS_TAB);
  const row = table?.rows.find(({ key }) => key === 'currentYear');
  if (!table || !row) return reading;
  const edits = keyedEdits(table, row, { value: shown < first ? first : last });
  if (writeKeyedCells(reading, SETTINGS_TAB.key, edits) === 0) return reading;
  log.add('SHOWN_YEAR', '');
  return readWorkbook();
}
