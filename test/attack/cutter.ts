import type { Emulator } from 'sheets-emulator';
import { ask, HR } from '../support/product.ts';
import { divisionRows } from '../support/small-workbook.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { tryToCall } from './replies.ts';
import { compareStates, compareSums, stateOf } from './state.ts';
import { blame, newTally, type Tally } from './tally.ts';

export interface CutWish {
  /** Calls at which an operation is cut, evenly apart; an operation of fewer calls is cut at each. */
  readonly points: number;
  /** Left out: all. */
  readonly only?: readonly string[];
}

/**
 * Cuts each operation off. After HR's next recalculation the rows of the divisions are those of before or those of a
 * whole run, every tab is protected, and no tab stands beside another of its own; done again it is whole.
 */
export function cutOff({ points, only }: CutWish): Tally[] {
  return OPERATIONS.filter(({ name }) => only?.includes(name) ?? true).map((operation) =>
    cutOne(operation, points),
  );
}

function cutOne(operation: Operation, points: number): Tally {
  const { name, user, fn, start, wish } = operation;
  const untouched = start();
  const first = wish(untouched);
  const before = divisionRows(untouched).sort().join('\n');
  const whole = start();
  const { calls } = whole.call(user, fn, first);
  ask(whole, 'recalculate');
  const after = divisionRows(whole).sort().join('\n');
  const tally = newTally(`cutter, ${name} (${calls.total} calls)`);
  for (const at of spread(calls.total, points)) {
    const product = start();
    const args = wish(product);
    const where = `${name} at ${at}`;
    product.injectFault({ at, kind: 'cut-off' });
    product.call(user, fn, args);
    tally.tried += 1;
    const told = tryToCall(product, tally, { fn: 'recalculate', user: HR, args: [], where });
    const rows = divisionRows(product).sort().join('\n');
    if (rows !== after && rows !== before) blame(tally, 'lost', `${where}: rows differ`);
    judge(tally, product, told?.totals, where);
    tryToCall(product, tally, { fn, user, args, where: `${where} again` });
    const end = tryToCall(product, tally, { fn: 'recalculate', user: HR, args: [], where });
    if (divisionRows(product).sort().join('\n') !== after)
      blame(tally, 'lost', `${where} again: rows differ`);
    judge(tally, product, end?.totals, `${where} again`);
  }
  return tally;
}

function judge(tally: Tally, product: Emulator, totals: unknown, where: string): void {
  const state = stateOf(product);
  compareStates(tally, { ...state, marks: new Map() }, state, where);
  if (totals !== undefined) compareSums(tally, state, totals, where);
}

/** Up to so many of the calls 1 to `last`, evenly apart. */
function spread(last: number, points: number): number[] {
  if (points >= last) return Array.from({ length: last }, (_, at) => at + 1);
  return Array.from({ length: points }, (_, at) => Math.round(((at + 1) * last) / (points + 1)));
}
