import type { FiscalYear } from '../base/fiscal-year.ts';
import type { IdpEntry, Plan } from './plan.ts';

/** What becomes of the rows of a plan when its file, copied, goes on to the next years. */

export interface NextWindow {
  /** Years of the plan that ends, and those of the next in the same order. */
  readonly years: ReadonlyMap<FiscalYear, FiscalYear>;
  /** Individual plans that go on, with what is known of the skill now. */
  readonly kept: readonly KeptEntry[];
  /** All others: of people who are gone, of other years, or reached. */
  readonly dropped: readonly IdpEntry[];
}

export interface KeptEntry {
  readonly entry: IdpEntry;
  readonly year: FiscalYear;
  /** The level after development is the level from which the next plan starts. */
  readonly levelNow: number | null;
}

/**
 * Works out what goes on. Individual plans: the last year's rows of positions that are held and whose skill was
 * not reached; each once, in the first year of the next plan, so that no plan of the years before stays.
 * `isReached`: whether what stands as the result says so.
 */
export function nextWindowOf(
  { years, positions, idpEntries }: Pick<Plan, 'years' | 'positions' | 'idpEntries'>,
  isReached: (result: string) => boolean,
): NextWindow {
  const count = years.length;
  const next = new Map(years.map((year) => [year, year + count]));
  const [first] = next.values();
  const last = years.at(-1);
  const held = new Set(positions.filter(({ holder }) => holder !== '').map(({ number }) => number));
  const goesOn = ({ position, year, result }: IdpEntry) =>
    year === last && held.has(position) && !isReached(result);
  const isNext = ({ year }: IdpEntry) => year !== null && [...next.values()].includes(year);
  return {
    years: next,
    kept: idpEntries.filter(goesOn).map((entry) => ({
      entry,
      year: first ?? 0,
      levelNow: entry.levelAfter ?? entry.levelNow,
    })),
    // A row of a year to come is planned already, perhaps by a run that was cut off.
    dropped: idpEntries.filter((entry) => !goesOn(entry) && !isNext(entry)),
  };
}
