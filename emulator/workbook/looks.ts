import { rectToA1 } from '../ground/a1.ts';
import type { CellLook, CellSnapshot, LookSnapshot, SheetSnapshot } from './snapshot.ts';

/** A block that may still grow downwards. */
interface GrowingBlock extends LookSnapshot {
  readonly rect: LookSnapshot['rect'] & { rows: number };
}

/** Gathers the looks of empty cells, visited row by row, into blocks of one column. */
export class LookBlocks {
  readonly #blocks: GrowingBlock[] = [];
  /** The last block of each column. */
  readonly #last: (GrowingBlock | undefined)[] = [];

  get blocks(): readonly LookSnapshot[] {
    return this.#blocks;
  }

  /** A cell that looks like nothing is left out. */
  add(cell: HeldLook, row: number, column: number): void {
    if (cell.format === undefined && cell.style === undefined && cell.border === undefined) return;
    const last = this.#last[column];
    if (last && last.rect.row + last.rect.rows === row && isSameLook(last.look, cell)) {
      last.rect.rows += 1;
      return;
    }
    const block = { rect: { row, column, rows: 1, columns: 1 }, look: lookOf(cell) };
    this.#last[column] = block;
    this.#blocks.push(block);
  }
}

type HeldLook = { readonly [K in keyof CellLook]: CellLook[K] | undefined };

/** How a cell looks, without members that are undefined. */
export function lookOf({ format, style, border }: HeldLook): CellLook {
  return {
    ...(format === undefined ? {} : { format }),
    ...(style === undefined ? {} : { style }),
    ...(border === undefined ? {} : { border }),
  };
}

function isSameLook(one: HeldLook, other: HeldLook): boolean {
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
