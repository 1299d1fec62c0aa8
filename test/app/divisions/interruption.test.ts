import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { callPoints } from '../../support/call-points.ts';
import { ask, columnWithKey, copyOf, findingsOf, HR, lineOf } from '../../support/product.ts';
import { applicationOf, applyRemedy } from '../../support/remedy.ts';
import { divisionRows, SMALL_TOTAL, smallWorkbook } from '../../support/small-workbook.ts';

/** Runs that are cut off, and people at the grid while they run. */

let start: Emulator;
/** The same after the split, which is there to be taken back. */
let divided: Emulator;
let central: string;
let undoing: unknown;
beforeAll(() => {
  start = smallWorkbook();
  central = String(start.read("'ส่วนกลาง'!A6").values[0]?.[0]);
  divided = copyOf(start);
  undoing = { key: applyRemedy(divided, split()).key };
}, 120_000);

const move = () => ({ kind: 'move', row: central, division: 'D03' });
const split = () => ({
  kind: 'split',
  row: central,
  parts: [
    { division: 'D03', money: { 2567: 5_000, 2568: 2_000 } },
    { division: 'D01', money: { 2568: 3_000 } },
  ],
});
const ADDED = { name: 'กิจกรรมเพิ่ม', strategy: '1', tactic: '1' };

/** What is done, in which workbook, by which function, with what. */
const OPERATIONS: readonly [string, () => Emulator, string, () => unknown][] = [
  ['move', () => start, 'applyRemedy', () => applicationOf(start, move())],
  ['split', () => start, 'applyRemedy', () => applicationOf(start, split())],
  ['way back', () => divided, 'undoRemedy', () => undoing],
  ['merger', () => start, 'mergeDivision', () => ({ from: 'D03', into: 'D02' })],
  [
    'addition',
    () => start,
    'addActivity',
    () => ({ division: 'D03', token: 'abcdef1', fields: ADDED }),
  ],
];

function planned(reply: Record<string, unknown>): number {
  return (reply.total as { span: { planned: number } }).span.planned;
}

/**
 * The calls at which a cut can leave something half done: reading comes first and changes nothing.
 */
function pointsOf(product: Emulator, fn: string, wish: unknown): number[] {
  const { calls } = product.call(HR, fn, [wish]);
  return callPoints(product.snapshot().sheets.length, calls.total);
}

test.each(OPERATIONS)(
  '%s: cut off at each call, done again it is whole; else the next run ends it',
  (_what, startOf, fn, wishOf) => {
    const wish = wishOf();
    const whole = copyOf(startOf());
    const points = pointsOf(whole, fn, wish);
    ask(whole, 'recalculate');
    const expected = divisionRows(whole).sort();
    for (const at of points) {
      const product = copyOf(startOf());
      product.injectFault({ at, kind: 'cut-off' });
      product.call(HR, fn, [wish]);
      // A way back takes rows away one by one: half done the sum is short, which its record tells.
      if (fn !== 'undoRemedy')
        expect([at, planned(ask(product, 'getOverview'))]).toEqual([at, SMALL_TOTAL]);
      const later = copyOf(product);
      ask(product, fn, [wish]);
      const again = ask(product, 'recalculate');
      expect([at, again.waiting, divisionRows(product).sort()]).toEqual([at, [], expected]);
      const next = ask(later, 'recalculate');
      expect([at, next.waiting, planned(next.totals as Record<string, unknown>)]).toEqual([
        at,
        [],
        SMALL_TOTAL,
      ]);
      expect(findingsOf(next).map(({ code }) => code)).not.toContain('FORMULA_WRONG');
    }
  },
  600_000,
);

/** A division whose row in กอง says something else now, with its names typed elsewhere. */
function changedDivision(): Emulator {
  const product = copyOf(start);
  const column = (tab: string, key: string) => columnWithKey(product, tab, key);
  product.hands.type(HR, `'ส่วนกลาง'!${column('ส่วนกลาง', 'owner')}6`, 'กองช่าง');
  product.hands.type(HR, `'บุคลากร'!${column('บุคลากร', 'division')}6`, 'กองช่าง');
  product.hands.type(HR, `'งบประมาณ'!${column('งบประมาณ', 'amount:D03')}6`, '900');
  ask(product, 'recalculate');
  product.hands.paste(HR, "'กอง'!B8:G8", 'D33\tกองโยธา\tกองโยธา\t\t\thead.d04@example.go.th');
  return product;
}

/** Every tab as people see and may edit it, but for moments and the log. */
function contents(product: Emulator): string[] {
  return product.snapshot().sheets.flatMap(({ name, protections }) => {
    if (name === 'บันทึกการแก้ไข') return [];
    const cells = product.read(`'${name}'!A1:AB120`).values;
    const rights = protections
      .map(({ rect, editors }) => JSON.stringify([rect, [...editors].sort()]))
      .sort();
    return JSON.stringify([name, cells, rights]).replace(/ตรวจล่าสุด [^"]*/g, '');
  });
}

test('new code, name and editor of a division: cut off at each call, run again it is whole', () => {
  const changed = changedDivision();
  const whole = copyOf(changed);
  const { calls } = whole.call(HR, 'recalculate');
  const expected = contents(whole);
  expect(whole.read("'กองโยธา'!A1").values).toEqual([['activities:D33']]);
  const owner = `'ส่วนกลาง'!${columnWithKey(whole, 'ส่วนกลาง', 'owner')}6`;
  expect(whole.read(owner).values).toEqual([['กองโยธา']]);
  for (const at of callPoints(whole.snapshot().sheets.length, calls.total)) {
    const product = copyOf(changed);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'recalculate');
    ask(product, 'recalculate');
    const { waiting, repaired } = ask(product, 'recalculate');
    expect([at, waiting, repaired]).toEqual([at, [], []]);
    expect([at, contents(product).filter((text) => !expected.includes(text))]).toEqual([at, []]);
  }
}, 600_000);

/** What somebody does at the grid between two calls of a run. */
const MEANWHILE: readonly [string, (product: Emulator, tab: string) => void][] = [
  ['inserts a row', (product, tab) => product.hands.insertRows(HR, tab, 6, 1)],
  [
    'sorts',
    (product, tab) => product.hands.sort(HR, `'${tab}'!A6:V40`, [{ column: 2, ascending: false }]),
  ],
  [
    'adds a row',
    (product, tab) => {
      const names = product.read(`'${tab}'!B6:B40`).values.map(([name]) => name !== '');
      product.hands.paste(
        HR,
        `'${tab}'!B${names.lastIndexOf(true) + 7}`,
        lineOf(product, tab, { name: 'พิมพ์ใหม่', strategy: 1, tactic: 1 }),
      );
    },
  ],
];

const NAMES = ['กิจกรรมคลัง', 'กิจกรรมช่าง ก', 'กิจกรรมช่าง ข', 'กิจกรรมกลาง'];

test.each(MEANWHILE)(
  'mergeDivision: somebody %s at any call, and nothing shifts or is lost',
  (_what, act) => {
    const keys = new Map(
      divisionRows(start).map((row) => {
        const [, key, name] = row.split('|');
        return [name, key];
      }),
    );
    const wish = { from: 'D03', into: 'D02' };
    const points = pointsOf(copyOf(start), 'mergeDivision', wish);
    points.forEach((at, index) => {
      const product = copyOf(start);
      // The tab that rows leave and the tab that they come to, in turn.
      const tab = index % 2 === 0 ? 'กองช่าง' : 'กองคลัง';
      product.injectFault({ at, kind: 'meanwhile', act: () => act(product, tab) });
      ask(product, 'mergeDivision', [wish]);
      const reply = ask(product, 'recalculate');
      expect([at, reply.waiting, planned(reply.totals as Record<string, unknown>)]).toEqual([
        at,
        [],
        SMALL_TOTAL,
      ]);
      const rows = divisionRows(product).map((row) => row.split('|'));
      for (const name of NAMES) {
        const own = rows.filter((cells) => cells[2] === name);
        expect([at, name, own.map((cells) => cells[1])]).toEqual([at, name, [keys.get(name)]]);
      }
      const typed = rows.filter((cells) => cells[2] === 'พิมพ์ใหม่').length;
      expect([at, typed]).toEqual([at, _what === 'adds a row' ? 1 : 0]);
    });
  },
  600_000,
);
