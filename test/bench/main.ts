import { forgetKeptProducts } from '../support/kept-product.ts';
import { type Benchmark, failsRun, type Measurement, renderTable } from './benchmark.ts';
import { bundleLoad, bundleSize } from './bundle.ts';
import { hostTime } from './host-time.ts';
import { papers } from './papers.ts';
import { planCore } from './plan-core.ts';
import { sidebarSize, sidebarUsable } from './sidebar.ts';
import { typing } from './typing.ts';
import { largeWorkbook } from './workbook.ts';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  planCore,
  bundleSize,
  bundleLoad,
  hostTime,
  papers,
  typing,
  sidebarSize,
  sidebarUsable,
  largeWorkbook,
};

forgetKeptProducts();
const measurements: Measurement[] = [];
/** `npm run bench -- NAME...` measures those only. */
const wanted = process.argv.slice(2);
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    measurements.push(...(await benchmark()));
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    process.exitCode = 1;
  }
}
console.log(renderTable(measurements));
if (measurements.some(failsRun)) process.exitCode = 1;
