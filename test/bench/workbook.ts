import { largeProduct } from '../support/large-plan.ts';
import { HR } from '../support/product.ts';
import type { Measurement } from './benchmark.ts';

/** End to end in the emulator: 1,000 activities, 20 divisions, 500 people. */
export function largeWorkbook(): Measurement[] {
  const product = largeProduct({ divisions: 20, activities: 1000, people: 500 });
  const tabs = product.snapshot().sheets.length;
  const recalculation = product.call(HR, 'recalculate');
  const check = product.call(HR, 'checkPlan');
  const paper = product.call(HR, 'generateReport', ['plan']);
  for (const { outcome } of [recalculation, check, paper]) {
    if (!outcome.ok) throw new Error(outcome.error.message);
  }
  const size = '1,000 activities, 20 divisions, 500 people';
  return [
    {
      name: `recalculation, calls (${tabs} tabs; ${size})`,
      measured: recalculation.calls.total,
      unit: 'calls',
      budget: 2 * tabs + 10,
    },
    { name: `recalculation in the emulator (${size})`, measured: recalculation.ms, unit: 'ms' },
    { name: `check in the emulator (${size})`, measured: check.ms, unit: 'ms' },
    { name: `plan paper in the emulator (${size})`, measured: paper.ms, unit: 'ms' },
  ];
}
