import type { FiscalYear, Quarter } from '../base/fiscal-year.ts';
import { YEARLY_ACTIVITIES } from './activities.ts';
import { SAMPLE_YEARS } from './years.ts';

/** One row of an activities tab. */
export interface SampleActivity {
  /** Code of the division on whose tab the row stands; null: the central tab. */
  readonly division: string | null;
  readonly strategy: number;
  readonly tactic: number;
  readonly order: number;
  readonly name: string;
  readonly indicator: string;
  readonly quantity: string;
  readonly quality: string;
  readonly benefit: string;
  /** Baht by fiscal year; 0: needs no budget. */
  readonly money: Readonly<Record<FiscalYear, number>>;
  readonly quarters: Readonly<Record<FiscalYear, readonly Quarter[]>>;
  /** As typed in the owner column, which only the central tab has. */
  readonly owner: string;
  readonly personInCharge: string;
  readonly lpa: string;
  readonly standards: string;
  readonly ita: string;
  readonly evidence: string;
}

/** In the order of the book. The plan declares its amounts as yearly, so each year repeats them. */
export function activityRows(): SampleActivity[] {
  return YEARLY_ACTIVITIES.map(({ yearlyMoney, quarters, ...activity }) => ({
    ...activity,
    money: Object.fromEntries(SAMPLE_YEARS.map((year) => [year, yearlyMoney])),
    quarters: Object.fromEntries(SAMPLE_YEARS.map((year) => [year, quarters])),
    lpa: '',
    standards: '',
    ita: '',
    evidence: '',
  }));
}
