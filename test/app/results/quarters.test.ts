import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  ask,
  columnWithKey,
  copyOf,
  HEAD_OF_FINANCE,
  HR,
  hasTab,
  type Reply,
  rowShowing,
  sampleProduct,
  shown,
} from '../../support/product.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const FIRST = { year: 2567, quarter: 1 };
const SECOND = { year: 2567, quarter: 2 };
const ROUND = 'ผล ไตรมาส ๑/๒๕๖๗';
const FINANCE = 'ผล กองคลัง';
const WORKS = 'ผล กองช่าง';
const HEAD_OF_WORKS = 'head.d03@example.go.th';
const DONE = ['เสร็จ', '', '๑๙/๒๐', '0', 'https://example.go.th/1'];

/** The first quarter is open: one row of กองคลัง with a target, two of กองช่าง, one of the centre. */
let opened: Emulator;
beforeAll(() => {
  opened = copyOf(smallWorkbook());
  const target = columnWithKey(opened, 'กองคลัง', 'quantity');
  opened.hands.type(HR, `'กองคลัง'!${target}6`, 'บุคลากรร้อยละ ๙๐');
  expect(ask(opened, 'openQuarter', [FIRST])).toMatchObject({ ok: true, outcome: 'done' });
});

/** Row keys of a tab of results, in sheet order. */
function keysIn(product: Emulator, tab: string): string[] {
  const cells = product.read(`'${tab}'!A6:A40`).displayValues;
  return cells.flatMap(([key]) => (key === undefined || key === '' ? [] : [key]));
}

function tabsOf(product: Emulator): string[] {
  const names = product.snapshot().sheets.map(({ name }) => name);
  return names.filter((name) => name.startsWith('ผล '));
}

function cellOf(product: Emulator, tab: string, column: string, row = 6): string {
  return `'${tab}'!${columnWithKey(product, tab, column)}${row}`;
}

function mayType(product: Emulator, user: string, cell: string): boolean {
  return product.hands.type(user, cell, 'กำลังทำ').refused === undefined;
}

/** State, (target), result, money and evidence of some rows, pasted over the cells from the state on. */
function report(product: Emulator, tab: string, rows: readonly (readonly string[])[]): void {
  const target = shown(product, cellOf(product, tab, 'quantityTarget'))[0] ?? '';
  const lines = rows.map(([state = '', , ...rest]) => [state, target, ...rest].join('\t'));
  const edit = product.hands.paste(HR, cellOf(product, tab, 'state'), lines.join('\n'));
  expect(edit.refused).toBeUndefined();
}

function closedRows(product: Emulator): string[][] {
  if (!hasTab(product, 'ผลดำเนินงาน')) return [];
  return product.read("'ผลดำเนินงาน'!A6:AJ40").displayValues.filter(([key]) => key !== '');
}

function codesOf(reply: Reply): string[] {
  return (reply.findings as { code: string }[]).map(({ code }) => code);
}

test('open: the sample gets its 16 due activities in the tabs of their divisions', () => {
  const product = copyOf(sampleProduct());
  expect(ask(product, 'openQuarter', [FIRST])).toMatchObject({ ok: true, outcome: 'done' });
  expect(tabsOf(product).flatMap((tab) => keysIn(product, tab))).toHaveLength(16);
  expect(shown(product, "'ผล สำนักปลัด'!C3")[0]).toContain('ถึงกำหนด 4 · รายงานแล้ว 0');
});

test('open: again it changes nothing that was typed, and no other quarter can be opened', () => {
  const product = copyOf(opened);
  expect(mayType(product, HEAD_OF_FINANCE, cellOf(product, FINANCE, 'state'))).toBe(true);
  const before = product.read(`'${FINANCE}'!A1:T12`).values;
  expect(ask(product, 'openQuarter', [FIRST])).toMatchObject({ outcome: 'done' });
  expect(product.read(`'${FINANCE}'!A1:T12`).values).toEqual(before);
  expect(ask(product, 'openQuarter', [SECOND])).toMatchObject({ outcome: 'refused' });
  expect(ask(product, 'openQuarter', [FIRST], HEAD_OF_FINANCE)).toMatchObject({ ok: false });
  expect(ask(product, 'closeQuarter', [FIRST], HEAD_OF_FINANCE)).toMatchObject({ ok: false });
  expect(ask(product, 'openRound', [{ round: ROUND }])).toMatchObject({ outcome: 'refused' });
});

test('send: the tick locks the tab of results and none of the plan; giving it back opens it', () => {
  const product = copyOf(opened);
  const state = cellOf(product, FINANCE, 'state');
  const plan = cellOf(product, 'กองคลัง', 'indicator', 20);
  expect(mayType(product, HEAD_OF_WORKS, state)).toBe(false);
  expect(product.hands.tick(HEAD_OF_FINANCE, `'${FINANCE}'!B4`).refused).toBeUndefined();
  expect(shown(product, cellOf(product, FINANCE, 'quantityTarget', 4))[0]).toMatch(/^ส่งแล้ว/);
  expect([
    mayType(product, HEAD_OF_FINANCE, state),
    mayType(product, HEAD_OF_FINANCE, plan),
  ]).toEqual([false, true]);
  const back = { round: ROUND, division: 'D02', comment: 'ขอหลักฐาน' };
  expect(ask(product, 'returnSubmission', [back])).toMatchObject({ outcome: 'done' });
  expect(mayType(product, HEAD_OF_FINANCE, state)).toBe(true);
  expect(product.read(`'${FINANCE}'!B4`).values).toEqual([[false]]);
});

test('recalculate: the light follows what was typed, and a laid cell is put back', () => {
  const product = copyOf(opened);
  report(product, FINANCE, [['เสร็จ', '', '๘๐/๑๐๐', '๑,๐๐๐', 'แฟ้ม ๑']]);
  product.hands.type(HEAD_OF_FINANCE, cellOf(product, FINANCE, 'quantityTarget'), 'อื่น');
  expect(ask(product, 'recalculate', [], HEAD_OF_FINANCE)).toMatchObject({ ok: true });
  expect(shown(product, cellOf(product, FINANCE, 'light'))).toEqual(['เหลือง']);
  expect(shown(product, cellOf(product, FINANCE, 'quantityTarget'))).toEqual(['บุคลากรร้อยละ ๙๐']);
  expect(shown(product, cellOf(product, FINANCE, 'spent'))).toEqual(['1,000.00']);
});

test('close, correct, open the next: every step once, what was not reported stays due', () => {
  const product = copyOf(opened);
  report(product, FINANCE, [DONE]);
  report(product, WORKS, [DONE]);
  const close = (more = {}) => ask(product, 'closeQuarter', [{ ...FIRST, ...more }]);
  expect(close()).toMatchObject({ outcome: 'refused' });
  expect(closedRows(product)).toEqual([]);
  expect(close({ reason: 'กองไม่ส่ง' })).toMatchObject({ ok: true, outcome: 'done' });
  const rows = closedRows(product);
  expect(rows).toHaveLength(4);
  expect(rows.filter((cells) => cells.includes('ไม่รายงาน'))).toHaveLength(2);
  expect(rows.find((cells) => cells.includes('กิจกรรมคลัง'))).toEqual(
    expect.arrayContaining(['เขียว', '105.55', '19', '20', 'กองไม่ส่ง']),
  );
  expect(close({ reason: 'อีกครั้ง' })).toMatchObject({ outcome: 'none' });
  expect(closedRows(product)).toEqual(rows);
  const spent = cellOf(product, FINANCE, 'spent');
  expect(mayType(product, HEAD_OF_FINANCE, spent)).toBe(false);

  const correction = { ...FIRST, division: 'D02', reason: 'ยอดเบิกผิด' };
  expect(ask(product, 'correctQuarter', [correction])).toMatchObject({ ok: true, outcome: 'done' });
  expect(product.hands.type(HEAD_OF_FINANCE, spent, '500').refused).toBeUndefined();
  expect(mayType(product, HEAD_OF_WORKS, cellOf(product, WORKS, 'state'))).toBe(false);
  expect(close({ reason: 'x' })).toMatchObject({ ok: true, outcome: 'done' });
  const after = closedRows(product);
  expect(after).toHaveLength(5);
  expect(after.at(-1)?.[0]).toMatch(/:2567:1:v2$/);
  expect(after.at(-1)).toContain('ยอดเบิกผิด');
  expect(after.filter((cells) => cells.includes('ถูกแทนที่'))).toHaveLength(1);
  expect(codesOf(ask(product, 'checkPlan'))).not.toContain('RESULT_EDITED_AFTER_CLOSE');

  expect(ask(product, 'openQuarter', [SECOND])).toMatchObject({ outcome: 'done' });
  expect(keysIn(product, FINANCE)).toEqual([]);
  const left = [...keysIn(product, WORKS), ...keysIn(product, 'ผล ส่วนกลาง')];
  expect(left.every((key) => key.endsWith(':2567:2'))).toBe(true);
  expect(codesOf(ask(product, 'checkPlan'))).toContain('OVERDUE_ACTIVITY');
});

test('form: a row is saved, what is missing is told, and what somebody else typed is left alone', () => {
  const product = copyOf(opened);
  type Row = { key: string; typed: Record<string, string>; missing: string[] };
  const board = ask(product, 'getQuarter', [], HEAD_OF_FINANCE);
  const [row, ...others] = board.rows as Row[];
  expect(others).toEqual([]);
  expect(row?.missing).toEqual(['state']);
  expect(board.canManage).toBe(false);
  const filled = { key: row?.key, division: 'D02', seen: row?.typed };
  const save = (cells: object, user = HEAD_OF_FINANCE) =>
    ask(product, 'saveResult', [{ ...filled, cells }], user);
  const cells = { state: 'เสร็จ', quantityResult: '๑๙/๒๐', spent: '๑,๒๐๐.๕๐', evidence: 'แฟ้ม ๑' };
  expect(save(cells)).toMatchObject({ outcome: 'done', row: { light: 'green', missing: [] } });
  expect(shown(product, cellOf(product, FINANCE, 'spent'))).toEqual(['1,200.50']);
  expect(save(cells)).toMatchObject({ outcome: 'done' });
  expect(save({ state: 'กำลังทำ' })).toMatchObject({ outcome: 'changed' });
  expect(save(cells, HEAD_OF_WORKS)).toMatchObject({ outcome: 'refused' });
  expect(rowShowing(product, FINANCE, columnWithKey(product, FINANCE, 'state'), 'เสร็จ')).toBe(6);
});
