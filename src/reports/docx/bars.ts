import { repeatedColumnOf } from './column-marks.ts';
import type { PlacedCell } from './table-layout.ts';
import { textsOf } from './xml.ts';

/**
 * A bar is a repeated column whose cells hold nothing but one of these characters of the private use area.
 * After filling each run of alike cells becomes one cell, shaded, which every converter can draw.
 */
export const SHADES = {
  within: '\ue001',
  over: '\ue002',
  left: '\ue003',
  none: '\ue000',
} as const;

const FILLS: Readonly<Record<string, string>> = {
  [SHADES.within]: '8C8C8C',
  [SHADES.over]: '262626',
  [SHADES.left]: 'D9D9D9',
  [SHADES.none]: 'FFFFFF',
};

/** A cell of the filled table; `fill` is the shade of a bar's run of cells. */
export interface BarredCell extends PlacedCell {
  readonly fill: string | null;
}

/** Joins the alike cells of bars; of a run the first stays, and it covers the columns of all. */
export function joinBars(
  xml: string,
  row: readonly PlacedCell[],
): {
  readonly kept: readonly BarredCell[];
  readonly dropped: readonly PlacedCell[];
} {
  const kept: BarredCell[] = [];
  const dropped: PlacedCell[] = [];
  for (const placed of row) {
    const fill = fillOf(xml, placed);
    const last = kept.at(-1);
    if (fill !== null && last?.fill === fill) {
      kept[kept.length - 1] = { ...last, span: last.span + placed.span };
      dropped.push(placed);
    } else kept.push({ ...placed, fill });
  }
  return { kept, dropped };
}

function fillOf(xml: string, { cell }: PlacedCell): string | null {
  if (repeatedColumnOf(cell) === null) return null;
  const text = textsOf(xml.slice(cell.tag.end, cell.end)).join('');
  return FILLS[text] ?? null;
}
