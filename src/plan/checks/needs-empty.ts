import { NEEDS_SUMMARY_TAB, NEEDS_TOTAL_ROW } from '../../tabs/training/needs-tabs.ts';
import { hasNeeds } from '../training/needs.ts';
import { defineCheck } from './define-check.ts';

export const NEEDS_EMPTY = defineCheck({
  code: 'NEEDS_EMPTY',
  severity: 'W',
  holds: 'The matrix of needs that the plan rests on is not empty.',
  find: ({ plan }) =>
    hasNeeds(plan)
      ? []
      : [
          {
            place: { tab: NEEDS_SUMMARY_TAB.key, row: NEEDS_TOTAL_ROW, column: 'respondents' },
            facts: { divisions: plan.divisions.length },
          },
        ],
});
