import { addSatang, NO_MONEY, type Satang, subtractSatang } from '../../base/money.ts';
import { lineKey } from '../../tabs/reconciliation-keys.ts';
import type { Plan, Transfer } from '../plan.ts';
import type { Reconciliation } from '../totals.ts';
import { type KnownPlace, knownPlace, placeInTransfer } from '../transfer-places.ts';
import { defineCheck, type Found } from './define-check.ts';

export const TRANSFER_TOO_MUCH = defineCheck({
  code: 'TRANSFER_TOO_MUCH',
  severity: 'E',
  holds: 'No entry takes more than its line has on that day.',
  find: ({ plan, totals }) => {
    const left = new Map<string, Satang>();
    return byDay(plan).flatMap((transfer): Found[] => {
      const amount = transfer.amount ?? NO_MONEY;
      const to = knownLine(knownPlace(transfer.to), totals);
      if (to !== null) left.set(to.key, addSatang(left.get(to.key) ?? to.original, amount));
      const from = knownLine(knownPlace(transfer.from), totals);
      if (from === null) return [];
      const before = left.get(from.key) ?? from.original;
      left.set(from.key, subtractSatang(before, amount));
      if (amount <= before || amount <= 0) return [];
      const allocated = before < 0 ? NO_MONEY : before;
      const facts = { amount, allocated, difference: subtractSatang(amount, allocated) };
      return [{ place: placeInTransfer(transfer, 'amount'), facts }];
    });
  },
});

/** What has no day comes last; on one day the order of the tab holds. */
function byDay({ transfers }: Plan): Transfer[] {
  const dayOf = ({ day }: Transfer) => day ?? '9999';
  return [...transfers].sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
}

/** Lines of years outside the plan are not known, and nothing can be said of them. */
function knownLine(at: KnownPlace | null, totals: Reconciliation) {
  if (at === null) return null;
  return totals.byKey.get(lineKey(at.year, at.strategy, at.division)) ?? null;
}
