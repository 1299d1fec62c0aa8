import type { Edit, Emulator } from 'sheets-emulator';
import { HEAD_OF_FINANCE, HR } from '../support/product.ts';
import { Chance } from './chance.ts';
import { HOSTILE, PLAIN } from './inputs.ts';
import { type Reply, tryToCall } from './replies.ts';
import { compareStates, compareSums, formulasOfOurs, stateOf } from './state.ts';
import { blame, newTally, type Tally } from './tally.ts';

const HEADS = ['head.d01@example.go.th', HEAD_OF_FINANCE, 'head.d03@example.go.th'];
/** Rows into which people type: those of the data and a few below. */
const ROWS = { first: 6, last: 24 };
const COLUMNS = 'BCDEFGHIJKLMNOPQRSTU';
/** What a typed formula would leave behind in a tab that the product fills. */
const EVIL = /evil\.example/;

export interface FuzzWish {
  readonly seed: number;
  readonly batches: number;
  readonly typed: number;
  readonly pastes: number;
}

/**
 * People type, paste and rearrange at random; after each batch HR and a head recalculate and look. What stood in
 * the grid before the runs must stand there afterwards, once, and the sums must be those of the cells.
 */
export function fuzz(start: () => Emulator, { seed, batches, typed, pastes }: FuzzWish): Tally {
  const tally = newTally(`fuzzer, seed ${seed}`);
  const chance = new Chance(seed);
  for (let batch = 0; batch < batches; batch += 1) {
    const product = start();
    const hands = new Hands(product, chance, tally);
    for (let n = 0; n < typed; n += 1) hands.type();
    for (let n = 0; n < pastes; n += 1) hands.paste();
    hands.rearrange();
    look(product, tally, `seed ${seed} batch ${batch}`);
  }
  return tally;
}

function look(product: Emulator, tally: Tally, where: string): void {
  const before = stateOf(product);
  const replies = new Map<string, Reply | null>();
  for (const [fn, user] of [
    ['recalculate', HR],
    ['checkPlan', HR],
    ['recalculate', HEAD_OF_FINANCE],
    ['getOverview', HR],
  ] as const)
    replies.set(fn, tryToCall(product, tally, { fn, user, args: [], where }));
  const after = stateOf(product);
  compareStates(tally, before, after, where);
  const overview = replies.get('getOverview');
  if (overview?.ok) compareSums(tally, after, overview, where);
  for (const place of formulasOfOurs(product))
    if (EVIL.test(place.formula)) blame(tally, 'executed', `${where}: ${place.at}`);
}

/** What people do at the grid, each thing counted. */
class Hands {
  readonly #product: Emulator;
  readonly #chance: Chance;
  readonly #tally: Tally;
  readonly #tabs: readonly { readonly name: string; readonly columns: number }[];
  #marks = 0;

  constructor(product: Emulator, chance: Chance, tally: Tally) {
    this.#product = product;
    this.#chance = chance;
    this.#tally = tally;
    this.#tabs = product.snapshot().sheets.filter(({ hidden }) => !hidden);
  }

  type(): void {
    const { user, range } = this.#place();
    const text = this.#text();
    this.#tally.tried += 1;
    if (!this.#count(this.#product.hands.type(user, range, text))) return;
    const { values, formulas } = this.#product.read(range);
    const holds = values[0]?.[0] !== '' || formulas[0]?.[0] !== '';
    if (/\S/.test(text.replace(/^'/, '')) && !holds)
      blame(this.#tally, 'lost', `${range}: ${text}`);
  }

  paste(): void {
    const { user, range } = this.#place();
    const rows = this.#chance.whole(1, 60);
    const columns = this.#chance.whole(1, 12);
    const line = () => Array.from({ length: columns }, () => this.#text().replace(/[\t\n]/g, ' '));
    const block = Array.from({ length: rows }, () => line().join('\t')).join('\n');
    if (this.#count(this.#product.hands.paste(user, range, block)))
      this.#tally.pasted += rows * columns;
  }

  /** A few things that change where everything stands. */
  rearrange(): void {
    const { hands } = this.#product;
    for (const tab of ['กองคลัง', 'กองช่าง', 'ส่วนกลาง', 'บุคลากร']) {
      const row = this.#chance.whole(ROWS.first, ROWS.last);
      this.#count(hands.insertRows(HR, tab, row, 1));
      this.#count(
        hands.sort(HR, `'${tab}'!A6:AB40`, [{ column: this.#chance.whole(2, 8), ascending: true }]),
      );
      this.#count(hands.insertColumns(HR, tab, this.#chance.whole(2, 9), 1));
    }
    this.#count(hands.renameTab(HR, 'กองช่าง', `ช่าง ${this.#chance.whole(1, 99)}`));
  }

  #place(): { readonly user: string; readonly range: string } {
    const user = this.#chance.next() < 0.55 ? HR : this.#chance.one(HEADS);
    const { name: tab, columns } = this.#chance.one(this.#tabs);
    const row = this.#chance.whole(ROWS.first, ROWS.last);
    return {
      user,
      range: `'${tab}'!${this.#chance.one([...COLUMNS].slice(0, columns - 1))}${row}`,
    };
  }

  #text(): string {
    const draw = this.#chance.next();
    if (draw < 0.4) return this.#chance.one(HOSTILE);
    if (draw < 0.8) return this.#chance.one(PLAIN);
    this.#marks += 1;
    return `กิจกรรม x${this.#marks}y`;
  }

  /** False where the host refused. */
  #count({ refused, executions }: Edit): boolean {
    if (refused !== undefined) {
      this.#tally.refused += 1;
      return false;
    }
    for (const { fn, outcome } of executions)
      if (!outcome.ok) blame(this.#tally, 'stopped', `${fn}: ${outcome.error.message}`);
    return true;
  }
}
