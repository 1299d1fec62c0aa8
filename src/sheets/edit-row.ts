import type { Cell } from '../base/cell.ts';
import { literal } from './literal.ts';
import { type Book, type RowName, readAgain } from './moves/read-again.ts';
import { isSameCell } from './typing/mark-cells.ts';
import { writeCells } from './write-cells.ts';

/** A cell of the row with what must stand in it, and what is to stand there. */
export interface CellEdit {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** `changed`: somebody typed there, `formula`: a cell is worked out; nothing was written then. */
export type EditOutcome = 'done' | 'changed' | 'formula' | 'missing';

/**
 * Gives some cells of a row other values, wherever the row stands now: read again and compared just before the
 * write, because people type and sort while a script runs. What has its new value already is done, so a
 * repetition completes a write that was cut off. Call it under the document lock.
 */
export function editRow(
  book: Book,
  { tab, row }: RowName,
  cells: readonly CellEdit[],
): EditOutcome {
  const sheet = book.sheets.get(tab);
  const table = readAgain(book, tab);
  const now = table?.rows.find((one) => one.key === row && one.moving === undefined);
  if (!sheet || !table || !now) return 'missing';
  const edits = cells.flatMap((cell) => {
    const column = table.columns.get(cell.column);
    return column === undefined
      ? []
      : [{ ...cell, position: column, current: now.cells[column - 1] ?? '' }];
  });
  const open = edits.filter(({ current, after }) => !isSameCell(current, after));
  if (edits.length < cells.length) return 'missing';
  if (open.length === 0) return 'done';
  if (open.some(({ current, before }) => !isSameCell(current, before))) return 'changed';
  const formulas = sheet.getRange(now.sheetRow, 1, 1, now.cells.length).getFormulas()[0] ?? [];
  if (open.some(({ position }) => (formulas[position - 1] ?? '') !== '')) return 'formula';
  writeCells(
    sheet,
    open.map(({ position, after }) => ({
      row: now.sheetRow,
      column: position,
      content: literal(after),
    })),
  );
  return 'done';
}
