import { expect, test } from 'vitest';
import type { Emulator } from '../../emulator/emulator.ts';
import { ask, columnWithKey, copyOf, HR, rowShowing, sampleProduct } from '../support/product.ts';

/** Rows of the activity tabs as people see them, in no order: a row may end up below others. */
function facts(product: Emulator): string {
  const rows = ['สำนักปลัด', 'กองคลัง', 'ส่วนกลาง'].flatMap((tab) =>
    product
      .read(`'${tab}'!A6:Z60`)
      .values.filter(([key]) => key !== '')
      .map((cells) => `${tab} ${JSON.stringify(cells)}`),
  );
  return rows.sort().join('\n');
}

function states(product: Emulator): string[] {
  const { remedies } = ask(product, 'listRemedies');
  return (remedies as { state: string }[]).map(({ state }) => state);
}

/** Cuts the call off at some of its service calls, and lets HR's next run, or the call again, end it. */
function cutOffEverywhere(
  start: Emulator,
  call: { readonly fn: string; readonly args: readonly unknown[] },
  ends: { readonly before: string; readonly after: string; readonly state: string },
): void {
  const { calls } = copyOf(start).call(HR, call.fn, call.args);
  // The workbook is read once before anything is written.
  const first = Object.keys(start.snapshot().sheets).length;
  const steps = 2;
  for (let step = 1; step <= steps; step += 1) {
    const at = first + Math.floor(((calls.total - first) * step) / (steps + 1));
    const product = copyOf(start);
    product.injectFault({ at, kind: 'cut-off' });
    expect(product.call(HR, call.fn, call.args).outcome).not.toMatchObject({ value: { ok: true } });
    const where = `${call.fn} cut off at call ${at} of ${calls.total}`;
    const byRun = step % 2 === 0;
    expect(
      ask(product, byRun ? 'recalculate' : call.fn, byRun ? [] : call.args),
      where,
    ).toMatchObject({ ok: true });
    const isDone = states(product)[0] === ends.state;
    expect(isDone || byRun, where).toBe(true);
    expect(facts(product), where).toBe(isDone ? ends.after : ends.before);
  }
}

/** The sample with a preview of a central activity's split, which is not applied yet. */
function splitInSight() {
  const product = sampleProduct();
  const owner = columnWithKey(product, 'ส่วนกลาง', 'owner');
  const everyone = rowShowing(product, 'ส่วนกลาง', owner, 'ทุกส่วนราชการ');
  const money = (share: number) => ({ 2567: share, 2568: share, 2569: share });
  const remedy = {
    kind: 'split',
    row: product.read(`'ส่วนกลาง'!A${everyone}`).values[0]?.[0],
    parts: [
      { division: 'D01', money: money(4000) },
      { division: 'D02', money: money(1000) },
    ],
  };
  const { fingerprint } = ask(product, 'previewRemedy', [remedy]);
  const applied = copyOf(product);
  const application = { fn: 'applyRemedy', args: [{ remedy, fingerprint }] };
  const { key } = ask(applied, application.fn, application.args);
  const [before, after] = [facts(product), facts(applied)];
  expect(after).not.toBe(before);
  return { product, applied, application, key, before, after };
}

test('applyRemedy: cut off where it writes, the split is whole or not there at all', () => {
  const { product, application, before, after } = splitInSight();
  cutOffEverywhere(product, application, { before, after, state: 'applied' });
}, 900_000);

test('undoRemedy: cut off where it writes, the way back is gone to its end', () => {
  const { applied, key, before, after } = splitInSight();
  const takeBack = { fn: 'undoRemedy', args: [{ key }] };
  cutOffEverywhere(applied, takeBack, { before: after, after: before, state: 'undone' });
}, 900_000);
