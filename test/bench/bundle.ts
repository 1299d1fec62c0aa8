import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { type Benchmark, median, timeRuns } from './benchmark.ts';

const DIST = join(import.meta.dirname, '../../dist');
/** What is known to be pushed in practice goes to 2 MB (google/clasp#743). */
export const SCRIPT_BUDGET_KB = 2048;
const LOAD_BUDGET_MS = 60;
const OPEN_BUDGET_MS = 70;
const RUNS = 20;

/** What the host takes over from a push. */
export const bundleSize: Benchmark = () => {
  const measured = readFileSync(join(DIST, 'main.js')).length / 1024;
  return [{ name: 'script file', measured, unit: 'KB', budget: SCRIPT_BUDGET_KB }];
};

/** What every click and every edit pays first, compiling and running the whole script anew; then the menu. */
export const bundleLoad: Benchmark = () => {
  // Without this V8 remembers the compiled script, and all runs but the first look free.
  v8.setFlagsFromString('--no-compilation-cache');
  const script = readFileSync(join(DIST, 'main.js'), 'utf8');
  return [
    {
      name: `bundle load, median of ${RUNS}`,
      ...{ measured: timeInFreshContext(script), unit: 'ms', budget: LOAD_BUDGET_MS },
    },
    {
      name: `load and onOpen, median of ${RUNS}`,
      ...{ measured: timeInFreshContext(`${script}\nonOpen();`), unit: 'ms' },
      budget: OPEN_BUDGET_MS,
    },
  ];
};

function timeInFreshContext(source: string): number {
  const contexts = Array.from({ length: RUNS }, () => vm.createContext(menuServices()));
  const times = timeRuns(RUNS, () => {
    const context = contexts.pop();
    if (context !== undefined) new vm.Script(source).runInContext(context);
  });
  if (contexts.length > 0) throw new Error('not every context was used');
  return median(times);
}

/** The services that the menu needs, of a file in which nothing has happened yet. */
function menuServices(): object {
  const menu = { addItem: () => menu, addToUi: () => undefined };
  return {
    SpreadsheetApp: { getUi: () => ({ createMenu: () => menu }) },
    PropertiesService: { getDocumentProperties: () => ({ getProperties: () => ({}) }) },
  };
}
