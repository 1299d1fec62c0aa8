import { QUARTERS, type Quarter } from '../../src/base/fiscal-year.ts';
import type { Satang } from '../../src/base/money.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { type AssessedRow, assessQuarter } from '../../src/plan/results/assess.ts';
import { type ClosingRow, closingRows } from '../../src/plan/results/closing.ts';
import type { ClosedResult, TypedResult, YearQuarter } from '../../src/plan/results/records.ts';
import { quarterRoundTitle } from '../../src/tabs/results/rounds.ts';

/** A plan in which quarters of a year were reported as heads report: most done, some late, some not at all. */
export function reportedPlan(
  plan: Plan,
  year: number,
  { closed, open }: { readonly closed: readonly Quarter[]; readonly open?: Quarter },
): Plan {
  const start: Plan = { ...withOwnKeys(plan), results: { typed: [], closed: plan.results.closed } };
  const done = closed.reduce((now, quarter) => withClosed(now, { year, quarter }), start);
  if (open === undefined) return done;
  const at = { year, quarter: open };
  return {
    ...withTyped(done, at),
    settings: { ...plan.settings, resultsRound: quarterRoundTitle(year, open) },
  };
}

/** The checked sample counts its rows in each tab from one on; in a workbook each activity has its own key. */
function withOwnKeys(plan: Plan): Plan {
  const activities = plan.activities.map((activity, index) => ({
    ...activity,
    source: { ...activity.source, row: `activity${index + 1}` },
  }));
  return { ...plan, activities };
}

/** All four quarters. */
export function wholeYearPlan(plan: Plan, year: number): Plan {
  return reportedPlan(plan, year, { closed: QUARTERS });
}

function withClosed(plan: Plan, at: YearQuarter): Plan {
  const typed = withTyped(plan, at);
  const rows = closingRows(typed, at, assessQuarter(typed, at)).map(closedRow);
  return { ...plan, results: { typed: [], closed: [...plan.results.closed, ...rows] } };
}

function closedRow(row: ClosingRow): ClosedResult {
  const { key, ...rest } = row;
  const when = { sentAt: '2024-01-05 09:00', closedAt: '2024-01-10 10:00' };
  return {
    ...{ source: { tab: 'closedResults', row: key }, reason: '' },
    ...{ ...when, reportedBy: 'head@example.go.th', closedBy: 'hr@example.go.th' },
    ...rest,
  };
}

function withTyped(plan: Plan, at: YearQuarter): Plan {
  const typed = assessQuarter(plan, at).flatMap((row, index) => typedRow(row, at, index));
  return { ...plan, results: { ...plan.results, typed } };
}

const NOT_SAID = { quality: '', benefit: '' };

function typedRow(row: AssessedRow, at: YearQuarter, index: number): TypedResult[] {
  const key = { source: { tab: 'results:D01', row: row.key } as TypedResult['source'], ...at };
  const blank = { evidence: '', problem: '', movedTo: '', spentIsText: false };
  const base = { ...key, activity: row.due.activity.source.row, ...blank };
  const share = { quantity: `${20 - (index % 6)}/20`, ...NOT_SAID };
  const spent = ((row.budget ?? 0) > 0 ? Math.floor((row.budget ?? 0) / 4) : null) as Satang | null;
  if (index % 8 === 7) return [];
  if (index % 8 === 6)
    return [{ ...base, state: 'เลื่อน', results: share, spent, problem: 'วิทยากรเลื่อนกำหนดการ' }];
  return [
    {
      ...base,
      state: at.quarter === 4 ? 'เสร็จ' : 'กำลังทำ',
      results: share,
      spent,
      evidence: `แฟ้มงานบุคคล เล่มที่ ${index + 1}`,
    },
  ];
}
