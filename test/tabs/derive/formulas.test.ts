import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/base/cell.ts';
import { COMPARED_FIGURES, compareTotals } from '../../../src/plan/compare-totals.ts';
import { readPlan } from '../../../src/plan/read-plan.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import { EVERYONE_OWNER } from '../../../src/tabs/activities.ts';
import type { PlanShape, TabLayout } from '../../../src/tabs/derive/tab-layout.ts';
import { FIRST_DATA_ROW, KEY_ROW } from '../../../src/tabs/derive/tab-layout.ts';
import { type Table, tableOf } from '../../../src/tabs/derive/table.ts';
import { evaluateFormulas, type TypedRows } from '../../support/formula-engine.ts';

const SHAPE: PlanShape = {
  years: [2567, 2568],
  divisions: [
    { code: 'D01', name: 'สำนักปลัด', shortName: 'สำนักปลัด' },
    { code: 'D02', name: 'กองคลัง (ใหม่)', shortName: 'กองคลัง (ใหม่)' },
  ],
  strategies: [
    { number: 1, title: 'หนึ่ง' },
    { number: 2, title: 'สอง' },
  ],
};
const SETTINGS = { currentYear: 2568, firstYear: 2567, yearCount: 2 };

/** The same cells as the formulas see, read as the script reads them. */
function tablesOf(layouts: readonly TabLayout[], typed: TypedRows): Map<string, Table> {
  return new Map(
    layouts.map((layout) => [layout.key, tableOf(layout, gridOf(layout, typed[layout.key] ?? []))]),
  );
}

function gridOf(layout: TabLayout, rows: readonly Readonly<Record<string, Cell>>[]): Cell[][] {
  const grid: Cell[][] = Array.from({ length: FIRST_DATA_ROW - 1 }, () => []);
  grid[KEY_ROW - 1] = [layout.key, ...layout.columns.map((column) => column.key)];
  const fixed = layout.key === 'settings' ? layout.fixedRows : [];
  const settings: Record<string, Cell> = SETTINGS;
  for (const row of fixed) {
    grid.push([
      row.key,
      ...layout.columns.map(({ key }) => (key === 'value' ? (settings[row.key] ?? '') : 'x')),
    ]);
  }
  rows.forEach((row, index) => {
    grid.push([`r${index}`, ...layout.columns.map(({ key }) => row[key] ?? '')]);
  });
  return grid;
}

const DIVISIONS = SHAPE.divisions.map(({ code, name }, index) => ({
  code,
  name,
  order: index + 1,
}));
const STRATEGIES = SHAPE.strategies.map(({ number, title }) => ({
  kind: 'ยุทธศาสตร์',
  strategy: number,
  title,
}));

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map((satang) => satang / 100) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Cell>(
      '',
      0,
      '๒๐๐,๐๐๐',
      'สองแสน',
      true,
      -5,
      90_000_000_001,
      -1e20,
      1e200,
    ),
  },
);
const strategy = fc.constantFrom<Cell>(1, 2, '', 9, 'ก');
const owner = fc.constantFrom<Cell>(
  'สำนักปลัด',
  'กองคลัง (ใหม่)',
  EVERYONE_OWNER,
  '',
  '(LPA ด้านที่ ๕',
  'คลัง',
);
const activity = fc.record({
  name: fc.constant<Cell>('กิจกรรม'),
  strategy,
  'money:2567': amount,
  'money:2568': amount,
});
const allocation = fc.record({
  year: fc.constantFrom<Cell>(2567, 2568, 2599, ''),
  strategy,
  'amount:D01': amount,
  'amount:D02': amount,
});
const name = fc.constantFrom<Cell>('สำนักปลัด', 'กองคลัง (ใหม่)', '', EVERYONE_OWNER, 'กองที่ไม่มี');
const year = fc.constantFrom<Cell>(2567, 2568, 2569, '');
const transfer = fc.record({
  kind: fc.constantFrom<Cell>('โอน', 'ยกยอดไปปีหน้า', ''),
  fromYear: year,
  fromStrategy: strategy,
  fromDivision: name,
  toYear: year,
  toStrategy: strategy,
  toDivision: name,
  amount,
});
const typedRows: fc.Arbitrary<TypedRows> = fc.record({
  divisions: fc.constant(DIVISIONS),
  strategies: fc.constant(STRATEGIES),
  budget: fc.array(allocation, { maxLength: 6 }),
  transfers: fc.array(transfer, { maxLength: 6 }),
  'activities:D01': fc.array(activity, { maxLength: 6 }),
  'activities:D02': fc.array(activity, { maxLength: 6 }),
  'activities:central': fc.array(
    fc.tuple(activity, owner).map(([row, typed]) => ({ ...row, owner: typed })),
    { maxLength: 8 },
  ),
});

test('live formulas: equal the script totals to the satang for any plan', () => {
  fc.assert(
    fc.property(typedRows, (typed) => {
      const book = evaluateFormulas(SHAPE, typed, SETTINGS);
      const totals = reconcile(readPlan(tablesOf(book.layouts, typed)).plan);
      const live = new Map(
        totals.lines.map(({ key }) => [
          key,
          Object.fromEntries(
            COMPARED_FIGURES.map((figure) => [figure, book.value('reconciliation', key, figure)]),
          ),
        ]),
      );
      expect(compareTotals(live, totals)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('live formulas: stay under the cell limit with 20 divisions and 6 strategies', () => {
  const shape: PlanShape = {
    years: [2567, 2568, 2569],
    divisions: Array.from({ length: 20 }, (_, index) => {
      const name = `กองที่มีชื่อยาวมากเพื่อทดสอบสูตร ${index + 1}`;
      return { code: `D${String(index + 1).padStart(2, '0')}`, name, shortName: name };
    }),
    strategies: Array.from({ length: 6 }, (_, index) => ({ number: index + 1, title: 'ยุทธศาสตร์' })),
  };
  const divisions = shape.divisions.map(({ code, name }, index) => ({
    code,
    name,
    order: index + 1,
  }));
  const book = evaluateFormulas(shape, { divisions }, SETTINGS);
  expect(book.longestFormula).toBeLessThan(20_000);
  expect(book.value('reconciliation', 'span|all|all', 'planned')).toBe(0);
});

test('live formulas: the head rows show what is left of each year', () => {
  const typed: TypedRows = {
    divisions: DIVISIONS,
    strategies: STRATEGIES,
    'activities:D01': [{ name: 'ก', strategy: 1, 'money:2567': 100, 'money:2568': 250.5 }],
  };
  const book = evaluateFormulas(SHAPE, typed, SETTINGS);
  const head = (column: string) => book.headValue('activities:D01', 3, column);
  expect(['money:2567', 'quarters:2567'].map(head)).toEqual(['เกิน 100', '/ 0']);
  expect(['money:2568', 'quarters:2568'].map(head)).toEqual(['เกิน 250.50', '/ 0']);
  expect(head('indicator')).toBe('ยังไม่ได้ตรวจ');
  expect(book.value('home', 'division:D01', 'planned')).toBe(250.5);
  expect(book.value('home', 'span', 'planned')).toBe(350.5);
});
