import { isBlank, isSameCell } from '../../base/cell.ts';
import type { FindDivision } from '../../tabs/derive/division-names.ts';
import type { TypedReading } from '../../tabs/derive/typed-cells.ts';
import { faultNote, isOurNote, typedNote, typedTextOf } from '../../text/typing.ts';
import { areaAround, type EditedCell, rangeOf, type TypedBlock } from './typed-block.ts';

/** Background of a cell that cannot be understood; in no other use, so that it is known as ours. */
const FAULT_COLOUR = '#fbdcdc';
/** What the host says of a cell without a background. */
const NO_COLOUR = '#ffffff';

/** An edited cell together with what became of it. */
export interface ReadCell extends EditedCell {
  readonly reading: TypedReading;
  /** True when its value takes the place of what was typed. */
  readonly isRewritten: boolean;
}

/**
 * Puts notes and colours on edited cells and takes them off again: reads and writes each in one call, and
 * writes only when something differs. Notes and colours of the users stay. Gives back the calls it took.
 */
export function markCells(
  { sheet, tab, area }: TypedBlock,
  cells: readonly ReadCell[],
  findDivision: FindDivision,
): number {
  const range = rangeOf(sheet, area);
  let calls = 2;
  const notes = range.getNotes();
  const colours = range.getBackgrounds();
  const at = <Look>(looks: readonly (readonly Look[])[], { row, column }: EditedCell) =>
    looks[row - area.top]?.[column - area.left];
  const looks = cells.map((cell) => {
    const note = at(notes, cell) ?? '';
    const colour = at(colours, cell) ?? NO_COLOUR;
    return { cell, note, colour, newNote: noteFor(tab, cell, note, findDivision) };
  });
  const write = <Look>(
    changes: readonly { cell: EditedCell; look: Look }[],
    current: (row: number, column: number) => Look,
    put: (cells: ReturnType<typeof rangeOf>, looks: Look[][]) => void,
  ) => {
    const around = areaAround(changes.map(({ cell }) => cell));
    if (around === null) return;
    const matrix = Array.from({ length: around.rows }, (_, i) =>
      Array.from({ length: around.columns }, (_unused, j) =>
        current(around.top - area.top + i, around.left - area.left + j),
      ),
    );
    for (const { cell, look } of changes) {
      const line = matrix[cell.row - around.top];
      if (line) line[cell.column - around.left] = look;
    }
    put(rangeOf(sheet, around), matrix);
    calls += 1;
  };
  write(
    looks.flatMap(({ cell, note, newNote }) => (newNote === note ? [] : [{ cell, look: newNote }])),
    (i, j) => notes[i]?.[j] ?? '',
    (target, matrix) => target.setNotes(matrix),
  );
  write<string | null>(
    looks.flatMap(({ cell, colour }) => {
      const look = colourFor(cell, colour);
      return look === colour ? [] : [{ cell, look }];
    }),
    (i, j) => (colours[i]?.[j] === NO_COLOUR ? null : (colours[i]?.[j] ?? null)),
    (target, matrix) => target.setBackgrounds(matrix),
  );
  return calls;
}

function noteFor(tab: string, cell: ReadCell, note: string, findDivision: FindDivision): string {
  if (note !== '' && !isOurNote(note)) return note;
  const { rowKey: row, reader, reading } = cell;
  if (reading.fault !== null)
    return faultNote({ tab, row, column: reader.key }, cell.cell, reading.fault);
  if (cell.isRewritten) return typedNote(cell.cell);
  return stillHolds(cell, note, findDivision) ? note : '';
}

/** Rows that are sorted or pasted carry their notes along: one that still tells the truth stays. */
function stillHolds(cell: ReadCell, note: string, findDivision: FindDivision): boolean {
  const typed = typedTextOf(note);
  if (typed === null || isBlank(cell.cell)) return false;
  const { value, fault } = cell.reader.read(typed, cell.rowKey, findDivision);
  return fault === null && isSameCell(value, cell.cell);
}

function colourFor({ reading }: ReadCell, colour: string): string | null {
  if (reading.fault !== null) return colour === NO_COLOUR ? FAULT_COLOUR : colour;
  return colour === FAULT_COLOUR ? null : colour;
}
