import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  emptyProduct,
  findingsOf,
  HR,
  hasTab,
  lineOf,
  type Reply,
  rowShowing,
  shown,
} from '../../support/product.ts';
import { smallOffice } from '../../support/small-office.ts';

const codesOf = (reply: Reply) => findingsOf(reply).map(({ code, cell }) => `${code} ${cell}`);
const repairsOf = (reply: Reply) =>
  (reply.repaired as { message: string }[]).map(({ message }) => message);

function setTo(product: Emulator, key: string, value: string): void {
  const row = rowShowing(product, 'ตั้งค่า', 'A', key);
  product.hands.type(HR, `'ตั้งค่า'!D${row}`, value);
}

test('divisions: names alone are enough, and their tabs come with the next run', () => {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  product.hands.paste(HR, "'กอง'!C6", 'สำนักปลัด\nกองคลัง');
  const reply = ask(product, 'recalculate');
  expect(shown(product, "'กอง'!B6:C7")).toEqual(['D01 | สำนักปลัด', 'D02 | กองคลัง']);
  expect(hasTab(product, 'กองคลัง')).toBe(true);
  expect(repairsOf(reply)).toEqual([expect.stringContaining('รหัส'), 'เพิ่มกอง: สำนักปลัด กองคลัง']);
});

test('divisions: a doubled name rewrites nothing, and taking it back restores all', () => {
  const product = smallOffice();
  product.hands.paste(HR, "'บุคลากร'!B6", lineOf(product, 'บุคลากร', { division: 'กองช่าง' }));
  const division = `'บุคลากร'!${columnWithKey(product, 'บุคลากร', 'division')}6`;
  ask(product, 'recalculate');
  product.hands.type(HR, "'กอง'!C7", 'กองคลัง');
  expect(codesOf(ask(product, 'recalculate'))).toContain('DIVISION_NAME_REPEATED C7');
  product.hands.type(HR, "'กอง'!C7", 'กองช่าง');
  const reply = ask(product, 'recalculate');
  expect(codesOf(reply)).not.toContain('DIVISION_NAME_REPEATED C7');
  expect(shown(product, division)).toEqual(['กองช่าง']);
  expect(shown(product, "'กอง'!E6:E8")).toEqual(['', '', '']);
});

test('divisions: a doubled code is told and taken back without loss', () => {
  const product = smallOffice();
  ask(product, 'recalculate');
  product.hands.type(HR, "'กอง'!B7", 'D02');
  expect(codesOf(ask(product, 'recalculate'))).toContain('DIVISION_CODE_REPEATED B7');
  product.hands.clear(HR, "'กอง'!B7");
  const codes = codesOf(ask(product, 'recalculate'));
  expect(codes.filter((code) => code.startsWith('DIVISION_'))).toEqual([]);
  expect(shown(product, "'กอง'!B6:B8")).toEqual(['D02', 'D03', 'D05']);
});

test('years: the shown year follows, หน้าหลัก shows no error, and blank years leave no columns', () => {
  const product = smallOffice();
  setTo(product, 'firstYear', '2575');
  const errors = () => shown(product, "'หน้าหลัก'!A1:M40").filter((line) => line.includes('#N/A'));
  expect(errors()).toEqual([]);
  const reply = ask(product, 'recalculate');
  expect(repairsOf(reply)).toContain('เปลี่ยนปีงบประมาณที่แสดงให้อยู่ในปีของแผน');
  expect(errors()).toEqual([]);
  const keys = product.read("'ส่วนกลาง'!A1:AZ1").displayValues[0] ?? [];
  expect(keys.filter((key) => key.startsWith('money:'))).toEqual(
    [2575, 2576, 2577].map((year) => `money:${year}`),
  );
  setTo(product, 'yearCount', '0');
  expect(codesOf(ask(product, 'checkPlan')).join()).toContain('YEAR_COUNT_UNUSUAL');
});

test('years: money of a year that the plan lost, an allocation typed twice and a total typed over are told at their cells', () => {
  const product = smallOffice();
  product.hands.paste(HR, "'ยุทธศาสตร์'!B6", 'ยุทธศาสตร์\t\t1\t\tบริการดี');
  ask(product, 'recalculate');
  const money = columnWithKey(product, 'กองคลัง', 'money:2572');
  product.hands.paste(
    HR,
    "'กองคลัง'!B6",
    lineOf(product, 'กองคลัง', { strategy: 1, name: 'อบรม', 'money:2572': 500 }),
  );
  const free = product
    .read("'งบประมาณ'!B1:B40")
    .displayValues.findIndex(([year], index) => index > 5 && year === '');
  product.hands.paste(
    HR,
    `'งบประมาณ'!B${free + 1}`,
    lineOf(product, 'งบประมาณ', { year: 2570, strategy: 1, 'amount:D02': 200 }),
  );
  product.hands.type(HR, `'งบประมาณ'!${columnWithKey(product, 'งบประมาณ', 'amount:D02')}6`, '100');
  const total = `${columnWithKey(product, 'งบประมาณ', 'total')}6`;
  product.hands.type(HR, `'งบประมาณ'!${total}`, '5');
  expect(codesOf(ask(product, 'checkPlan'))).toContain(`FORMULA_WRONG ${total}`);
  setTo(product, 'yearCount', '2');
  const codes = codesOf(ask(product, 'recalculate'));
  expect(codes).not.toContain(`FORMULA_WRONG ${total}`);
  const strategy = columnWithKey(product, 'งบประมาณ', 'strategy');
  expect(codes).toContain(`ALLOCATION_REPEATED ${strategy}${free + 1}`);
  expect(codes).toContain(`MONEY_YEAR_OUTSIDE_PLAN ${money}6`);
});
