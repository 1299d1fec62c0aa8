import { expect, test, vi } from 'vitest';
import { callPoints } from '../../support/call-points.ts';
import { ask, copyOf, HEAD_OF_FINANCE, HR } from '../../support/product.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

vi.setConfig({ testTimeout: 240_000 });

const FIRST = { year: 2567, quarter: 1 };
/** Each tab, and a head who is none of its division. */
const TABS = [
  ['ผล กองคลัง', 'head.d03@example.go.th'],
  ['ผล กองช่าง', HEAD_OF_FINANCE],
] as const;

test('openQuarter: a tab that was cut off while it was made is completed by opening again', () => {
  const start = copyOf(smallWorkbook());
  const whole = copyOf(start);
  const { calls } = whole.call(HR, 'openQuarter', [FIRST]);
  const looks = (product: typeof start) =>
    TABS.map(([name, stranger]) => {
      const sheet = product.snapshot().sheets.find((one) => one.name === name);
      const laid = product.read(`'${name}'!A5:E8`).displayValues;
      const typed = product.hands.type(stranger, `'${name}'!C9`, 'x');
      return { frozen: sheet?.frozenRows, laid, isKept: typed.refused !== undefined };
    });
  const wanted = looks(whole);
  expect(wanted.map(({ isKept }) => isKept)).toEqual([true, true]);
  // The tabs are made in the middle of the run, and protected at the end of that.
  const middle = Math.round(calls.total / 3);
  for (const at of callPoints(middle, Math.round((calls.total * 2) / 3), 2)) {
    const product = copyOf(start);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'openQuarter', [FIRST]);
    expect(ask(product, 'openQuarter', [FIRST])).toMatchObject({ ok: true, outcome: 'done' });
    expect([at, looks(product)]).toEqual([at, wanted]);
  }
});
