import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { ask, columnWithKey, HR, shown } from '../../support/product.ts';
import { applyRemedy } from '../../support/remedy.ts';
import { divisionRows, smallWorkbook } from '../../support/small-workbook.ts';

const EVERYONE = 'ทุกส่วนราชการ';
const NAME = 'กิจกรรมกลาง';

/** What กิจกรรม shows of the activity: who answers for it, its money, and the cell that its link names. */
function listed(product: Emulator): string[] {
  const columns = ['name', 'division', 'money:2567', 'link'].map((key) =>
    columnWithKey(product, 'กิจกรรม', key),
  );
  const rows = product.read("'กิจกรรม'!A6:Z30").displayValues;
  const at = columns.map((letter) => letter.charCodeAt(0) - 65);
  return rows
    .map((cells) => at.map((index) => cells[index]).join(' | '))
    .filter((text) => text.startsWith(NAME));
}

test('central activities: one goes to its division with own columns, is listed there at once, and goes back', () => {
  const product = smallWorkbook();
  for (const tab of ['ส่วนกลาง', 'กองช่าง']) {
    product.hands.insertColumns(HR, tab, 3, 1);
    product.hands.type(HR, `'${tab}'!C5`, 'หมายเหตุ');
  }
  product.hands.insertColumns(HR, 'ส่วนกลาง', 4, 1);
  product.hands.type(HR, "'ส่วนกลาง'!D5", 'รหัสเก่า');
  product.hands.type(HR, "'ส่วนกลาง'!C6", 'ถามปลัด');
  product.hands.type(HR, "'ส่วนกลาง'!D6", '=1+1');
  product.hands.type(
    HR,
    `'ส่วนกลาง'!${columnWithKey(product, 'ส่วนกลาง', 'money:2568')}6`,
    '=2500*2',
  );
  const row = String(product.read("'ส่วนกลาง'!A6").values[0]?.[0]);
  expect(ask(product, 'listCentralActivities').activities).toMatchObject([
    { row, name: NAME, owner: EVERYONE, amounts: [{ amount: 5_000 }, { amount: 5_000 }] },
  ]);
  ask(product, 'recalculate');
  const central = listed(product);
  expect(central).toHaveLength(1);

  const { key, message } = applyRemedy(product, { kind: 'move', row, division: 'D03' });
  expect(message).toContain('รหัสเก่า');
  expect(product.read("'กองช่าง'!A8:C8").values[0]).toEqual([row, NAME, 'ถามปลัด']);
  const note = product.read(`'กองช่าง'!${columnWithKey(product, 'กองช่าง', 'name')}8`).notes[0]?.[0];
  expect(note?.split('\n')).toEqual([
    'ย้ายมาจากแท็บ ส่วนกลาง',
    'รหัสเก่า: =1+1',
    'งบประมาณ 2568: =2500*2',
    `ส่วนราชการผู้รับผิดชอบ: ${EVERYONE}`,
  ]);
  const money = columnWithKey(product, 'กองช่าง', 'money:2568');
  expect(product.read(`'กองช่าง'!${money}8`).values).toEqual([[5_000]]);
  expect(listed(product)).toEqual([`${NAME} | กองช่าง | 5,000.00 | B8`]);
  expect(ask(product, 'listCentralActivities').activities).toEqual([]);
  const log = shown(product, "'บันทึกการแก้ไข'!B6:H20").join();
  expect(log).toContain(NAME);

  expect(ask(product, 'undoRemedy', [{ key }])).toMatchObject({ outcome: 'undone' });
  expect(listed(product)).toEqual(central);
  const { waiting, repaired } = ask(product, 'recalculate');
  expect([waiting, repaired]).toEqual([[], []]);
});

test('central activities: one that is split twice keeps a key of its own for each part', () => {
  const product = smallWorkbook();
  const row = String(product.read("'ส่วนกลาง'!A6").values[0]?.[0]);
  const split = (of: readonly [division: string, first: number, second: number][]) => ({
    kind: 'split',
    row,
    parts: of.map(([division, first, second]) => ({
      division,
      money: { 2567: first, 2568: second },
    })),
  });
  const twice = split([
    ['D01', 4_000, 5_000],
    ['D01', 1_000, 0],
  ]);
  expect(ask(product, 'previewRemedy', [twice])).toMatchObject({
    possible: false,
    message: expect.stringContaining('ซ้ำกัน'),
  });
  const first = split([
    ['D01', 4_000, 5_000],
    ['D02', 1_000, 0],
  ]);
  expect(applyRemedy(product, first)).toMatchObject({ outcome: 'applied' });
  const second = split([
    ['D01', 3_000, 5_000],
    ['D03', 1_000, 0],
  ]);
  expect(applyRemedy(product, second)).toMatchObject({ outcome: 'applied' });
  const parts = divisionRows(product).map((line) => line.split('|'));
  expect(parts.flatMap(([tab, key, name]) => (name === NAME ? [`${tab} ${key}`] : []))).toEqual([
    `สำนักปลัด ${row}`,
    `กองคลัง ${row}-2`,
    `กองช่าง ${row}-3`,
  ]);
  expect(listed(product).map((line) => line.split(' | ')[2])).toEqual([
    '3,000.00',
    '1,000.00',
    '1,000.00',
  ]);
});
