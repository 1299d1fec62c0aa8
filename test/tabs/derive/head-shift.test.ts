import { expect, test } from 'vitest';
import type { Cell } from '../../../src/base/cell.ts';
import { headShiftOf } from '../../../src/tabs/derive/head-shift.ts';
import { layoutsOf } from '../../../src/tabs/derive/layout.ts';
import { tableOf } from '../../../src/tabs/derive/table.ts';

const layout = layoutsOf({ years: [2570], divisions: [], strategies: [] }).find(
  ({ key }) => key === 'activities:central',
);
if (layout === undefined) throw new Error('No tab of the centre');
const WIDTH = layout.columns.length + 1;
const blank: Cell[] = Array.from({ length: WIDTH }, () => '');
const labels = [2, 3, 4].map((row) =>
  ['', ...layout.columns.map(({ key }) => key)].map((key): Cell => {
    const head = layout.headCells.find((one) => one.row === row && one.column === key);
    return head?.cell.type === 'label' ? head.cell.value : '';
  }),
);
const WHOLE: Cell[][] = [
  [layout.key, ...layout.columns.map(({ key }) => key)],
  ...labels,
  ['', ...layout.columns.map(({ header }) => header)],
  ['r1', ...blank.slice(1).map((_, index) => (index === 3 ? 'อบรม' : ''))],
  ['', ...blank.slice(1).map((_, index) => (index === 2 ? 2 : ''))],
];
const without = (...rows: number[]) => WHOLE.filter((_, index) => !rows.includes(index + 1));
const withBlank = (row: number, count = 1) => [
  ...WHOLE.slice(0, row - 1),
  ...Array.from({ length: count }, () => blank),
  ...WHOLE.slice(row - 1),
];

test.each<[string, Cell[][], ReturnType<typeof headShiftOf>]>([
  ['a whole tab', WHOLE, null],
  ['a tab without rows', WHOLE.slice(0, 5), null],
  ['a tab just made', [[layout.key]], null],
  ['header deleted', without(5), { kind: 'insert', row: 5, count: 1 }],
  ['header and a row above it deleted', without(4, 5), { kind: 'insert', row: 4, count: 2 }],
  ['header deleted above a row without a key', without(5, 6), { kind: 'insert', row: 5, count: 1 }],
  ['keys deleted', without(1), { kind: 'insert', row: 1, count: 1 }],
  ['a head row deleted', without(3), { kind: 'insert', row: 3, count: 1 }],
  ['rows put in above the header', withBlank(5, 2), { kind: 'remove', row: 5, count: 2 }],
  ['a row put in above the keys', withBlank(1), { kind: 'remove', row: 1, count: 1 }],
  [
    'a row put in above the keys and filled',
    [['', 'บันทึกของเรา', ...blank.slice(2)], ...WHOLE],
    null,
  ],
])('headShiftOf: %s', (_name, grid, shift) => {
  expect(headShiftOf(tableOf(layout, grid))).toEqual(shift);
});
