import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test, vi } from 'vitest';
import { ask, columnWithKey, copyOf, rowShowing, shown } from '../support/product.ts';
import { HEAD, OTHER_HEAD, smallOffice, withoutTrigger } from '../support/small-office.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROUND = 'แผน ๒๕๗๐–๒๕๗๒';
const TICK = "'กองคลัง'!B4";

let start: Emulator;
beforeAll(() => {
  start = smallOffice();
});

/** HR has opened the round of the plan; the trigger runs where `watched`. */
function openedProduct({ watched = false } = {}): Emulator {
  const product = watched ? copyOf(start) : withoutTrigger(copyOf(start));
  expect(ask(product, 'openRound', [{ round: ROUND, dueDay: '2024-09-30' }])).toMatchObject({
    ok: true,
    outcome: 'done',
  });
  return product;
}

/** The cells of the row of a division in การส่ง, by column key. */
function register(product: Emulator, code = 'D02'): Record<string, string> {
  const keys = product.read("'การส่ง'!A1:Z1").displayValues[0] ?? [];
  const row = rowShowing(product, 'การส่ง', 'A', `${ROUND}|${code}`);
  const cells = product.read(`'การส่ง'!A${row}:Z${row}`).displayValues[0] ?? [];
  return Object.fromEntries(keys.flatMap((key, i) => (key === '' ? [] : [[key, cells[i] ?? '']])));
}

function onBoard(product: Emulator, code = 'D02'): string {
  const row = rowShowing(product, 'หน้าหลัก', 'A', `division:${code}`);
  const column = columnWithKey(product, 'หน้าหลัก', 'state');
  return shown(product, `'หน้าหลัก'!${column}${row}`)[0] ?? '';
}

function mayType(product: Emulator, user = HEAD, tab = 'กองคลัง'): boolean {
  return product.hands.type(user, `'${tab}'!F30`, 'ลองพิมพ์').refused === undefined;
}

function quiet(edit: ReturnType<Emulator['hands']['tick']>): void {
  expect(edit.refused).toBeUndefined();
  for (const run of edit.executions)
    expect([run.fn, run.outcome.ok, run.log]).toEqual([run.fn, true, []]);
}

test('send: a tick is stamped and locked by the trigger of HR at once', () => {
  const product = openedProduct({ watched: true });
  expect(onBoard(product)).toMatch(/^ยังไม่ส่ง/);
  quiet(product.hands.tick(HEAD, TICK));
  expect(register(product)).toMatchObject({
    state: 'ส่งแล้ว',
    lock: 'ล็อก',
    changedBy: HEAD,
    window: 'เปิดรับ',
    dueDay: '30/9/2567',
  });
  expect(onBoard(product)).toMatch(/^ส่งแล้ว( · |$)/);
  expect([mayType(product), mayType(product, HEAD, 'IDP กองคลัง')]).toEqual([false, false]);
  expect(product.hands.tick(HEAD, TICK).refused).toMatch(/protected cell/);
  expect(mayType(product, OTHER_HEAD, 'กองช่าง')).toBe(true);
});

test('send: without a trigger the board says that the lock waits, and the next run of HR sets it', () => {
  const product = openedProduct();
  quiet(product.hands.tick(HEAD, TICK));
  expect(onBoard(product)).toMatch(/^ส่งแล้ว รอล็อก/);
  expect(shown(product, "'กองคลัง'!I4")[0]).toContain('ส่งแล้ว รอล็อก');
  const head = ask(product, 'recalculate', [], HEAD);
  expect(head.waiting).toContain('ส่งแล้ว รองานบุคคลล็อก งานบุคคลจะเห็นเองเมื่อคำนวณและตรวจใหม่');
  expect(mayType(product)).toBe(true);
  expect(ask(product, 'recalculate').ok).toBe(true);
  expect(register(product)).toMatchObject({ state: 'ส่งแล้ว', lock: 'ล็อก', changedBy: 'กองคลัง' });
  expect(mayType(product)).toBe(false);
});

test('send: two heads tick at once and each has the own row', () => {
  const product = openedProduct();
  product.hands.tick(HEAD, TICK);
  product.hands.tick(OTHER_HEAD, "'กองช่าง'!B4");
  ask(product, 'recalculate');
  expect([
    register(product).state,
    register(product, 'D03').state,
    register(product, 'D05').state,
  ]).toEqual(['ส่งแล้ว', 'ส่งแล้ว', 'ยังไม่ส่ง']);
});

test('send: set-up and repair leave a locked tab locked', () => {
  const product = openedProduct();
  product.hands.tick(HEAD, TICK);
  ask(product, 'recalculate');
  const { repaired } = ask(product, 'setUpWorkbook') as unknown as { repaired: { kind: string }[] };
  expect(repaired.filter(({ kind }) => kind === 'PROTECTION')).toEqual([]);
  expect(mayType(product)).toBe(false);
});

test('return: unlocks, takes the tick away and shows the comment; the next tick sends again', () => {
  const product = openedProduct({ watched: true });
  product.hands.tick(HEAD, TICK);
  const verdict = { round: ROUND, division: 'D02', comment: '=กรุณาเพิ่มกิจกรรม' };
  expect(ask(product, 'returnSubmission', [verdict])).toEqual({
    ok: true,
    outcome: 'done',
    message: 'ส่งกลับให้กองคลังแก้ไขแล้ว',
  });
  expect(ask(product, 'returnSubmission', [verdict])).toMatchObject({ outcome: 'none' });
  expect(register(product)).toMatchObject({
    state: 'ส่งกลับ',
    lock: 'แก้ได้',
    comment: '=กรุณาเพิ่มกิจกรรม',
  });
  expect(product.read(TICK).values).toEqual([[false]]);
  expect(shown(product, "'กองคลัง'!M4")).toEqual(['ความเห็นงานบุคคล: =กรุณาเพิ่มกิจกรรม']);
  expect(mayType(product)).toBe(true);
  quiet(product.hands.tick(HEAD, TICK));
  expect(register(product).state).toBe('ส่งแล้ว');
  expect(mayType(product)).toBe(false);
});

test('accept, unlock and lock: the state and the lock are two things', () => {
  const product = openedProduct();
  const target = { round: ROUND, division: 'D02' };
  expect(ask(product, 'acceptSubmission', [target])).toMatchObject({
    outcome: 'refused',
    message: 'ส่วนราชการนี้ยังไม่ได้ส่ง',
  });
  product.hands.tick(HEAD, TICK);
  expect(ask(product, 'acceptSubmission', [target])).toMatchObject({ outcome: 'done' });
  expect(register(product)).toMatchObject({ state: 'รับแล้ว', lock: 'ล็อก' });
  expect(ask(product, 'unlockDivision', [target])).toMatchObject({ outcome: 'done' });
  expect([register(product).state, mayType(product), product.read(TICK).values[0]?.[0]]).toEqual([
    'รับแล้ว',
    true,
    true,
  ]);
  ask(product, 'recalculate');
  expect(register(product)).toMatchObject({ state: 'รับแล้ว', lock: 'แก้ได้' });
  expect(ask(product, 'lockDivision', [target])).toMatchObject({ outcome: 'done' });
  expect(ask(product, 'lockDivision', [target])).toMatchObject({ outcome: 'none' });
  expect(mayType(product)).toBe(false);
});

test('windows: a tick while closed says so, stays, and counts when HR opens again', () => {
  const product = openedProduct({ watched: true });
  expect(ask(product, 'closeRound', [{ round: ROUND }])).toMatchObject({ outcome: 'done' });
  quiet(product.hands.tick(HEAD, TICK));
  expect(onBoard(product)).toMatch(/^ติ๊กแล้ว แต่ปิดรับ/);
  expect(product.read(TICK).notes[0]?.[0]).toContain('ขณะนี้ปิดรับ');
  expect([register(product).state, mayType(product)]).toEqual(['ยังไม่ส่ง', true]);
  ask(product, 'openRound', [{ round: ROUND, divisions: ['D02'] }]);
  expect(register(product)).toMatchObject({ state: 'ส่งแล้ว', lock: 'ล็อก', window: 'เปิดรับ' });
  expect(register(product, 'D03').window).toBe('ปิดรับ');
});

test('a new round: ticks and locks of the one before are gone, and its rows stay', () => {
  const product = openedProduct();
  product.hands.tick(HEAD, TICK);
  ask(product, 'recalculate');
  expect(ask(product, 'openRound', [{ round: 'ไตรมาส ๑/๒๕๗๐' }])).toMatchObject({
    outcome: 'done',
  });
  expect(register(product)).toMatchObject({ state: 'ส่งแล้ว', window: 'ปิดรับ' });
  expect(product.read(TICK).values).toEqual([[false]]);
  expect([onBoard(product).split(' · ')[0], mayType(product)]).toEqual(['ยังไม่ส่ง', true]);
  expect(
    ask(product, 'returnSubmission', [{ round: ROUND, division: 'D02', comment: 'x' }]),
  ).toMatchObject({
    outcome: 'changed',
  });
});

test('getRounds: the board as everybody sees it, live', () => {
  const product = openedProduct();
  product.hands.tick(HEAD, TICK);
  const board = ask(product, 'getRounds', [], HEAD) as unknown as {
    divisions: Record<string, unknown>[];
  };
  expect(board).toMatchObject({ ok: true, current: ROUND, rounds: [ROUND], canManage: false });
  expect(board.divisions.find(({ code }) => code === 'D02')).toMatchObject({
    state: 'ส่งแล้ว รอล็อก',
    ticked: true,
    locked: false,
    dueOn: '๓๐ ก.ย. ๒๕๖๗',
    tab: { cell: 'B4' },
  });
  const overview = ask(product, 'getOverview', [], HEAD);
  expect(overview.submissions).toContainEqual(
    expect.objectContaining({ division: 'D02', state: 'ส่งแล้ว รอล็อก' }),
  );
});

test('getOverview: a head whose tabs are locked is still the head', () => {
  const product = openedProduct();
  product.hands.tick(HEAD, TICK);
  ask(product, 'recalculate');
  expect(ask(product, 'getOverview', [], HEAD).viewer).toEqual({
    role: 'division',
    divisions: ['D02'],
  });
});

test('rights: a head gets one sentence from each endpoint, and cannot forge the register', () => {
  const product = openedProduct();
  const before = JSON.stringify(product.snapshot());
  const target = { round: ROUND, division: 'D02' };
  const calls: [string, unknown[]][] = [
    ['openRound', [{ round: 'อื่น' }]],
    ['closeRound', [{ round: ROUND }]],
    ['returnSubmission', [{ ...target, comment: 'x' }]],
    ['acceptSubmission', [target]],
    ['lockDivision', [target]],
    ['unlockDivision', [target]],
    ['startWatch', []],
  ];
  for (const [name, args] of calls) {
    expect([name, ask(product, name, args, HEAD)]).toEqual([
      name,
      {
        ok: false,
        error: { code: 'NOT_ALLOWED', message: 'คำสั่งนี้เป็นของงานบุคคล กรุณาแจ้งงานบุคคลให้เป็นผู้สั่ง' },
      },
    ]);
  }
  expect(JSON.stringify(product.snapshot())).toBe(before);
  expect(product.hands.type(HEAD, "'การส่ง'!D7", 'รับแล้ว').refused).toMatch(/protected/);
  expect(product.hands.type(HEAD, "'กองช่าง'!B4", 'TRUE').refused).toMatch(/protected/);
  for (const cell of ['C4', 'C3', 'C5', 'E4'])
    expect(product.hands.type(HEAD, `'กองคลัง'!${cell}`, 'x').refused).toMatch(/protected/);
  // Above and below the tick a head could type; the next run of HR puts it right.
  const labels = shown(product, "'กองคลัง'!B2:B5");
  for (const cell of ['B3', 'B5'])
    expect(product.hands.type(HEAD, `'กองคลัง'!${cell}`, 'x').refused).toBeUndefined();
  ask(product, 'recalculate');
  expect(shown(product, "'กองคลัง'!B2:B5")).toEqual(labels);
  expect(product.hands.deleteRows(HEAD, 'กองคลัง', 4).refused).toMatch(/protected/);
  for (const row of [2, 3, 4, 5])
    expect(product.hands.insertRows(HEAD, 'กองคลัง', row).refused).toMatch(/protected/);
});

test('rounds: arguments of the wrong form are refused before anything is read', () => {
  const product = copyOf(start);
  const wrong: [string, unknown[]][] = [
    ['openRound', [{ round: '' }]],
    ['openRound', [{ round: 'x', dueDay: '30/9/2567' }]],
    ['closeRound', [{}]],
    ['returnSubmission', [{ round: ROUND, division: 'D02', comment: '  ' }]],
    ['acceptSubmission', [{ round: ROUND }]],
    ['lockDivision', [null]],
    ['unlockDivision', [{ round: ROUND, division: ['D02'] }]],
  ];
  for (const [name, args] of wrong) {
    expect([name, ask(product, name, args)]).toMatchObject([
      name,
      { ok: false, error: { code: 'BAD_ARGUMENTS' } },
    ]);
  }
});
