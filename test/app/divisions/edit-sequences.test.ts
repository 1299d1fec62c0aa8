import fc from 'fast-check';
import type { Edit, Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  copyOf,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
} from '../../support/product.ts';
import { applyRemedy } from '../../support/remedy.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

/** Any sequence of what people do at the grid, by several people, with runs in between. */

const HEAD_OF_WORKS = 'head.d03@example.go.th';
const TABS = ['กองคลัง', 'กองช่าง', 'ส่วนกลาง'] as const;

/** One action; rows and columns are given as numbers that are fitted to what stands there. */
type Action =
  | {
      readonly what: 'name' | 'money';
      readonly tab: number;
      readonly row: number;
      readonly n: number;
    }
  | { readonly what: 'insert' | 'delete' | 'copy'; readonly tab: number; readonly row: number }
  | { readonly what: 'sort'; readonly tab: number; readonly up: boolean }
  | { readonly what: 'column'; readonly tab: number; readonly from: number; readonly to: number }
  | { readonly what: 'own'; readonly tab: number; readonly at: number }
  | { readonly what: 'run'; readonly head: boolean }
  | { readonly what: 'give'; readonly row: number };

const tab = fc.nat({ max: TABS.length - 1 });
const row = fc.nat({ max: 6 });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('name', 'money'),
      tab,
      row,
      n: fc.nat({ max: 9_999 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('insert', 'delete', 'copy'), tab, row }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('sort' as const), tab, up: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('column' as const),
      tab,
      from: fc.nat({ max: 9 }),
      to: fc.nat({ max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('own' as const), tab, at: fc.nat({ max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('run' as const), head: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('give' as const), row }) },
);

/** What must stand in the workbook: by its unique name, the money of the first year in satang; null: none typed. */
type Facts = Map<string, number | null>;

let start: Emulator;
beforeAll(() => {
  start = smallWorkbook();
}, 120_000);

interface Row {
  readonly sheetRow: number;
  readonly key: string;
  readonly name: string;
  readonly money: unknown;
}

function rowsOf(product: Emulator, name: string): Row[] {
  const keys = product.read(`'${name}'!A1:Z1`).values[0] ?? [];
  const at = (key: string) => keys.indexOf(key);
  return product.read(`'${name}'!A6:Z40`).values.flatMap((cells, index) =>
    cells.slice(1).every((cell) => cell === '')
      ? []
      : [
          {
            sheetRow: index + 6,
            key: String(cells[0]),
            name: String(cells[at('name')]),
            money: cells[at('money:2567')],
          },
        ],
  );
}

function whoEdits(name: string, chance: number): string {
  if (name === 'ส่วนกลาง' || chance % 2 === 0) return HR;
  return name === 'กองคลัง' ? HEAD_OF_FINANCE : HEAD_OF_WORKS;
}

let typed = 0;

/** What an action at the grid works on. */
interface Grid {
  readonly product: Emulator;
  readonly facts: Facts;
  readonly name: string;
  readonly rows: readonly Row[];
  readonly column: (key: string) => string;
  /** The first row below all others. */
  readonly next: number;
}

function done({ refused }: Edit): boolean {
  return refused === undefined;
}

/** Does one action and keeps the facts; what the host refuses changes neither. */
function act(product: Emulator, one: Action, facts: Facts): void {
  if (one.what === 'run') {
    ask(product, 'recalculate', [], one.head ? HEAD_OF_FINANCE : HR);
    return;
  }
  if (one.what === 'give') {
    const rows = rowsOf(product, 'ส่วนกลาง').filter(({ key }) => key !== '');
    const chosen = rows[one.row % Math.max(1, rows.length)];
    if (chosen) applyRemedy(product, { kind: 'move', row: chosen.key, division: 'D03' });
    return;
  }
  const name = TABS[one.tab] ?? 'กองคลัง';
  const rows = rowsOf(product, name);
  const next = Math.max(5, ...rows.map(({ sheetRow }) => sheetRow)) + 1;
  const column = (key: string) => columnWithKey(product, name, key);
  const grid = { product, facts, name, rows, column, next };
  if (one.what === 'name' || one.what === 'money') type(grid, one);
  else if (one.what === 'insert' || one.what === 'delete' || one.what === 'copy')
    changeRows(grid, one);
  else if (one.what === 'sort') {
    const by = [{ column: 2, ascending: one.up }];
    product.hands.sort(whoEdits(name, 1), `'${name}'!A6:Z40`, by);
  } else if (one.what === 'column')
    product.hands.moveColumns(HR, name, 2 + one.from, 1, 2 + one.to);
  else if ('at' in one) product.hands.insertColumns(HR, name, 2 + one.at, 1);
}

/** A new row with a name of its own, or other money in a row that has one. */
function type(
  { product: { hands }, facts, name, rows, column, next }: Grid,
  one: Extract<Action, { what: 'name' | 'money' }>,
): void {
  const user = whoEdits(name, one.n);
  if (one.what === 'name') {
    typed += 1;
    const text = `พิมพ์ ${typed}`;
    if (done(hands.type(user, `'${name}'!${column('name')}${next}`, text))) facts.set(text, null);
    hands.type(HR, `'${name}'!${column('strategy')}${next}`, '1');
    return;
  }
  const chosen = rows[one.row % Math.max(1, rows.length)];
  if (!chosen || chosen.name === '') return;
  const cell = `'${name}'!${column('money:2567')}${chosen.sheetRow}`;
  if (done(hands.type(user, cell, String(one.n / 100)))) facts.set(chosen.name, one.n);
}

/** A copy takes the whole row with its hidden key, as people do; it gets a name of its own at once. */
function changeRows(
  { product, facts, name, rows, column, next }: Grid,
  one: Extract<Action, { what: 'insert' | 'delete' | 'copy' }>,
): void {
  const { hands } = product;
  const chosen = rows[one.row % Math.max(1, rows.length)];
  const user = whoEdits(name, one.row);
  if (one.what === 'insert') {
    hands.insertRows(user, name, 6 + one.row, 1);
    return;
  }
  if (!chosen) return;
  if (one.what === 'delete') {
    if (done(hands.deleteRows(user, name, chosen.sheetRow, 1))) facts.delete(chosen.name);
    return;
  }
  const place = `A${chosen.sheetRow}:Z${chosen.sheetRow}`;
  const cells = product.read(`'${name}'!${place}`).values[0] ?? [];
  typed += 1;
  const text = `สำเนา ${typed}`;
  hands.paste(HR, `'${name}'!A${next}`, cells.join('\t'));
  hands.type(HR, `'${name}'!${column('name')}${next}`, text);
  facts.set(text, typeof chosen.money === 'number' ? Math.round(chosen.money * 100) : null);
}

test('any sequence of edits and runs: no typed fact is lost, every row has one key, totals agree', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 4, maxLength: 12 }), (actions) => {
      const product = copyOf(start);
      const facts: Facts = new Map(
        TABS.flatMap((name) => rowsOf(product, name)).map(({ name, money }) => [
          name,
          typeof money === 'number' ? Math.round(money * 100) : null,
        ]),
      );
      for (const one of actions) act(product, one, facts);
      ask(product, 'recalculate');
      const reply = ask(product, 'recalculate');
      const rows = TABS.flatMap((name) => rowsOf(product, name));
      const found = rows
        .filter(({ name }) => name !== '')
        .map(({ name, money }) => [
          name,
          typeof money === 'number' ? Math.round(money * 100) : null,
        ]);
      expect(new Map(found as [string, number | null][])).toEqual(facts);
      expect(found).toHaveLength(facts.size);
      expect(rows.every(({ key }) => /^[a-z0-9-]+$/.test(key))).toBe(true);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      expect(reply.waiting).toEqual([]);
      expect(findingsOf(reply).map(({ code }) => code)).not.toContain('FORMULA_WRONG');
      const planned = [...facts.values()].reduce<number>((sum, money) => sum + (money ?? 0), 0);
      const { years } = (reply.totals as { total: { years: { planned: number }[] } }).total;
      expect(Math.round((years[0]?.planned ?? 0) * 100)).toBe(planned);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 240_000);
