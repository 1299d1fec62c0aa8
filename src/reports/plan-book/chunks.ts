/** A longer table takes LibreOffice, and perhaps Google's converter, a time that grows with its square. */
export const LONGEST_TABLE = 500;

/** Cuts a list into pieces of almost equal length, none longer than `longest`; an empty list is one piece. */
export function chunksOf<Item>(items: readonly Item[], longest: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / longest));
  const size = Math.max(1, Math.ceil(items.length / count));
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
