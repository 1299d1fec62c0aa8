import type { Finding } from '../../src/base/finding.ts';
import { type Check, underCheck } from '../../src/plan/checks/define-check.ts';
import type { FindingCode } from '../../src/plan/finding-codes.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { reconcile } from '../../src/plan/totals.ts';

/** What one rule alone says of a plan. */
export function runCheck<Code extends FindingCode>(
  check: Check<Code>,
  plan: Plan,
): Finding<Code>[] {
  return check.check(underCheck(plan, reconcile(plan)));
}
