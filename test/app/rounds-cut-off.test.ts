import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test, vi } from 'vitest';
import { callPoints } from '../support/call-points.ts';
import { ask, copyOf, HR } from '../support/product.ts';
import { HEAD, smallOffice, withoutTrigger } from '../support/small-office.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const ROUND = 'แผน ๒๕๗๐';
const TICK = "'กองคลัง'!B4";
const TARGET = { round: ROUND, division: 'D02' };

let watched: Emulator;
/** The same without HR's trigger. */
let start: Emulator;
beforeAll(() => {
  watched = smallOffice();
  expect(ask(watched, 'openRound', [{ round: ROUND }])).toMatchObject({ outcome: 'done' });
  start = withoutTrigger(copyOf(watched));
});

/** What sending is about: the register, the ticks, the protections and the settings. */
function contents(product: Emulator): string {
  const tabs = ['การส่ง', 'กองคลัง', 'กองช่าง', 'IDP กองคลัง', 'ตั้งค่า'];
  const sheets = product.snapshot().sheets.filter(({ name }) => tabs.includes(name));
  return JSON.stringify(
    sheets.map(({ name, protections }) => ({
      name,
      cells: product.read(`'${name}'!A1:L12`).values.map((line) => line.map(withoutMoment)),
      protections: protections.map(({ rect, editors }) => [rect, [...editors].sort()]),
    })),
  );
}

function withoutMoment(cell: unknown): unknown {
  return typeof cell === 'string'
    ? cell.replace(/\d{4}-\d\d-\d\d \d\d:\d\d|ตรวจล่าสุด [\s\S]*/, 'moment')
    : cell;
}

/** Cuts an operation off at its service calls; the next run must complete it. */
function cutOffEverywhere(from: Emulator, fn: string, args: unknown[]): void {
  const whole = copyOf(from);
  const { calls } = whole.call(HR, fn, args);
  const expected = contents(whole);
  for (const at of callPoints(1, calls.total)) {
    const product = copyOf(from);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, fn, args);
    ask(product, fn, args);
    expect(contents(product) === expected, `${fn} cut off at call ${at} of ${calls.total}`).toBe(
      true,
    );
  }
}

function ticked(): Emulator {
  const product = copyOf(start);
  product.hands.tick(HEAD, TICK);
  return product;
}

test('acceptSubmission: cut off at any call and run again stamps, locks and accepts', () => {
  cutOffEverywhere(ticked(), 'acceptSubmission', [TARGET]);
});

test('returnSubmission: cut off at any call and run again unlocks and takes the tick away', () => {
  const product = ticked();
  ask(product, 'recalculate');
  cutOffEverywhere(product, 'returnSubmission', [{ ...TARGET, comment: 'แก้' }]);
});

test('openRound: cut off at any call and run again opens the next round, also for who is not asked', () => {
  const product = ticked();
  ask(product, 'recalculate');
  cutOffEverywhere(product, 'openRound', [{ round: 'ไตรมาส ๑/๒๕๗๐', divisions: ['D03'] }]);
});

test('closeRound: cut off at any call and run again, what was ticked in time is sent', () => {
  cutOffEverywhere(ticked(), 'closeRound', [{ round: ROUND }]);
});

test('lockDivision and unlockDivision: cut off at any call and run again', () => {
  cutOffEverywhere(start, 'lockDivision', [TARGET]);
  const locked = copyOf(start);
  ask(locked, 'lockDivision', [TARGET]);
  cutOffEverywhere(locked, 'unlockDivision', [TARGET]);
});

test('send: the trigger is cut off at any call, and the next run of HR ends it', () => {
  const whole = copyOf(watched);
  const [run] = whole.hands.tick(HEAD, TICK).executions.filter(({ fn }) => fn === 'onEditAsHr');
  ask(whole, 'recalculate');
  // Whoever ends it knows the division, not who ticked.
  const sent = (product: Emulator) => contents(product).replaceAll(HEAD, 'กองคลัง');
  const expected = sent(whole);
  expect(expected).toContain('ส่งแล้ว');
  const total = run?.calls.total ?? 0;
  for (const at of callPoints(1, total)) {
    const product = copyOf(watched);
    product.injectFault({ at, kind: 'cut-off', of: 'onEditAsHr' });
    product.hands.tick(HEAD, TICK);
    ask(product, 'recalculate');
    expect(sent(product) === expected, `cut off at call ${at} of ${total}`).toBe(true);
  }
});
