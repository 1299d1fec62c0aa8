import { expect, test } from 'vitest';
import { createEffects, PATIENCE_MS, type Store } from '../../sidebar/effects.ts';
import type { CallServer } from '../../sidebar/server.ts';
import { defaults, type State } from '../../sidebar/state.ts';
import { TROUBLE_WORDS } from '../../sidebar/words.ts';

type Settle = { resolve: (answer: unknown) => void; reject: (error: Error) => void };

/** Effects beside a server whose answers the test gives, and a clock that it moves. */
function play(begin: Partial<State> = {}) {
  const online = { is: true };
  let state: State = { ...defaults(), ...begin };
  const waiting: (Settle & { name: string; args: readonly unknown[] })[] = [];
  const timers: { work: () => void; ms: number }[] = [];
  let focused = 0;
  const store: Store = {
    get state() {
      return state;
    },
    change: (next) => {
      state = next(state);
    },
  };
  const call = ((name: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.push({ name, args, resolve, reject });
    })) as CallServer;
  const effects = createEffects(store, {
    call,
    now: () => '14:35',
    isOnline: () => online.is,
    focusGrid: () => {
      focused += 1;
    },
    later: (work, ms) => timers.push({ work, ms }),
  });
  return { store, effects, waiting, timers, online, focused: () => focused };
}

const BUSY = { ok: false, error: { code: 'BUSY', message: 'มีผู้อื่นกำลังสั่งงานอยู่' } };
const NO_PAPERS = { ok: true, papers: [] };

test('effects: a call without an answer becomes slow after its time, and can still be answered', async () => {
  const { store, effects, waiting, timers } = play();
  const done = effects.loadPapers();
  expect(store.state.tasks.papers?.phase).toBe('running');
  expect(timers[0]?.ms).toBe(PATIENCE_MS.papers);
  timers[0]?.work();
  expect(store.state.tasks.papers?.phase).toBe('slow');
  waiting[0]?.resolve(NO_PAPERS);
  await done;
  expect(store.state).toMatchObject({ papers: [], tasks: {} });
});

test('effects: a call that is tried again ignores the answer of the first', async () => {
  const { store, effects, waiting } = play();
  const first = effects.loadPapers();
  const second = effects.loadPapers();
  waiting[0]?.resolve({ ok: true, papers: [{ title: 'late' }] });
  await first;
  expect(store.state.papers).toBeNull();
  expect(store.state.tasks.papers?.phase).toBe('running');
  waiting[1]?.resolve(NO_PAPERS);
  await second;
  expect(store.state.papers).toEqual([]);
});

test('effects: a refusal keeps the sentence of the server, a lost connection says so', async () => {
  const { store, effects, waiting } = play();
  const refused = effects.recalculate();
  waiting[0]?.resolve(BUSY);
  await refused;
  expect(store.state.tasks.recalculate).toMatchObject({
    phase: 'failed',
    says: 'มีผู้อื่นกำลังสั่งงานอยู่',
  });
  const lost = effects.open();
  waiting[1]?.reject(new Error('NetworkError: Connection failure due to HTTP 0'));
  await lost;
  expect(store.state.tasks.open).toMatchObject({ phase: 'failed', says: TROUBLE_WORDS.network });
});

test('effects: trying again asks the same once more', async () => {
  const { store, effects, waiting } = play();
  const lost = effects.withdraw('key');
  waiting[0]?.reject(new Error('NetworkError'));
  await lost;
  void store.state.tasks.withdraw?.again();
  expect(waiting[1]).toMatchObject({ name: 'withdrawAcceptance', args: [{ key: 'key' }] });
  expect(store.state.tasks.withdraw).toMatchObject({ phase: 'running', about: 'key' });
});

test('effects: a failure of a call that was given up changes nothing', async () => {
  const { store, effects, waiting } = play();
  const first = effects.loadPapers();
  const second = effects.loadPapers();
  waiting[0]?.reject(new Error('late'));
  await first;
  expect(store.state.tasks.papers?.phase).toBe('running');
  waiting[1]?.resolve(NO_PAPERS);
  await second;
});

test('showCell: the keyboard goes into the grid only when the cell is shown', async () => {
  const { store, effects, waiting, focused } = play();
  const gone = effects.showCell({ gid: 1, cell: 'A6' });
  waiting[0]?.resolve({ ok: true, shown: false, message: 'ไม่พบช่องนี้แล้ว' });
  await gone;
  expect([focused(), store.state.notice?.text]).toEqual([0, 'ไม่พบช่องนี้แล้ว']);
  const shown = effects.showCell({ gid: 2, cell: 'B7' });
  expect(waiting[1]).toMatchObject({ name: 'showCell', args: [{ gid: 2, cell: 'B7' }] });
  waiting[1]?.resolve({ ok: true, shown: true, message: '' });
  await shown;
  expect(focused()).toBe(1);
});

test('lookForPaper: gives the slow call up and reads the list, without making another paper', async () => {
  const { store, effects, waiting } = play();
  void effects.makePaper();
  const looked = effects.lookForPaper();
  waiting[1]?.resolve(NO_PAPERS);
  await looked;
  expect(waiting.map(({ name }) => name)).toEqual(['generateReport', 'listPapers']);
  expect(store.state.tasks).toEqual({});
});

test('setUp: reads the workbook again and then tells what was done', async () => {
  const { store, effects, waiting } = play();
  const done = effects.setUp();
  waiting[0]?.resolve({ ok: true, repaired: [{ message: 'สร้างแท็บ' }], message: 'ตั้งค่าแล้ว' });
  await expect.poll(() => waiting.length).toBe(2);
  expect(waiting[1]?.name).toBe('getOverview');
  waiting[1]?.resolve(BUSY);
  await done;
  expect(store.state.notice).toEqual({ text: 'ตั้งค่าแล้ว', details: ['สร้างแท็บ'] });
  expect(store.state.tasks.setUp).toBeUndefined();
});

test('setUp: in the first steps no list hides the next one', async () => {
  const { store, effects, waiting } = play({ firstSteps: true });
  const done = effects.setUp();
  waiting[0]?.resolve({ ok: true, repaired: [{ message: 'สร้างแท็บ' }], message: 'ตั้งค่าแล้ว' });
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.resolve(BUSY);
  await done;
  expect(store.state.notice).toEqual({ text: 'ตั้งค่าแล้ว', details: [] });
});

test('accept: asks the server nothing while the reason is blank', async () => {
  const { effects, waiting } = play({ accepting: { key: 'k', reason: '  ' } });
  await effects.accept();
  expect(waiting).toEqual([]);
});

test('openPart: opens its panel at once, without asking the server', () => {
  const { store, effects, waiting } = play();
  const send = { part: 'plan', topic: 'send', about: '' } as const;
  effects.openPart(send);
  expect(store.state).toMatchObject({ panel: 'work', part: send, focus: 'part-heading' });
  expect(waiting).toEqual([]);
});
