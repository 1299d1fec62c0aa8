import type { TransferColumn } from '../../tabs/transfers.ts';
import { placeInTransfer } from '../transfer-places.ts';
import { defineCheck } from './define-check.ts';

export const TRANSFER_FIELD_MISSING = defineCheck({
  code: 'TRANSFER_FIELD_MISSING',
  severity: 'E',
  holds: 'An entry of transferred money says everything, its reason and approval included.',
  find: ({ plan }) =>
    plan.transfers.flatMap((transfer) => {
      const noAmount: readonly TransferColumn[] = transfer.amount === 0 ? ['amount'] : [];
      const missing = [...transfer.blank, ...noAmount];
      const [first] = missing;
      if (first === undefined) return [];
      return [{ place: placeInTransfer(transfer, first), facts: { missing: missing.length } }];
    }),
});
