import vm from 'node:vm';
import type { Plan } from '../../src/plan/plan.ts';
import { papersBundle } from '../support/bare-papers.ts';
import { longPlan } from '../support/paper-plans.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { type Benchmark, type Measurement, median, timeRuns } from './benchmark.ts';

const RUNS = 5;

/** The plan book in a fresh realm each time, as the host runs it: cold code, templates unpacked anew. */
export const papers: Benchmark = async () => {
  const script = new vm.Script(await papersBundle(), { filename: 'papers.js' });
  return [...bookOf500(script), ...idpOf300(script), driveCalls(script)];
};

/** The plans of 300 people in one file, and of one of them in a file of the own. */
function idpOf300(script: vm.Script): Measurement[] {
  const sample = samplePlan();
  const copies = Array.from({ length: 300 / sample.positions.length }, (_, copy) => `-${copy}`);
  const plan: Plan = {
    ...sample,
    positions: copies.flatMap((copy) =>
      sample.positions.map((one) => ({ ...one, number: one.number + copy })),
    ),
    idpEntries: copies.flatMap((copy) =>
      sample.idpEntries.map((one) => ({ ...one, position: one.position + copy })),
    ),
  };
  const context = vm.createContext({ plan: JSON.stringify(plan) });
  script.runInContext(context);
  const timeOf = (ask: unknown) => {
    const options = JSON.stringify(JSON.stringify({ ask }));
    return median(
      timeRuns(3, () => vm.runInContext(`App.makeFromJson('idp', plan, ${options})`, context)),
    );
  };
  const person = plan.positions[0]?.number;
  return [
    { name: 'IDP paper: 300 people', measured: timeOf({}), unit: 'ms' },
    { name: 'IDP paper: one of 300', measured: timeOf({ person }), unit: 'ms' },
  ];
}

function bookOf500(script: vm.Script): Measurement[] {
  const plan = JSON.stringify(longPlan(500));
  let bytes = 0;
  const times = Array.from({ length: RUNS }, () => {
    const context = vm.createContext({ plan });
    script.runInContext(context);
    const [time = 0] = timeRuns(1, () => {
      bytes = vm.runInContext("App.makeFromJson('plan', plan, '{}').bytes.length", context);
    });
    return time;
  });
  return [
    { name: 'plan paper: 500 activities', measured: median(times), unit: 'ms', budget: 1_000 },
    { name: 'plan paper: 500 activities', measured: bytes / 1024, unit: 'KB', budget: 1_024 },
  ];
}

/** The dearest case: the folder of the last paper is gone. */
function driveCalls(script: vm.Script): Measurement {
  let calls = 0;
  const counted = (answer: () => unknown) => () => {
    calls += 1;
    return answer();
  };
  const get = () => {
    throw new Error('File not found: gone.');
  };
  const files = { create: counted(() => ({ id: 'id' })), get: counted(get) };
  const context = vm.createContext({ Drive: { Files: files }, Utilities: { newBlob: () => ({}) } });
  script.runInContext(context);
  vm.runInContext(
    `const { folderId } = App.readyFolder({ id: 'gone', sharedWith: [] }, { title: 'f', shareWith: [] }, () => {});
     App.createDocument({ title: 't', folderId, bytes: new Uint8Array(8), contentType: 'c', marks: {} });`,
    context,
  );
  return { name: 'plan paper: round trips to Drive', measured: calls, unit: 'calls', budget: 3 };
}
