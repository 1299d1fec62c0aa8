import { cellOfDay, dayOfDate } from '../../../base/day.ts';
import { fingerprint } from '../../../base/fingerprint.ts';
import type { KeyedRow } from '../../../sheets/upsert-rows.ts';
import type { RowCells } from '../../../tabs/define-tab.ts';
import { CAME, LEFT, MOVED, type MOVES_TAB } from '../../../tabs/people.ts';

/** A post by its number and what stands in its division cell. */
interface Post {
  readonly number: string;
  readonly division: string;
}

/** A post that gets another holder; empty: vacant. */
export interface HolderChange extends Post {
  readonly before: string;
  readonly after: string;
}

/**
 * Rows of ประวัติตำแหน่ง: who left a post, and who came to one from where. `heldBefore` is where people stood,
 * `heldAfter` who stands anywhere afterwards. The same change of the same day has the same keys, so that
 * writing it twice doubles nothing.
 */
export function historyRows(
  changes: readonly HolderChange[],
  heldBefore: ReadonlyMap<string, Post>,
  heldAfter: ReadonlySet<string>,
): KeyedRow<typeof MOVES_TAB>[] {
  const day = cellOfDay(dayOfDate(new Date()));
  const lines = changes.flatMap(
    ({ number, division, before, after }): RowCells<typeof MOVES_TAB>[] => {
      const left =
        before === '' || heldAfter.has(before)
          ? []
          : [{ kind: LEFT, holder: before, fromNumber: number, fromDivision: division }];
      const from = heldBefore.get(after);
      const came =
        after === ''
          ? []
          : [
              {
                kind: from === undefined ? CAME : MOVED,
                holder: after,
                fromNumber: from?.number ?? '',
                fromDivision: from?.division ?? '',
                toNumber: number,
                toDivision: division,
              },
            ];
      return [...left, ...came];
    },
  );
  return lines.map((cells) => ({
    key: `move-${twoMarks([String(day), ...Object.values(cells)].join('|'))}`,
    cells: { day, ...cells },
  }));
}

/** Two marks together: one alone would meet among the rows of a large municipality. */
export function twoMarks(text: string): string {
  return `${fingerprint(text)}${fingerprint([...text].reverse().join(''))}`;
}
