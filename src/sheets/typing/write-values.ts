import type { Cell } from '../../base/cell.ts';
import { declaredColumn } from '../../tabs/derive/declared-column.ts';
import { KEY_ROW } from '../../tabs/derive/tab-layout.ts';
import { type IsPlainText, literal, PLAIN_TEXT, plainLiteral } from '../literal.ts';
import { blocksOf, type CellWrite, writeBlock } from '../write-cells.ts';
import { areaAround, type TypedBlock } from './typed-block.ts';

/**
 * Writes the values of some edited cells in at most `most` calls. Where they lie scattered, edited cells
 * between them are written again as they are (a formula as its formula); columns in which nothing changes
 * are left out as far as the calls allow, because text with a link or a bold word would lose it. Gives
 * back how many calls it took.
 */
export function writeValues(
  { sheet, tab, area, grid }: TypedBlock,
  values: readonly CellWrite[],
  formulas: readonly (readonly string[])[],
  most: number,
): number {
  // What the add-on makes of a typed text reads as no number and no day: its format need not be asserted.
  const isPlainText = declaredPlainText(tab, grid[KEY_ROW - 1] ?? []);
  const asHeld = (row: number, column: number, content: Cell): Cell =>
    isPlainText(row, column) ? plainLiteral(literal(content)) : literal(content);
  const writes = values.map((one) => ({
    ...one,
    content: asHeld(one.row, one.column, one.content),
  }));
  const exact = blocksOf(writes);
  if (exact.length <= most) {
    for (const block of exact) writeBlock(sheet, block);
    return exact.length;
  }
  const current = (row: number, column: number): Cell => {
    const formula = formulas[row - area.top]?.[column - area.left] ?? '';
    return formula === '' ? asHeld(row, column, grid[row - 1]?.[column - 1] ?? '') : formula;
  };
  const groups = columnGroups(writes, most);
  for (const group of groups) writeBlock(sheet, filledBlock(group, current));
  return groups.length;
}

function declaredPlainText(tab: string, keys: readonly Cell[]): IsPlainText {
  return (_row, column) =>
    declaredColumn(tab, String(keys[column - 1] ?? ''))?.kind.numberFormat === PLAIN_TEXT;
}

function filledBlock(
  writes: readonly CellWrite[],
  current: (row: number, column: number) => Cell,
): { row: number; column: number; cells: Cell[][] } {
  const around = areaAround(writes) ?? { top: 1, left: 1, rows: 0, columns: 0 };
  const { top, left, rows, columns } = around;
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => current(top + i, left + j)),
  );
  for (const { row, column, content } of writes) {
    const line = cells[row - top];
    if (line) line[column - left] = content;
  }
  return { row: top, column: left, cells };
}

/** Parts the writes where the widest gaps between their columns are. */
function columnGroups(writes: readonly CellWrite[], most: number): CellWrite[][] {
  const columns = [...new Set(writes.map(({ column }) => column))].sort((a, b) => a - b);
  const starts = columns
    .slice(1)
    .map((column, index) => ({ column, gap: column - (columns[index] ?? column) }))
    .filter(({ gap }) => gap > 1)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, most - 1)
    .map(({ column }) => column)
    .sort((a, b) => a - b);
  const bounds = [0, ...starts, Number.POSITIVE_INFINITY];
  return bounds
    .slice(1)
    .map((end, index) =>
      writes.filter(({ column }) => column >= (bounds[index] ?? 0) && column < end),
    );
}
