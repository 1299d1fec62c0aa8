import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import type { Share } from '../divisions/split-amounts.ts';

/** A way out of a difference between what was allocated and what is planned. */
export type Remedy = AllocationRemedy | MoveRemedy | SplitRemedy;

/** Another amount in one cell of งบประมาณ. */
export interface AllocationRemedy {
  readonly kind: 'allocation';
  /** Key of the row in งบประมาณ. */
  readonly row: string;
  /** Code of the division. */
  readonly division: string;
  readonly amount: Satang;
}

/** Another place for an activity; what is null stays as it is. */
export interface MoveRemedy extends NewPlace {
  readonly kind: 'move';
  /** Key of the activity's row. */
  readonly row: string;
  /** Code of the division. */
  readonly division: string | null;
  /** Money and quarters of one year go to another one. */
  readonly years: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
}

interface NewPlace {
  readonly strategy: number | null;
  /** Number inside the strategy; null only where the strategy stays too. */
  readonly tactic: number | null;
}

/** One activity as several rows; the first of them keeps the key and the number. */
export interface SplitRemedy {
  readonly kind: 'split';
  readonly row: string;
  readonly parts: readonly SplitPart[];
}

export interface SplitPart extends Share, NewPlace {}

/** Why a remedy cannot be: the sentence is looked up by code. */
export interface Refusal {
  readonly code:
    | 'ROW_MISSING'
    | 'NOTHING_CHANGES'
    | 'DIVISION_UNKNOWN'
    | 'PLACE_UNKNOWN'
    | 'YEAR_UNKNOWN'
    | 'NO_MONEY_THERE'
    | 'MONEY_IS_TEXT'
    | 'PART_TWICE'
    | 'SUM_DIFFERS';
  readonly year?: FiscalYear;
  /** Parts less amount of the activity: above zero is too much. */
  readonly difference?: Satang;
}
