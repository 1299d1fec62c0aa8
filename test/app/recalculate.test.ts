import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { catalogued } from '../support/catalogued.ts';
import {
  ask,
  COLLEAGUE,
  columnWithKey,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  lineOf,
  rowShowing,
  sampleProduct,
  shown,
  stoppedClock,
} from '../support/product.ts';

let product: Emulator;
beforeAll(() => {
  product = sampleProduct();
});

interface Line {
  readonly allocated: number;
  readonly planned: number;
  readonly difference: number;
}

/** What กระทบยอด shows in one line, by its key. */
function lineShown(emulator: Emulator, key: string): Line {
  const row = rowShowing(emulator, 'กระทบยอด', 'A', key);
  const [difference, allocated, planned] =
    emulator.read(`'กระทบยอด'!E${row}:G${row}`).values[0] ?? [];
  return { allocated: Number(allocated), planned: Number(planned), difference: Number(difference) };
}

test.each([
  ['the span', 'span|all|all', 1_818_000, 1_992_000],
  ...[2567, 2568, 2569].flatMap((year): [string, string, number, number][] => [
    [`${year}`, `${year}|all|all`, 606_000, 664_000],
    [`strategy 1 of ${year}`, `${year}|1|all`, 510_000, 470_000],
    [`strategy 2 of ${year}`, `${year}|2|all`, 42_000, 57_000],
    [`strategy 3 of ${year}`, `${year}|3|all`, 32_000, 135_000],
    [`strategy 4 of ${year}`, `${year}|4|all`, 22_000, 2_000],
    [`สำนักปลัด in ${year}`, `${year}|all|D01`, 260_000, 507_000],
    [`กองคลัง in ${year}`, `${year}|all|D02`, 109_000, 12_000],
    [`กองช่าง in ${year}`, `${year}|all|D03`, 69_000, 0],
    [`กองการศึกษา in ${year}`, `${year}|all|D04`, 56_000, 3_000],
    [`กองสาธารณสุข in ${year}`, `${year}|all|D05`, 56_000, 0],
    [`กองสวัสดิการ in ${year}`, `${year}|all|D06`, 56_000, 0],
    [`ทุกส่วนราชการ in ${year}`, `${year}|all|everyone`, 0, 5_000],
    [`nobody in ${year}`, `${year}|all|nobody`, 0, 137_000],
  ]),
])('กระทบยอด: shows the totals of %s as live formulas', (_what, key, allocated, planned) => {
  expect(lineShown(product, key)).toEqual({ allocated, planned, difference: planned - allocated });
});

test('กระทบยอด: follows what is typed at once, without any run', () => {
  const typing = sampleProduct();
  const column = columnWithKey(typing, 'กองคลัง', 'money:2567');
  typing.hands.type(HEAD_OF_FINANCE, `'กองคลัง'!${column}6`, '15000');
  expect(lineShown(typing, '2567|all|D02').planned).toBe(12_000 - 10_000 + 15_000);
  typing.hands.type(HEAD_OF_FINANCE, `'กองคลัง'!${column}6`, 'หมื่นห้า');
  expect(lineShown(typing, '2567|all|D02').planned).toBe(2_000);
  const row = rowShowing(typing, 'กระทบยอด', 'A', '2567|all|D02');
  expect(typing.read(`'กระทบยอด'!L${row}`).values).toEqual([[1]]);
  expect(findingsOf(ask(typing, 'checkPlan')).map(({ code }) => code)).toContain(
    'MONEY_NOT_A_NUMBER',
  );
});

test('recalculate: a row that HR inserts or a head adds anywhere counts', () => {
  const typing = sampleProduct();
  typing.hands.insertRows(HEAD_OF_FINANCE, 'กองคลัง', 7, 1);
  const column = columnWithKey(typing, 'กองคลัง', 'money:2567');
  const row = { strategy: 4, tactic: 1, order: 9, name: 'กิจกรรมใหม่ของกองคลัง' };
  typing.hands.paste(HEAD_OF_FINANCE, "'กองคลัง'!B7", lineOf(typing, 'กองคลัง', row));
  typing.hands.type(HEAD_OF_FINANCE, `'กองคลัง'!${column}7`, '500');
  expect(lineShown(typing, '2567|4|D02').planned).toBe(500);
  const reply = ask(typing, 'recalculate', [], HEAD_OF_FINANCE);
  expect(reply.waiting).toEqual([]);
  expect(typing.read("'กองคลัง'!A7").values[0]?.[0]).toMatch(/^r[0-9a-z]{10}$/);
  expect(shown(typing, "'กิจกรรม'!F6:F40")).toContain('กิจกรรมใหม่ของกองคลัง');
});

test('recalculate: a row copied together with its key gets a key of its own', () => {
  const typing = sampleProduct();
  const keys = () => typing.read("'กองคลัง'!A6:A9").values.map(([key]) => key);
  const [first] = keys();
  typing.hands.paste(HEAD_OF_FINANCE, "'กองคลัง'!A8", `${first}\tสำเนา`);
  ask(typing, 'recalculate', [], HEAD_OF_FINANCE);
  const after = keys();
  expect(after[0]).toBe(first);
  expect(after[2]).not.toBe(first);
  expect(new Set(after.filter((key) => key !== '')).size).toBe(3);
});

test('recalculate: run twice, the second changes nothing', () => {
  const twice = sampleProduct(stoppedClock());
  ask(twice, 'recalculate');
  const before = JSON.stringify(twice.snapshot());
  expect(ask(twice, 'recalculate').repaired).toEqual([]);
  expect(JSON.stringify(twice.snapshot())).toBe(before);
});

test('recalculate: mends a total that somebody typed over, and says so', () => {
  const broken = sampleProduct();
  const row = rowShowing(broken, 'กระทบยอด', 'A', '2567|1|D01');
  broken.hands.type(HR, `'กระทบยอด'!G${row}`, '1');
  expect(lineShown(broken, '2567|1|D01').planned).toBe(1);
  const asHead = ask(broken, 'recalculate', [], HEAD_OF_FINANCE);
  expect(asHead.waiting).toEqual([expect.stringContaining('สูตร')]);
  expect(findingsOf(asHead).map(({ code }) => code)).toContain('FORMULA_WRONG');
  const asHr = ask(broken, 'recalculate');
  expect(asHr.repaired).toEqual([
    expect.objectContaining({ kind: 'FORMULA', tab: 'กระทบยอด', count: 1 }),
  ]);
  expect(asHr.waiting).toEqual([]);
  expect(lineShown(broken, '2567|1|D01').planned).toBe(460_000);
  expect(findingsOf(asHr).map(({ code }) => code)).not.toContain('FORMULA_WRONG');
});

test('recalculate: refills กิจกรรม in the official order, each row linked to its home', () => {
  ask(product, 'recalculate');
  const numbers = shown(product, "'กิจกรรม'!B6:B28").filter((line) => line !== '');
  expect(numbers).toHaveLength(22);
  expect(numbers.slice(0, 7)).toEqual([
    '๑.๑ ๑',
    '๑.๑ ๒',
    '๑.๑ ๓',
    '๑.๒ ๑',
    '๑.๓ ๑',
    '๒.๑ ๑',
    '๒.๑ ๒',
  ]);
  expect(shown(product, "'กิจกรรม'!F2")).toEqual(['เป็นปัจจุบัน']);
  expect(shown(product, "'IDP รวม'!D2")).toEqual(['เป็นปัจจุบัน']);
  const last = columnWithKey(product, 'กิจกรรม', 'link');
  expect(product.read(`'กิจกรรม'!${last}6`).formulas[0]?.[0]).toMatch(
    /^=HYPERLINK\("#gid=\d+&range=B\d+"/,
  );
});

test('กิจกรรม: says that it is no longer current as soon as money changes', () => {
  const typing = sampleProduct();
  typing.hands.type(
    HEAD_OF_FINANCE,
    `'กองคลัง'!${columnWithKey(typing, 'กองคลัง', 'money:2568')}6`,
    '1',
  );
  expect(shown(typing, "'กิจกรรม'!F2")[0]).toMatch(/^ไม่เป็นปัจจุบัน/);
  ask(typing, 'recalculate', [], HEAD_OF_FINANCE);
  expect(shown(typing, "'กิจกรรม'!F2")).toEqual(['เป็นปัจจุบัน']);
});

test.each([
  ['a head', HEAD_OF_FINANCE],
  ['an editor who is neither HR nor a head', COLLEAGUE],
])('recalculate: as %s never ends in a host error and gives all totals', (_who, user) => {
  const reply = ask(sampleProduct(), 'recalculate', [], user);
  expect(reply.ok).toBe(true);
  expect(reply.totals).toMatchObject({
    total: { span: { allocated: 1_818_000, planned: 1_992_000 } },
  });
  expect(catalogued(findingsOf(reply))).toHaveLength(39);
});

test('recalculate: a strategy that HR adds gets its lines and its rows of the budget', () => {
  const typing = sampleProduct();
  typing.hands.paste(HR, "'ยุทธศาสตร์'!B23", 'ยุทธศาสตร์\t4\t5\t\tยุทธศาสตร์ใหม่');
  const asHead = ask(typing, 'recalculate', [], HEAD_OF_FINANCE);
  expect(asHead.waiting).toEqual([
    expect.stringContaining('ยังขาด'),
    expect.stringContaining('แถวใหม่'),
    expect.stringContaining('สูตร'),
  ]);
  const reply = ask(typing, 'recalculate');
  expect(reply.repaired).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'ROW_ADDED', tab: 'กระทบยอด' })]),
  );
  expect(lineShown(typing, '2567|5|all')).toEqual({ allocated: 0, planned: 0, difference: 0 });
  expect(lineShown(typing, 'span|all|all').planned).toBe(1_992_000);
  expect(rowShowing(typing, 'งบประมาณ', 'A', '2567|5')).toBeGreaterThan(5);
});

test('recalculate: text that looks like a formula is shown as text, never run', () => {
  const typing = sampleProduct();
  typing.hands.type(HEAD_OF_FINANCE, "'กองคลัง'!B6", "'=1+1");
  ask(typing, 'recalculate', [], HEAD_OF_FINANCE);
  const row = shown(typing, "'กิจกรรม'!F6:F30").indexOf('=1+1') + 6;
  expect(typing.read(`'กิจกรรม'!F${row}`)).toMatchObject({ values: [['=1+1']], formulas: [['']] });
});

test('recalculate: stays within two service calls per tab and ten', () => {
  const execution = product.call(HR, 'recalculate');
  const tabs = product.snapshot().sheets.length;
  expect(execution.calls.total).toBeLessThanOrEqual(2 * tabs + 10);
});

test('recalculate: takes as many service calls at 1,000 activities as at 22', () => {
  const large = sampleProduct();
  const before = large.call(HR, 'recalculate').calls.total;
  const rows = Array.from({ length: 978 }, (_, n) =>
    lineOf(large, 'กองช่าง', { strategy: 1, tactic: 1, order: n + 10, name: `กิจกรรมที่ ${n}` }),
  );
  expect(large.hands.paste(HR, "'กองช่าง'!B6", rows.join('\n')).refused).toBeUndefined();
  ask(large, 'recalculate');
  const after = large.call(HR, 'recalculate');
  expect(after.outcome.ok).toBe(true);
  expect(after.calls.total).toBe(before);
  expect(shown(large, "'กิจกรรม'!F6:F1100").filter((name) => name !== '')).toHaveLength(1000);
}, 120_000);
