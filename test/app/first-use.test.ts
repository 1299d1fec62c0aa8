import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { layoutsOf } from '../../src/tabs/derive/layout.ts';
import { callPoints } from '../support/call-points.ts';
import {
  ask,
  copyOf,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  hasTab,
  sampleProduct,
} from '../support/product.ts';

const EXCEPTIONS = 'ข้อยกเว้น';

function acceptance(product: Emulator) {
  const warning = findingsOf(ask(product, 'checkPlan')).find(({ severity }) => severity === 'W');
  const { key, code, fingerprint } = warning ?? {};
  return { key, code, fingerprint, reason: 'มีหนังสือสั่งการ' };
}

/** Names of the tabs, and what people see of the one. */
function looksOf(product: Emulator) {
  const { sheets } = product.snapshot();
  const own = sheets.find(({ name }) => name === EXCEPTIONS);
  const header = product.read(`'${EXCEPTIONS}'!A5:G5`).displayValues;
  const typed = product.hands.type(HEAD_OF_FINANCE, `'${EXCEPTIONS}'!E9`, 'x');
  return {
    names: sheets.map(({ name }) => name),
    ...{ header, frozen: own?.frozenRows, hidden: own?.hiddenColumns },
    isKeptFromHeads: typed.refused !== undefined,
  };
}

test('first use: sample, set-up and recalculation make no tab that waits for its first use', () => {
  const product = sampleProduct();
  ask(product, 'setUpWorkbook');
  const waiting = layoutsOf({ years: [], divisions: [], strategies: [] }).filter(
    ({ atFirstUse }) => atFirstUse,
  );
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.filter(({ title }) => hasTab(product, title))).toEqual([]);
});

test('first use: the operation makes the tab, dressed and kept for HR, wherever it was cut off', () => {
  const start = sampleProduct();
  const wish = acceptance(start);
  expect(ask(start, 'acceptFinding', [wish], HEAD_OF_FINANCE)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
  const whole = copyOf(start);
  const { calls } = whole.call(HR, 'acceptFinding', [wish]);
  const wanted = looksOf(whole);
  expect(wanted).toMatchObject({ frozen: 5, isKeptFromHeads: true });
  expect(wanted.hidden).toContain(1);
  expect(wanted.names.indexOf(EXCEPTIONS)).toBe(wanted.names.indexOf('บันทึกการแก้ไข') - 1);
  for (const at of callPoints(Math.round(calls.total / 2), calls.total)) {
    const product = copyOf(start);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'acceptFinding', [wish]);
    expect(ask(product, 'acceptFinding', [wish])).toMatchObject({ outcome: 'accepted' });
    ask(product, 'setUpWorkbook');
    expect([at, looksOf(product)]).toEqual([at, wanted]);
  }
}, 120_000);

test('first use: a tab that was deleted is nobody to repair, and recalculation copes', () => {
  const product = sampleProduct();
  ask(product, 'acceptFinding', [acceptance(product)]);
  product.hands.deleteTab(HR, EXCEPTIONS);
  expect(ask(product, 'recalculate')).toMatchObject({ ok: true, repaired: [] });
  expect(hasTab(product, EXCEPTIONS)).toBe(false);
});
