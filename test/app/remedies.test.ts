import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  copyOf,
  HEAD_OF_FINANCE,
  HR,
  type Reply,
  rowShowing,
  sampleProduct,
} from '../support/product.ts';
import { applyRemedy } from '../support/remedy.ts';

interface Preview extends Reply {
  readonly possible: boolean;
  readonly message: string;
  readonly fingerprint: string;
  readonly changes: readonly Record<string, string>[];
  readonly lines: readonly {
    readonly key: string;
    readonly before: Record<string, number>;
    readonly after: Record<string, number>;
  }[];
}

const TABS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'ส่วนกลาง'];

function preview(product: Emulator, remedy: object, user = HR): Preview {
  return ask(product, 'previewRemedy', [remedy], user) as Preview;
}

/** Rows of the activity tabs and the budget as people see them, in no order: a row may end up below others. */
function facts(product: Emulator): string[] {
  return [...TABS, 'งบประมาณ'].flatMap((tab) =>
    product
      .read(`'${tab}'!A6:Z60`)
      .values.filter(([key]) => key !== '')
      .map((cells) => `${tab} ${JSON.stringify(cells)}`)
      .sort(),
  );
}

/** What the live formulas of กระทบยอด show, by line. */
function live(product: Emulator): Map<string, Record<string, unknown>> {
  return new Map(
    product
      .read("'กระทบยอด'!A6:I230")
      .values.filter(([key]) => key !== '')
      .map(([key, , , , difference, allocated, planned]) => [
        String(key),
        { allocated, planned, difference },
      ]),
  );
}

/** Key of the activity's row in a tab, by its name's row. */
function keyAt(product: Emulator, tab: string, row: number): string {
  return String(product.read(`'${tab}'!A${row}`).values[0]?.[0]);
}

/** Applies a remedy and holds what กระทบยอด then shows beside what the preview said, line by line. */
function applyAsShown(product: Emulator, remedy: object): string {
  const before = live(product);
  const { lines, possible, fingerprint, message } = preview(product, remedy);
  expect(possible, message).toBe(true);
  const applied = ask(product, 'applyRemedy', [{ remedy, fingerprint }]);
  expect(applied).toMatchObject({ outcome: 'applied' });
  const told = new Map(lines.map((line) => [line.key, line]));
  for (const [key, after] of live(product)) {
    expect(after, key).toEqual(told.get(key)?.after ?? before.get(key));
    expect(before.get(key), key).toEqual(told.get(key)?.before ?? after);
  }
  expect(ask(product, 'recalculate').repaired).toEqual([]);
  return String(applied.key);
}

test('remedies: the allocation is changed as shown, logged, and taken back', () => {
  const product = sampleProduct();
  const start = facts(product);
  const remedy = { kind: 'allocation', row: '2567|2', division: 'D02', amount: 2000.5 };
  expect(preview(product, remedy, HEAD_OF_FINANCE).lines[0]).toEqual({
    key: '2567|2|D02',
    title: 'ปี ๒๕๖๗ ยุทธศาสตร์ที่ ๒ กองคลัง',
    before: { allocated: 3_000, planned: 2_000, difference: -1_000 },
    after: { allocated: 2_000.5, planned: 2_000, difference: -0.5 },
  });
  const { fingerprint } = preview(product, remedy);
  const application = { remedy, fingerprint };
  expect(ask(product, 'applyRemedy', [application], HEAD_OF_FINANCE)).toMatchObject({
    outcome: 'waiting',
    message: 'การปรับนี้ต้องให้งานบุคคลเป็นผู้สั่ง ยังไม่มีสิ่งใดเปลี่ยน',
  });
  expect(facts(product)).toEqual(start);
  const key = applyAsShown(product, remedy);
  const applied = JSON.stringify(facts(product));
  expect(ask(product, 'applyRemedy', [application])).toMatchObject({ outcome: 'applied', key });
  expect(JSON.stringify(facts(product))).toBe(applied);
  expect(ask(product, 'listRemedies').remedies).toMatchObject([
    {
      key,
      title: 'ปรับเงินจัดสรร ปี ๒๕๖๗ ยุทธศาสตร์ที่ ๒ กองคลัง เป็น ๒,๐๐๐.๕๐ บาท',
      state: 'applied',
      canUndo: true,
    },
  ]);
  const log = rowShowing(product, 'บันทึกการแก้ไข', 'D', 'งบประมาณ');
  expect(product.read(`'บันทึกการแก้ไข'!F${log}:G${log}`).displayValues).toEqual([['3000', '2000.5']]);
  expect(ask(product, 'undoRemedy', [{ key }], HEAD_OF_FINANCE)).toMatchObject({
    outcome: 'waiting',
  });
  expect(ask(product, 'undoRemedy', [{ key }])).toMatchObject({ outcome: 'undone' });
  expect(facts(product)).toEqual(start);
  expect(ask(product, 'undoRemedy', [{ key }])).toMatchObject({ outcome: 'none' });
}, 240_000);

test('remedies: an activity goes to another tactic, year and division, and home again', () => {
  const product = sampleProduct();
  const start = facts(product);
  const row = keyAt(product, 'กองคลัง', 6);
  const keys = [
    { kind: 'move', row, strategy: 2, tactic: 1 },
    { kind: 'move', row, fromYear: 2568, toYear: 2567 },
    { kind: 'move', row, division: 'D03' },
  ].map((remedy) => applyAsShown(product, remedy));
  const there = rowShowing(product, 'กองช่าง', 'A', row);
  const money = columnWithKey(product, 'กองช่าง', 'money:2567');
  expect(product.read(`'กองช่าง'!${money}${there}`).values).toEqual([[20_000]]);
  expect(product.read(`'กองช่าง'!I${there}:K${there}`).values).toEqual([[2, 1, '']]);
  for (const key of [...keys].reverse())
    expect(ask(product, 'undoRemedy', [{ key }])).toMatchObject({ outcome: 'undone' });
  expect(facts(product)).toEqual(start);
}, 240_000);

test('remedies: a central activity is split to the satang, and whole again', () => {
  const product = sampleProduct();
  const start = facts(product);
  const everyone = rowShowing(
    product,
    'ส่วนกลาง',
    columnWithKey(product, 'ส่วนกลาง', 'owner'),
    'ทุกส่วนราชการ',
  );
  const row = keyAt(product, 'ส่วนกลาง', everyone);
  const of = (first: number, second: number) => ({
    kind: 'split',
    row,
    parts: [
      { division: 'D01', money: { 2567: first, 2568: 5000, 2569: 2500 } },
      { division: 'D02', strategy: 1, tactic: 1, money: { 2567: second, 2569: 2500 } },
    ],
  });
  expect(preview(product, of(3333.33, 1666.66))).toMatchObject({
    possible: false,
    message: 'ยอดที่แบ่งในปี ๒๕๖๗ ขาด ๐.๐๑ บาท กรุณาปรับให้พอดี',
  });
  const key = applyAsShown(product, of(3333.33, 1666.67));
  const added = rowShowing(product, 'กองคลัง', 'A', `${row}-2`);
  const quarters = columnWithKey(product, 'กองคลัง', 'quarters:2568');
  expect(product.read(`'กองคลัง'!${quarters}${added}`).values).toEqual([['']]);
  const undone = copyOf(product);
  expect(ask(undone, 'undoRemedy', [{ key }])).toMatchObject({ outcome: 'undone' });
  expect(facts(undone)).toEqual(start);
  product.hands.type(HEAD_OF_FINANCE, `'กองคลัง'!E${added}`, 'ชื่อใหม่ของกอง');
  expect(ask(product, 'undoRemedy', [{ key }])).toMatchObject({ outcome: 'changed' });
  expect(product.read(`'กองคลัง'!E${added}`).values).toEqual([['ชื่อใหม่ของกอง']]);
}, 240_000);

test('remedies: what changed since the preview, or is a formula, is left as it is', () => {
  const product = sampleProduct();
  const remedy = { kind: 'allocation', row: '2567|1', division: 'D02', amount: 7 };
  const column = columnWithKey(product, 'งบประมาณ', 'amount:D02');
  const cell = `'งบประมาณ'!${column}${rowShowing(product, 'งบประมาณ', 'A', '2567|1')}`;
  const { fingerprint } = preview(product, remedy);
  product.hands.type(HR, cell, '8');
  expect(ask(product, 'applyRemedy', [{ remedy, fingerprint }])).toMatchObject({
    outcome: 'changed',
    key: '',
  });
  product.hands.type(HR, cell, '=4+5');
  expect(applyRemedy(product, remedy)).toMatchObject({ outcome: 'refused' });
  expect(product.read(cell).formulas).toEqual([['=4+5']]);
  product.hands.type(HR, cell, '9');
  const { key } = applyRemedy(product, remedy);
  product.hands.type(HR, cell, '10');
  expect(ask(product, 'undoRemedy', [{ key }])).toMatchObject({ outcome: 'changed' });
  expect(product.read(cell).values).toEqual([[10]]);
}, 240_000);

const IMPOSSIBLE = [
  [{ kind: 'allocation', row: 'none', division: 'D02', amount: 1 }, 'ไม่พบแถวนี้'],
  [{ kind: 'allocation', row: '2567|1', division: 'D02', amount: 100_000 }, 'เหมือนเดิม'],
  [{ kind: 'move', division: 'D99' }, 'ไม่พบส่วนราชการ'],
  [{ kind: 'move', strategy: 2 }, 'ไม่พบยุทธศาสตร์หรือกลยุทธ์'],
  [{ kind: 'move', fromYear: 2567, toYear: 2590 }, 'ปีที่เลือกไม่อยู่ในแผน'],
] as const;
const NO_REMEDIES = [
  { kind: 'allocation', row: '2567|1', division: 'D02', amount: -1 },
  { kind: 'allocation', row: '2567|1', division: 'D02', amount: 0.001 },
  { kind: 'move', row: 'x', fromYear: 2567 },
  { kind: 'split', row: 'x', parts: [{ division: 'D01', money: {} }] },
  { kind: 'other', row: 'x' },
];

test('previewRemedy: says why a remedy cannot be, and refuses what is none', () => {
  const product = sampleProduct();
  const row = keyAt(product, 'กองคลัง', 6);
  for (const [remedy, message] of IMPOSSIBLE) {
    const told = preview(product, { row, ...remedy });
    expect(told).toMatchObject({ ok: true, possible: false, changes: [], lines: [] });
    expect(told.message).toContain(message);
  }
  for (const remedy of NO_REMEDIES)
    expect(ask(product, 'previewRemedy', [remedy])).toMatchObject({
      error: { code: 'BAD_ARGUMENTS' },
    });
}, 240_000);
