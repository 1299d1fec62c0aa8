import type { RuleCode } from '../tabs/rules/index.ts';

/** Every code that a finding can carry: rules, cells that cannot be read, live totals that are wrong. */
export type FindingCode = RuleCode;
