import { isBlank } from '../../base/cell.ts';
import { parseColumnKey } from '../define-tab.ts';
import { FIRST_DATA_ROW } from './tab-layout.ts';
import type { Table } from './table.ts';

/** Positions of the columns of years that the plan does not have, where nothing was typed for that year. */
export function blankColumnsOfOtherYears({ layout, columns, grid }: Table): number[] {
  if (layout.declared.repeated?.per !== 'year') return [];
  const ours = new Set(layout.columns.map(({ key }) => key));
  const others = [...columns].flatMap(([key, position]) => {
    const { of } = parseColumnKey(key);
    return of === null || ours.has(key) ? [] : [{ of, position }];
  });
  const data = grid.slice(FIRST_DATA_ROW - 1);
  const used = new Set(
    others.flatMap(({ of, position }) =>
      data.every((cells) => isBlank(cells[position - 1] ?? '')) ? [] : [of],
    ),
  );
  return others.flatMap(({ of, position }) => (used.has(of) ? [] : [position]));
}
