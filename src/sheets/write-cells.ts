import type { Cell } from '../base/cell.ts';
import { columnLetter } from '../tabs/derive/sheet-map.ts';
import { type IsPlainText, PLAIN_TEXT, plainLiteral } from './literal.ts';

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

/**
 * Writes single cells in as few rectangles as they make up; cells between them are not touched. Of the cells that
 * `isPlainText` names, those that get a text are given its format first: a user may have changed it.
 */
export function writeCells(
  sheet: Sheet,
  writes: readonly CellWrite[],
  isPlainText: IsPlainText = () => false,
): void {
  for (const block of plainBlocks(sheet, blocksOf(writes), isPlainText)) writeBlock(sheet, block);
}

/** The blocks with their plain texts as they are; asserts the format of those cells, in one call at most. */
export function plainBlocks(
  sheet: Sheet,
  blocks: readonly Block[],
  isPlainText: IsPlainText,
): Block[] {
  const texts: CellWrite[] = [];
  const plain = blocks.map((block) => ({
    ...block,
    cells: block.cells.map((cells, i) =>
      cells.map((content, j) => {
        const [row, column] = [block.row + i, block.column + j];
        const isText = typeof content === 'string' && content !== '' && isPlainText(row, column);
        if (!isText) return content;
        texts.push({ row, column, content });
        return plainLiteral(content);
      }),
    ),
  }));
  if (texts.length > 0) {
    const places = blocksOf(texts).map(({ row, column, cells }) => {
      const right = column + (cells[0]?.length ?? 1) - 1;
      return `${columnLetter(column)}${row}:${columnLetter(right)}${row + cells.length - 1}`;
    });
    sheet.getRangeList(places).setNumberFormat(PLAIN_TEXT);
  }
  return plain;
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
