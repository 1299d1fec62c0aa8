import { rectToA1 } from '../either-side/a1.ts';
import type { CellLook, CellSnapshot, LookSnapshot, SheetSnapshot } from './snapshot.ts';

/** Gathers the looks of empty cells, visited row by row, into blocks of one column. */
export class LookBlocks {
  readonly blocks: LookSnapshot[] = [];
  /** Per column: the place in `blocks` of the last one. */
  readonly #last = new Map<number, number>();

  add(look: CellLook, row: number, column: number): void {
    const place = this.#last.get(column) ?? -1;
    const last = this.blocks[place];
    if (last && last.rect.row + last.rect.rows === row && isSameLook(last.look, look)) {
      this.blocks[place] = { ...last, rect: { ...last.rect, rows: last.rect.rows + 1 } };
      return;
    }
    this.#last.set(column, this.blocks.length);
    this.blocks.push({ rect: { row, column, rows: 1, columns: 1 }, look });
  }
}

function isSameLook(one: CellLook, other: CellLook): boolean {
  return (
    one.format === other.format &&
    isSame(one.style, other.style) &&
    isSame(one.border, other.border)
  );
}

function isSame(one: object | undefined, other: object | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Calls back for every empty cell of the blocks. */
export function eachLook(
  looks: SheetSnapshot['looks'],
  visit: (look: CellLook, row: number, column: number) => void,
): void {
  for (const { rect, look } of looks ?? []) {
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) visit(look, row, rect.column);
  }
}

/** Every cell of a tab by A1 text, with those that only look like something. */
export function allCells(sheet: Pick<SheetSnapshot, 'cells' | 'looks'>): [string, CellSnapshot][] {
  const cells = Object.entries(sheet.cells);
  eachLook(sheet.looks, (look, row, column) => {
    cells.push([rectToA1({ row, column, rows: 1, columns: 1 }), look]);
  });
  return cells;
}
