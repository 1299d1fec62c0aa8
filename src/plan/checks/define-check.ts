import type { Facts, Finding, Severity } from '../../base/finding.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import type { ColumnKey } from '../../tabs/define-tab.ts';
import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import type { RULES, RuleCode } from '../../tabs/rules/index.ts';
import { type NumberedActivity, officialOrder } from '../official-order.ts';
import { type Activity, activityLabel, type Plan } from '../plan.ts';
import { type AssessedRow, openResults } from '../results/assess.ts';
import { type PlanTexts, textsOf } from '../texts/plan-texts.ts';
import type { Reconciliation } from '../totals.ts';

/** What every rule looks at; worked out once for all of them. */
export interface PlanUnderCheck {
  readonly plan: Plan;
  readonly totals: Reconciliation;
  readonly order: readonly NumberedActivity[];
  readonly texts: PlanTexts;
  /** What is due in the quarter whose results are open; none while no quarter is. */
  readonly results: readonly AssessedRow[];
}

/** One place at which a rule found its fault. What is not said here is as the rule declares it. */
export interface Found {
  readonly years?: readonly FiscalYear[];
  readonly place: DeclaredPlace;
  readonly facts: Facts;
  readonly subject?: string;
  readonly severity?: Severity;
}

interface Declaration<Code extends RuleCode> {
  readonly code: Code;
  /** As tabs/rules says; HR may change it in the settings. */
  readonly severity: (typeof RULES)[Code]['severity'];
  /** What must hold, as one English sentence. */
  readonly holds: string;
}

/** One rule of the plan. */
export interface Check<Code extends RuleCode = RuleCode> extends Declaration<Code> {
  check(subject: PlanUnderCheck): Finding<Code>[];
}

export function defineCheck<const Code extends RuleCode>(
  declaration: Declaration<Code> & { readonly find: (subject: PlanUnderCheck) => readonly Found[] },
): Check<Code> {
  const { find, ...rule } = declaration;
  return {
    ...rule,
    check: (subject) =>
      find(subject).map((found) => ({
        code: rule.code,
        severity: rule.severity,
        years: [],
        ...found,
      })),
  };
}

export function underCheck(plan: Plan, totals: Reconciliation): PlanUnderCheck {
  return {
    ...{ plan, totals },
    order: officialOrder(plan),
    texts: textsOf(plan),
    results: openResults(plan),
  };
}

/** A column of the row in which the activity was typed. */
export function placeOfActivity(
  activity: Activity,
  column: ColumnKey<typeof ACTIVITIES_TAB>,
): DeclaredPlace {
  return { ...activity.source, column };
}

export function labelOf({ activity, number }: NumberedActivity): string {
  return activityLabel(activity, number);
}
