import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { officeWithStaff, staffedOffice } from '../../support/long-office.ts';
import { again, documentsOf, HR_TWO, registerOf } from '../../support/paper-office.ts';
import { ask, HEAD_OF_FINANCE, HR, type Reply } from '../../support/product.ts';

const PEOPLE = 12;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let prepared: Emulator;

beforeAll(() => {
  prepared = officeWithStaff(PEOPLE);
}, 120_000);

function office(): Emulator {
  return again(prepared);
}

function pass(product: Emulator, ms: number): void {
  product.advanceTo(product.office.clock.now() + ms);
}

function clockTriggers(product: Emulator): number {
  return product.office.triggers.list().filter(({ event }) => event === 'CLOCK').length;
}

function runOf(reply: Reply): Record<string, unknown> {
  return reply.run as Record<string, unknown>;
}

function resumes(product: Emulator): Emulator['executions'][number][] {
  return product.executions.filter(({ fn }) => fn === 'resumeLongRun');
}

/** Each person has one paper and one row, and nothing is left behind. */
function expectEachOnce(product: Emulator, state = 'ร่าง', people = PEOPLE): void {
  const rows = registerOf(product);
  expect(rows.map((row) => row.state)).toEqual(Array.from({ length: people }, () => state));
  expect(new Set(rows.map(({ options }) => options)).size).toBe(people);
  const links = rows.map(({ link }) => /document\/d\/([^/]+)/.exec(link)?.[1]);
  expect(new Set(links)).toEqual(new Set(documentsOf(product).map(({ id }) => id)));
  expect(documentsOf(product)).toHaveLength(people);
  expect(clockTriggers(product)).toBe(0);
}

test('startLongRun: goes on by itself after the sidebar was closed, and takes its trigger away', () => {
  const product = office();
  const started = ask(product, 'startLongRun', [{}]);
  expect(runOf(started)).toMatchObject({ state: 'running', total: PEOPLE, made: 0 });
  expect(ask(product, 'startLongRun', [{}])).toEqual(started);
  expect(clockTriggers(product)).toBe(1);
  pass(product, 10 * MINUTE);
  expectEachOnce(product);
  expect(runOf(ask(product, 'getLongRun', [], HR_TWO))).toMatchObject({
    state: 'done',
    made: PEOPLE,
    isMine: false,
  });
  expect(ask(product, 'continueLongRun')).toMatchObject({ message: 'สร้างครบ ๑๒ ฉบับแล้ว' });
  expectEachOnce(product);
});

test('continueLongRun: tells how much time is left, and stops before the host would', () => {
  const product = office();
  product.office.latency.set('Drive.Files.create', 10_000);
  ask(product, 'startLongRun', [{}]);
  const { run, message } = ask(product, 'continueLongRun');
  const { made, secondsLeft } = run as { made: number; secondsLeft: number };
  expect(made).toBeGreaterThan(2);
  expect(made).toBeLessThan(6);
  expect(secondsLeft / (PEOPLE - made)).toBeGreaterThan(8);
  expect(secondsLeft / (PEOPLE - made)).toBeLessThan(14);
  expect(message).toContain('ปิดแถบข้างได้ ระบบทำต่อเอง');
  expect(runOf(ask(product, 'continueLongRun')).made).toBeGreaterThan(made);
});

test('resumeLongRun: stays under six minutes a run and needs several for slow papers', () => {
  const product = office();
  product.office.latency.set('Drive.Files.create', 50_000);
  ask(product, 'startLongRun', [{}]);
  pass(product, 30 * MINUTE);
  expect(resumes(product).length).toBeGreaterThan(1);
  expect(resumes(product).filter(({ outcome }) => !outcome.ok)).toEqual([]);
  expectEachOnce(product);
});

test('long run: a run that the host ends in the middle is taken up, each paper once', () => {
  const whole = office();
  ask(whole, 'startLongRun', [{ issue: true }]);
  const { total } = whole.call(HR, 'continueLongRun').calls;
  for (const share of [0.45, 0.55, 0.65, 0.8]) {
    const product = office();
    ask(product, 'startLongRun', [{ issue: true }]);
    product.injectFault({ at: Math.floor(total * share), kind: 'cut-off' });
    product.call(HR, 'continueLongRun');
    pass(product, 15 * MINUTE);
    expectEachOnce(product, 'ออกแล้ว');
    expect(
      registerOf(product).map(({ number }) => Number(number)),
      `at ${share}`,
    ).toEqual(Array.from({ length: PEOPLE }, (_, index) => index + 1));
  }
}, 300_000);

test('long run: after a failure of the host it tries again by itself', () => {
  const product = office();
  ask(product, 'startLongRun', [{}]);
  const drive = product.office.drive;
  const create = drive.create.bind(drive);
  let refuse = true;
  drive.create = (...args) => {
    if (refuse && documentsOf(product).length === 3) {
      refuse = false;
      throw new Error('Internal error');
    }
    return create(...args);
  };
  expect(runOf(ask(product, 'continueLongRun'))).toMatchObject({ made: 3, state: 'running' });
  expect(String(runOf(ask(product, 'getLongRun')).hostSaid)).toContain('Internal error');
  pass(product, 12 * MINUTE);
  expectEachOnce(product);
});

test('long run: 300 people through a cut-off, a failure and the quota of a day, each paper once', () => {
  const product = staffedOffice(300);
  const { drive, latency, quotas } = product.office;
  // 250 as a consumer account, and the one that fails.
  quotas.use(HR, 'documentsCreated', 1_500 - 251);
  const create = drive.create.bind(drive);
  latency.set('Drive.Files.create', 4_000);
  let tried = 0;
  drive.create = (...args) => {
    tried += 1;
    if (tried === 180) throw new Error('Internal error');
    return create(...args);
  };
  ask(product, 'startLongRun', [{}]);
  expect(ask(product, 'continueLongRun').message).toMatch(
    /สร้างแล้ว ๑. จาก ๓๐๐ ฉบับ เหลือประมาณ ๒. นาที ปิดแถบข้างได้/,
  );
  // In the middle of the first run of the trigger Google takes longer than its six minutes.
  product.injectFault({ at: 150, kind: 'delay', ms: 400_000 });
  pass(product, 90 * MINUTE);
  const cutOff = resumes(product).filter(({ outcome }) => !outcome.ok);
  expect(cutOff.map(({ outcome }) => outcome.ok || outcome.error.message)).toEqual([
    expect.stringContaining('maximum execution time'),
  ]);
  const waiting = ask(product, 'getLongRun');
  expect(runOf(waiting)).toMatchObject({ state: 'waiting', made: 250, isStuck: false });
  expect(runOf(waiting).hostSaid).toContain('too many times');
  expect(waiting.message).toMatch(
    /สร้างแล้ว ๒๕๐ จาก ๓๐๐ ฉบับ ครบโควตาเอกสารต่อวันของ Google .* ระบบทำต่อเอง ๒๒ พ\.ย\. ๒๕๖๙ เวลา/,
  );
  expect(clockTriggers(product)).toBe(1);
  // Its trigger goes on coming and finds that there is nothing to do yet.
  const calls = resumes(product).length;
  pass(product, 60 * MINUTE);
  const idle = resumes(product).slice(calls);
  expect(idle).toHaveLength(12);
  expect(Math.max(...idle.map((one) => one.calls.total))).toBeLessThan(4);
  expect(documentsOf(product)).toHaveLength(250);
  pass(product, DAY);
  expect(runOf(ask(product, 'getLongRun'))).toMatchObject({ state: 'done', made: 300 });
  expectEachOnce(product, 'ร่าง', 300);
}, 120_000);

test('cancelLongRun: leaves what is made, gives nothing half done, and takes the trigger away', () => {
  const product = office();
  product.office.latency.set('Drive.Files.create', 10_000);
  ask(product, 'startLongRun', [{ issue: true }]);
  ask(product, 'continueLongRun');
  const reply = ask(product, 'cancelLongRun');
  expect(runOf(reply)).toMatchObject({ state: 'cancelled' });
  expect(clockTriggers(product)).toBe(0);
  const states = registerOf(product).map(({ state }) => state);
  const made = documentsOf(product).length;
  expect(states.filter((state) => state === 'ออกแล้ว')).toHaveLength(made);
  expect(states.filter((state) => state === 'กำลังสร้าง')).toEqual([]);
  pass(product, DAY);
  expect(documentsOf(product)).toHaveLength(made);
  expect(ask(product, 'continueLongRun')).toEqual(reply);
});

test('cancelLongRun: another officer ends a run, which its owner then puts in order', () => {
  const product = office();
  product.office.latency.set('Drive.Files.create', 10_000);
  ask(product, 'startLongRun', [{}]);
  ask(product, 'continueLongRun');
  expect(ask(product, 'startLongRun', [{}], HR_TWO)).toMatchObject({
    error: { code: 'RUN_OF_OTHERS', message: expect.stringContaining(HR) },
  });
  expect(runOf(ask(product, 'cancelLongRun', [], HR_TWO))).toMatchObject({ state: 'cancelled' });
  const made = documentsOf(product).length;
  pass(product, 20 * MINUTE);
  expect(documentsOf(product)).toHaveLength(made);
  expect(clockTriggers(product)).toBe(0);
  expect(runOf(ask(product, 'startLongRun', [{}], HR_TWO))).toMatchObject({
    made: 0,
    isMine: true,
  });
});

test('long run: where triggers do not run it is one click at the next opening', () => {
  const product = office();
  for (let count = 0; count < 20; count += 1) {
    const one = { handler: 'x', event: 'ON_OPEN', sourceId: null, creator: HR } as const;
    if (product.office.triggers.createdBy(HR).length < 20) product.office.triggers.create(one);
  }
  product.office.latency.set('Drive.Files.create', 10_000);
  expect(ask(product, 'startLongRun', [{}]).message).toContain('โปรดเปิดแถบข้างไว้');
  ask(product, 'continueLongRun');
  pass(product, DAY);
  const stuck = ask(product, 'getLongRun');
  expect(runOf(stuck)).toMatchObject({ isStuck: true });
  expect(stuck.message).toContain('กรุณากดทำต่อ');
  while (runOf(ask(product, 'continueLongRun')).state === 'running');
  expectEachOnce(product);
});

test('long run: two windows of one person take turns, each paper once', () => {
  const start = office();
  ask(start, 'startLongRun', [{}]);
  for (const at of [60, 75, 90]) {
    const product = again(start);
    product.injectFault({
      at,
      kind: 'meanwhile',
      act: () => product.call(HR, 'continueLongRun'),
    });
    product.call(HR, 'continueLongRun');
    while (runOf(ask(product, 'continueLongRun')).state === 'running');
    expectEachOnce(product);
  }
}, 60_000);

test('startLongRun: is for HR, and for divisions that there are', () => {
  const product = office();
  expect(ask(product, 'startLongRun', [{}], HEAD_OF_FINANCE)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
  for (const request of [{ division: 'x' }, { people: 3 }, 'all'])
    expect(ask(product, 'startLongRun', [request])).toMatchObject({
      error: { code: 'BAD_ARGUMENTS' },
    });
  expect(ask(product, 'getLongRun')).toMatchObject({ run: null });
  expect(clockTriggers(product)).toBe(0);
});
