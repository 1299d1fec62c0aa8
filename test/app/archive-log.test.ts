import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { callPoints } from '../support/call-points.ts';
import { ask, copyOf, HR } from '../support/product.ts';
import { smallOffice } from '../support/small-office.ts';

/** One more than the log holds before its older lines are put away. */
const LINES = 2_001;
const LINES_LEFT = 500;

let start: Emulator;
let lines: string[];
beforeAll(() => {
  start = smallOffice();
  ask(start, 'recalculate');
  ask(start, 'recalculate');
  const first = linesOf(start, 'บันทึกการแก้ไข').length;
  const pasted = Array.from({ length: LINES - first }, (_, index) =>
    // People type here too: a line without a key.
    [index === 0 ? '' : `k${index}`, '2026-01-01 08:00', HR, 'กองคลัง', `E${index}`, '', 'ก'].join(
      '\t',
    ),
  );
  const { refused } = start.hands.paste(HR, `'บันทึกการแก้ไข'!A${first + 6}`, pasted.join('\n'));
  expect(refused).toBeUndefined();
  lines = linesOf(start, 'บันทึกการแก้ไข');
  expect(lines).toHaveLength(LINES);
}, 120_000);

/** The lines of a log as people see them, in its order. */
function linesOf(product: Emulator, tab: string): string[] {
  const { values } = product.read(`'${tab}'!B6:H${LINES + 20}`);
  return values.map((cells) => cells.join('|')).filter((text) => text.replace(/\|/g, '') !== '');
}

test('archive: cut off anywhere and run again, each line is put away once, and the log goes on', () => {
  const { calls } = copyOf(start).call(HR, 'recalculate');
  const seen = new Set<string>();
  // Lines are put away shortly before the end of the run, between writing them there and taking them away here.
  for (const at of callPoints(calls.total - 15, calls.total, 6)) {
    const product = copyOf(start);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'recalculate');
    const half = [linesOf(product, 'บันทึกการแก้ไข'), linesOf(product, 'บันทึกการแก้ไขเก่า')];
    seen.add(half.map(({ length }) => length).join());
    ask(product, 'recalculate');
    const old = linesOf(product, 'บันทึกการแก้ไขเก่า');
    const log = linesOf(product, 'บันทึกการแก้ไข');
    expect([at, log.length, old.length]).toEqual([at, LINES_LEFT, LINES - LINES_LEFT]);
    expect([...old, ...log]).toEqual(lines);
    product.hands.type(HR, "'กองคลัง'!B6", 'กิจกรรมใหม่');
    expect(linesOf(product, 'บันทึกการแก้ไข').slice(0, -1)).toEqual(log);
  }
  expect([...seen]).toContain([LINES, LINES - LINES_LEFT].join());
}, 600_000);
