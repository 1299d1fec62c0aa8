import { EVERYONE } from '../../tabs/reconciliation-keys.ts';
import { findOnLines } from './by-year.ts';
import { defineCheck } from './define-check.ts';

export const MONEY_NOT_SPLIT = defineCheck({
  code: 'MONEY_NOT_SPLIT',
  severity: 'E',
  holds: 'Money that all divisions share is split among them.',
  find: (subject) =>
    findOnLines(subject, {
      division: EVERYONE,
      factsOf: ({ activities, planned }) =>
        planned === 0 ? null : { activities, amount: planned },
    }),
});
