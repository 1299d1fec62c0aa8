import type { Cell } from '../base/cell.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is to stand in one cell, as the host is to take it: a formula, or a value marked by `literal`. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: Cell;
}

/** A rectangle of cells with what is to stand in it. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: Cell[][];
}

/** Writes single cells in as few rectangles as they make up; cells between them are not touched. */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[]): void {
  for (const block of blocksOf(writes)) writeBlock(sheet, block);
}

export function writeBlock(sheet: Sheet, { row, column, cells }: Block): void {
  sheet.getRange(row, column, cells.length, cells[0]?.length ?? 0).setValues(cells);
}

/** The fewest rectangles that hold the writes and nothing else. */
export function blocksOf(writes: readonly CellWrite[]): Block[] {
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const run of horizontalRuns(writes)) {
    const [cells = []] = run.cells;
    const shape = `${run.column}x${cells.length}`;
    const above = open.get(shape);
    if (above && above.row + above.cells.length === run.row) above.cells.push(cells);
    else {
      open.set(shape, run);
      blocks.push(run);
    }
  }
  return blocks;
}

function horizontalRuns(writes: readonly CellWrite[]): Block[] {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Block[] = [];
  for (const { row, column, content } of sorted) {
    const last = runs.at(-1);
    const cells = last?.cells[0] ?? [];
    if (last?.row === row && last.column + cells.length === column) cells.push(content);
    else runs.push({ row, column, cells: [[content]] });
  }
  return runs;
}
