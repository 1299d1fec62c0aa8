import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { type Benchmark, type Measurement, median, timeRuns } from './benchmark.ts';

const DIST = join(import.meta.dirname, '../../dist');
const SCRIPT_BUDGET_KB = 400;
const LOAD_BUDGET_MS = 12;
const SIDEBAR_BUDGET_KB = 60;
const RUNS = 20;

/** What the host takes over from a push: the size of the script and of the sidebar's script. */
export const bundleSize: Benchmark = () => {
  const script = readFileSync(join(DIST, 'main.js'));
  const sizes: Measurement[] = [
    { name: 'script file', measured: script.length / 1024, unit: 'KB', budget: SCRIPT_BUDGET_KB },
  ];
  const sidebarPath = join(DIST, 'sidebar.html');
  if (existsSync(sidebarPath)) {
    const page = readFileSync(sidebarPath, 'utf8');
    const code = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    const measured = Buffer.byteLength(code) / 1024;
    sizes.push({ name: 'sidebar script', measured, unit: 'KB', budget: SIDEBAR_BUDGET_KB });
  }
  return sizes;
};

/** What every click and every edit pays first: compiling and running the whole script anew. */
export const bundleLoad: Benchmark = () => {
  // Without this V8 remembers the compiled script, and all runs but the first look free.
  v8.setFlagsFromString('--no-compilation-cache');
  const source = readFileSync(join(DIST, 'main.js'), 'utf8');
  const contexts = Array.from({ length: RUNS }, () => vm.createContext({}));
  const times = timeRuns(RUNS, () => {
    const context = contexts.pop();
    if (context !== undefined) new vm.Script(source).runInContext(context);
  });
  const measured = median(times);
  return [{ name: `bundle load, median of ${RUNS}`, measured, unit: 'ms', budget: LOAD_BUDGET_MS }];
};
