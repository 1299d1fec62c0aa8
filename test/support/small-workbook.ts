import type { Emulator } from 'sheets-emulator';
import { keptProduct } from './kept-product.ts';
import { ask, columnWithKey, emptyProduct, HR, lineOf, rowShowing } from './product.ts';

/** What "ทุกส่วนราชการ" costs in each year of `smallWorkbook`. */
const CENTRAL_MONEY = 5_000;
/** Planned money of `smallWorkbook` over all years, in baht. */
export const SMALL_TOTAL = 13_307.5;

/**
 * A workbook of three divisions and two years with four activities, made by HR's own hands: small, so that a
 * run takes a tenth of what it takes on the sample.
 */
export function smallWorkbook(): Emulator {
  return keptProduct('small-workbook', makeSmallWorkbook);
}

function makeSmallWorkbook(): Emulator {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  setting(product, 'firstYear', '2567');
  setting(product, 'yearCount', '2');
  paste(product, "'กอง'!B6", [
    ['D01', 'สำนักปลัด', 'สำนักปลัด', '', '', 'head.d01@example.go.th', '1'],
    ['D02', 'กองคลัง', 'กองคลัง', 'คลัง', '', 'head.d02@example.go.th', '2'],
    ['D03', 'กองช่าง', 'กองช่าง', '', '', 'head.d03@example.go.th', '3'],
  ]);
  paste(product, "'ยุทธศาสตร์'!B6", [
    ['ยุทธศาสตร์', '', '1', '', 'หนึ่ง'],
    ['กลยุทธ์', '', '1', '1', 'หนึ่งหนึ่ง'],
  ]);
  ask(product, 'recalculate');
  activities(product, 'กองคลัง', [
    { order: 1, name: 'กิจกรรมคลัง', ...moneyOf('1000', '๑-๔', '2000', '๑') },
  ]);
  activities(product, 'กองช่าง', [
    { order: 2, name: 'กิจกรรมช่าง ก', ...moneyOf('100.5', '๑-๔', '200', '๑') },
    { order: 3, name: 'กิจกรรมช่าง ข', ...moneyOf('7', '๑', '', '') },
  ]);
  const money = String(CENTRAL_MONEY);
  activities(product, 'ส่วนกลาง', [
    { order: 4, name: 'กิจกรรมกลาง', owner: 'ทุกส่วนราชการ', ...moneyOf(money, '๑-๔', money, '๑') },
  ]);
  ask(product, 'recalculate');
  return product;
}

function moneyOf(first: string, quarters: string, second: string, secondQuarters: string) {
  return {
    'money:2567': first,
    'quarters:2567': quarters,
    'money:2568': second,
    'quarters:2568': secondQuarters,
  };
}

function activities(
  product: Emulator,
  tab: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): void {
  const alike = {
    ...{ strategy: 1, tactic: 1, indicator: 'ร้อยละ' },
    ...{ quantity: '๘๐', quality: '๘๐', benefit: '๘๐' },
  };
  const lines = rows.map((row) => [lineOf(product, tab, { ...alike, ...row })]);
  paste(product, `'${tab}'!B6`, lines);
}

function setting(product: Emulator, key: string, value: string): void {
  const row = rowShowing(product, 'ตั้งค่า', 'A', key);
  paste(product, `'ตั้งค่า'!${columnWithKey(product, 'ตั้งค่า', 'value')}${row}`, [[value]]);
}

function paste(product: Emulator, range: string, lines: readonly string[][]): void {
  const text = lines.map((line) => line.join('\t')).join('\n');
  const { refused } = product.hands.paste(HR, range, text);
  if (refused !== undefined) throw new Error(refused);
}

/** Every row of the activity and IDP tabs as text: the tab, the key, the cells; without looks. */
export function divisionRows(product: Emulator): string[] {
  return product.snapshot().sheets.flatMap(({ name }) => {
    const [key = ''] = product.read(`'${name}'!A1`).values[0] ?? [];
    if (!/^(activities|idp):/.test(String(key))) return [];
    return product
      .read(`'${name}'!A6:V60`)
      .values.map((cells) => cells.join('|'))
      .filter((text) => text.replace(/\|/g, '') !== '')
      .map((text) => `${name}|${text.replace(/\|+$/, '')}`);
  });
}
