import { settingPlace } from '../../tabs/settings.ts';
import { defineCheck } from './define-check.ts';

export const AMOUNT_MODE_MISSING = defineCheck({
  code: 'AMOUNT_MODE_MISSING',
  severity: 'E',
  holds: 'The plan says whether its amounts are for each year or for all of them.',
  find: ({ plan }) =>
    plan.settings.amountMode === '' ? [{ place: settingPlace('amountMode'), facts: {} }] : [],
});
