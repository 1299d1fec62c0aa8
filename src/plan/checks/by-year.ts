import type { Facts } from '../../base/finding.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import { RECONCILIATION_TAB } from '../../tabs/computed-tabs.ts';
import {
  ALL,
  type LineDivision,
  type LineStrategy,
  lineKey,
} from '../../tabs/reconciliation-keys.ts';
import { lineOf, type TotalsLine } from '../totals.ts';
import type { Found, PlanUnderCheck } from './define-check.ts';

export interface YearsWithFacts {
  /** In order; never empty. */
  readonly years: readonly [FiscalYear, ...FiscalYear[]];
  readonly facts: Facts;
}

/** Joins the years for which the same facts hold; `null` = nothing to say about that year. */
export function joinYears(
  years: readonly FiscalYear[],
  factsOf: (year: FiscalYear) => Facts | null,
): YearsWithFacts[] {
  const joined = new Map<string, { years: [FiscalYear, ...FiscalYear[]]; facts: Facts }>();
  for (const year of years) {
    const facts = factsOf(year);
    if (facts === null) continue;
    const same = joined.get(JSON.stringify(facts));
    if (same) same.years.push(year);
    else joined.set(JSON.stringify(facts), { years: [year], facts });
  }
  return [...joined.values()];
}

interface LineRule {
  readonly strategy?: LineStrategy;
  readonly division?: LineDivision;
  /** Where on the line the reader should look. */
  readonly column?: 'allocated' | 'difference';
  readonly factsOf: (line: TotalsLine) => Facts | null;
}

/** Applies a rule to one line of กระทบยอด in each plan year. */
export function findOnLines({ plan, totals }: PlanUnderCheck, rule: LineRule): LineFound[] {
  const { strategy = ALL, division = ALL, column = 'difference' } = rule;
  return joinYears(plan.years, (year) =>
    rule.factsOf(lineOf(totals, year, { strategy, division })),
  ).map(({ years, facts }) => ({
    years,
    facts,
    place: { tab: RECONCILIATION_TAB.key, row: lineKey(years[0], strategy, division), column },
  }));
}

export type LineFound = Found & Pick<YearsWithFacts, 'years'>;

/** The three figures of a line on which allocation and activities do not agree. */
export function mismatchOf(line: TotalsLine): Facts | null {
  const { allocated, planned, difference } = line;
  return difference === 0 ? null : { allocated, planned, difference };
}
