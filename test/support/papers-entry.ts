import { reconcile } from '../../src/plan/totals.ts';
import { makePlanBook, type PlanBookOptions, writePaper } from '../../src/reports/index.ts';

/** Makes the plan book inside a bare realm, to which the plan travels as JSON. */
export function makeFromJson(plan: string, options: string): unknown {
  const parsed = JSON.parse(plan);
  return makePlanBook(parsed, reconcile(parsed), JSON.parse(options) as PlanBookOptions);
}

export { writePaper };
