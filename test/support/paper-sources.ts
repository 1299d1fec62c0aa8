import type { IsoDay } from '../../src/base/day.ts';
import type { Finding } from '../../src/base/finding.ts';
import type { JudgedFinding } from '../../src/plan/acceptance.ts';
import { certificateOf } from '../../src/plan/certificate.ts';
import { runChecks } from '../../src/plan/checks/index.ts';
import type { FindingCode } from '../../src/plan/finding-codes.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { type PlanSnapshot, snapshotOf } from '../../src/plan/revision.ts';
import { reconcile } from '../../src/plan/totals.ts';
import type { PaperSource } from '../../src/reports/index.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';
import { PAPER_NAMES } from '../../src/text/paper-kinds.ts';

/** The papers of the plan; those of one training request have tests of their own. */
export const PLAN_PAPERS = (Object.keys(PAPER_NAMES) as PaperKind[]).filter(
  (kind) => !/^training|^travel/.test(kind),
);

/** The day of the checks of `checked` plans. */
export const CHECKED_DAY = '2026-11-22' as IsoDay;
export const REASON = 'ตรวจกับข้อบัญญัติงบประมาณแล้ว ยอดถูกต้อง';

/** A source as it is when nothing was announced and nothing checked. */
export function bareSource(plan: Plan): PaperSource {
  return { plan, totals: reconcile(plan), announced: null, certificate: null, revisions: 0 };
}

/** A plan with what was announced before and what the checks find; every second warning has a reason. */
export function fullSource(plan: Plan, announced: PlanSnapshot = snapshotOf(plan)): PaperSource {
  const totals = reconcile(plan);
  const judged = runChecks(plan, totals).map((finding, index) => judge(finding, index % 2 === 0));
  return {
    plan,
    totals,
    announced,
    certificate: certificateOf({ plan, totals, judged, day: CHECKED_DAY }),
    revisions: 0,
  };
}

function judge(finding: Finding<FindingCode>, hasReason: boolean): JudgedFinding<FindingCode> {
  if (finding.severity === 'E' || !hasReason) return { finding, acceptance: { state: 'open' } };
  const { code } = finding;
  const exception = { code, finding: '', fingerprint: '', reason: REASON };
  const by = { acceptedBy: 'hr@example.go.th', acceptedAt: '' };
  return { finding, acceptance: { state: 'accepted', exception: { ...exception, ...by } } };
}
