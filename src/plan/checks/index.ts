import type { Finding } from '../../base/finding.ts';
import { RULES, type RuleCode } from '../../tabs/rules/index.ts';
import { ruleRowKey } from '../../tabs/rules/levels.ts';
import { settingPlace } from '../../tabs/settings.ts';
import type { FindingCode } from '../finding-codes.ts';
import { findingKey } from '../finding-identity.ts';
import type { Plan } from '../plan.ts';
import { atLevels } from '../rule-levels.ts';
import type { Reconciliation } from '../totals.ts';
import { MONEY_MISSING, MONEY_WITHOUT_QUARTERS } from './activity-money.ts';
import { OWNER_MISSING, OWNER_NOT_A_DIVISION } from './activity-owner.ts';
import { STRATEGY_UNKNOWN, TACTIC_UNKNOWN } from './activity-place.ts';
import {
  BENEFIT_WITHOUT_NUMBER,
  INDICATOR_UNIT,
  QUALITY_WITHOUT_NUMBER,
  QUANTITY_WITHOUT_NUMBER,
  TARGET_WITHOUT_NOUN,
} from './activity-targets.ts';
import {
  ALLOCATION_REPEATED,
  ALLOCATION_STRATEGY_UNKNOWN,
  ALLOCATION_YEAR_UNKNOWN,
} from './allocation-row.ts';
import { ALWAYS_ON } from './always-on.ts';
import { AMOUNT_MODE_MISSING } from './amount-mode-missing.ts';
import { BRACKET_UNBALANCED } from './bracket-unbalanced.ts';
import { CELL_OVER, CELL_UNDER } from './cell-over-under.ts';
import {
  APPROVAL_MISSING,
  KIT_UNREAD,
  PART_MISSING,
  SETTING_MISSING,
  TEXT_MISSING,
} from './completeness.ts';
import { underCheck } from './define-check.ts';
import {
  DIVISION_RETIRED_IN_USE,
  DIVISION_SUCCESSOR_UNKNOWN,
  DIVISION_UNLISTED,
  EDITOR_NOT_AN_EMAIL,
} from './division-list.ts';
import { DIVISION_MISMATCH } from './division-mismatch.ts';
import { DIVISION_WITHOUT_ACTIVITY } from './division-without-activity.ts';
import { MONEY_NOT_SPLIT } from './money-not-split.ts';
import { LIKE_COST_DIFFERS, MONEY_CONCENTRATED } from './money-outliers.ts';
import { MONEY_WITHOUT_OWNER } from './money-without-owner.ts';
import { NAME_MISSING } from './name-missing.ts';
import { NEEDS_EMPTY } from './needs-empty.ts';
import { NUMBER_DUPLICATE, NUMBER_GAP } from './number-gap.ts';
import { PEOPLE_CHECKS } from './people/index.ts';
import { SHOWN_YEAR_OUTSIDE_PLAN, YEAR_COUNT_UNUSUAL } from './plan-years.ts';
import { RESULT_CHECKS } from './results.ts';
import { STRATEGY_MISMATCH } from './strategy-mismatch.ts';
import { TEXT_CHECKS } from './text-checks.ts';
import { TOTAL_MISMATCH } from './total-mismatch.ts';
import {
  REQUEST_CLASH,
  REQUEST_DAYS_REVERSED,
  REQUEST_POSITION_UNKNOWN,
  REQUEST_TOO_DEAR,
} from './training-requests.ts';
import { TRANSFER_DAY_OUTSIDE_YEAR } from './transfer-day-outside-year.ts';
import { TRANSFER_FIELD_MISSING } from './transfer-field-missing.ts';
import { TRANSFER_PLACE_UNKNOWN } from './transfer-place-unknown.ts';
import { TRANSFER_TO_ITSELF } from './transfer-to-itself.ts';
import { TRANSFER_TOO_MUCH } from './transfer-too-much.ts';
import { TRANSFER_YEAR_WRONG } from './transfer-year-wrong.ts';

/** Every rule, in the order in which findings are listed: the whole before its parts, money before text. */
export const CHECKS = [
  SETTING_MISSING,
  PART_MISSING,
  TEXT_MISSING,
  APPROVAL_MISSING,
  KIT_UNREAD,
  YEAR_COUNT_UNUSUAL,
  SHOWN_YEAR_OUTSIDE_PLAN,
  AMOUNT_MODE_MISSING,
  TOTAL_MISMATCH,
  STRATEGY_MISMATCH,
  DIVISION_UNLISTED,
  DIVISION_RETIRED_IN_USE,
  DIVISION_SUCCESSOR_UNKNOWN,
  EDITOR_NOT_AN_EMAIL,
  DIVISION_MISMATCH,
  DIVISION_WITHOUT_ACTIVITY,
  MONEY_WITHOUT_OWNER,
  MONEY_NOT_SPLIT,
  CELL_OVER,
  CELL_UNDER,
  ALLOCATION_YEAR_UNKNOWN,
  ALLOCATION_STRATEGY_UNKNOWN,
  ALLOCATION_REPEATED,
  TRANSFER_FIELD_MISSING,
  TRANSFER_PLACE_UNKNOWN,
  TRANSFER_YEAR_WRONG,
  TRANSFER_TO_ITSELF,
  TRANSFER_TOO_MUCH,
  TRANSFER_DAY_OUTSIDE_YEAR,
  STRATEGY_UNKNOWN,
  TACTIC_UNKNOWN,
  NAME_MISSING,
  OWNER_MISSING,
  OWNER_NOT_A_DIVISION,
  MONEY_MISSING,
  MONEY_WITHOUT_QUARTERS,
  NUMBER_GAP,
  NUMBER_DUPLICATE,
  BRACKET_UNBALANCED,
  QUANTITY_WITHOUT_NUMBER,
  QUALITY_WITHOUT_NUMBER,
  BENEFIT_WITHOUT_NUMBER,
  TARGET_WITHOUT_NOUN,
  INDICATOR_UNIT,
  ALWAYS_ON,
  MONEY_CONCENTRATED,
  LIKE_COST_DIFFERS,
  ...TEXT_CHECKS,
  ...PEOPLE_CHECKS,
  NEEDS_EMPTY,
  REQUEST_POSITION_UNKNOWN,
  REQUEST_DAYS_REVERSED,
  REQUEST_CLASH,
  REQUEST_TOO_DEAR,
  ...RESULT_CHECKS,
] as const;

/** A rule that could not be applied: the error is for the log, the finding says that it is missing. */
export type OnRuleError = (code: FindingCode, error: unknown) => void;

/**
 * Applies every rule that is not switched off; all faults are reported, whatever they are. One that throws is
 * a finding of its own, and the others go on.
 */
export function runChecks(
  plan: Plan,
  totals: Reconciliation,
  onError: OnRuleError = () => {},
): Finding<FindingCode>[] {
  const subject = underCheck(plan, totals);
  const applied = CHECKS.filter(({ code }) => plan.rules.get(code) !== 'off');
  const found = applied.flatMap((rule): Finding<FindingCode>[] => {
    try {
      return rule.check(subject);
    } catch (error) {
      onError(rule.code, error);
      return [ruleFailed(rule.code)];
    }
  });
  return atLevels(oncePerCell(found), plan.rules);
}

/** What one rule says of one cell several times is said once, with how many more there are. */
function oncePerCell(found: readonly Finding<FindingCode>[]): Finding<FindingCode>[] {
  const byKey = new Map<string, Finding<FindingCode>[]>();
  for (const finding of found) {
    const key = `${finding.place.tab}|${findingKey(finding)}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [finding]);
    else known.push(finding);
  }
  return [...byKey.values()].flatMap(([first, ...rest]) => {
    if (first === undefined || rest.length === 0) return first ?? [];
    return { ...first, facts: { ...first.facts, more: rest.length } };
  });
}

/** At the row of the rule; severe where the rule is: what it would have found is not known. */
function ruleFailed(code: RuleCode): Finding<'RULE_FAILED'> {
  return {
    code: 'RULE_FAILED',
    severity: RULES[code].severity,
    years: [],
    place: settingPlace(ruleRowKey(code)),
    facts: { rule: RULES[code].title },
  };
}
