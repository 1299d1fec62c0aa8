import { addSatang, NO_MONEY, type Satang } from '../../base/money.ts';
import type { Allocation, Plan } from '../plan.ts';
import { defineCheck, type Found } from './define-check.ts';

/** Allocated money stands in a row that the totals know, and in one only. */
export const ALLOCATION_YEAR_UNKNOWN = defineCheck({
  code: 'ALLOCATION_YEAR_UNKNOWN',
  severity: 'E',
  holds: 'Allocated money belongs to a year of the plan; what is kept of other years only warns.',
  find: ({ plan }) => {
    const years = new Set(plan.years);
    return findRows(plan, 'year', ({ year }) => year !== null && years.has(year)).map((found) => ({
      ...found,
      severity: found.facts.year === undefined ? ('E' as const) : ('W' as const),
    }));
  },
});

export const ALLOCATION_STRATEGY_UNKNOWN = defineCheck({
  code: 'ALLOCATION_STRATEGY_UNKNOWN',
  severity: 'E',
  holds: 'Allocated money belongs to a strategy of the list.',
  find: ({ plan }) => {
    const numbers = new Set(plan.strategies.map((strategy) => strategy.number));
    return findRows(plan, 'strategy', ({ strategy }) => strategy !== null && numbers.has(strategy));
  },
});

export const ALLOCATION_REPEATED = defineCheck({
  code: 'ALLOCATION_REPEATED',
  severity: 'E',
  holds: 'Allocated money of one year and strategy stands in one row.',
  find: ({ plan }) => {
    const rowOf = new Map<string, string>();
    return rowsWithMoney(plan.allocations).flatMap(({ first, amount }): Found[] => {
      const { year, strategy, source } = first;
      if (year === null || strategy === null) return [];
      const known = rowOf.get(`${year}|${strategy}`);
      if (known === undefined) rowOf.set(`${year}|${strategy}`, source.row);
      if (known === undefined) return [];
      return [{ place: { ...source, column: 'strategy' }, facts: { year, strategy, amount } }];
    });
  },
});

/** One finding for each row with money whose `column` is not known. */
function findRows(
  plan: Plan,
  column: 'year' | 'strategy',
  isKnown: (allocation: Allocation) => boolean,
): Found[] {
  const unknown = plan.allocations.filter((one) => !isKnown(one));
  return rowsWithMoney(unknown).map(({ first, amount }) => {
    const typed = first[column];
    const facts = typed === null ? { amount } : { [column]: typed, amount };
    return { place: { ...first.source, column }, facts };
  });
}

/** The rows of งบประมาณ in which money stands, in tab order, each with the sum of its cells. */
function rowsWithMoney(
  allocations: readonly Allocation[],
): { readonly first: Allocation; readonly amount: Satang }[] {
  const rows = new Map<string, { first: Allocation; amount: Satang }>();
  for (const allocation of allocations) {
    const amount = allocation.amount ?? NO_MONEY;
    const row = rows.get(allocation.source.row);
    if (row) row.amount = addSatang(row.amount, amount);
    else rows.set(allocation.source.row, { first: allocation, amount });
  }
  return [...rows.values()].filter(({ amount }) => amount !== 0);
}
