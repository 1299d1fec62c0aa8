import { literal } from '../../sheets/literal.ts';
import { momentText } from '../../sheets/person.ts';
import type { WorkbookReading } from '../../sheets/read-workbook.ts';
import { refill } from '../../sheets/refill.ts';
import type { Rights } from '../../sheets/rights.ts';
import { writeCells } from '../../sheets/write-cells.ts';
import { FINDINGS_TAB } from '../../tabs/computed-tabs.ts';
import { columnIn, tableIn } from '../../tabs/derive/table.ts';
import { LATEST_CHECK } from '../../tabs/fixed/refilled.ts';
import { latestCheckText } from '../../text/rounds.ts';
import type { FindingAnswer } from '../answers.ts';
import { findingRows } from './refilled-tabs.ts';

/**
 * Refills ข้อค้นพบ and says there of when it is; the tabs of the divisions point to that moment.
 * @returns false where this person may not write the tab.
 */
export function refillFindings(
  { sheets, tables }: Pick<WorkbookReading, 'sheets' | 'tables'>,
  rights: Rights,
  findings: readonly FindingAnswer[],
): boolean {
  const { key } = FINDINGS_TAB;
  const sheet = sheets.get(key);
  const table = tableIn(tables, FINDINGS_TAB);
  if (!sheet || !table || !rights.canWrite(key)) return false;
  refill(sheet, table, findingRows(findings));
  const column = columnIn(table, LATEST_CHECK.column);
  const content = literal(latestCheckText(momentText(new Date())));
  if (column !== undefined) writeCells(sheet, [{ row: LATEST_CHECK.row, column, content }]);
  return true;
}
