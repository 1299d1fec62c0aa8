import type { Plan } from '../../../plan/plan.ts';
import { lineDivisionOf } from '../../../plan/totals.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type CellTarget, positionOf } from '../../../sheets/show-cell.ts';
import { HOME_TAB, RECONCILIATION_TAB } from '../../../tabs/computed-tabs.ts';
import { parseColumnKey } from '../../../tabs/define-tab.ts';
import { FIRST_DATA_ROW } from '../../../tabs/derive/tab-layout.ts';
import { cellAt, type Table, tableIn } from '../../../tabs/derive/table.ts';
import { BUDGET_TAB } from '../../../tabs/master-tabs.ts';
import {
  ALL,
  codeOfAmount,
  lineKey,
  NO_STRATEGY,
  parseHomeRowKey,
  SPAN,
} from '../../../tabs/reconciliation-keys.ts';

/** Key of the line of กระทบยอด that a cell of the workbook is about; null for a cell of no line. */
export function lineOfCell(reading: WorkbookReading, target: CellTarget): string | null {
  const found = [...reading.sheets].find(([, sheet]) => sheet.getSheetId() === target.gid);
  const table = reading.tables.get(found?.[0] ?? '');
  const position = positionOf(target.cell);
  if (table === undefined || position === null) return null;
  const { row } = position;
  const column = [...table.columns].find(([, at]) => at === position.column)?.[0] ?? '';
  const key = String(table.grid[row - 1]?.[0] ?? '');
  switch (table.layout.declaration) {
    case RECONCILIATION_TAB.key:
      return row < FIRST_DATA_ROW ? null : key;
    case HOME_TAB.key:
      return lineOfHome(key, reading.plan);
    case BUDGET_TAB.key:
      return lineOfAllocation(tableIn(reading.tables, BUDGET_TAB), row, column, reading.plan);
    default:
      return lineOfActivity(table, row, column, reading.plan);
  }
}

function lineOfHome(key: string, { settings }: Plan): string | null {
  const year = settings.currentYear ?? SPAN;
  const { kind, of } = parseHomeRowKey(key);
  switch (kind) {
    case 'total':
      return lineKey(year, ALL, ALL);
    case 'span':
      return lineKey(SPAN, ALL, ALL);
    case 'strategy':
      return lineKey(year, Number(of), ALL);
    case 'division':
      return lineKey(year, ALL, of);
    default:
      return kind === 'everyone' || kind === 'nobody' ? lineKey(year, ALL, kind) : null;
  }
}

function lineOfAllocation(
  table: Table<typeof BUDGET_TAB> | undefined,
  row: number,
  column: string,
  plan: Plan,
): string | null {
  const code = column === 'total' ? ALL : codeOfAmount(column);
  if (table === undefined || code === null) return null;
  if (row < FIRST_DATA_ROW) return lineKey(plan.settings.currentYear ?? SPAN, ALL, code);
  const line = table.rows.find((one) => one.sheetRow === row);
  if (line === undefined) return null;
  const year = Number(cellAt(table, line, 'year'));
  const strategy = Number(cellAt(table, line, 'strategy'));
  return lineKey(year, strategy, code);
}

function lineOfActivity(table: Table, row: number, column: string, plan: Plan): string | null {
  const { column: name, of } = parseColumnKey(column);
  const key = table.rows.find((one) => one.sheetRow === row)?.key;
  const activity = plan.activities.find(
    ({ source }) => source.tab === table.layout.key && source.row === key,
  );
  if (activity === undefined) return null;
  const { strategy, owner } = activity;
  const known = plan.strategies.some(({ number }) => number === strategy);
  const year = (name === 'money' || name === 'quarters') && of ? Number(of) : SPAN;
  const codes = new Set(plan.divisions.map(({ code }) => code));
  return lineKey(year, known ? (strategy ?? ALL) : NO_STRATEGY, lineDivisionOf(owner, codes));
}
