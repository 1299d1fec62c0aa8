import { beforeAll, expect, test, vi } from 'vitest';
import type { Emulator } from '../../emulator/emulator.ts';
import { ask, copyOf, emptyProduct, HR } from '../support/product.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const ROUND = 'แผน ๒๕๗๐';
const TICK = "'กองคลัง'!B4";
const TARGET = { round: ROUND, division: 'D02' };

/** Two divisions and nothing else: every call can be cut off in turn. */
let start: Emulator;
beforeAll(() => {
  start = emptyProduct();
  ask(start, 'setUpWorkbook');
  for (const [index, line] of [
    'D02\tกองคลัง\tกองคลัง\t\t\thead.d02@example.go.th',
    'D03\tกองช่าง\tกองช่าง\t\t\thead.d03@example.go.th',
  ].entries())
    start.hands.paste(HR, `'กอง'!B${6 + index}`, line);
  ask(start, 'recalculate');
  expect(ask(start, 'openRound', [{ round: ROUND }])).toMatchObject({ outcome: 'done' });
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
  return typeof cell === 'string' ? cell.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'moment') : cell;
}

/** Cuts an operation off at each of its service calls in turn; the next run must complete it. */
function cutOffEverywhere(from: Emulator, fn: string, args: unknown[], repair: string[]): void {
  const whole = copyOf(from);
  const { calls } = whole.call(HR, fn, args);
  for (const one of repair) ask(whole, one);
  const expected = contents(whole);
  for (let at = 1; at <= calls.total; at += 1) {
    const product = copyOf(from);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, fn, args);
    if (repair.length === 0) ask(product, fn, args);
    for (const one of repair) ask(product, one);
    expect(contents(product) === expected, `${fn} cut off at call ${at} of ${calls.total}`).toBe(
      true,
    );
  }
}

function ticked(): Emulator {
  const product = copyOf(start);
  product.hands.tick('head.d02@example.go.th', TICK);
  return product;
}

test('acceptSubmission: cut off at any call and run again stamps, locks and accepts', () => {
  cutOffEverywhere(ticked(), 'acceptSubmission', [TARGET], []);
});

test('returnSubmission: cut off at any call and run again unlocks and takes the tick away', () => {
  const product = ticked();
  ask(product, 'recalculate');
  cutOffEverywhere(product, 'returnSubmission', [{ ...TARGET, comment: 'แก้' }], []);
});

test('openRound: cut off at any call and run again opens the next round', () => {
  const product = ticked();
  ask(product, 'recalculate');
  cutOffEverywhere(product, 'openRound', [{ round: 'ไตรมาส ๑/๒๕๗๐' }], []);
});
