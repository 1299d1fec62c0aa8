import { expect, test } from 'vitest';
import type { Emulator } from '../../../emulator/emulator.ts';
import {
  ask,
  columnWithKey,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  rowShowing,
  sampleProduct,
  shown,
} from '../../support/product.ts';

const EVERYONE = 'ทุกส่วนราชการ';

/** Key and sheet row of the row of ส่วนกลาง that shows this owner. */
function centralRow(product: Emulator, owner = EVERYONE): { key: string; row: number } {
  const row = rowShowing(product, 'ส่วนกลาง', columnWithKey(product, 'ส่วนกลาง', 'owner'), owner);
  return { key: String(product.read(`'ส่วนกลาง'!A${row}`).values[0]?.[0]), row };
}

/** Every row of the activity tabs as text: key and cells, without looks. */
function activityRows(product: Emulator): string[] {
  return product
    .snapshot()
    .sheets.map(({ name }) => name)
    .filter((name) => String(product.read(`'${name}'!A1`).values[0]?.[0]).startsWith('activities:'))
    .flatMap((name) =>
      product
        .read(`'${name}'!A6:T120`)
        .values.map((cells) => cells.join('|'))
        .filter((text) => text.replace(/\|/g, '') !== '')
        .map((text) => `${name}|${text}`),
    );
}

function planned(product: Emulator, key: string): number {
  return Number(
    product.read(`'กระทบยอด'!A1:K400`).values.find(([cell]) => cell === key)?.[
      columnIndex(product, 'planned')
    ],
  );
}

function columnIndex(product: Emulator, key: string): number {
  return product.read("'กระทบยอด'!A1:K1").values[0]?.indexOf(key) ?? -1;
}

test('giveOwner: shows the effect, then moves the row with its key, notes and money', () => {
  const product = sampleProduct();
  const { key, row } = centralRow(product);
  const name = String(product.read(`'ส่วนกลาง'!E${row}`).values[0]?.[0]);
  const before = activityRows(product);
  const preview = ask(product, 'previewGiveOwner', [{ row: key, division: 'D03' }]);
  expect(preview).toMatchObject({
    outcome: 'preview',
    effects: expect.arrayContaining([
      { division: 'D03', year: 2567, allocated: 69_000, before: 0, after: 5_000 },
      { division: 'everyone', year: 2567, allocated: 0, before: 5_000, after: 0 },
    ]),
  });
  expect(activityRows(product)).toEqual(before);
  const reply = ask(product, 'giveOwner', [{ row: key, division: 'D03' }]);
  expect(reply).toMatchObject({ outcome: 'done' });
  expect(product.read("'กองช่าง'!A6:E6").values[0]).toEqual([key, 2, 1, 2, name]);
  expect(product.read("'กองช่าง'!E6").notes[0]?.[0]).toBe(
    `ย้ายมาจากแท็บ ส่วนกลาง\nส่วนราชการผู้รับผิดชอบ: ${EVERYONE}`,
  );
  expect(shown(product, "'ส่วนกลาง'!A6:A40")).not.toContain(key);
  expect(planned(product, '2567|all|D03')).toBe(5_000);
  expect(planned(product, '2567|all|everyone')).toBe(0);
  const after = ask(product, 'recalculate');
  expect(after.waiting).toEqual([]);
  expect(findingsOf(after).map(({ code }) => code)).not.toContain('FORMULA_WRONG');
  expect(shown(product, "'บันทึกการแก้ไข'!B6:H6").join()).toContain(name);
  expect(ask(product, 'giveOwner', [{ row: key, division: 'D03' }])).toMatchObject({
    outcome: 'refused',
  });
});

test('splitActivity: refuses shares that do not add up, with the difference, and splits those that do', () => {
  const product = sampleProduct();
  const { key } = centralRow(product);
  const before = activityRows(product);
  const share = (division: string, baht: number) => ({
    division,
    amounts: { 2567: baht, 2568: baht, 2569: baht },
  });
  const wrong = [share('D01', 2_500), share('D02', 2_499.99)];
  expect(ask(product, 'splitActivity', [{ row: key, shares: wrong }])).toMatchObject({
    outcome: 'refused',
    gaps: [2567, 2568, 2569].map((year) => ({ year, difference: -0.01 })),
    message: expect.stringContaining('ขาด ๐.๐๑ บาท'),
  });
  expect(activityRows(product)).toEqual(before);
  const right = [share('D01', 1_666.67), share('D02', 1_666.67), share('D03', 1_666.66)];
  expect(ask(product, 'splitActivity', [{ row: key, shares: right }])).toMatchObject({
    outcome: 'done',
  });
  expect(planned(product, '2568|all|everyone')).toBe(0);
  expect(planned(product, '2568|all|D03')).toBe(1_666.66);
  expect(planned(product, '2568|all|all')).toBe(664_000);
  const reply = ask(product, 'recalculate');
  expect(reply.waiting).toEqual([]);
  expect(findingsOf(reply).map(({ code }) => code)).not.toContain('FORMULA_WRONG');
  expect(activityRows(product).filter((line) => line.includes(key))).toHaveLength(3);
});

test.each([
  ['giveOwner', [{ row: 'x' }]],
  ['giveOwner', ['x']],
  ['splitActivity', [{ row: 'x', shares: [{ division: 'D01', amounts: { 2567: 0.001 } }] }]],
  ['splitActivity', [{ row: 'x', shares: [{ division: 'D01', amounts: { 2567: -1 } }] }]],
])('%s: refuses arguments that it does not know: %j', (fn, args) => {
  expect(ask(sampleProduct(), fn, args)).toMatchObject({
    ok: false,
    error: { code: 'BAD_ARGUMENTS' },
  });
});

test('giveOwner: is refused to a head in one sentence', () => {
  const product = sampleProduct();
  const { key } = centralRow(product);
  const reply = ask(product, 'giveOwner', [{ row: key, division: 'D02' }], HEAD_OF_FINANCE);
  expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
});

test('giveOwner: own columns go by their header, and what has no place is kept in the note', () => {
  const product = sampleProduct();
  for (const tab of ['ส่วนกลาง', 'กองช่าง']) {
    product.hands.insertColumns(HR, tab, 3, 1);
    product.hands.type(HR, `'${tab}'!C5`, 'หมายเหตุ');
  }
  product.hands.insertColumns(HR, 'ส่วนกลาง', 4, 1);
  product.hands.type(HR, "'ส่วนกลาง'!D5", 'รหัสเก่า');
  const { key, row } = centralRow(product);
  product.hands.type(HR, `'ส่วนกลาง'!C${row}`, 'ถามปลัด');
  product.hands.type(HR, `'ส่วนกลาง'!D${row}`, '=1+1');
  const money = columnWithKey(product, 'ส่วนกลาง', 'money:2568');
  product.hands.type(HR, `'ส่วนกลาง'!${money}${row}`, '=2500*2');
  ask(product, 'giveOwner', [{ row: key, division: 'D03' }]);
  expect(product.read("'กองช่าง'!A6:C6").values[0]).toEqual([key, 2, 'ถามปลัด']);
  const own = columnWithKey(product, 'กองช่าง', 'money:2568');
  expect(product.read(`'กองช่าง'!${own}6`).values).toEqual([[5_000]]);
  const note = product.read(`'กองช่าง'!${columnWithKey(product, 'กองช่าง', 'name')}6`).notes[0]?.[0];
  expect(note).toContain('รหัสเก่า: =1+1');
  expect(note).toContain('=2500*2');
});
