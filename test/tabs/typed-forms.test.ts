import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANGKOK_OFFSET_MS, type Cell } from '../../src/base/cell.ts';
import { parseDayCell } from '../../src/base/day.ts';
import { bahtOf, formatBaht, type Satang } from '../../src/base/money.ts';
import { toArabicDigits, toThaiDigits } from '../../src/base/thai-digits.ts';
import * as kinds from '../../src/tabs/cell-kinds.ts';
import { typedColumn } from '../../src/tabs/derive/typed-cells.ts';
import { plainName } from '../../src/tabs/typed-forms.ts';
import {
  ACTIVITY_NUMBER,
  DISTRICT_LABEL,
  PROVINCE_LABEL,
  QUANTITY_LABEL,
  STRATEGY_LABEL,
} from '../../src/tabs/words/labels.ts';

/** A Date whose year is the Buddhist one, as day cells hold it. */
function buddhistDate(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day) - BANGKOK_OFFSET_MS);
}

const LEFT = Symbol('left as typed');

function expectTyped(kind: kinds.CellKind<unknown>, typed: Cell, wanted: Cell | symbol): void {
  const value = kind.fromTyped(typed);
  expect(value).toEqual(wanted === LEFT ? typed : wanted);
  expect(kind.fromTyped(value)).toEqual(value);
}

test.each<[Cell, Cell | symbol]>([
  ['๒๐๐,๐๐๐', 200_000],
  ['200,000.-', 200_000],
  ['๒๐๐๐๐๐ บาท', 200_000],
  ['200,000 บาทถ้วน', 200_000],
  ['๒๐๐,๐๐๐.- บาท', 200_000],
  ['฿๑,๕๐๐', 1_500],
  ['๑,๒๓๔.๕๐', 1_234.5],
  ['\u200b๕๐๐\u00a0บาท ', 500],
  ['50000฿', 50_000],
  ['10,000 บ.', 10_000],
  ['ไม่ใช้งบ', 0],
  ['ไม่มีค่าใช้จ่าย', 0],
  ['10.000', LEFT],
  ['50%', LEFT],
  ['$500', LEFT],
  ['ตามที่จ่ายจริง', LEFT],
  ['ไม่ใช้งบประมาณ', 0],
  ['(ไม่ใช้งบประมาณ)', 0],
  ['-', 0],
  ['–', 0],
  ['๐', 0],
  [200_000, LEFT],
  [-5, LEFT],
  ['สองแสน', LEFT],
  ['2 แสน', LEFT],
  ['1,5', LEFT],
  ['12,34', LEFT],
  ['1,234,56', LEFT],
  ['200.000', LEFT],
  ['200 000', LEFT],
  ['-๒๐๐', LEFT],
  ['๐๐๗', LEFT],
  ['๒๐๐-๓๐๐', LEFT],
  ['100,000 บาท/ปี', LEFT],
  ['๙๙,๙๙๙,๙๙๙,๙๙๙,๙๙๙', LEFT],
  ['ประมาณ 5,000', LEFT],
  ['=cmd', LEFT],
  ['💰', LEFT],
  ['', LEFT],
  [true, LEFT],
])('money: %s', (typed, wanted) => expectTyped(kinds.money, typed, wanted));

test.each<[Cell, Cell | symbol]>([
  ['2569', 2569],
  [69, 2569],
  ['69', 2569],
  ['๒๕๖๙', 2569],
  ['๖๙', 2569],
  ['2026', 2569],
  [2026, 2569],
  ['พ.ศ. ๒๕๖๙', 2569],
  ['ปีงบประมาณ พ.ศ.2569', 2569],
  ['ปี 69', 2569],
  ['ค.ศ. 2026', 2569],
  [2569, LEFT],
  ['26', LEFT],
  ['ค.ศ. 2569', LEFT],
  ['พ.ศ. 2026', LEFT],
  ['ค.ศ. 69', LEFT],
  ['2567-2569', LEFT],
  ['2569/2570', LEFT],
  ['256', LEFT],
  ['25690', LEFT],
  ['1800', LEFT],
  ['ปีหน้า', LEFT],
  ['', LEFT],
])('fiscal year: %s', (typed, wanted) => expectTyped(kinds.fiscalYear, typed, wanted));

const FIRST_OF_OCTOBER_2568 = buddhistDate(2568, 10, 1);

test.each<[Cell, Cell | symbol]>([
  ['1 ต.ค. 2568', FIRST_OF_OCTOBER_2568],
  ['1 ต.ค. 68', FIRST_OF_OCTOBER_2568],
  ['๑ ตค ๒๕๖๘', FIRST_OF_OCTOBER_2568],
  ['1ต.ค.2568', FIRST_OF_OCTOBER_2568],
  ['1 ตุลาคม 2025', FIRST_OF_OCTOBER_2568],
  ['วันที่ ๑ เดือน ตุลาคม พ.ศ. ๒๕๖๘', FIRST_OF_OCTOBER_2568],
  ['๒ ตุลาคม ๒๕๖๖', buddhistDate(2566, 10, 2)],
  ['๒๐ กุมภาพันธ์ พ.ศ.\u00a0๒๕๖๗', buddhistDate(2567, 2, 20)],
  ['01/10/2568', FIRST_OF_OCTOBER_2568],
  ['๐๑/๑๐/๖๘', FIRST_OF_OCTOBER_2568],
  ['1-10-2568', FIRST_OF_OCTOBER_2568],
  ['1.10.2025', FIRST_OF_OCTOBER_2568],
  ['2025-10-01', FIRST_OF_OCTOBER_2568],
  [buddhistDate(2025, 10, 1), FIRST_OF_OCTOBER_2568],
  ['๒๙ ก.พ. ๒๕๖๗', '29/2/2567'],
  [FIRST_OF_OCTOBER_2568, LEFT],
  ['29/2/2567', LEFT],
  ['29/2/2568', LEFT],
  ['31 เม.ย. 2568', LEFT],
  ['1/13/2568', LEFT],
  ['1 ต.ค. 25', LEFT],
  ['1/10/25', LEFT],
  ['1 ต.ก. 2568', LEFT],
  ['ต.ค. 2568', LEFT],
  ['1 ตุลาคม ค.ศ. 2568', LEFT],
  ['สิ้นปี', LEFT],
  [buddhistDate(1907, 1, 11), LEFT],
  [new Date(Date.UTC(2025, 9, 1, 3)), LEFT],
  [2568, LEFT],
  ['', LEFT],
])('day: %s', (typed, wanted) => expectTyped(kinds.day, typed, wanted));

test.each<[Cell, Cell | symbol]>([
  ['✓ (ไตรมาสที่ ๑-๔)', '๑-๔'],
  ['ไตรมาสที่๒', '๒'],
  ['ไตรมาส 1 และ 3', '๑,๓'],
  ['ไตรมาสที่ 1 ถึง 4', '๑-๔'],
  ['✔ ไตรมาส ๑,๒,๓,๔', '๑,๒,๓,๔'],
  ['๑-๔', LEFT],
  ['1-4', LEFT],
  [2, LEFT],
  ['✓', LEFT],
  ['√ (ไตรมาสที่ ๑-๔)', '๑-๔'],
  ['- √ (ไตรมาสที่ ๓)', '๓'],
  ['ตลอดปี', '๑-๔'],
  ['ตลอดปีงบประมาณ', '๑-๔'],
  ['ทุกไตรมาส', '๑-๔'],
  ['ต.ค.-ธ.ค.', '๑'],
  ['มี.ค.-เม.ย.', '๒-๓'],
  ['ตุลาคม ถึง กันยายน', '๑-๔'],
  ['ก.ย.-ต.ค.', LEFT],
  ['Q1-Q4', '๑-๔'],
  ['1 2 3 4', '๑,๒,๓,๔'],
  ['/', LEFT],
  ['ไตรมาส 1 2', LEFT],
  ['ไตรมาสที่ ๕', LEFT],
  ['-', LEFT],
  ['', LEFT],
])('quarters: %s', (typed, wanted) => expectTyped(kinds.quarters, typed, wanted));

test.each<[kinds.CellKind<unknown>, Cell, Cell | symbol]>([
  [kinds.whole, '๕', 5],
  [kinds.whole, '๑,๒๐๐', 1200],
  [kinds.whole, '๓.', 3],
  [kinds.whole, 'สาม', LEFT],
  [kinds.whole, '๐๓', LEFT],
  [kinds.whole, '1,2', LEFT],
  [kinds.whole, '', LEFT],
  [kinds.methods, '๑ และ ๖', '1,6'],
  [kinds.methods, '๑ ถึง ๓', '1-3'],
  [kinds.methods, '๑\n๖', '1,6'],
  [kinds.methods, '1,2,6', LEFT],
  [kinds.methods, '๑-๑๐', LEFT],
  [kinds.holder, '-ว่าง-', 'ว่าง'],
  [kinds.holder, '( ว่าง )', 'ว่าง'],
  [kinds.holder, 'ว่างเดิม', 'ว่าง'],
  [kinds.holder, 'อัตราว่าง', 'ว่าง'],
  [kinds.holder, 'ว่าง (กำหนดเพิ่ม)', 'ว่าง'],
  [kinds.holder, 'ว่าง (เดิม)', 'ว่าง'],
  [kinds.holder, '-', 'ว่าง'],
  [kinds.holder, 'รักษาการ', 'ว่าง'],
  [kinds.holder, 'นายว่าง ใจดี', LEFT],
  [kinds.holder, '', LEFT],
  [kinds.employmentType([]), 'พนักงานจ้างตามภาระกิจ', 'พนักงานจ้างตามภารกิจ'],
  [kinds.employmentType([]), 'พนจ.ภารกิจ', 'พนักงานจ้างตามภารกิจ'],
  [kinds.employmentType([]), 'พนจ. ทั่วไป', 'พนักงานจ้างทั่วไป'],
  [kinds.employmentType([]), 'พนักงานครูเทศบาล', LEFT],
  [kinds.tick, '✓', true],
  [kinds.tick, 'true', true],
  [kinds.tick, 'FALSE', false],
  [kinds.tick, 'ใช่', LEFT],
  [kinds.text, '๒๐๐,๐๐๐', LEFT],
  [kinds.choice(['รวม']), 'รวม', LEFT],
])('%o: %s', (kind, typed, wanted) => expectTyped(kind, typed, wanted));

test('typed forms: a value is only put where its column accepts it', () => {
  const methods = typedColumn('idp:D01', 'methods');
  expect(methods?.read('๑ และ ๑๑', '', () => null)).toEqual({
    value: '๑ และ ๑๑',
    fault: { type: 'cell', fault: 'NOT_METHODS' },
  });
});

const PRINTED = fc.integer({ min: 0, max: 9_000_000_000_00 }).chain((satang) =>
  fc
    .tuple(
      fc.constantFrom('', '.-', ' บาท', ' บาทถ้วน', '.- บาท'),
      fc.boolean(),
      fc.constantFrom('', ' ', '\u00a0', '\u200b'),
    )
    .map(([unit, inThai, space]) => {
      const plain = formatBaht(satang as Satang);
      const suffix = plain.includes('.') && unit.startsWith('.') ? '' : unit;
      const text = `${space}${plain}${suffix}${space}`;
      return { satang, text: inThai ? toThaiDigits(text) : text };
    }),
);

test('money: every printed form of an amount is that amount, to the satang', () => {
  fc.assert(
    fc.property(PRINTED, ({ satang, text }) => {
      expect(kinds.money.fromTyped(text)).toBe(bahtOf(satang as Satang));
    }),
  );
});

const PIECES = fc
  .array(
    fc.constantFrom(
      ...'0123456789๐๑๒๓๔๕๖๗๘๙,.-/ ()✓',
      'บาท',
      'พ.ศ. ',
      'ค.ศ. ',
      'ไตรมาสที่ ',
      'และ',
      'ถึง',
      ' ต.ค. ',
      'ตุลาคม',
      'ล้าน',
      'ไม่ใช้งบประมาณ',
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));

const ALL_KINDS = [kinds.money, kinds.whole, kinds.quarters, kinds.methods, kinds.tick];

test('typed forms: reading twice changes nothing, and no digit is lost', () => {
  fc.assert(
    fc.property(PIECES, fc.constantFrom(...ALL_KINDS), (typed, kind) => {
      const value = kind.fromTyped(typed);
      expect(kind.fromTyped(value)).toEqual(value);
      if (value === typed || !/[0-9๐-๙]/.test(typed)) return;
      // Trailing zeros behind the decimal point are the same number.
      const digits = (cell: Cell) =>
        toArabicDigits(String(cell))
          .replace(/\.-/, '')
          .replace(/(\.\d*?)0+(?!\d)/, '$1')
          .replace(/\D/g, '');
      expect(value === 0 ? digits(typed).replace(/^0?$/, '0') : digits(value)).toBe(
        value === 0 ? '0' : digits(typed),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('typed forms: years and days keep their meaning when read twice', () => {
  fc.assert(
    fc.property(PIECES, (typed) => {
      for (const kind of [kinds.fiscalYear, kinds.day]) {
        const value = kind.fromTyped(typed);
        expect(kind.fromTyped(value)).toEqual(value);
        if (value !== typed) expect(kind.parse(value).fault).toBeNull();
      }
    }),
    { numRuns: 2_000 },
  );
});

test('day: every day of a plan, written out, is that day', () => {
  const months = ['ม.ค.', 'กุมภาพันธ์', 'มีค', 'เมษายน', 'พ.ค.', 'มิถุนายน'];
  fc.assert(
    fc.property(
      fc.integer({ min: 2500, max: 2600 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, day) => {
        const typed = toThaiDigits(`${day} ${months[month - 1]} ${year}`);
        const iso = [year - 543, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        expect(parseDayCell(kinds.day.fromTyped(typed))).toEqual({ value: iso, fault: null });
      },
    ),
  );
});

test('plainName: is blind to spaces and to the two ways of writing am', () => {
  expect(plainName(' ส\u0e4d\u0e32นัก ปลัด\u200b')).toBe('สำนักปลัด');
});

test('day: two digits of which the grid made a year of the last century are Buddhist ones', () => {
  const now = Date.UTC(2026, 11, 1);
  // "1/10/66" in the grid is 1 October 1966.
  expect(kinds.day.fromTyped(buddhistDate(1966, 10, 1), now)).toEqual(buddhistDate(2566, 10, 1));
  expect(kinds.pastDay.fromTyped(buddhistDate(1966, 10, 1), now)).toEqual(
    buddhistDate(2566, 10, 1),
  );
  expect(kinds.pastDay.fromTyped(buddhistDate(1940, 10, 1), now)).toEqual(
    buddhistDate(2540, 10, 1),
  );
  // A plan has no such day: it stays as the grid has it. Nobody began in the future: the year was typed in full.
  expect(kinds.day.fromTyped(buddhistDate(1940, 10, 1), now)).toEqual(buddhistDate(1940, 10, 1));
  expect(kinds.pastDay.fromTyped(buddhistDate(1985, 10, 1), now)).toEqual(
    buddhistDate(2528, 10, 1),
  );
});

test.each<[kinds.CellKind<string>, string, string]>([
  [kinds.copied(PROVINCE_LABEL), 'จังหวัดตัวอย่าง', 'ตัวอย่าง'],
  [kinds.copied(PROVINCE_LABEL), 'ตัวอย่าง', 'ตัวอย่าง'],
  [kinds.copied(DISTRICT_LABEL), 'อำเภอเมือง', 'เมือง'],
  [kinds.copied(STRATEGY_LABEL), 'ยุทธศาสตร์ที่ ๑ : บริการดี', 'บริการดี'],
  [kinds.copied(STRATEGY_LABEL), 'กลยุทธ์ที่ ๑.๒ บริการดี', 'บริการดี'],
  [kinds.copied(STRATEGY_LABEL), 'บริการดี', 'บริการดี'],
  [kinds.copied(ACTIVITY_NUMBER), '๒. โครงการปฐมนิเทศ', 'โครงการปฐมนิเทศ'],
  [kinds.copied(ACTIVITY_NUMBER), '5ส. ในสำนักงาน', '5ส. ในสำนักงาน'],
  [kinds.copied(QUANTITY_LABEL), '- เชิงปริมาณ - บุคลากร ๒๐ คน', 'บุคลากร ๒๐ คน'],
  [kinds.copied(QUANTITY_LABEL), 'ด้านปริมาณ: ร้อยละ ๙๐', 'ร้อยละ ๙๐'],
  [kinds.copied(QUANTITY_LABEL), '- บุคลากร', 'บุคลากร'],
  [kinds.copied(QUANTITY_LABEL), '-', '-'],
  [kinds.text, 'กองสาธารณสุขเเละสิ่งเเวดล้อม', 'กองสาธารณสุขและสิ่งแวดล้อม'],
])('copied text: %o %s', (kind, typed, wanted) => {
  expect(kind.parse(typed)).toEqual({ value: wanted, fault: null });
});
