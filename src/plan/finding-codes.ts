import type { CELL_FAULTS } from '../tabs/cell-kinds.ts';
import type { CheckCode } from './checks/index.ts';

export type CellFaultCode = (typeof CELL_FAULTS)[keyof typeof CELL_FAULTS]['code'];

/** Every code that a finding can carry: rules, cells that cannot be read, live totals that are wrong. */
export type FindingCode = CheckCode | CellFaultCode | 'SETTING_UNREADABLE' | 'FORMULA_WRONG';
