import type { IsoDay } from '../base/day.ts';
import type { Finding, Severity } from '../base/finding.ts';
import { fingerprint } from '../base/fingerprint.ts';
import type { FiscalYear } from '../base/fiscal-year.ts';
import type { Satang } from '../base/money.ts';
import { RULES, type RuleCode } from '../tabs/rules/index.ts';
import type { RuleLevel } from '../tabs/rules/levels.ts';
import type { JudgedFinding } from './acceptance.ts';
import { type PieceOfWork, piecesOfWork } from './checks/work.ts';
import { contentsOf, type PlanContents } from './completeness/contents.ts';
import type { FindingCode } from './finding-codes.ts';
import type { Plan } from './plan.ts';
import { lineOf, type Reconciliation } from './totals.ts';

/**
 * What is known of the plan on the day on which HR has it checked before it is put to the committee. A
 * plan in which anything must be put right has no certificate: `passed` says which of the two this is.
 */
export interface Certificate {
  /** True: nothing must be put right, and the paper may be printed as a certificate. */
  readonly passed: boolean;
  /** Day of the check. */
  readonly day: IsoDay;
  /** How much stood there, and how many rules were applied to it. */
  readonly contents: PlanContents;
  readonly ruleCount: number;
  /** Findings by severity that nobody has given a reason for, and the number of those with a reason. */
  readonly counts: Readonly<Record<Severity | 'accepted', number>>;
  /** The span first, then its years. */
  readonly totals: readonly CertificateTotals[];
  /** What must be put right first; empty when the plan passed. */
  readonly blocking: readonly Finding<FindingCode>[];
  /** Warnings without a reason, or whose reason was given for other figures. */
  readonly unanswered: readonly Finding<FindingCode>[];
  readonly accepted: readonly AcceptedFinding[];
  /** What must be put right or looked at as pieces of work, in the order of doing them. */
  readonly works: readonly PieceOfWork<JudgedFinding<FindingCode>>[];
  /** Rules that HR has made milder or stricter, or switched off. */
  readonly changedRules: readonly ChangedRule[];
  /** Mark of everything that the plan holds: a paper with another mark was made from another plan. */
  readonly fingerprint: string;
}

export interface CertificateTotals {
  readonly year: FiscalYear | 'span';
  readonly allocated: Satang;
  readonly planned: Satang;
  /** Planned less allocated. */
  readonly difference: Satang;
  readonly activities: number;
}

export interface AcceptedFinding {
  readonly finding: Finding<FindingCode>;
  readonly reason: string;
  /** E-mail or name, as the tab of exceptions has it. */
  readonly acceptedBy: string;
  readonly acceptedAt: string;
}

export interface ChangedRule {
  readonly code: RuleCode;
  readonly declared: Severity;
  readonly level: RuleLevel;
}

/** Everything that the certificate says; `judged` are all findings of the plan, accepted or not. */
export function certificateOf(checked: {
  readonly plan: Plan;
  readonly totals: Reconciliation;
  readonly judged: readonly JudgedFinding<FindingCode>[];
  readonly day: IsoDay;
}): Certificate {
  const { plan, totals, judged, day } = checked;
  const stillOpen = judged.filter(({ acceptance }) => acceptance.state !== 'accepted');
  const open = stillOpen.map(({ finding }) => finding);
  const bySeverity = (severity: Severity) => open.filter((one) => one.severity === severity);
  const blocking = bySeverity('E');
  const accepted = acceptedFindings(judged);
  return {
    passed: blocking.length === 0,
    day,
    contents: contentsOf(plan),
    ruleCount: Object.keys(RULES).filter((code) => plan.rules.get(code) !== 'off').length,
    counts: {
      E: blocking.length,
      W: bySeverity('W').length,
      I: bySeverity('I').length,
      accepted: accepted.length,
    },
    totals: totalsOf(plan, totals),
    blocking,
    unanswered: bySeverity('W'),
    accepted,
    works: piecesOfWork(stillOpen.filter(({ finding }) => finding.severity !== 'I')),
    changedRules: changedRules(plan),
    fingerprint: planFingerprint(plan),
  };
}

function acceptedFindings(judged: readonly JudgedFinding<FindingCode>[]): AcceptedFinding[] {
  return judged.flatMap(({ finding, acceptance }) => {
    if (acceptance.state !== 'accepted') return [];
    const { reason, acceptedBy, acceptedAt } = acceptance.exception;
    return [{ finding, reason, acceptedBy, acceptedAt }];
  });
}

function totalsOf(plan: Plan, totals: Reconciliation): CertificateTotals[] {
  return (['span', ...plan.years] as const).map((year) => {
    const { allocated, planned, difference, activities } = lineOf(totals, year);
    return { year, allocated, planned, difference, activities };
  });
}

function changedRules({ rules }: Plan): ChangedRule[] {
  return Object.entries(RULES).flatMap(([code, { severity }]) => {
    const level = rules.get(code);
    return level === undefined || level === severity
      ? []
      : [{ code: code as RuleCode, declared: severity, level }];
  });
}

/** Changes with any fact of the plan, but not with the order of rows in its lists of words. */
function planFingerprint(plan: Plan): string {
  const { rules, lists: _lists, ...facts } = plan;
  return fingerprint(JSON.stringify([facts, [...rules]]));
}
