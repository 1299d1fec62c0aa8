import { NO_MONEY } from '../../base/money.ts';
import { knownPlace, placeInTransfer } from '../transfer-places.ts';
import { defineCheck } from './define-check.ts';

export const TRANSFER_TO_ITSELF = defineCheck({
  code: 'TRANSFER_TO_ITSELF',
  severity: 'E',
  holds: 'Transferred money does not come back to where it was taken.',
  find: ({ plan }) =>
    plan.transfers.flatMap((transfer) => {
      const [from, to] = [knownPlace(transfer.from), knownPlace(transfer.to)];
      const same =
        from !== null &&
        from.year === to?.year &&
        from.strategy === to.strategy &&
        from.division === to.division;
      if (!same) return [];
      const facts = { amount: transfer.amount ?? NO_MONEY };
      return [{ place: placeInTransfer(transfer, 'toDivision'), facts }];
    }),
});
