import type { Satang } from '../../base/money.ts';
import { thaiBaht } from '../../text/format.ts';
import { SHADES } from '../docx/bars.ts';

/** A difference: "+๕๘,๐๐๐" when too much is planned, "-๔๐,๐๐๐" when something is left, "๐". */
export function signedBaht(difference: Satang): string {
  return difference > 0 ? `+${thaiBaht(difference)}` : thaiBaht(difference);
}

/** Cells of the longest bar. */
const BAR_CELLS = 20;

/**
 * The cells of a bar: what is planned within the allocation, what is planned beyond it, what of the
 * allocation is left, and nothing. The largest amount of all bars fills every cell; what is there at all has
 * one cell at least.
 */
export function barCells(
  line: { readonly allocated: Satang; readonly planned: Satang },
  largest: Satang,
): { shade: string }[] {
  const cellsOf = (amount: number) =>
    amount <= 0 || largest <= 0 ? 0 : Math.max(1, Math.round((amount / largest) * BAR_CELLS));
  const within = cellsOf(Math.min(line.planned, line.allocated));
  const over = cellsOf(line.planned - line.allocated);
  const left = cellsOf(line.allocated - line.planned);
  const cells = [
    ...Array.from({ length: within }, () => SHADES.within),
    ...Array.from({ length: over }, () => SHADES.over),
    ...Array.from({ length: left }, () => SHADES.left),
    ...Array.from({ length: BAR_CELLS }, () => SHADES.none),
  ];
  return cells.slice(0, BAR_CELLS).map((shade) => ({ shade }));
}
