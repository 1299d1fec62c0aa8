import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { SAMPLE } from '../../../src/sample/index.ts';
import { callPoints } from '../../support/call-points.ts';
import { catalogued } from '../../support/catalogued.ts';
import { copyOf, keptProduct } from '../../support/kept-product.ts';
import { oldPlanText } from '../../support/old-plans.ts';
import {
  ask,
  columnWithKey,
  emptyProduct,
  findingsOf,
  HR,
  type Reply,
  rowShowing,
} from '../../support/product.ts';
import { HEAD, smallOffice } from '../../support/small-office.ts';

/** An old plan pasted into นำเข้าแผนเดิม, through the product. */

const STAGE = 'นำเข้าแผนเดิม';

interface Line {
  readonly sheetRow: number;
  readonly action: string;
  readonly reason: string;
  readonly says: readonly string[];
}

function linesOf(reply: Reply, action: string): Line[] {
  return (reply.lines as Line[]).filter((line) => line.action === action);
}

/** The first preview makes the tab to paste into. */
function pasteOld(product: Emulator, text: string): void {
  expect(ask(product, 'previewPlanImport')).toMatchObject({ ok: true, outcome: 'empty' });
  const { refused } = product.hands.paste(HR, `'${STAGE}'!B6`, text);
  expect(refused).toBeUndefined();
}

/** A new file in which HR has typed the divisions, and pasted an old document. */
function pasted(name: 'plan' | 'rules'): Emulator {
  return keptProduct(`old-${name}`, () => {
    const product = emptyProduct();
    ask(product, 'setUpWorkbook');
    const lines = SAMPLE.divisions.map(({ code, name: official, shortName, aliases, order }) =>
      [code, official, shortName, aliases.join(', '), '', '', order].join('\t'),
    );
    product.hands.paste(HR, "'กอง'!B6", lines.join('\n'));
    ask(product, 'recalculate');
    pasteOld(product, oldPlanText(name));
    return product;
  });
}

let plan: Emulator;
let preview: Reply;
beforeAll(() => {
  plan = copyOf(pasted('plan'));
  preview = ask(plan, 'previewPlanImport');
}, 120_000);

test('the plan: the preview answers for each row, asks per year or for all, and writes nothing', () => {
  const rows = oldPlanText('plan')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  const counts = Object.values(preview.counts as Record<string, number>);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
  expect(linesOf(preview, 'unplaced').map(({ sheetRow }) => sheetRow - 5)).toEqual([
    ...[16, 34, 35, 36, 37],
    ...[148, 149, 150, 151, 152, 153, 154],
  ]);
  expect(preview.questions).toMatchObject([
    { key: 'amountMode', answered: false },
    { key: 'idpYears', answered: true },
  ]);
  const each = { 2567: 606_000, 2568: 606_000, 2569: 606_000 };
  expect(preview.totals).toEqual({
    allocated: each,
    planned: { 2567: 664_000, 2568: 664_000, 2569: 664_000 },
    wrongSums: 0,
  });
  const unanswered = ask(plan, 'applyPlanImport', [{ seen: preview.seen }]);
  expect(unanswered.outcome).toBe('asks');
  expect(ask(plan, 'previewPlanImport').seen).toBe(preview.seen);
});

test('the plan: after the import the first rules find what the catalogue names; again it does nothing', () => {
  const wish = { seen: preview.seen, amountMode: 'ต่อปี' };
  expect(ask(plan, 'applyPlanImport', [wish])).toMatchObject({ ok: true, outcome: 'done' });
  expect(ask(plan, 'getOverview').total).toMatchObject({
    years: [2567, 2568, 2569].map((year) => ({ year, allocated: 606_000, planned: 664_000 })),
    span: { allocated: 1_818_000, planned: 1_992_000, activities: 22 },
  });
  const rowsIn = (tab: string) =>
    plan.read(`'${tab}'!A6:A400`).values.filter(([key]) => key !== '').length;
  const idp = ['ส่วนกลาง', ...SAMPLE.divisions.map(({ shortName }) => shortName)];
  expect(idp.map((name) => rowsIn(`IDP ${name}`))).toEqual([24, 117, 108, 24, 24, 24, 36]);
  expect([rowsIn('บุคลากร'), rowsIn('กรรมการ'), rowsIn('เนื้อหาเล่ม')]).toEqual([30, 5, 16]);
  const expected: { findings: Record<string, unknown>[] } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../fixtures/sample-findings.json'), 'utf8'),
  );
  const found = catalogued(findingsOf(ask(plan, 'checkPlan')));
  expect(found).toHaveLength(expected.findings.length);
  for (const finding of expected.findings) {
    const { catalogue: _, ...facts } = finding;
    expect(found).toContainEqual(expect.objectContaining(facts));
  }
  const again = ask(plan, 'previewPlanImport', [{ amountMode: 'ต่อปี' }]);
  expect(linesOf(again, 'placed').concat(linesOf(again, 'conflict'))).toEqual([]);
  const before = contents(plan);
  ask(plan, 'applyPlanImport', [{ seen: again.seen, amountMode: 'ต่อปี' }]);
  expect(contents(plan)).toEqual(before);
}, 600_000);

test('the rules: their texts become sections, and nothing is left without a place', () => {
  const rules = copyOf(pasted('rules'));
  const { seen, questions, ...first } = ask(rules, 'previewPlanImport');
  expect(questions).toEqual([]);
  expect(linesOf(first as Reply, 'unplaced')).toEqual([]);
  expect(ask(rules, 'applyPlanImport', [{ seen }]).outcome).toBe('done');
  const [document, number, text] = ['document', 'number', 'text'].map((key) =>
    columnWithKey(rules, 'เนื้อหาเล่ม', key),
  );
  const column = (letter = '') =>
    rules.read(`'เนื้อหาเล่ม'!${letter}6:${letter}20`).displayValues.flat();
  expect(new Set(column(document))).toEqual(new Set(['หลักเกณฑ์']));
  expect(column(number).at(-1)).toBe('๑๐');
  expect(column(text)[4]).toContain('ให้มีการปรับปรุงและทบทวนแผนพัฒนาบุคลากรเป็นประจำทุกปี');
}, 600_000);

/** A short plan for the small office, of two years. */
const SHORT = [
  'ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ - ๒๕๖๘',
  'ค่านิยมร่วม\tกลยุทธ์',
  '๑. คุณภาพชีวิต\tกลยุทธ์ที่ ๑ สุขภาพ',
  '๓.๑ ข้อความ',
  '=ข้อความที่ขึ้นต้นด้วยเครื่องหมายเท่ากับ',
  'ยุทธศาสตร์\tกองคลัง\tกองช่าง',
  'ยุทธศาสตร์ที่ ๑ คุณภาพชีวิต\t๑,๐๐๐\t๑๐๐.๕๐',
  'ยุทธศาสตร์ที่ ๑ คุณภาพชีวิต',
  'กลยุทธ์ที่ ๑ สุขภาพ',
  'ลำดับ\tกิจกรรม\tเป้าหมาย\tงบประมาณ\t๒๕๖๗\t๒๕๖๘\tผู้รับผิดชอบ',
  '๑\tตรวจสุขภาพ\tเชิงปริมาณ - สิบคน\t๑๐๐\t✓ (ไตรมาสที่ ๑)\t✓ (ไตรมาสที่ ๒)\tกองคลัง',
  '๒\tแข่งกีฬา\tเชิงปริมาณ - ทุกคน\tตามที่จ่ายจริง\t✓ (ไตรมาสที่ ๔)\t\tกองช่าง',
].join('\n');
const TABS = ['ตั้งค่า', 'ยุทธศาสตร์', 'งบประมาณ', 'กองคลัง', 'กองช่าง', 'เนื้อหาเล่ม'];

function contents(product: Emulator): string[] {
  return TABS.flatMap((tab) =>
    product
      .read(`'${tab}'!A6:T60`)
      .values.map((cells) => `${tab}|${cells.map(String).join('|').replace(/\|+$/, '')}`),
  ).filter((line) => /\|./.test(line));
}

function shortPlan(): Emulator {
  return copyOf(
    keptProduct('old-short', () => {
      const product = copyOf(smallOffice());
      pasteOld(product, SHORT);
      return product;
    }),
  );
}

/** The same, imported. */
function shortImported(): Emulator {
  return copyOf(
    keptProduct('old-short-imported', () => {
      const product = shortPlan();
      expect(apply(product).outcome).toBe('done');
      return product;
    }),
  );
}

function apply(product: Emulator, amountMode = 'รวม'): Reply {
  const { seen } = ask(product, 'previewPlanImport', [{ amountMode }]);
  return ask(product, 'applyPlanImport', [{ seen, amountMode }]);
}

test('for all years: an amount is split to the satang, text that is no money is kept, a formula is no formula', () => {
  const product = shortImported();
  const row = (tab: string, key: string, name: string) => {
    const at = rowShowing(product, tab, columnWithKey(product, tab, key), name);
    return (column: string) =>
      product.read(`'${tab}'!${columnWithKey(product, tab, column)}${at}`).values[0]?.[0];
  };
  const first = row('งบประมาณ', 'year', '2567');
  const second = row('งบประมาณ', 'year', '2568');
  expect([first('amount:D02'), second('amount:D02')]).toEqual([500, 500]);
  expect([first('amount:D03'), second('amount:D03')]).toEqual([50.5, 50]);
  const health = row('กองคลัง', 'name', 'ตรวจสุขภาพ');
  expect([health('money:2567'), health('money:2568')]).toEqual([50, 50]);
  expect([health('quarters:2567'), health('quarters:2568')]).toEqual(['๑', '๒']);
  const sports = row('กองช่าง', 'name', 'แข่งกีฬา');
  expect([sports('money:2567'), sports('money:2568')]).toEqual(['ตามที่จ่ายจริง', '']);
  expect(row('เนื้อหาเล่ม', 'number', '๓.๑')('text')).toBe('=ข้อความที่ขึ้นต้นด้วยเครื่องหมายเท่ากับ');
});

test('taken back: what nobody touched goes, what was changed stays and is counted', () => {
  const before = contents(shortPlan());
  const product = shortImported();
  const column = columnWithKey(product, 'กองคลัง', 'indicator');
  product.hands.type(HR, `'กองคลัง'!${column}6`, 'ร้อยละ');
  const { records } = ask(product, 'previewPlanImport');
  const [record] = records as { id: string }[];
  const undone = ask(product, 'undoPlanImport', [{ id: record?.id }]);
  expect(undone).toMatchObject({ outcome: 'undone' });
  expect(undone.message).toContain('คงไว้ ๑ แห่ง');
  const left = contents(product).filter((line) => !before.includes(line));
  expect(left).toHaveLength(1);
  expect(left[0]).toContain('ตรวจสุขภาพ');
  expect(ask(product, 'undoPlanImport', [{ id: record?.id }])).toMatchObject({ outcome: 'none' });
});

test('what stands is left alone and shown beside what the old plan says', () => {
  const product = shortImported();
  const money = columnWithKey(product, 'กองคลัง', 'money:2567');
  product.hands.type(HR, `'กองคลัง'!${money}6`, '75');
  const again = ask(product, 'previewPlanImport', [{ amountMode: 'รวม' }]);
  const [conflict] = linesOf(again, 'conflict');
  expect(conflict?.says.join()).toMatch(/มี “75” อยู่แล้ว จึงไม่ใส่ “50”/);
  ask(product, 'applyPlanImport', [{ seen: again.seen, amountMode: 'รวม' }]);
  expect(product.read(`'กองคลัง'!${money}6`).values).toEqual([[75]]);
});

test('texts of the starter kit that nobody has read count as blank, and come back when it is taken back', () => {
  const product = shortPlan();
  ask(product, 'fillKit');
  const titles = () =>
    product.read(`'ยุทธศาสตร์'!${columnWithKey(product, 'ยุทธศาสตร์', 'title')}6:I20`).values.flat();
  const before = titles();
  const first = ask(product, 'previewPlanImport', [{ amountMode: 'รวม' }]);
  expect(linesOf(first, 'conflict')).toEqual([]);
  expect((first.advice as string[]).join()).toMatch(/แท็บ ยุทธศาสตร์ มีแถวตั้งต้นที่ยังไม่ได้อ่าน/);
  ask(product, 'applyPlanImport', [{ seen: first.seen, amountMode: 'รวม' }]);
  expect(titles()).toEqual(expect.arrayContaining(['คุณภาพชีวิต', 'สุขภาพ']));
  const [record] = ask(product, 'previewPlanImport').records as { id: string }[];
  ask(product, 'undoPlanImport', [{ id: record?.id }]);
  expect(titles()).toEqual(before);
});

test('only HR imports, and only what the preview showed', () => {
  const product = shortPlan();
  expect(ask(product, 'previewPlanImport', [], HEAD)).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED' },
  });
  const { seen } = ask(product, 'previewPlanImport', [{ amountMode: 'รวม' }]);
  product.hands.type(HR, `'${STAGE}'!B10`, 'ข้อความอื่น');
  const before = contents(product);
  const late = ask(product, 'applyPlanImport', [{ seen, amountMode: 'รวม' }]);
  expect(late.outcome).toBe('changed');
  expect(contents(product)).toEqual(before);
});

test('a cell that the host made a date of is said, not read', () => {
  const product = shortPlan();
  product.hands.type(HR, `'${STAGE}'!B9`, '1/2');
  const row = ask(product, 'previewPlanImport').lines as Line[];
  expect(row.find(({ sheetRow }) => sheetRow === 9)?.reason).not.toBe('CELL_WAS_CONVERTED');
  expect(product.read(`'${STAGE}'!B9`).values).toEqual([['1/2']]);
});

/** About; the recalculation behind it included. */
const CALLS_OF_APPLYING = 700;

test('cut off and done again, an import is as if it had not been, and can be taken back', () => {
  const expected = contents(shortImported());
  const { seen } = ask(shortPlan(), 'previewPlanImport', [{ amountMode: 'รวม' }]);
  for (const at of callPoints(60, CALLS_OF_APPLYING, 2)) {
    const product = shortPlan();
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'applyPlanImport', [{ seen, amountMode: 'รวม' }]);
    expect([at, apply(product).outcome]).toEqual([at, 'done']);
    expect([at, contents(product)]).toEqual([at, expected]);
    const [record] = ask(product, 'previewPlanImport').records as { id: string }[];
    const { message } = ask(product, 'undoPlanImport', [{ id: record?.id }]);
    expect([at, message]).not.toEqual([at, expect.stringContaining('คงไว้')]);
  }
}, 3_000_000);
