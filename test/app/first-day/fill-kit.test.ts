import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { copyOf, keptProduct } from '../../support/kept-product.ts';
import {
  ask,
  columnWithKey,
  emptyProduct,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  shown,
} from '../../support/product.ts';

/** A blank file after set-up and the one click that fills in the texts. */
function officeWithKit(): Emulator {
  return keptProduct('office-with-kit', () => {
    const product = emptyProduct();
    ask(product, 'setUpWorkbook');
    ask(product, 'fillKit');
    return product;
  });
}

const TABS = ['ยุทธศาสตร์', 'เนื้อหาเล่ม', 'กรรมการ', 'สมรรถนะ', 'มาตรฐานสมรรถนะ'];

function marks(product: Emulator, tab: string): string[] {
  const column = columnWithKey(product, tab, 'reading');
  return shown(product, `'${tab}'!${column}6:${column}80`).filter((mark) => mark !== '');
}

function unread(product: Emulator): Record<string, number> {
  const found = findingsOf(ask(product, 'checkPlan')).filter(({ code }) => code === 'KIT_UNREAD');
  return Object.fromEntries(found.map(({ tab, count }) => [String(tab), Number(count)]));
}

test('fillKit: fills the empty tabs once, each row marked as not read, and tells how many are left', () => {
  const product = officeWithKit();
  expect(TABS.map((tab) => marks(product, tab).length)).toEqual([13, 50, 5, 32, 15]);
  expect(Object.values(unread(product)).reduce((sum, count) => sum + count, 0)).toBe(115);
  expect(ask(product, 'fillKit')).toMatchObject({ rows: 0 });
  const rows = product.read("'งบประมาณ'!B6:C20").displayValues.filter(([year]) => year !== '');
  expect(rows).toEqual([]);
});

test('fillKit: an edited or confirmed row counts as read, and loses its mark in the next run', () => {
  const product = copyOf(officeWithKit());
  const text = columnWithKey(product, 'เนื้อหาเล่ม', 'text');
  product.hands.type(HR, `'เนื้อหาเล่ม'!${text}7`, 'ข้อความของเราเอง');
  const reading = columnWithKey(product, 'กรรมการ', 'reading');
  product.hands.type(HR, `'กรรมการ'!${reading}6`, 'อ่านแล้ว');
  expect(unread(product)).toMatchObject({ เนื้อหาเล่ม: 49, กรรมการ: 4 });
  ask(product, 'recalculate');
  const column = columnWithKey(product, 'เนื้อหาเล่ม', 'reading');
  expect(shown(product, `'เนื้อหาเล่ม'!${column}6:${column}8`)).toEqual([
    'ตั้งต้น ยังไม่ได้อ่าน',
    '',
    'ตั้งต้น ยังไม่ได้อ่าน',
  ]);
});

test('fillKit: leaves a tab with rows of the own, and is for HR', () => {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  product.hands.paste(HR, "'กรรมการ'!B6", '1\tนายกเทศมนตรี\tประธานกรรมการ');
  expect(ask(product, 'fillKit', [], HEAD_OF_FINANCE)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
  expect(ask(product, 'fillKit')).toMatchObject({ rows: 110 });
  expect(marks(product, 'กรรมการ')).toEqual([]);
});
