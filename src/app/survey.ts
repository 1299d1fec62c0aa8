import type { Finding } from '../base/finding.ts';
import { ProgramFault } from '../base/program-fault.ts';
import {
  type Exception,
  type JudgedFinding,
  judgeFindings,
  openFindings,
} from '../plan/acceptance.ts';
import { refusedEditorFindings } from '../plan/checks/division-list.ts';
import { runChecks } from '../plan/checks/index.ts';
import {
  COMPARED_FIGURES,
  compareTotals,
  type Disagreement,
  type LiveLine,
  typedOverTotals,
} from '../plan/compare-totals.ts';
import type { FindingCode } from '../plan/finding-codes.ts';
import { type Overview, overviewOf } from '../plan/overview.ts';
import { atLevels } from '../plan/rule-levels.ts';
import { type Reconciliation, reconcile } from '../plan/totals.ts';
import { readProtectionMemory } from '../sheets/protections/memory.ts';
import { readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts';
import { RECONCILIATION_TAB } from '../tabs/computed-tabs.ts';
import { parseRows } from '../tabs/derive/parse-rows.ts';
import { cellAt, type Table, tableIn } from '../tabs/derive/table.ts';
import { BUDGET_TAB } from '../tabs/master-tabs.ts';
import { EXCEPTIONS_TAB } from '../tabs/record-tabs.ts';

/** Everything that can be known about the plan from one reading of the workbook. */
export interface Survey {
  readonly reading: WorkbookReading;
  readonly totals: Reconciliation;
  readonly findings: readonly JudgedFinding<FindingCode>[];
  readonly overview: Overview;
  /** Lines whose live total is not what the script works out. */
  readonly disagreements: readonly Disagreement[];
}

/** @throws ProgramFault NOT_SET_UP when the workbook has none of our tabs. */
export function surveyWorkbook(): Survey {
  return surveyOf(readWorkbook());
}

export function surveyOf(reading: WorkbookReading): Survey {
  if (!reading.sheets.has('settings'))
    throw new ProgramFault('NOT_SET_UP', 'Workbook has no settings tab');
  const totals = reconcile(reading.plan);
  const { refused } = readProtectionMemory();
  const budget = tableIn(reading.tables, BUDGET_TAB);
  const found: Finding[] = [
    ...runChecks(reading.plan, totals, logRuleError),
    ...atLevels(reading.findings, reading.plan.rules),
    ...atLevels(budget ? typedOverTotals(budget, totals) : [], reading.plan.rules),
    ...atLevels(refusedEditorFindings(reading.plan, refused), reading.plan.rules),
  ];
  const findings = judgeFindings(found as Finding<FindingCode>[], exceptionsIn(reading));
  return {
    reading,
    totals,
    findings,
    overview: overviewOf(reading.plan, totals, openFindings(findings)),
    disagreements: compareTotals(liveLines(tableIn(reading.tables, RECONCILIATION_TAB)), totals),
  };
}

function logRuleError(code: string, error: unknown): void {
  console.error('Rule %s: %s', code, error instanceof Error ? error.stack : String(error));
}

function exceptionsIn({ tables }: WorkbookReading): Exception[] {
  const table = tableIn(tables, EXCEPTIONS_TAB);
  return table ? parseRows(table).rows.map((row) => row.values) : [];
}

/** What กระทบยอด shows, by line. */
function liveLines(table: Table<typeof RECONCILIATION_TAB> | undefined): Map<string, LiveLine> {
  return new Map(
    (table?.rows ?? []).map((row) => [
      row.key,
      Object.fromEntries(
        COMPARED_FIGURES.map((figure) => [figure, table ? cellAt(table, row, figure) : '']),
      ),
    ]),
  );
}
