import { expect, test } from 'vitest';
import { smallWorkbook } from '../support/small-workbook.ts';
import { cutOff } from './cutter.ts';
import { fuzz } from './fuzzer.ts';
import { interfere } from './interferer.ts';
import { callMalformed } from './malformed.ts';
import { blame, lineOf, newTally } from './tally.ts';

/** Short runs with fixed seeds; `npm run attack` has the long ones. */

test('fuzzer: what was typed and pasted stays, and adds up', () => {
  const tally = fuzz(smallWorkbook, { seed: 7, batches: 1, typed: 30, pastes: 1 });
  expect(tally.faults).toEqual([]);
  expect(tally.tried).toBe(30);
}, 60_000);

test('cutter: HR recalculates, and there is no hole', () => {
  const [move] = cutOff({ points: 1, only: ['move'] });
  expect([move?.tried, move?.faults]).toEqual([1, []]);
}, 60_000);

test('interferer: somebody at the grid at one call loses nothing', () => {
  expect(interfere({ seed: 3, tries: 2 }).faults).toEqual([]);
}, 60_000);

test('malformed caller: no call ends without a sentence', () => {
  const tally = callMalformed(smallWorkbook(), { seed: 5, calls: 100 });
  expect(tally.faults).toEqual([]);
  expect(tally.refused).toBeGreaterThan(60);
}, 60_000);

test('tallies: a fault is counted and said where', () => {
  const tally = newTally('any');
  blame(tally, 'lost', 'here');
  expect([lineOf(tally).includes('lost 1'), tally.faults]).toEqual([true, ['lost: here']]);
});
