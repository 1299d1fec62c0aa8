import type { Emulator } from 'sheets-emulator';
import { columnWithKey, HEAD_OF_FINANCE, HR } from '../support/product.ts';
import { Chance } from './chance.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { tryToCall } from './replies.ts';
import { compareStates, compareSums, type State, stateOf } from './state.ts';
import { blame, newTally, type Tally } from './tally.ts';

type Hand = (product: Emulator, tab: string, chance: Chance) => void;

/** What somebody does at the grid while a run goes on; nothing of it changes any money. */
const HANDS: Readonly<Record<string, Hand>> = {
  sort: ({ hands }, tab, chance) =>
    void hands.sort(HR, `'${tab}'!A6:AB40`, [
      { column: chance.whole(2, 8), ascending: chance.next() < 0.5 },
    ]),
  'insert a row': ({ hands }, tab, chance) => void hands.insertRows(HR, tab, chance.whole(6, 9), 1),
  'insert a column': ({ hands }, tab, chance) =>
    void hands.insertColumns(HR, tab, chance.whole(2, 12), 1),
  'delete a blank row': ({ hands }, tab) => void hands.deleteRows(HR, tab, 60, 1),
  'rename the tab': ({ hands }, tab, chance) =>
    void hands.renameTab(HR, tab, `${tab} ${chance.whole(1, 99)}`),
  'move a column': ({ hands }, tab, chance) =>
    void hands.moveColumns(HR, tab, chance.whole(4, 8), 1, chance.whole(9, 12)),
  type: (product, tab) =>
    void product.hands.type(HR, `'${tab}'!${columnWithKey(product, tab, 'name')}20`, 'ใหม่ x77y'),
  recalculate: (product) => void product.call(HEAD_OF_FINANCE, 'recalculate'),
  'delete the tab': ({ hands }, tab) => void hands.deleteTab(HR, tab),
};
const TABS = ['กองคลัง', 'กองช่าง', 'ส่วนกลาง'];

/** Somebody works at the grid at one call of a run. All that stood there stands there still, and adds up. */
export function interfere({
  seed,
  tries,
}: {
  readonly seed: number;
  readonly tries: number;
}): Tally {
  const tally = newTally(`interferer, seed ${seed}`);
  const chance = new Chance(seed);
  const lengths = new Map<string, number>();
  for (let n = 0; n < tries; n += 1) {
    const operation = chance.one(OPERATIONS);
    const { name, user, fn, start, wish } = operation;
    const hand = chance.one(Object.keys(HANDS));
    const tab = chance.one(TABS);
    const product = start();
    const args = wish(product);
    const before = stateOf(product);
    const at = chance.whole(1, lengthOf(operation, lengths));
    const where = `seed ${seed} ${n}: ${name}, ${hand} in ${tab} at ${at}`;
    product.injectFault({
      at,
      kind: 'meanwhile',
      of: fn,
      act: () => HANDS[hand]?.(product, tab, chance),
    });
    tally.tried += 1;
    tryToCall(product, tally, { fn, user, args, where });
    const told = tryToCall(product, tally, { fn: 'recalculate', user: HR, args: [], where });
    judge(tally, { before, product, isDeleted: hand === 'delete the tab', where }, told?.totals);
  }
  return tally;
}

/** Calls of the whole operation, counted once. */
function lengthOf({ name, user, fn, start, wish }: Operation, known: Map<string, number>): number {
  const product = known.has(name) ? null : start();
  if (product !== null) known.set(name, product.call(user, fn, wish(product)).calls.total);
  return known.get(name) ?? 1;
}

interface Judged {
  readonly before: State;
  readonly product: Emulator;
  readonly isDeleted: boolean;
  readonly where: string;
}

function judge(tally: Tally, { before, product, isDeleted, where }: Judged, totals: unknown): void {
  const after = stateOf(product);
  compareStates(tally, { ...before, marks: new Map() }, after, where);
  if (totals !== undefined) compareSums(tally, after, totals, where);
  if (isDeleted) return;
  for (const [year, planned] of before.planned)
    if (after.planned.get(year) !== planned)
      blame(tally, 'lost', `${where}: ${year} had ${planned}, has ${after.planned.get(year)}`);
}
