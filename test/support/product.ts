import {
  Clock,
  createEmulator,
  type Emulator,
  type Execution,
  loadProjectFolder,
  type Person,
} from 'sheets-emulator';
import { DIST, keptProduct } from './kept-product.ts';

export { copyOf } from './kept-product.ts';

/** The people of the tests. */
export const HR = 'hr@example.go.th';
export const HEAD_OF_FINANCE = 'head.d02@example.go.th';
/** May edit the file, but is neither HR nor a head. */
export const COLLEAGUE = 'colleague@example.go.th';
export const CAST: readonly Person[] = [
  { email: HR, role: 'owner' },
  ...[1, 2, 3, 4, 5, 6].map((n) => ({
    email: `head.d0${n}@example.go.th`,
    role: 'editor' as const,
  })),
  { email: COLLEAGUE, role: 'editor' },
];

/** An emulator with the built bundle and an empty spreadsheet as Google makes one. */
export function emptyProduct(): Emulator {
  return createEmulator({ project: loadProjectFolder(DIST), people: CAST });
}

/** An emulator with the built bundle and the sample plan, as HR has it after loading it. */
export function sampleProduct(clock?: Clock): Emulator {
  return keptProduct(
    'sample',
    () => {
      const product = emptyProduct();
      ask(product, 'loadSample');
      return product;
    },
    clock,
  );
}

/** A clock that stands still: two runs under it write the same minute. */
export function stoppedClock(): Clock {
  const start = Date.now();
  return new Clock(() => start);
}

/** What a function of the bundle gave back as plain JSON. */
export type Reply = Record<string, unknown> & { readonly ok: boolean };

/** Calls a function of the bundle. @throws Error when the host ended it with an error. */
export function ask(
  product: Emulator,
  fn: string,
  args: readonly unknown[] = [],
  user = HR,
): Reply {
  return replyOf(product.call(user, fn, args));
}

function replyOf({ outcome }: Execution): Reply {
  if (!outcome.ok) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  return outcome.value as Reply;
}

/** The findings of a reply of `checkPlan` or `recalculate`. */
export function findingsOf(reply: Reply): Record<string, unknown>[] {
  return reply.findings as Record<string, unknown>[];
}

/** True while the workbook has a tab of this name; some are made at their first use only. */
export function hasTab(product: Emulator, title: string): boolean {
  return product.snapshot().sheets.some(({ name }) => name === title);
}

/** The displayed cells of a range as lines of text. */
export function shown(product: Emulator, range: string): string[] {
  return product.read(range).displayValues.map((line) => line.join(' | '));
}

/** The sheet row (from 1) in which a column of a tab shows a text. @throws Error when there is none. */
export function rowShowing(product: Emulator, tab: string, column: string, text: string): number {
  const cells = product.read(`'${tab}'!${column}1:${column}400`).displayValues;
  const index = cells.findIndex(([cell]) => cell === text);
  if (index < 0) throw new Error(`No row of ${tab} shows ${text} in column ${column}`);
  return index + 1;
}

/**
 * A line to paste from column B on, by the column keys of the tab; cells that are not named stay blank.
 * @throws Error when the tab has no such column
 */
export function lineOf(
  product: Emulator,
  tab: string,
  cells: Readonly<Record<string, string | number>>,
): string {
  const keys = product.read(`'${tab}'!B1:AZ1`).displayValues[0] ?? [];
  const unknown = Object.keys(cells).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new Error(`${tab} has no column ${unknown}`);
  return keys
    .map((key) => cells[key] ?? '')
    .join('\t')
    .replace(/\t+$/, '');
}

/** The letter of the column with this key (hidden row 1). @throws Error when there is none. */
export function columnWithKey(product: Emulator, tab: string, key: string): string {
  const keys = product.read(`'${tab}'!A1:AZ1`).displayValues[0] ?? [];
  const index = keys.indexOf(key);
  if (index < 0) throw new Error(`${tab} has no column ${key}`);
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}
