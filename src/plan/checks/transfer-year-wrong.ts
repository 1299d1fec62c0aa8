import { CARRY_OVER, TRANSFER } from '../../tabs/transfers.ts';
import { placeInTransfer } from '../transfer-places.ts';
import { defineCheck } from './define-check.ts';

export const TRANSFER_YEAR_WRONG = defineCheck({
  code: 'TRANSFER_YEAR_WRONG',
  severity: 'E',
  holds: 'A transfer stays in its fiscal year, and what is carried over goes to the next one.',
  find: ({ plan }) =>
    plan.transfers.flatMap((transfer) => {
      const { kind, from, to } = transfer;
      if (from.year === null || to.year === null) return [];
      const wanted = { [TRANSFER]: from.year, [CARRY_OVER]: from.year + 1, '': to.year }[kind];
      if (to.year === wanted) return [];
      const facts = { kind, year: to.year, wanted };
      return [{ place: placeInTransfer(transfer, 'toYear'), facts }];
    }),
});
