import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { callPoints } from '../../support/call-points.ts';
import { ask, copyOf, HEAD_OF_FINANCE, HR, sampleProduct } from '../../support/product.ts';

const TABS = ['ขออบรม', 'ความต้องการ', 'กองคลัง'];

function contents(product: Emulator): string {
  return JSON.stringify(TABS.map((tab) => product.read(`'${tab}'!A1:AL30`).values));
}

/** Cuts an operation off at each of its last service calls in turn, runs it again and compares. */
function expectCompletion(start: Emulator, fn: string, args: readonly unknown[], user = HR): void {
  const whole = copyOf(start);
  const { calls } = whole.call(user, fn, args);
  const expected = contents(whole);
  // Writes stand at the end of each of these runs.
  for (const at of callPoints(calls.total - 5, calls.total)) {
    const product = copyOf(start);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(user, fn, args);
    expect(ask(product, fn, args, user)).toMatchObject({ ok: true });
    expect(contents(product) === expected, `${fn} cut off at call ${at}`).toBe(true);
  }
}

test('training: each operation cut off at its writes and run again gives the whole result', () => {
  const start = sampleProduct();
  const [wish] = ask(start, 'getTraining').wishes as { idp: string }[];
  expectCompletion(start, 'startRequest', [{ idp: wish?.idp }]);
  const cells = { place: 'ศาลากลาง', provider: 'จังหวัด' };
  expectCompletion(start, 'saveRequest', [{ row: 'sample-requests-2', cells, confirmed: true }]);
  const needs = ask(start, 'getNeeds').wishes as { need: string; area: string; division: string }[];
  const own = needs.find(({ division }) => division === 'D02');
  expectCompletion(start, 'takeWish', [{ need: own?.need, area: own?.area }], HEAD_OF_FINANCE);
}, 300_000);
