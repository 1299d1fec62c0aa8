import { ALL, SPAN } from '../../tabs/reconciliation-keys.ts';
import { readPlan } from '../read-plan.ts';
import { reconcile, type TotalsLine } from '../totals.ts';
import { type Alteration, altered } from './alteration.ts';
import type { PlanInCells } from './plan-remedy.ts';

/** A line of กระทบยอด before an alteration and after it. */
export interface LineEffect {
  readonly before: TotalsLine;
  readonly after: TotalsLine;
}

/** Every line that an alteration changes: single cells first, sums behind them. */
export function effectsOf({ plan, tables }: PlanInCells, alteration: Alteration): LineEffect[] {
  const before = reconcile(plan);
  const after = reconcile(readPlan(altered(tables, alteration)).plan);
  const changed = before.lines.flatMap((line): LineEffect[] => {
    const now = after.byKey.get(line.key);
    if (now === undefined) return [];
    const same = now.allocated === line.allocated && now.planned === line.planned;
    return same ? [] : [{ before: line, after: now }];
  });
  return changed.sort((one, other) => breadth(one.before) - breadth(other.before));
}

/** How many directions of the table a line adds up. */
function breadth({ year, strategy, division }: TotalsLine): number {
  return Number(year === SPAN) + Number(strategy === ALL) + Number(division === ALL);
}
