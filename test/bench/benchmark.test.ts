import { expect, test } from 'vitest';
import { failsRun, median, renderTable, timeRuns } from './benchmark.ts';

test('median: of odd and even counts, in any order', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});

test('timeRuns: runs as often as it is told', () => {
  let count = 0;
  const times = timeRuns(5, () => {
    count += 1;
  });
  expect([count, times.length]).toEqual([5, 5]);
});

test('failsRun: sizes and calls over budget fail, a slow machine does not', () => {
  const over = { name: 'x', measured: 11, budget: 10 };
  expect(failsRun({ ...over, unit: 'calls' })).toBe(true);
  expect(failsRun({ ...over, unit: 'KB' })).toBe(true);
  expect(failsRun({ ...over, unit: 'ms' })).toBe(false);
  expect(failsRun({ ...over, unit: 'calls', measured: 10 })).toBe(false);
  expect(failsRun({ name: 'x', measured: 11, unit: 'calls' })).toBe(false);
});

test('renderTable: aligns names and numbers and says what is over', () => {
  const table = renderTable([
    { name: 'script file', measured: 401.26, unit: 'KB', budget: 400 },
    { name: 'edit', measured: 8, unit: 'calls', budget: 8 },
    { name: 'end to end', measured: 1234, unit: 'ms' },
  ]);
  expect(table.split('\n')).toEqual([
    'benchmark   |  measured |   budget |',
    'script file |  401.3 KB | 400.0 KB | over',
    'edit        |   8 calls |  8 calls |   ok',
    'end to end  | 1234.0 ms |        - |    -',
  ]);
});
