import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { callPoints } from '../support/call-points.ts';
import { ask, copyOf, emptyProduct, HR, rowShowing, sampleProduct } from '../support/product.ts';

/** When the last check was: it differs between equal runs. */
const MOMENT = /ตรวจล่าสุด [^"]*|\d{4}-\d\d-\d\d \d\d:\d\d/g;

/** What the workbook holds, without what differs between equal runs: sheet ids inside links, moments. */
function contents(product: Emulator): string {
  const sheets = product.snapshot().sheets.map((sheet) => ({
    name: sheet.name,
    cells: product.read(`'${sheet.name}'!A1:AB230`).values,
    frozen: sheet.frozenRows,
    hidden: [sheet.hiddenRows, sheet.hiddenColumns],
    protections: sheet.protections.length,
  }));
  return JSON.stringify(sheets).replace(MOMENT, '');
}

/** Cuts `fn` off at its n-th service call, then runs it again to the end. */
function cutOffAndRepeat(product: Emulator, fn: string, at: number): void {
  product.injectFault({ at, kind: 'cut-off' });
  const { outcome } = product.call(HR, fn);
  expect(outcome.ok && (outcome.value as { ok: boolean }).ok).not.toBe(true);
  expect(ask(product, fn)).toMatchObject({ ok: true });
}

test('recalculate: cut off at any service call and run again gives the same workbook', () => {
  const start = sampleProduct();
  const row = rowShowing(start, 'กระทบยอด', 'A', '2567|1|D01');
  start.hands.clear(HR, `'กระทบยอด'!H${row}:I${row}`);
  const whole = copyOf(start);
  const { calls } = whole.call(HR, 'recalculate');
  const expected = contents(whole);
  // Writes stand at the end of the run; before them there is nothing to be half done.
  const points = [1, ...callPoints(calls.total - 8, calls.total)];
  for (const at of points) {
    const product = copyOf(start);
    cutOffAndRepeat(product, 'recalculate', at);
    expect(contents(product) === expected, `cut off at call ${at} of ${calls.total}`).toBe(true);
  }
}, 240_000);

test('setUpWorkbook: cut off anywhere and run again gives the workbook of an uninterrupted run', () => {
  const whole = emptyProduct();
  const { calls } = whole.call(HR, 'setUpWorkbook');
  const expected = contents(whole);
  for (const at of callPoints(1, calls.total)) {
    const product = emptyProduct();
    cutOffAndRepeat(product, 'setUpWorkbook', at);
    expect(contents(product) === expected, `cut off at call ${at} of ${calls.total}`).toBe(true);
  }
}, 240_000);

test('loadSample: cut off anywhere and run again gives the whole sample', () => {
  const whole = emptyProduct();
  const { calls } = whole.call(HR, 'loadSample');
  const expected = contents(whole);
  for (const at of callPoints(1, calls.total)) {
    const product = emptyProduct();
    cutOffAndRepeat(product, 'loadSample', at);
    expect(contents(product) === expected, `cut off at call ${at} of ${calls.total}`).toBe(true);
  }
}, 240_000);
