import { fiscalYearOf } from '../../base/fiscal-year.ts';
import { placeInTransfer } from '../transfer-places.ts';
import { defineCheck } from './define-check.ts';

export const TRANSFER_DAY_OUTSIDE_YEAR = defineCheck({
  code: 'TRANSFER_DAY_OUTSIDE_YEAR',
  severity: 'W',
  holds: 'A transfer is approved in the fiscal year whose money it moves.',
  find: ({ plan }) =>
    plan.transfers.flatMap((transfer) => {
      const { day, from } = transfer;
      if (day === null || from.year === null || fiscalYearOf(day) === from.year) return [];
      return [{ place: placeInTransfer(transfer, 'day'), facts: { day, year: from.year } }];
    }),
});
