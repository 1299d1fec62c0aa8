import { ACTIVITY_RULES } from './activities.ts';
import { CELL_RULES } from './cells.ts';
import { MONEY_RULES } from './money.ts';
import { TRANSFER_RULES } from './transfers.ts';

/**
 * Every rule by its code. Each has a row in ตั้งค่า, where HR sees its severity and changes it or switches
 * it off; the rule itself stands in plan/checks.
 */
export const RULES = {
  ...MONEY_RULES,
  ...TRANSFER_RULES,
  ...ACTIVITY_RULES,
  ...CELL_RULES,
} as const;

export type RuleCode = keyof typeof RULES;
