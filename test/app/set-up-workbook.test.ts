import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  emptyProduct,
  HEAD_OF_FINANCE,
  HR,
  type Reply,
  rowShowing,
  sampleProduct,
  shown,
  stoppedClock,
} from '../support/product.ts';

/** Kinds of repair by tab, as `FORMULA กระทบยอด 1`. */
function repairs(reply: Reply): string[] {
  const list = reply.repaired as { kind: string; tab: string; count: number }[];
  return list.map(({ kind, tab, count }) => `${kind} ${tab} ${count}`.trim()).sort();
}

let empty: Emulator;
let first: Reply;
beforeAll(() => {
  empty = emptyProduct();
  first = ask(empty, 'setUpWorkbook');
});

test('setUpWorkbook: builds the tabs of the first day in an empty spreadsheet and removes the blank one', () => {
  expect(empty.snapshot().sheets.map(({ name }) => name)).toEqual([
    'หน้าหลัก',
    'ตั้งค่า',
    'กอง',
    'ยุทธศาสตร์',
    'งบประมาณ',
    'บุคลากร',
    'ส่วนกลาง',
    'IDP ส่วนกลาง',
    'กระทบยอด',
    'ข้อค้นพบ',
    'กิจกรรม',
    'IDP รวม',
    'ความครอบคลุม',
    'เนื้อหาเล่ม',
    'กรรมการ',
    'สมรรถนะ',
    'มาตรฐานสมรรถนะ',
    'ระดับสมรรถนะ',
    'ขออบรม',
    'หลักสูตร',
    'ความต้องการ',
    'สรุปความต้องการ',
    'โอนงบ',
    'ประวัติตำแหน่ง',
    'นำเข้าบุคลากร',
    'การส่ง',
    'บันทึกการแก้ไข',
  ]);
  const seen = empty.snapshot().sheets.filter(({ hidden }) => !hidden);
  expect(seen.map(({ name }) => name)).toEqual(
    empty
      .snapshot()
      .sheets.slice(0, 10)
      .map(({ name }) => name),
  );
  expect(repairs(first)).toContain('TAB_CREATED หน้าหลัก 1');
});

test('setUpWorkbook: sets and tells locale and time zone', () => {
  expect(empty.snapshot()).toMatchObject({ locale: 'th_TH', timeZone: 'Asia/Bangkok' });
  expect(repairs(first)).toEqual(expect.arrayContaining(['LOCALE  1', 'TIME_ZONE  1']));
});

test('setUpWorkbook: hides the keys and freezes the head of every tab', () => {
  for (const sheet of empty.snapshot().sheets) {
    expect([sheet.name, sheet.frozenRows]).toEqual([sheet.name, 5]);
    expect(sheet.hiddenRows).toContain(1);
    expect(sheet.hiddenColumns).toContain(1);
  }
});

test('setUpWorkbook: run again on a whole workbook repairs and changes nothing', () => {
  const product = sampleProduct(stoppedClock());
  const before = JSON.stringify(product.snapshot());
  expect(ask(product, 'setUpWorkbook').repaired).toEqual([]);
  expect(JSON.stringify(product.snapshot())).toBe(before);
});

test('setUpWorkbook: no formula of the empty workbook shows an error', () => {
  for (const sheet of empty.snapshot().sheets) {
    const cells = empty.read(`'${sheet.name}'!A1:AZ120`).displayValues.flat();
    expect(cells.filter((cell) => cell.startsWith('#'))).toEqual([]);
  }
});

interface Damage {
  readonly what: string;
  readonly harm: (product: Emulator) => void;
  readonly repaired: readonly string[];
  readonly restored: (product: Emulator) => unknown;
}

const DAMAGES: readonly Damage[] = [
  {
    what: 'a deleted formula',
    harm: (product) => {
      product.hands.clear(HR, `'กระทบยอด'!G${rowShowing(product, 'กระทบยอด', 'A', '2567|1|D01')}`);
    },
    repaired: ['FORMULA กระทบยอด 1'],
    restored: (product) =>
      product.read(`'กระทบยอด'!G${rowShowing(product, 'กระทบยอด', 'A', '2567|1|D01')}`)
        .values[0]?.[0],
  },
  {
    what: 'a removed tab of formulas',
    harm: (product) => product.hands.deleteTab(HR, 'หน้าหลัก'),
    // The head rows of the divisions point to it.
    repaired: ['TAB_CREATED หน้าหลัก 1', 'FORMULA '],
    restored: (product) => shown(product, "'หน้าหลัก'!D6"),
  },
  {
    what: 'a changed key of a column',
    harm: (product) =>
      product.hands.type(HR, `'กองคลัง'!${columnWithKey(product, 'กองคลัง', 'name')}1`, 'x'),
    repaired: ['COLUMN_KEY กองคลัง 1'],
    restored: (product) => columnWithKey(product, 'กองคลัง', 'name'),
  },
  {
    what: 'a lost key of a setting',
    harm: (product) =>
      product.hands.clear(HR, `'ตั้งค่า'!A${rowShowing(product, 'ตั้งค่า', 'A', 'municipality')}`),
    repaired: ['ROW_KEYS ตั้งค่า 1'],
    restored: (product) => rowShowing(product, 'ตั้งค่า', 'A', 'municipality'),
  },
  {
    what: 'a lost key of a tab',
    harm: (product) => product.hands.clear(HR, "'กองช่าง'!A1"),
    repaired: ['TAB_KEY กองช่าง 1'],
    restored: (product) => product.read("'กองช่าง'!A1").values,
  },
  {
    what: 'a deleted line of กระทบยอด',
    harm: (product) =>
      product.hands.deleteRows(
        HR,
        'กระทบยอด',
        rowShowing(product, 'กระทบยอด', 'A', '2568|2|D03'),
        1,
      ),
    repaired: ['FORMULA กระทบยอด', 'ROW_ADDED กระทบยอด 1'],
    restored: (product) => rowShowing(product, 'กระทบยอด', 'A', '2568|2|D03'),
  },
  {
    what: 'a changed header',
    harm: (product) => product.hands.type(HR, "'งบประมาณ'!B5", 'อะไรก็ได้'),
    repaired: ['LABEL งบประมาณ 1'],
    restored: (product) => shown(product, "'งบประมาณ'!B5"),
  },
];

test.each(
  DAMAGES.map((damage) => [damage.what, damage] as const),
)('setUpWorkbook: repairs %s, says so, and leaves the rest alone', (_what, {
  harm,
  repaired,
  restored,
}) => {
  const product = sampleProduct();
  const before = restored(product);
  harm(product);
  const reply = ask(product, 'setUpWorkbook');
  const told = repairs(reply);
  for (const one of repaired)
    expect(
      told.some((line) => line.startsWith(one)),
      told.join(),
    ).toBe(true);
  expect(
    told.every((line) => repaired.some((one) => line.startsWith(one))),
    told.join(),
  ).toBe(true);
  expect(restored(product)).toEqual(before);
  expect(ask(product, 'setUpWorkbook').repaired).toEqual([]);
  const sentences = (reply.repaired as { message: string }[]).map(({ message }) => message);
  expect(sentences.every((sentence) => sentence.length > 5)).toBe(true);
});

test('setUpWorkbook: gives back a protection that was taken off', () => {
  const product = sampleProduct();
  const sheet = product.workbook.sheetByName('กองช่าง');
  if (!sheet) throw new Error('กองช่าง is missing');
  sheet.protections.length = 0;
  expect(product.hands.type(HEAD_OF_FINANCE, "'กองช่าง'!B6", 'x').refused).toBeUndefined();
  expect(repairs(ask(product, 'setUpWorkbook'))).toEqual(['PROTECTION กองช่าง 1']);
  expect(product.hands.type(HEAD_OF_FINANCE, "'กองช่าง'!B6", 'y').refused).toMatch(/protected cell/);
});

test('setUpWorkbook: keeps what people did to their tabs: names, order, own columns, formats', () => {
  const product = sampleProduct();
  product.hands.renameTab(HR, 'กองคลัง', 'คลังและพัสดุ');
  product.hands.insertColumns(HR, 'บุคลากร', 4, 1);
  product.hands.type(HR, "'บุคลากร'!D5", 'หมายเหตุของเรา');
  product.hands.type(HR, "'บุคลากร'!D6", 'จำไว้');
  product.hands.sort(HR, "'บุคลากร'!A6:J35", [{ column: 3, ascending: false }]);
  const people = JSON.stringify(product.read("'บุคลากร'!A5:J40").values);
  expect(repairs(ask(product, 'setUpWorkbook'))).toEqual([]);
  expect(ask(product, 'recalculate').totals).toMatchObject({
    total: { span: { planned: 1_992_000 } },
  });
  expect(JSON.stringify(product.read("'บุคลากร'!A5:J40").values)).toBe(people);
  expect(product.read("'คลังและพัสดุ'!A1").values).toEqual([['activities:D02']]);
});

test('setUpWorkbook: is refused to a head in one sentence', () => {
  const reply = ask(sampleProduct(), 'setUpWorkbook', [], HEAD_OF_FINANCE);
  expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
});

test("loadSample: does not write over data of one's own", () => {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  product.hands.paste(HR, "'กอง'!B6", 'D01\tสำนักปลัด\tสำนักปลัด');
  expect(ask(product, 'loadSample')).toMatchObject({ ok: false, error: { code: 'HAS_OWN_DATA' } });
  expect(shown(product, "'กอง'!C6:C8")).toEqual(['สำนักปลัด', '', '']);
});

test('loadSample: fills every tab and doubles nothing when run twice', () => {
  const product = sampleProduct();
  const count = (tab: string, column: string) =>
    product.read(`'${tab}'!${column}6:${column}400`).displayValues.filter(([cell]) => cell !== '')
      .length;
  const counts = () => ({
    people: count('บุคลากร', 'B'),
    central: count('ส่วนกลาง', 'B'),
    idp: count('IDP รวม', 'C'),
    divisions: count('กอง', 'B'),
  });
  expect(counts()).toEqual({ people: 30, central: 11, idp: 323, divisions: 6 });
  expect(ask(product, 'loadSample').ok).toBe(true);
  expect(counts()).toEqual({ people: 30, central: 11, idp: 323, divisions: 6 });
});

test('setUpWorkbook: rows that it adds below a header do not take the looks of the header', () => {
  const product = sampleProduct();
  const budget = product.snapshot().sheets.find(({ name }) => name === 'งบประมาณ');
  expect(budget?.cells.B5?.style).toMatchObject({ bold: true });
  expect(budget?.cells.B6?.style?.bold).toBeUndefined();
  expect(budget?.cells.B6?.style?.background).toBeUndefined();
});

test('loadSample: run again, it does not write over what was typed since', () => {
  const product = sampleProduct();
  const year = rowShowing(product, 'ตั้งค่า', 'A', 'municipality');
  product.hands.type(HR, `'ตั้งค่า'!D${year}`, 'เทศบาลตำบลของเรา');
  product.hands.type(HEAD_OF_FINANCE, "'กองคลัง'!B6", 'ชื่อที่กองแก้แล้ว');
  product.hands.type(HR, "'งบประมาณ'!D6", '123456');
  expect(ask(product, 'loadSample').ok).toBe(true);
  expect(product.read(`'ตั้งค่า'!D${year}`).values).toEqual([['เทศบาลตำบลของเรา']]);
  expect(product.read("'กองคลัง'!B6").values).toEqual([['ชื่อที่กองแก้แล้ว']]);
  expect(product.read("'งบประมาณ'!D6").values).toEqual([[123_456]]);
});
