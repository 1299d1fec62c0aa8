import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  HEAD_OF_FINANCE,
  HR,
  lineOf,
  rowShowing,
  sampleProduct,
  shown,
} from '../support/product.ts';

const TAB = 'IDP กองคลัง';

function range(product: Emulator, key: string, row: number, tab = TAB): string {
  return `'${tab}'!${columnWithKey(product, tab, key)}${row}`;
}

/** The first row of a tab in which nothing of ours stands. */
function freeRow(product: Emulator): number {
  const cells = product.read(`'${TAB}'!C1:C400`).displayValues;
  return cells.filter(([cell], index) => index < 5 || cell !== '').length + 1;
}

function finance(product: Emulator) {
  const row = rowShowing(
    product,
    'บุคลากร',
    columnWithKey(product, 'บุคลากร', 'title'),
    'ผู้อำนวยการกองคลัง',
  );
  const read = (key: string) => shown(product, range(product, key, row, 'บุคลากร'))[0] ?? '';
  return { row, number: read('number'), title: read('title'), holder: read('holder') };
}

test('row formulas: each row of the sample shows title, holder and gap as the script has them', () => {
  const product = sampleProduct();
  const people = new Map(
    product
      .read(`'บุคลากร'!B6:D40`)
      .values.map(([number, title, holder]) => [number, [title, holder]]),
  );
  const columns = ['position', 'positionTitle', 'holder', 'levelNow', 'levelExpected', 'gap'];
  const letters = columns.map((key) => columnWithKey(product, TAB, key));
  const cells = letters.map((letter) => product.read(`'${TAB}'!${letter}6:${letter}200`).values);
  const rows = (cells[0] ?? []).flatMap((_, index) => {
    const row = cells.map((column) => column[index]?.[0]);
    return row[0] === '' ? [] : [row];
  });
  expect(rows.length).toBeGreaterThan(80);
  for (const [position, title, holder, now, expected, gap] of rows) {
    expect([title, holder]).toEqual(people.get(String(position)));
    expect(gap).toBe(Number(expected) - Number(now));
  }
});

test('row formulas: a head who types a position sees whose it is, in at most eight calls', () => {
  const product = sampleProduct();
  const { number, title, holder } = finance(product);
  const row = freeRow(product);
  const edit = product.hands.type(HEAD_OF_FINANCE, range(product, 'position', row), number);
  expect(edit.refused).toBeUndefined();
  expect(edit.executions[0]?.calls.total).toBeLessThanOrEqual(8);
  expect(shown(product, range(product, 'positionTitle', row))).toEqual([title]);
  expect(shown(product, range(product, 'holder', row))).toEqual([holder]);
  product.hands.type(HR, range(product, 'holder', finance(product).row, 'บุคลากร'), 'นางใหม่ สมมุติพร');
  expect(shown(product, range(product, 'holder', row))).toEqual(['นางใหม่ สมมุติพร']);
});

test('row formulas: rows pasted with everything in them get theirs by the next run of the head', () => {
  const product = sampleProduct();
  const { number, title } = finance(product);
  const row = freeRow(product);
  const line = lineOf(product, TAB, {
    ...{ position: number, skill: 'ทักษะด้านดิจิทัล', year: '๒๕๖๗', goal: 'เป้าหมาย' },
    ...{ levelNow: '๑', levelExpected: '๓', methods: '๑ และ ๖', quarters: 'ไตรมาส 3' },
  });
  const edit = product.hands.paste(HEAD_OF_FINANCE, `'${TAB}'!B${row}`, [line, line].join('\n'));
  expect(edit.executions[0]?.calls.total).toBeLessThanOrEqual(8);
  ask(product, 'recalculate', [], HEAD_OF_FINANCE);
  for (const at of [row, row + 1]) {
    expect(shown(product, range(product, 'positionTitle', at))).toEqual([title]);
    expect(shown(product, range(product, 'gap', at))).toEqual(['2']);
  }
});

test('row formulas: what is typed over one is put right, and a second run has nothing to do', () => {
  const product = sampleProduct();
  const holder = shown(product, range(product, 'holder', 6));
  product.hands.type(HEAD_OF_FINANCE, range(product, 'holder', 6), 'คนอื่น');
  const reply = ask(product, 'recalculate');
  expect(JSON.stringify(reply.repaired)).toContain('IDP กองคลัง');
  expect(shown(product, range(product, 'holder', 6))).toEqual(holder);
  expect(ask(product, 'recalculate').repaired).toEqual([]);
});

test('row formulas: follow their rows when a head sorts the tab', () => {
  const product = sampleProduct();
  const pairs = () =>
    product
      .read(`'${TAB}'!B6:D120`)
      .values.filter(([, number]) => number !== '')
      .map((row) => row.join('|'))
      .sort();
  const before = pairs();
  product.hands.sort(HEAD_OF_FINANCE, `'${TAB}'!A6:U120`, [{ column: 5, ascending: false }]);
  expect(pairs()).toEqual(before);
  expect(product.read(range(product, 'holder', 9)).formulas[0]?.[0]).toMatch(/\$C9/);
});
