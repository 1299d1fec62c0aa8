import { planStateOf } from '../../plan/completeness/plan-state.ts';
import { literal } from '../../sheets/literal.ts';
import { momentText } from '../../sheets/person.ts';
import type { WorkbookReading } from '../../sheets/read-workbook.ts';
import { refill } from '../../sheets/refill.ts';
import type { Rights } from '../../sheets/rights.ts';
import { writeCells } from '../../sheets/write-cells.ts';
import { FINDINGS_TAB } from '../../tabs/computed-tabs.ts';
import { columnIn, tableIn } from '../../tabs/derive/table.ts';
import { LATEST_CHECK, LATEST_STATE } from '../../tabs/fixed/refilled.ts';
import { PLAN_STATES } from '../../tabs/plan-states.ts';
import { latestCheckText } from '../../text/rounds.ts';
import type { FindingAnswer } from '../answers.ts';
import { findingRows } from './refilled-tabs.ts';

/**
 * Refills ข้อค้นพบ and says there of when it is, and how far the plan has come then; other tabs point there.
 * @returns false where this person may not write the tab.
 */
export function refillFindings(
  { sheets, tables, plan }: Pick<WorkbookReading, 'sheets' | 'tables' | 'plan'>,
  rights: Rights,
  findings: readonly FindingAnswer[],
): boolean {
  const { key } = FINDINGS_TAB;
  const sheet = sheets.get(key);
  const table = tableIn(tables, FINDINGS_TAB);
  if (!sheet || !table || !rights.canWrite(key)) return false;
  refill(sheet, table, findingRows(findings, { sheets, tables }));
  const column = columnIn(table, LATEST_CHECK.column);
  if (column === undefined) return true;
  const open = findings.filter(({ acceptance }) => acceptance !== 'accepted');
  const moment = latestCheckText(momentText(new Date()));
  const state = PLAN_STATES[planStateOf(true, plan, open)];
  writeCells(sheet, [
    { row: LATEST_CHECK.row, column, content: literal(moment) },
    { row: LATEST_STATE.row, column, content: literal(state) },
  ]);
  return true;
}
