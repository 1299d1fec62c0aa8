import { DIVISIONS } from './organisation.ts';
import { SAMPLE_YEARS } from './years.ts';

/** Money given to each division under one strategy in one fiscal year. */
export interface SampleAllocation {
  readonly year: number;
  readonly strategy: number;
  /** Baht by code of the division. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** Baht of one year: a row for each strategy, a column for each division. */
const YEARLY_AMOUNTS = [
  [200_000, 100_000, 60_000, 50_000, 50_000, 50_000],
  [30_000, 3_000, 3_000, 2_000, 2_000, 2_000],
  [20_000, 3_000, 3_000, 2_000, 2_000, 2_000],
  [10_000, 3_000, 3_000, 2_000, 2_000, 2_000],
];

export function allocationRows(): SampleAllocation[] {
  return SAMPLE_YEARS.flatMap((year) =>
    YEARLY_AMOUNTS.map((amounts, index) => ({
      year,
      strategy: index + 1,
      amounts: Object.fromEntries(
        DIVISIONS.map((division, place) => [division.code, amounts[place] ?? 0]),
      ),
    })),
  );
}
