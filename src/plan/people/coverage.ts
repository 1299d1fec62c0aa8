import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { Plan } from '../plan.ts';
import {
  type CompetencyBook,
  type CompetencyGroup,
  competencyBook,
  neededGroups,
} from './competencies.ts';
import type { IdpEntry, Position } from './records.ts';
import { headsOf } from './titles.ts';

/** What the plan of one position for one year holds. */
export interface YearOfPosition {
  readonly year: FiscalYear;
  readonly entries: readonly IdpEntry[];
  /** Entries that name one of the curricula. */
  readonly curricula: number;
  /** Groups of which there are too few competencies; empty where there is no plan at all. */
  readonly missing: readonly MissingGroup[];
}

export interface MissingGroup {
  readonly group: CompetencyGroup;
  readonly has: number;
  readonly needs: number;
}

export interface PositionCoverage {
  readonly position: Position;
  readonly isHead: boolean;
  /** One for each year of the plan. */
  readonly years: readonly YearOfPosition[];
}

/** How many of the held positions of a division have a plan. */
export interface CoverageRate {
  readonly year: FiscalYear;
  readonly held: number;
  readonly planned: number;
}

export interface Coverage {
  /** In tab order. */
  readonly positions: readonly PositionCoverage[];
  /** By code of the division; the central executives under ''. Whose division is unknown is in none. */
  readonly rates: ReadonlyMap<string, readonly CoverageRate[]>;
  /** The position that heads each division, by its code. */
  readonly heads: ReadonlyMap<string, Position>;
  readonly book: CompetencyBook;
}

const known = new WeakMap<Plan, Coverage>();

/** Lays the individual plans beside the positions; worked out once for a plan. */
export function coverageOf(plan: Plan): Coverage {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const coverage = workOut(plan);
  known.set(plan, coverage);
  return coverage;
}

function workOut(plan: Plan): Coverage {
  const book = competencyBook(plan);
  const heads = headsOf(plan);
  const headNumbers = new Set([...heads.values()].map(({ source }) => source.row));
  const entries = entriesByPositionYear(plan.idpEntries);
  const positions = plan.positions.map(
    (position): PositionCoverage => ({
      position,
      isHead: headNumbers.has(position.source.row),
      years: plan.years.map((year) =>
        yearOf(position, year, entries.get(placeKey(position.number, year)) ?? [], book),
      ),
    }),
  );
  return { positions, rates: ratesOf(positions, plan.years), heads, book };
}

/** Entries under `number year`. */
export function entriesByPositionYear(entries: readonly IdpEntry[]): Map<string, IdpEntry[]> {
  const found = new Map<string, IdpEntry[]>();
  for (const entry of entries) {
    const key = placeKey(entry.position, entry.year);
    const known = found.get(key);
    if (known) known.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

export function placeKey(position: string, year: FiscalYear | null): string {
  return `${position}\n${year ?? ''}`;
}

function yearOf(
  position: Position,
  year: FiscalYear,
  entries: readonly IdpEntry[],
  book: CompetencyBook,
): YearOfPosition {
  const curricula = entries.filter(({ curriculum }) => curriculum !== '').length;
  const missing = entries.length === 0 ? [] : missingGroups(position, entries, book);
  return { year, entries, curricula, missing };
}

function missingGroups(
  position: Position,
  entries: readonly IdpEntry[],
  book: CompetencyBook,
): MissingGroup[] {
  const counts = new Map<CompetencyGroup, number>();
  for (const { skill } of entries) {
    const known = book.known(skill);
    if (known === null) continue;
    const weight = known.isWhole ? Number.POSITIVE_INFINITY : 1;
    counts.set(known.group, (counts.get(known.group) ?? 0) + weight);
  }
  return neededGroups(position).flatMap(([group, needs]) => {
    const has = counts.get(group) ?? 0;
    return has >= needs ? [] : [{ group, has, needs }];
  });
}

function ratesOf(
  positions: readonly PositionCoverage[],
  years: readonly FiscalYear[],
): Map<string, CoverageRate[]> {
  const counts = new Map<string, CoverageRate[]>();
  for (const { position, years: own } of positions) {
    const isLost = position.division === null && position.typedDivision !== '';
    if (position.holder === '' || isLost) continue;
    const code = position.division ?? '';
    const before = counts.get(code) ?? years.map((year) => ({ year, held: 0, planned: 0 }));
    const now = before.map((rate, index) => ({
      year: rate.year,
      held: rate.held + 1,
      planned: rate.planned + Number((own[index]?.entries.length ?? 0) > 0),
    }));
    counts.set(code, now);
  }
  return counts;
}
