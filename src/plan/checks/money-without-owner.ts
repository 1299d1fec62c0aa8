import { NOBODY } from '../../tabs/reconciliation-keys.ts';
import { findOnLines } from './by-year.ts';
import { defineCheck } from './define-check.ts';

export const MONEY_WITHOUT_OWNER = defineCheck({
  code: 'MONEY_WITHOUT_OWNER',
  severity: 'E',
  holds: 'No money is planned without a division that answers for it.',
  find: (subject) =>
    findOnLines(subject, {
      division: NOBODY,
      factsOf: ({ activities, planned }) =>
        planned === 0 ? null : { activities, amount: planned },
    }),
});
