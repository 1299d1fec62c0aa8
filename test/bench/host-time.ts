import { type Edit, type Emulator, type Execution, sumOfSeconds } from 'sheets-emulator';
import { FIRST_DATA_ROW } from '../../src/tabs/derive/tab-layout.ts';
import { PAPER_NAMES, type PaperKind } from '../../src/text/paper-kinds.ts';
import { largeProduct, largeProductBeforeDivisions } from '../support/large-plan.ts';
import {
  ask,
  columnWithKey,
  emptyProduct,
  HEAD_OF_FINANCE,
  HR,
  sampleProduct,
} from '../support/product.ts';
import type { Measurement } from './benchmark.ts';
import { pasteRows } from './typing.ts';

/**
 * What the operations of the product would take on Google, in seconds at middle costs with the start of
 * each run included (sheets-emulator, ground/host-time.ts). It is the same on every machine.
 */

const LARGE = { divisions: 20, activities: 1000, people: 500 } as const;
const ROUND = 'แผน';
/** Of กอง in the sample, below its divisions. */
const NEW_ROW = 20;

/** Papers about one thing; the others need nothing. */
const CHOICES: Partial<Record<PaperKind, object>> = {
  activities: { division: 'D02' },
  idp: { division: 'D02' },
  trainingIntent: { request: 'sample-requests-1' },
  trainingMemo: { request: 'sample-requests-1' },
  travelOrder: { request: 'sample-requests-1' },
  trainingReport: { request: 'sample-requests-1' },
};

export function hostTime(): Measurement[] {
  return [...firstDay(), ...everyDay(), ...papers(), ...largeOffice()];
}

function firstDay(): Measurement[] {
  const product = emptyProduct();
  const divisions = largeProductBeforeDivisions(LARGE.divisions);
  return [
    timeOf('set-up of a blank file', [run(product, 'setUpWorkbook')], 60),
    timeOf('the sample', [run(emptyProduct(), 'loadSample')], 120),
    timeOf('second set-up, 20 divisions', [run(divisions, 'setUpWorkbook')], 150),
    timeOf('set-up, nothing to do', [run(divisions, 'setUpWorkbook')], 15),
  ];
}

function everyDay(): Measurement[] {
  const product = sampleProduct();
  ask(product, 'startWatch');
  const money = `'กองคลัง'!${columnWithKey(product, 'กองคลัง', 'money:2567')}6`;
  return [
    ...timesOfEdit('one edit', product.hands.type(HEAD_OF_FINANCE, money, '๒๐๐,๐๐๐')),
    ...timesOfEdit('a paste of 500 rows', pasteRows(product)),
    timeOf('opening the file', product.open(HR)),
    timeOf('changing the code of a division', changeOfCode(), 30),
    timeOf('adding a division', addedDivision(), 30),
  ];
}

/** HR types another code and recalculates. */
function changeOfCode(): Execution[] {
  const product = sampleProduct();
  const code = `'กอง'!${columnWithKey(product, 'กอง', 'code')}`;
  const { executions } = product.hands.type(HR, `${code}${FIRST_DATA_ROW + 1}`, 'D22');
  return [...executions, run(product, 'recalculate')];
}

function addedDivision(): Execution[] {
  const product = sampleProduct();
  const name = `'กอง'!${columnWithKey(product, 'กอง', 'name')}${NEW_ROW}`;
  const { executions } = product.hands.type(HR, name, 'กองใหม่');
  return [...executions, run(product, 'setUpWorkbook')];
}

function papers(): Measurement[] {
  const product = sampleProduct();
  // The first one makes the register.
  const first = timeOf('the first paper of a file', [run(product, 'generateReport', ['plan'])]);
  const others = Object.keys(PAPER_NAMES).map((kind) => {
    const choice = CHOICES[kind as PaperKind];
    const args = choice === undefined ? [kind] : [kind, choice];
    return timeOf(`paper: ${kind}`, [run(product, 'generateReport', args)]);
  });
  return [first, ...others];
}

function largeOffice(): Measurement[] {
  const product = largeProduct(LARGE);
  const opening = [run(product, 'openSidebar'), product.callFromClient(HR, 'getOverview')];
  return [
    timeOf('opening the sidebar, 20 divisions', opening, 5),
    timeOf('recalculation, 20 divisions', [run(product, 'recalculate')], 15),
    timeOf('opening a round for 20 divisions', [run(product, 'openRound', [{ round: ROUND }])]),
    timeOf('locking 20 divisions, one by one', locks(product)),
  ];
}

function locks(product: Emulator): Execution[] {
  return Array.from({ length: LARGE.divisions }, (_, index) => {
    const division = `D${String(index + 1).padStart(2, '0')}`;
    return run(product, 'lockDivision', [{ round: ROUND, division }]);
  });
}

function run(product: Emulator, fn: string, args: readonly unknown[] = []): Execution {
  return product.call(HR, fn, args);
}

/** The two triggers run side by side: each has its own time. */
function timesOfEdit(name: string, { refused, executions }: Edit): Measurement[] {
  if (refused !== undefined) throw new Error(`${name}: ${refused}`);
  return executions.map((execution) => timeOf(`${name}, ${execution.fn}`, [execution], 2.5));
}

/** @throws Error when one of them did not do what it should */
function timeOf(name: string, executions: readonly Execution[], budget?: number): Measurement {
  for (const { fn, outcome } of executions) {
    const { ok, error } = ((outcome.ok ? outcome.value : outcome) ?? {}) as Failure;
    if (ok === false) throw new Error(`${name}: ${fn}: ${error?.message}`);
  }
  const { low, middle, high } = sumOfSeconds(executions.map(({ hostSeconds }) => hostSeconds));
  return {
    name: `on Google: ${name} (${low.toFixed(1)} to ${high.toFixed(1)} s)`,
    measured: middle,
    unit: 's',
    ...(budget === undefined ? {} : { budget }),
  };
}

interface Failure {
  readonly ok?: boolean;
  readonly error?: { readonly message: string };
}
