import type { FixedRow, HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { BUDGET_TAB } from '../master-tabs.ts';
import { ALL, amountKey, lineKey, SPAN } from '../reconciliation-keys.ts';
import { label, lineLookUp, shownYearLookUp } from './cells.ts';

/** Row key of the allocation of one year and strategy. */
export function budgetRowKey(year: number, strategy: number): string {
  return `${year}|${strategy}`;
}

export function budgetRows(shape: PlanShape): FixedRow[] {
  return shape.years.flatMap((year) =>
    shape.strategies.map(({ number }) => ({
      key: budgetRowKey(year, number),
      cells: {
        year: { type: 'initial', value: year, kind: BUDGET_TAB.columns.year.kind } as const,
        strategy: {
          type: 'initial',
          value: number,
          kind: BUDGET_TAB.columns.strategy.kind,
        } as const,
        total: lineLookUp('original', lineKey(year, number, ALL)),
      },
    })),
  );
}

/**
 * Column totals stand above the table: below it they would be among the cells that their own sum adds up,
 * which is circular.
 */
export function budgetHead(shape: PlanShape): HeadCell[] {
  const columns = [
    ...shape.divisions.map(({ code }) => ({ column: amountKey(code), division: code })),
    { column: 'total', division: ALL },
  ];
  return [
    { row: 2, column: 'year', cell: label('รวมปีที่แสดง หลังโอน') },
    { row: 3, column: 'year', cell: label('รวมปีที่แสดง') },
    { row: 4, column: 'year', cell: label('รวมทุกปี') },
    ...columns.flatMap(({ column, division }): HeadCell[] => [
      { row: 2, column, cell: shownYearLookUp('allocated', ALL, division) },
      { row: 3, column, cell: shownYearLookUp('original', ALL, division) },
      { row: 4, column, cell: lineLookUp('original', lineKey(SPAN, ALL, division)) },
    ]),
  ];
}
