import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  COLLEAGUE,
  columnWithKey,
  emptyProduct,
  HEAD_OF_FINANCE,
  HR,
  type Reply,
  rowShowing,
  sampleProduct,
} from '../support/product.ts';

interface Row {
  readonly tab: string;
  readonly cell: string;
  readonly amount?: number | null;
  readonly effect?: number;
  readonly money?: number | null;
  readonly [fact: string]: unknown;
}

interface Explained extends Reply {
  readonly found: boolean;
  readonly line: Record<string, unknown> & { readonly key: string };
  readonly allocations: readonly Row[];
  readonly transfers: readonly Row[];
  readonly activities: readonly Row[];
}

function explain(product: Emulator, target?: unknown, user = HR): Explained {
  return ask(product, 'explainLine', target === undefined ? [] : [target], user) as Explained;
}

function transfer(product: Emulator, cells: readonly (string | number)[]): void {
  product.hands.paste(HR, "'โอนงบ'!B6", cells.join('\t'));
}

const sum = (amounts: readonly (number | null | undefined)[]) =>
  amounts.reduce<number>((total, one) => total + (one ?? 0), 0);

test('explainLine: gives the rows of a line, which add up to what กระทบยอด shows', () => {
  const product = sampleProduct();
  const money = columnWithKey(product, 'กองคลัง', 'money:2567');
  product.hands.type(HEAD_OF_FINANCE, `'กองคลัง'!${money}7`, 'สองพัน');
  transfer(product, [
    ...['15/1/2567', 'โอน', 2567, 1, 'สำนักปลัด', 2567, 2, 'กองคลัง'],
    ...['1,500.25', 'ค่าวิทยากรเพิ่ม', 'บันทึกที่ ๑๒/๒๕๖๗'],
  ]);
  const { line, allocations, transfers, activities, activitiesLeft } = explain(product, {
    key: '2567|all|D02',
  });
  expect(line).toMatchObject({
    key: '2567|all|D02',
    title: 'ปี ๒๕๖๗ กองคลัง',
    original: 109_000,
    transferred: 1_500.25,
    allocated: 110_500.25,
    planned: 10_000,
    difference: -100_500.25,
    notNumbers: 1,
    tab: 'กระทบยอด',
  });
  expect(activitiesLeft).toBe(0);
  expect(sum(allocations.map(({ amount }) => amount))).toBe(109_000);
  expect(sum(transfers.map(({ effect }) => effect))).toBe(1_500.25);
  expect(transfers[0]).toMatchObject({
    day: '๑๕ ม.ค. ๒๕๖๗',
    from: 'ปี ๒๕๖๗ ยุทธศาสตร์ที่ ๑ สำนักปลัด',
    to: 'ปี ๒๕๖๗ ยุทธศาสตร์ที่ ๒ กองคลัง',
    approval: 'บันทึกที่ ๑๒/๒๕๖๗',
    tab: 'โอนงบ',
    cell: 'J6',
  });
  expect(activities.map(({ tab, cell, money: baht, text }) => [tab, cell, baht, text])).toEqual([
    ['กองคลัง', `${money}6`, 10_000, ''],
    ['กองคลัง', `${money}7`, null, 'สองพัน'],
  ]);
  const shownRow = rowShowing(product, 'กระทบยอด', 'A', '2567|all|D02');
  expect(product.read(`'กระทบยอด'!E${shownRow}:I${shownRow}`).values).toEqual([
    [-100_500.25, 110_500.25, 10_000, 109_000, 1_500.25],
  ]);
});

test('explainLine: finds the line behind a cell of each tab that shows money', () => {
  const product = sampleProduct();
  const ids = new Map(product.snapshot().sheets.map(({ name, id }) => [name, Number(id)]));
  const lineAt = (tab: string, cell: string) => {
    const { found, line } = explain(product, { gid: ids.get(tab), cell });
    return found ? line.key : null;
  };
  const row = rowShowing(product, 'กระทบยอด', 'A', '2568|3|D04');
  expect(lineAt('กระทบยอด', `I${row}`)).toBe('2568|3|D04');
  const budget = rowShowing(product, 'งบประมาณ', 'A', '2568|2');
  const finance = columnWithKey(product, 'งบประมาณ', 'amount:D02');
  expect(lineAt('งบประมาณ', `${finance}${budget}`)).toBe('2568|2|D02');
  expect(lineAt('งบประมาณ', `${columnWithKey(product, 'งบประมาณ', 'total')}${budget}`)).toBe(
    '2568|2|all',
  );
  expect(lineAt('หน้าหลัก', `D${rowShowing(product, 'หน้าหลัก', 'A', 'division:D03')}`)).toBe(
    '2567|all|D03',
  );
  expect(lineAt('หน้าหลัก', `D${rowShowing(product, 'หน้าหลัก', 'A', 'span')}`)).toBe('span|all|all');
  const money = columnWithKey(product, 'กองคลัง', 'money:2569');
  expect(lineAt('กองคลัง', `${money}6`)).toBe('2569|1|D02');
  expect(lineAt('กองคลัง', `${money}300`)).toBeNull();
  expect(lineAt('กอง', 'B6')).toBeNull();
});

test('explainLine: answers for the selected cell, for everyone, and reads only', () => {
  const product = sampleProduct();
  const row = rowShowing(product, 'กระทบยอด', 'A', '2567|1|D01');
  product.select(HR, `'กระทบยอด'!E${row}`);
  const before = JSON.stringify(product.snapshot());
  expect(explain(product).line.key).toBe('2567|1|D01');
  for (const user of [HEAD_OF_FINANCE, COLLEAGUE])
    expect(explain(product, { key: '2567|1|D01' }, user).line.difference).toBe(
      product.read(`'กระทบยอด'!E${row}`).values[0]?.[0],
    );
  expect(JSON.stringify(product.snapshot())).toBe(before);
});

test('explainLine: refuses what is no target, and a file that is not set up', () => {
  const product = sampleProduct();
  expect(ask(product, 'explainLine', [{ key: '2567|1|D99' }])).toMatchObject({ found: false });
  for (const bad of [{}, { key: '' }, { gid: -1, cell: 'A1' }, { gid: 0, cell: '1A' }, 'x', []])
    expect(ask(product, 'explainLine', [bad])).toMatchObject({ error: { code: 'BAD_ARGUMENTS' } });
  expect(ask(emptyProduct(), 'explainLine', [{ key: 'x' }])).toMatchObject({
    error: { code: 'NOT_SET_UP' },
  });
});
