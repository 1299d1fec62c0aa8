import { readWorkbook, type WorkbookReading } from '../../sheets/read-workbook.ts';
import { upsertRowsInto } from '../../sheets/upsert-rows.ts';
import { writeKeyedCells } from '../../sheets/write-keyed-cells.ts';
import { uncheckedCells } from '../../tabs/define-tab.ts';
import {
  isKitKey,
  isRewrittenKitRow,
  KIT_TABS,
  type KitTab,
  READING,
  UNREAD,
} from '../../tabs/kit-rows.ts';
import { COMPETENCIES_TAB, REQUIREMENTS_TAB } from '../../tabs/people.ts';
import { KIT_SENTENCES } from '../../text/kit.ts';
import { endpoint } from '../endpoint.ts';
import { loadKit } from '../kit.lazy.ts';

export interface KitAnswer {
  /** Rows that were written. */
  readonly rows: number;
  readonly message: string;
}

/**
 * Writes the texts that the product starts an office with, each marked as not read yet, into the tabs in
 * which HR has nothing of the own. A fill that was cut off is completed by the next.
 */
export const fillKit = endpoint({
  setUp: true,
  hr: true,
  lock: true,
  run: () => fillTabs(KIT_TABS),
});

/** Of the kit only the competencies, and which of them a type of positions needs. */
export const seedCompetencies = endpoint({
  setUp: true,
  hr: true,
  lock: true,
  run: () => fillTabs([COMPETENCIES_TAB.key, REQUIREMENTS_TAB.key]),
});

function fillTabs(tabs: readonly KitTab[]): KitAnswer {
  const reading = readWorkbook();
  const rows = tabs.reduce((sum, tab) => sum + fillTab(reading, tab), 0);
  return { rows, message: rows === 0 ? KIT_SENTENCES.full : KIT_SENTENCES.filled(rows) };
}

function fillTab({ sheets, tables }: WorkbookReading, tab: KitTab): number {
  const sheet = sheets.get(tab);
  const table = tables.get(tab);
  if (!sheet || !table) return 0;
  const keys = new Set(table.rows.map(({ key }) => key));
  if ([...keys].some((key) => !isKitKey(key))) return 0;
  const blank = Object.fromEntries(table.layout.columns.map(({ key }) => [key, '']));
  const missing = (loadKit().kitRows().get(tab) ?? []).filter(({ key }) => !keys.has(key));
  // With its blanks each row is whole, and all of them are one write.
  upsertRowsInto(
    sheet,
    table,
    missing.map(({ key, cells }) => ({ key, cells: uncheckedCells({ ...blank, ...cells }) })),
  );
  return missing.length;
}

/** Takes the mark off rows that somebody has made the own. */
export function settleKitMarks(reading: WorkbookReading): void {
  for (const tab of KIT_TABS) {
    const table = reading.tables.get(tab);
    if (table === undefined) continue;
    const changed = table.rows.filter((row) => isRewrittenKitRow(table, row));
    writeKeyedCells(
      reading,
      tab,
      changed.map(({ key }) => ({ row: key, column: READING, before: UNREAD, after: '' })),
    );
  }
}
