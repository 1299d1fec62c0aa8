import { ACTIVITY_RULES } from './activities.ts';
import { CELL_RULES } from './cells.ts';
import { COMPLETENESS_RULES } from './completeness.ts';
import { DIVISION_RULES } from './divisions.ts';
import { MONEY_RULES } from './money.ts';
import { PEOPLE_RULES } from './people.ts';
import { RESULT_RULES } from './results.ts';
import { TARGET_RULES } from './targets.ts';
import { TEXT_RULES } from './texts.ts';
import { TRAINING_RULES } from './training.ts';
import { TRANSFER_RULES } from './transfers.ts';

/** The rules that HR sees with their severity in ตั้งค่า, and may change or switch off. */
export const CHANGEABLE_RULES = {
  ...MONEY_RULES,
  ...TRANSFER_RULES,
  ...ACTIVITY_RULES,
  ...DIVISION_RULES,
  ...PEOPLE_RULES,
  ...TRAINING_RULES,
  ...RESULT_RULES,
  ...TARGET_RULES,
  ...TEXT_RULES,
  ...CELL_RULES,
} as const;

/** Every rule by its code; the rule itself stands in plan/checks. Nobody may switch off that a plan is hollow. */
export const RULES = { ...COMPLETENESS_RULES, ...CHANGEABLE_RULES } as const;

export type RuleCode = keyof typeof RULES;
