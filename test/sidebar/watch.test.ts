import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../sidebar/effects.ts';
import type { CallServer } from '../../sidebar/server.ts';
import { defaults, type Overview, type State } from '../../sidebar/state.ts';
import { createWatch, RESTS_AFTER_MS } from '../../sidebar/watch.ts';

const SHOWN = {
  ok: true,
  stamp: 'a',
  years: [2567],
  settings: { currentYear: 2567 },
  viewer: { role: 'division', divisions: ['D02'] },
  divisions: [{ code: 'D02', name: 'กองคลัง' }],
  submissions: [{ division: 'D02', state: 'ยังไม่ส่ง' }],
} as unknown as Overview;
const SENT = {
  ...SHOWN,
  stamp: 'b',
  submissions: [{ division: 'D02', state: 'ส่งแล้ว' }],
} as unknown as Overview;

let state: State;
let asked: string[];
let stamp: string;
let clock: number;
let isVisible: boolean;

const store: Store = {
  get state() {
    return state;
  },
  change: (next) => {
    state = next(state);
  },
};

const call = (async (name: string) => {
  asked.push(name);
  return name === 'getStamp' ? { ok: true, stamp } : SENT;
}) as unknown as CallServer;

function watching(server: CallServer = call) {
  return createWatch(store, {
    call: server,
    now: () => '14:35',
    time: () => clock,
    isVisible: () => isVisible,
  });
}

beforeEach(() => {
  state = { ...defaults(), overview: SHOWN };
  asked = [];
  stamp = 'b';
  clock = 0;
  isVisible = true;
});

test('watch: a new stamp has the workbook read again, and the head is told that the plan was sent', async () => {
  await watching().look();
  expect(asked).toEqual(['getStamp', 'getOverview']);
  expect(state.overview?.stamp).toBe('b');
  expect(state.notice?.text).toBe('แผนของกองคลัง: ส่งแล้ว');
});

test('watch: the stamp that is shown costs one call, and nothing changes', async () => {
  stamp = 'a';
  await watching().look();
  expect([asked, state.overview, state.notice]).toEqual([['getStamp'], SHOWN, null]);
});

test('watch: it rests while it is not seen, is not used, or something runs', async () => {
  const watch = watching();
  clock = RESTS_AFTER_MS;
  await watch.tick();
  watch.use();
  isVisible = false;
  await watch.tick();
  isVisible = true;
  state = { ...state, tasks: { open: { phase: 'running' } as never } };
  await watch.tick();
  expect(asked).toEqual([]);
  state = { ...state, tasks: {} };
  await watch.tick();
  expect(asked).toEqual(['getStamp', 'getOverview']);
});

test('watch: a pointer that comes and goes asks once, and a host that fails says nothing', async () => {
  const watch = watching((async (name: string) => {
    asked.push(name);
    throw new Error('offline');
  }) as unknown as CallServer);
  await watch.enter();
  await watch.enter();
  clock += 5_000;
  await watch.enter();
  expect([asked, state.notice]).toEqual([['getStamp', 'getStamp'], null]);
});
