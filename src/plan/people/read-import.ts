import { type Cell, textOf } from '../../base/cell.ts';
import { day as dayKind } from '../../tabs/cell-kinds.ts';
import { EMPLOYMENT_TYPES, POSITION_COLUMN_KEYS, type PositionColumn } from '../../tabs/people.ts';
import { isNobody, plainName } from '../../tabs/typed-forms.ts';
import { IMPORT_HEADERS } from '../../tabs/words/people.ts';
import type { Division, Plan } from '../plan.ts';
import type { Position } from './records.ts';

/** What was understood of a pasted table of positions. */
export interface ReadImport {
  readonly rows: readonly ImportedRow[];
  /** Headers that stand for none of our columns; their cells are left. */
  readonly unknownHeaders: readonly string[];
}

export type ImportAction = 'header' | 'added' | 'changed' | 'same' | 'refused';

export interface ImportedRow {
  /** Place in the pasted table, from 0. */
  readonly index: number;
  readonly action: ImportAction;
  readonly number: string;
  /** What is to stand in the position's row, by column; of a known position only what differs. */
  readonly cells: Readonly<Partial<Record<PositionColumn, Cell>>>;
  readonly faults: readonly ImportFault[];
  /** The position as it stands; null for a new one. */
  readonly known: Position | null;
}

export type ImportFault =
  | { readonly type: 'noNumber' | 'repeatedNumber' | 'noTitle' }
  | {
      readonly type: 'unknownDivision' | 'badDay';
      readonly column: PositionColumn;
      readonly text: string;
    };

/** So many known headers in one row make it the header of the table. */
const FEWEST_HEADERS = 2;

/**
 * Reads a pasted table, with a header of its own in any order, or without one in our order. Blank cells say
 * nothing, so that a short table erases nothing.
 */
export function readImport(
  grid: readonly (readonly Cell[])[],
  plan: Pick<Plan, 'positions' | 'divisions'>,
): ReadImport {
  let order: readonly (PositionColumn | null)[] = POSITION_COLUMN_KEYS;
  const unknownHeaders: string[] = [];
  const known = new Map(plan.positions.map((position) => [position.number, position]));
  const seen = new Set<string>();
  const rows = grid.flatMap((cells, index): ImportedRow[] => {
    const texts = cells.map(textOf);
    if (texts.every((text) => text === '')) return [];
    const headers = texts.map(headerOf);
    if (headers.filter((one) => one !== null).length >= FEWEST_HEADERS) {
      order = headers;
      unknownHeaders.push(...texts.filter((text, at) => text !== '' && headers[at] === null));
      return [{ index, action: 'header', number: '', cells: {}, faults: [], known: null }];
    }
    return [readRow(cells, index, order, plan.divisions, known, seen)];
  });
  return { rows, unknownHeaders };
}

function headerOf(text: string): PositionColumn | null {
  const plain = plainName(text);
  return POSITION_COLUMN_KEYS.find((key) => IMPORT_HEADERS[key].includes(plain)) ?? null;
}

function readRow(
  cells: readonly Cell[],
  index: number,
  order: readonly (PositionColumn | null)[],
  divisions: readonly Division[],
  positions: ReadonlyMap<string, Position>,
  seen: Set<string>,
): ImportedRow {
  const faults: ImportFault[] = [];
  const values: Partial<Record<PositionColumn, Cell>> = {};
  order.forEach((key, at) => {
    const cell = cells[at] ?? '';
    if (key === null || textOf(cell) === '') return;
    const value = understood(key, cell, divisions);
    if (typeof value === 'object' && 'type' in value) faults.push(value);
    else values[key] = value;
  });
  const number = String(values.number ?? '');
  const known = positions.get(number) ?? null;
  const row = { index, number, known, faults };
  const refused = (type: 'noNumber' | 'repeatedNumber' | 'noTitle'): ImportedRow => ({
    ...row,
    action: 'refused',
    cells: {},
    faults: [{ type }],
  });
  if (number === '') return refused('noNumber');
  if (seen.has(number)) return refused('repeatedNumber');
  seen.add(number);
  if (known === null) {
    return values.title === undefined
      ? refused('noTitle')
      : { ...row, action: 'added', cells: values };
  }
  const differing = Object.entries(values).filter(
    ([key, value]) => !isSame(known, key as PositionColumn, value),
  );
  const action = differing.length === 0 ? 'same' : 'changed';
  return { ...row, action, cells: Object.fromEntries(differing) };
}

function understood(
  column: PositionColumn,
  cell: Cell,
  divisions: readonly Division[],
): Cell | Exclude<ImportFault, { type: 'noNumber' | 'repeatedNumber' | 'noTitle' }> {
  const text = textOf(cell);
  if (column === 'holder') return isNobody(text) ? '' : text;
  if (column === 'startDay') {
    const value = dayKind.fromTyped(cell);
    if (dayKind.parse(value).value === null) return { type: 'badDay', column, text };
    return value;
  }
  if (column === 'division') {
    const named = divisions.find(({ name, shortName, aliases }) =>
      [name, shortName, ...aliases].some((one) => plainName(one) === plainName(text)),
    );
    return named === undefined ? { type: 'unknownDivision', column, text } : named.name;
  }
  if (column === 'employmentType') {
    return EMPLOYMENT_TYPES.find((type) => plainName(type) === plainName(text)) ?? text;
  }
  return text;
}

function isSame(position: Position, column: PositionColumn, value: Cell): boolean {
  if (column === 'startDay') return position.startDay === dayKind.parse(value).value;
  const stands = column === 'division' ? position.typedDivision : position[column];
  return stands === value;
}
