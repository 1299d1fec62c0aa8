import { CARRY_OVER, type TransferSide } from '../../tabs/transfers.ts';
import type { Plan, Transfer } from '../plan.ts';
import { placeInTransfer, sidesOf } from '../transfer-places.ts';
import { defineCheck, type Found } from './define-check.ts';

export const TRANSFER_PLACE_UNKNOWN = defineCheck({
  code: 'TRANSFER_PLACE_UNKNOWN',
  severity: 'E',
  holds: 'Transferred money leaves and reaches a year, a strategy and a division of the plan.',
  find: ({ plan }) => {
    const strategies = new Set(plan.strategies.map(({ number }) => number));
    return plan.transfers.flatMap((transfer) =>
      sidesOf(transfer).flatMap(({ side, at }): Found[] => {
        const found = (column: 'Year' | 'Strategy' | 'Division', text: string | number) => ({
          place: placeInTransfer(transfer, `${side}${column}`),
          facts: { text: String(text) },
        });
        const { year, strategy, division, typed } = at;
        return [
          ...(year === null || isYearOf(plan, transfer, side) ? [] : [found('Year', year)]),
          ...(strategy === null || strategies.has(strategy) ? [] : [found('Strategy', strategy)]),
          ...(division !== null || typed.trim() === '' ? [] : [found('Division', typed)]),
        ];
      }),
    );
  },
});

/** Money may be carried into the first year of the plan and out of its last. */
function isYearOf({ years }: Plan, transfer: Transfer, side: TransferSide): boolean {
  const year = transfer[side].year ?? 0;
  if (years.includes(year)) return true;
  if (transfer.kind !== CARRY_OVER) return false;
  return side === 'from' ? years[0] === year + 1 : years.at(-1) === year - 1;
}
