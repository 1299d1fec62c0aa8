import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  emptyProduct,
  HEAD_OF_FINANCE,
  HR,
  sampleProduct,
  shown,
} from '../support/product.ts';

function isHidden(product: Emulator, tab: string, key: string): boolean {
  const letters = columnWithKey(product, tab, key);
  const position = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const sheet = product.snapshot().sheets.find(({ name }) => name === tab);
  return sheet?.hiddenColumns.includes(position) ?? false;
}

test('tabs: each without figures in its head says its name, leads home and says what it is for', () => {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  expect(shown(product, "'บุคลากร'!B2:B4")).toEqual([
    'บุคลากร',
    '◂ หน้าหลัก',
    expect.stringContaining('ตำแหน่ง'),
  ]);
  const link = () => product.read("'บุคลากร'!B3").formulas[0]?.[0];
  const before = link();
  expect(before).toMatch(/^=HYPERLINK\("#gid=\d+","◂ หน้าหลัก"\)$/);
  product.hands.type(HR, "'บุคลากร'!B3", 'ลบไป');
  ask(product, 'recalculate');
  expect(link()).toBe(before);
});

test('tabs: codes and fingerprints are out of sight, and still read', () => {
  const product = sampleProduct();
  expect(isHidden(product, 'กอง', 'code')).toBe(true);
  expect(isHidden(product, 'กอง', 'name')).toBe(false);
  expect(isHidden(product, 'ข้อค้นพบ', 'fingerprint')).toBe(true);
  expect(shown(product, `'กอง'!${columnWithKey(product, 'กอง', 'code')}6`)).toEqual(['D01']);
});

test('กระทบยอด: the columns of what is no number come into sight once there is one', () => {
  const product = sampleProduct();
  const hidden = () => isHidden(product, 'กระทบยอด', 'plannedNotNumbers');
  expect(hidden()).toBe(true);
  const money = columnWithKey(product, 'กองคลัง', 'money:2567');
  product.hands.type(HEAD_OF_FINANCE, `'กองคลัง'!${money}6`, 'หมื่นห้า');
  ask(product, 'recalculate', [], HEAD_OF_FINANCE);
  expect(hidden()).toBe(true);
  ask(product, 'recalculate');
  expect(hidden()).toBe(false);
});
