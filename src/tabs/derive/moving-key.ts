/**
 * The key cell of a row that is being moved. The new row is written first, with this in column A; the old row
 * is taken away last, and with it the new one begins to count. A run that is cut off in between therefore
 * leaves a workbook that says itself how far it came.
 */
export interface MovingKey {
  /** The key that the new row has for good. */
  readonly row: string;
  /** Where it comes from. */
  readonly from: { readonly tab: string; readonly row: string };
  /** How many rows the old one becomes: 1 for a move. */
  readonly parts: number;
  /** Fingerprints of the old row as it was copied, and of the new one as it was written. */
  readonly sourceMark: string;
  readonly ownMark: string;
}

const ARROW = '\u2190';

export function formatMovingKey({ row, from, parts, sourceMark, ownMark }: MovingKey): string {
  return [row, from.tab, from.row, parts, sourceMark, ownMark].join(ARROW);
}

/** Reads column A; null for the plain key of a row that is at home. */
export function parseMovingKey(key: string): MovingKey | null {
  const [row, tab, fromRow, parts, sourceMark, ownMark] = key.split(ARROW);
  if (row === undefined || tab === undefined || fromRow === undefined) return null;
  if (sourceMark === undefined || ownMark === undefined || !(Number(parts) > 0)) return null;
  return { row, from: { tab, row: fromRow }, parts: Number(parts), sourceMark, ownMark };
}
