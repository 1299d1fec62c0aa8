import type { Finding } from '../../base/finding.ts';
import type { PlanState } from '../../tabs/plan-states.ts';
import { COMPLETENESS_RULES } from '../../tabs/rules/completeness.ts';
import type { Plan } from '../plan.ts';

/** Whether a finding tells of something that is still to be filled. */
export function isGapFinding({ code }: Pick<Finding, 'code'>): boolean {
  return code in COMPLETENESS_RULES;
}

/**
 * @param checked Whether HR has ever had the plan checked.
 * @param open The findings that nobody has given a reason for.
 */
export function planStateOf(
  checked: boolean,
  plan: Plan,
  open: readonly Pick<Finding, 'code' | 'severity'>[],
): PlanState {
  if (!checked) return 'unchecked';
  if (isEmpty(plan)) return 'empty';
  const errors = open.filter(({ severity }) => severity === 'E');
  if (errors.some(isGapFinding)) return 'incomplete';
  return errors.length > 0 ? 'faulty' : 'sound';
}

/** Nobody has typed anything that makes a plan; strategies and texts may be those the product starts with. */
function isEmpty({ settings, divisions, allocations, activities, positions }: Plan): boolean {
  return (
    settings.municipality === '' &&
    divisions.length === 0 &&
    activities.length === 0 &&
    positions.length === 0 &&
    allocations.every(({ amount }) => amount === null)
  );
}
