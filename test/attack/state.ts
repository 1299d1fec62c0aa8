import {
  columnLetters,
  type Emulator,
  parseA1,
  rectOf,
  type WorkbookSnapshot,
} from 'sheets-emulator';
import { LARGEST_BAHT } from '../../src/base/money.ts';
import { TABS } from '../../src/tabs/index.ts';
import { blame, type Tally } from './tally.ts';

/** What must hold of a workbook whatever happens; read from its cells, not by the code of the product. */

const FIRST_ROW = 6;
const COMPUTED = new Set<string>(
  TABS.filter(({ keeper }) => keeper === 'formulas' || keeper === 'refilled').map(({ key }) => key),
);
const FORMULAS = new Set(
  TABS.flatMap(({ columns }) =>
    Object.entries<object>(columns).flatMap(([key, one]) =>
      'rowFormula' in one && one.rowFormula ? [key] : [],
    ),
  ),
);
/** A text that an attack typed, and that stands nowhere else. */
const MARK = /\bx\d+y\b/g;

export interface State {
  /** How often each mark stands in the tabs that people fill. */
  readonly marks: ReadonlyMap<string, number>;
  /** Planned money of all activities in satang, from the cells, by the year as its columns name it. */
  readonly planned: ReadonlyMap<string, number>;
  /** Keys of rows of divisions that stand more than once. */
  readonly doubledKeys: readonly string[];
  /** Tabs of divisions whose cells anyone may fill, and tabs that stand beside another of theirs. */
  readonly holes: readonly string[];
}

interface Tab {
  readonly title: string;
  readonly key: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly columns: readonly string[];
  readonly isGuarded: boolean;
}

function tabsOf({ sheets }: WorkbookSnapshot): Tab[] {
  return sheets.map((sheet) => {
    const grid: unknown[][] = [];
    for (const [address, { value, result }] of Object.entries(sheet.cells)) {
      const place = parseA1(address);
      const { row = 1, column = 1 } = place ? rectOf(place, sheet.rows, sheet.columns) : {};
      const cells = grid[row - 1] ?? [];
      grid[row - 1] = cells;
      cells[column - 1] = value ?? result ?? '';
    }
    const filled = Array.from(grid, (cells) => Array.from(cells ?? [], (cell) => cell ?? ''));
    const columns = (filled[0] ?? []).map(String);
    const isGuarded = sheet.protections.some(
      ({ rect, warningOnly }) => rect === null && !warningOnly,
    );
    return {
      ...{ title: sheet.name, key: columns[0] ?? '', columns, isGuarded },
      rows: filled.slice(FIRST_ROW - 1),
    };
  });
}

export function stateOf(product: Emulator): State {
  const tabs = tabsOf(product.snapshot());
  const divided = tabs.filter(({ key }) => /^(?:activities|idp):/.test(key));
  return {
    marks: marksIn(tabs.filter(({ key }) => key !== '' && !COMPUTED.has(key))),
    planned: plannedIn(tabs.filter(({ key }) => key.startsWith('activities:'))),
    doubledKeys: twice(divided.flatMap(({ rows }) => rows.map(([key]) => String(key ?? '')))),
    holes: [...unprotected(divided), ...orphans(tabs)],
  };
}

function marksIn(tabs: readonly Tab[]): Map<string, number> {
  const marks = new Map<string, number>();
  for (const { rows, key, columns } of tabs) {
    // What is kept of the past names what stood there.
    if (/^(?:changes|oldChanges|keptFiles|moves|remedies|archive)$/.test(key)) continue;
    // What is typed over a formula of ours is put right again.
    const kept = columns.flatMap((key, at) => (at === 0 || FORMULAS.has(key) ? [] : [at]));
    for (const cell of rows.flatMap((cells) => [
      ...kept.map((at) => cells[at]),
      ...cells.slice(columns.length),
    ]))
      for (const [mark] of String(cell).matchAll(MARK)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  }
  return marks;
}

function plannedIn(tabs: readonly Tab[]): Map<string, number> {
  const planned = new Map<string, number>();
  for (const { columns, rows } of tabs) {
    for (const [at, key] of columns.entries()) {
      // A column that stands twice counts where it stands first.
      if (!key.startsWith('money:') || columns.indexOf(key) !== at) continue;
      const year = key.slice('money:'.length);
      const sum = rows.reduce((satang, row) => satang + satangIn(row[at]), 0);
      planned.set(year, (planned.get(year) ?? 0) + sum);
    }
  }
  return planned;
}

function satangIn(cell: unknown): number {
  const counts = typeof cell === 'number' && Math.abs(cell) <= LARGEST_BAHT;
  return counts ? Math.round(cell * 100) : 0;
}

function twice(keys: readonly string[]): string[] {
  const filled = keys.filter((key) => key !== '');
  return [...new Set(filled.filter((key, at) => filled.indexOf(key) !== at))];
}

function unprotected(tabs: readonly Tab[]): string[] {
  return tabs.filter(({ isGuarded }) => !isGuarded).map(({ title }) => `open ${title}`);
}

function orphans(tabs: readonly Tab[]): string[] {
  const titles = new Set(tabs.map(({ title }) => title));
  return tabs
    .filter(({ title }) => / \(\d+\)$/.test(title) && titles.has(title.replace(/ \(\d+\)$/, '')))
    .map(({ title }) => `orphan ${title}`);
}

/** Counts what is worse than before; `where` says what was tried. */
export function compareStates(tally: Tally, before: State, after: State, where: string): void {
  for (const [mark, count] of before.marks) {
    const now = after.marks.get(mark) ?? 0;
    if (now < count) blame(tally, 'lost', `${where}: ${mark}`);
    if (now > count) blame(tally, 'doubled', `${where}: ${mark}`);
  }
  for (const key of after.doubledKeys) blame(tally, 'holes', `${where}: key ${key} twice`);
  for (const hole of after.holes) blame(tally, 'holes', `${where}: ${hole}`);
}

/** Counts each year whose planned money is not, in the product, what its cells add up to. */
export function compareSums(tally: Tally, state: State, totals: unknown, where: string): void {
  const { years } = (totals as { total: { years: { year: number; planned: number }[] } }).total;
  for (const { year, planned } of years) {
    const cells = state.planned.get(String(year)) ?? 0;
    if (Math.round(planned * 100) !== cells)
      blame(
        tally,
        'differing',
        `${where}: ${year} has ${cells / 100}, the product says ${planned}`,
      );
  }
}

/** The formulas in the columns that the product refills; beside them people may have their own. */
export function formulasOfOurs(product: Emulator): { at: string; formula: string }[] {
  return product.snapshot().sheets.flatMap(({ name, cells, rows, columns }) => {
    if (!COMPUTED.has(String(cells.A1?.value ?? ''))) return [];
    return Object.entries(cells).flatMap(([address, { formula }]) => {
      const place = parseA1(address);
      if (formula === undefined || place === undefined) return [];
      const { column } = rectOf(place, rows, columns);
      const isOurs = (cells[`${columnLetters(column)}1`]?.value ?? '') !== '';
      return isOurs ? [{ at: `${name}!${address}`, formula }] : [];
    });
  });
}
