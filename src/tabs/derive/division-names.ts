import { type Cell, textOf } from '../../base/cell.ts';
import { textList } from '../cell-kinds.ts';
import type { DIVISIONS_TAB } from '../master-tabs.ts';
import { plainName } from '../typed-forms.ts';
import { FIRST_DATA_ROW, KEY_ROW } from './tab-layout.ts';

/** The official name that a typed one stands for; null for none, or for more than one. */
export type FindDivision = (typed: string) => string | null;

/** Offices say "คลัง" of กองคลัง. */
const DIVISION_WORD = /^กอง(?=..)/;

/** Reads กอง: official names go before short names, then names once used, then names without the word for a division. */
export function divisionFinder(grid: readonly (readonly Cell[])[]): FindDivision {
  const keys = grid[KEY_ROW - 1] ?? [];
  const at = (row: readonly Cell[], key: keyof typeof DIVISIONS_TAB.columns): Cell =>
    row[keys.indexOf(key)] ?? '';
  const divisions = grid
    .slice(FIRST_DATA_ROW - 1)
    .map((row) => {
      const official = textOf(at(row, 'name'));
      const aliases = textList.parse(at(row, 'aliases')).value;
      const short = textOf(at(row, 'shortName'));
      const bare = [official, short].map((name) => name.replace(DIVISION_WORD, ''));
      return { official, ranks: [[official], [short], aliases, bare] };
    })
    .filter(({ official }) => official !== '');
  return (typed) => {
    const wanted = plainName(typed);
    for (const rank of [0, 1, 2, 3]) {
      const called = new Set(
        divisions
          .filter(({ ranks }) => ranks[rank]?.some((name) => plainName(name) === wanted))
          .map(({ official }) => official),
      );
      if (called.size > 0) return called.size === 1 ? ([...called][0] ?? null) : null;
    }
    return null;
  };
}
