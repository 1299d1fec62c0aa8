import type { Plan } from '../../plan/plan.ts';
import { lineOf, type Reconciliation } from '../../plan/totals.ts';
import { SPAN } from '../../tabs/reconciliation-keys.ts';
import type { BookPart } from '../../text/papers.ts';

/** For which parts of the book the plan has anything to put into the table. */
export function partsWithRows(
  plan: Plan,
  totals: Reconciliation,
): Readonly<Record<BookPart, boolean>> {
  return {
    alignment: plan.localStrategies.length > 0,
    tactics: plan.strategies.length > 0,
    budget: lineOf(totals, SPAN).original !== 0,
    activities: plan.activities.length > 0,
    needs:
      plan.training.needs.length > 0 || plan.idpEntries.length > 0 || plan.competencies.length > 0,
    idp: plan.idpEntries.length > 0,
    committee: plan.seats.length > 0,
  };
}
