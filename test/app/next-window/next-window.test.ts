import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { callPoints } from '../../support/call-points.ts';
import { copyOf, keptProduct } from '../../support/kept-product.ts';
import { ask, columnWithKey, findingsOf, HR, type Reply } from '../../support/product.ts';
import { HEAD } from '../../support/small-office.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

/** A copy of a file of the years 2567 and 2568 goes on to 2569 and 2570. */

const ARCHIVE = 'ข้อมูลแผนรอบก่อน';
const TABS = ['กองคลัง', 'กองช่าง', 'ส่วนกลาง', 'IDP กองคลัง', 'งบประมาณ', 'กรรมการ'];

/** The small workbook with a person, a plan of each year, an allocation, and the id of another file. */
function copiedFile(): Emulator {
  return copyOf(
    keptProduct('next-window', () => {
      const product = copyOf(smallWorkbook());
      const type = (tab: string, key: string, text: string) =>
        product.hands.type(HR, `'${tab}'!${columnWithKey(product, tab, key)}6`, text);
      type('บุคลากร', 'number', '01-1\n01-2');
      type('บุคลากร', 'title', 'นักวิชาการคลัง\nเจ้าพนักงานพัสดุ');
      type('บุคลากร', 'holder', 'นางหนึ่ง สมมุติ');
      type('บุคลากร', 'division', 'กองคลัง\nกองคลัง');
      const idp = (key: string, ...lines: string[]) => type('IDP กองคลัง', key, lines.join('\n'));
      idp('position', '01-1', '01-1', '01-1', '01-2');
      idp('skill', 'ก', 'ก', 'ข', 'ก');
      idp('year', '2567', '2568', '2568', '2568');
      idp('levelNow', '1', '2', '1', '1');
      idp('levelAfter', '2', '3', '', '');
      idp('result', '', 'ไม่บรรลุ', 'บรรลุ', '');
      type('งบประมาณ', 'amount:D02', '900');
      type('กรรมการ', 'name', 'นายกเทศมนตรี');
      type('กรรมการ', 'from', '1/10/2566');
      ask(product, 'recalculate');
      product.hands.type(HR, "'ตั้งค่า'!A2", 'id-of-the-file-before');
      return product;
    }),
  );
}

function contents(product: Emulator): string[] {
  return TABS.flatMap((tab) =>
    product
      .read(`'${tab}'!A5:T30`)
      .values.map((cells) => `${tab}|${cells.map(String).join('|').replace(/\|+$/, '')}`),
  ).filter((line) => /\|./.test(line));
}

function cellsUnder(product: Emulator, tab: string, key: string): unknown[] {
  const column = columnWithKey(product, tab, key);
  return product
    .read(`'${tab}'!${column}6:${column}200`)
    .values.flat()
    .filter((cell) => cell !== '');
}

interface Choice {
  readonly row: string;
  readonly name: string;
}

function start(product: Emulator, money = 'blank', leave: readonly string[] = []): Reply {
  const { seen, activities } = ask(product, 'previewNextWindow');
  const chosen = (activities as Choice[]).filter(({ name }) => !leave.includes(name));
  return ask(product, 'startNextWindow', [
    { seen, activities: chosen.map(({ row }) => row), money },
  ]);
}

test('only a copy goes on, and only by HR', () => {
  expect(ask(copyOf(smallWorkbook()), 'previewNextWindow')).toMatchObject({ outcome: 'refused' });
  const copied = copiedFile();
  expect(ask(copied, 'previewNextWindow', [], HEAD)).toMatchObject({ ok: false });
  const { says, message } = ask(copied, 'previewNextWindow');
  expect(message).toContain('๒๕๖๙–๒๕๗๐');
  expect(says).toContain('กิจกรรม ๔ รายการให้เลือก แผนรายบุคคล ๑ แถวยกไปปีแรก เริ่มจากระดับหลังพัฒนา');
});

test('plans go on from the level that was reached, once, and none of the years before stays', () => {
  const product = copiedFile();
  expect(start(product, 'blank', ['กิจกรรมช่าง ก'])).toMatchObject({ outcome: 'done' });
  expect(cellsUnder(product, 'IDP กองคลัง', 'year')).toEqual([2569]);
  expect(cellsUnder(product, 'IDP กองคลัง', 'levelNow')).toEqual([3]);
  expect(cellsUnder(product, 'IDP กองคลัง', 'state')).toEqual(['ระบบเสนอ']);
  expect(cellsUnder(product, 'IDP กองคลัง', 'result')).toEqual([]);
  const codes = findingsOf(ask(product, 'checkPlan')).map(({ code }) => code);
  expect(codes).not.toContain('IDP_YEAR_OUTSIDE_PLAN');
  expect(cellsUnder(product, 'กองช่าง', 'name')).toEqual(['กิจกรรมช่าง ข']);
  expect(cellsUnder(product, 'กองคลัง', 'money:2569')).toEqual([]);
  expect(cellsUnder(product, 'กองคลัง', 'quarters:2569')).toEqual(['๑-๔']);
  expect(cellsUnder(product, 'งบประมาณ', 'year')).toEqual([2569, 2570]);
  expect(cellsUnder(product, 'งบประมาณ', 'amount:D02')).toEqual([]);
  expect(cellsUnder(product, 'กรรมการ', 'from')).toEqual([]);
  expect(ask(product, 'setUpWorkbook').repaired).toEqual([]);
  // It is a file of its own now.
  expect(ask(product, 'previewNextWindow')).toMatchObject({ outcome: 'refused' });
});

test('what is emptied stands in the archive as it was', () => {
  const product = copiedFile();
  start(product);
  const archived = cellsUnder(product, ARCHIVE, 'content').join('\n\n');
  for (const text of ['ผลการพัฒนา: ไม่บรรลุ', 'กองคลัง: 900', 'งบประมาณ 2567: 1000', 'กิจกรรมช่าง ก'])
    expect(archived).toContain(text);
});

test('money goes on where that is chosen', () => {
  const product = copiedFile();
  start(product, 'same');
  expect(cellsUnder(product, 'กองคลัง', 'money:2569')).toEqual([1000]);
  expect(cellsUnder(product, 'กองคลัง', 'money:2570')).toEqual([2000]);
});

test('cut off and done again, it is as if it had not been', () => {
  const whole = copiedFile();
  start(whole);
  const expected = contents(whole);
  const archived = cellsUnder(whole, ARCHIVE, 'content').length;
  for (const at of callPoints(60, 500, 3)) {
    const product = copiedFile();
    const { seen, activities } = ask(product, 'previewNextWindow');
    const rows = (activities as Choice[]).map(({ row }) => row);
    const wish = { seen, activities: rows, money: 'blank' };
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'startNextWindow', [wish]);
    const again = ask(product, 'startNextWindow', [wish]);
    expect([at, again.outcome]).toEqual([at, 'done']);
    expect([at, contents(product)]).toEqual([at, expected]);
    expect([at, cellsUnder(product, ARCHIVE, 'content').length]).toEqual([at, archived]);
  }
}, 3_000_000);
