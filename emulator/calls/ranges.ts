import { contains, intersects, type Rect } from '../ground/a1.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { lastContent, matrixOf, readCell, writeInput } from '../workbook/cells.ts';
import { type CopyKind, copyCells, moveCells } from '../workbook/copy.ts';
import { checkMayEdit } from '../workbook/protection.ts';
import type { Cell, Sheet } from '../workbook/sheet.ts';
import type { BorderLine, CellBorder } from '../workbook/snapshot.ts';
import { type SortSpec, sortRows } from '../workbook/sort.ts';
import { insertLines } from '../workbook/structure.ts';
import { type Desk, type Written, writeMatrix } from './cells.ts';
import { cssColor } from './colors.ts';
import { editing, type RangeRef, reading, rectOfRef, writing } from './place.ts';
import type { HostOps, Run } from './run.ts';

/** What of a cell an option of `clear` takes away. */
const CLEARED: Record<string, (cell: Cell) => void> = {
  formatOnly: (cell) =>
    Object.assign(cell, { format: undefined, style: undefined, border: undefined }),
  formatButNumbers: (cell) => Object.assign(cell, { style: undefined, border: undefined }),
  commentsOnly: (cell) => Object.assign(cell, { note: undefined }),
};

/** Empties cells of what is named; content goes through the engine, validations have their own store. */
export function clearCells(run: Desk, sheet: Sheet, rect: Rect, what: readonly string[]): void {
  if (what.includes('validationsOnly')) sheet.validate(rect, undefined);
  sheet.each(rect, (cell, row, column) => {
    for (const option of what) CLEARED[option]?.(cell);
    if (what.includes('contentsOnly')) writeInput(run.workbook, sheet, row, column, {});
  });
  const looks = what.some((option) => option.startsWith('format'));
  if (looks && contains(rect, sheet.wholeRect)) sheet.baseStyle = undefined;
  if (what.includes('formatOnly')) {
    sheet.merges = sheet.merges.filter((merge) => !contains(rect, merge));
  }
}

function checkMerge(sheet: Sheet, rect: Rect): void {
  const partly = sheet.merges.some((merge) => intersects(merge, rect) && !contains(rect, merge));
  if (partly)
    throw new HostRefusal('You must select all cells in a merged range to merge or unmerge them.');
  const acrossRows = rect.row <= sheet.frozenRows && rect.row + rect.rows - 1 > sheet.frozenRows;
  const acrossColumns =
    rect.column <= sheet.frozenColumns && rect.column + rect.columns - 1 > sheet.frozenColumns;
  if (acrossRows || acrossColumns) {
    throw new HostRefusal("You can't merge frozen and non-frozen cells.");
  }
}

/** Merging keeps the value of the first cell only. */
function merge(run: Run, sheet: Sheet, rect: Rect): void {
  checkMerge(sheet, rect);
  sheet.merges = sheet.merges.filter((known) => !contains(rect, known));
  if (rect.rows * rect.columns === 1) return;
  sheet.merges.push(rect);
  sheet.each(rect, (_cell, row, column) => {
    if (row !== rect.row || column !== rect.column)
      writeInput(run.workbook, sheet, row, column, {});
  });
}

function linesOf(rect: Rect, byRows: boolean): Rect[] {
  const count = byRows ? rect.rows : rect.columns;
  return Array.from({ length: count }, (_, i) =>
    byRows
      ? { ...rect, row: rect.row + i, rows: 1 }
      : { ...rect, column: rect.column + i, columns: 1 },
  );
}

type Sides = Record<
  'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal',
  boolean | null
>;

function sideOf(
  current: BorderLine | undefined,
  draw: boolean | null,
  line: BorderLine,
): BorderLine | undefined {
  if (draw === null) return current;
  return draw ? line : undefined;
}

function borderAt(
  cell: Cell | undefined,
  edge: Record<keyof CellBorder, boolean | null>,
  line: BorderLine,
): CellBorder {
  const known = cell?.border ?? {};
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const drawn = sideOf(known[side], edge[side], line);
    return drawn ? [[side, drawn] as const] : [];
  });
  return Object.fromEntries(sides);
}

function drawBorders(sheet: Sheet, rect: Rect, sides: Sides, line: BorderLine): void {
  const lastRow = rect.row + rect.rows - 1;
  const lastColumn = rect.column + rect.columns - 1;
  for (let row = rect.row; row <= lastRow; row += 1) {
    for (let column = rect.column; column <= lastColumn; column += 1) {
      const border = borderAt(
        sheet.cell(row, column),
        {
          top: row === rect.row ? sides.top : sides.horizontal,
          bottom: row === lastRow ? sides.bottom : sides.horizontal,
          left: column === rect.column ? sides.left : sides.vertical,
          right: column === lastColumn ? sides.right : sides.vertical,
        },
        line,
      );
      sheet.open(row, column).border = Object.keys(border).length > 0 ? border : undefined;
    }
  }
}

function appendRow(run: Run, sheet: Sheet, values: readonly Written[]): void {
  const row = lastContent(run.workbook, sheet).row + 1;
  const missingColumns = values.length - sheet.columns;
  if (missingColumns > 0) {
    const at = sheet.columns + 1;
    insertLines(run.workbook, sheet, { dimension: 'columns', at, count: missingColumns }, 'before');
  }
  if (row > sheet.rows) {
    insertLines(run.workbook, sheet, { dimension: 'rows', at: row, count: 1 }, 'before');
  }
  const rect = { row, column: 1, rows: 1, columns: Math.max(1, values.length) };
  checkMayEdit(run.office.users, run.user, sheet, rect);
  writeMatrix(run, sheet, rect, (_i, j) => values[j] ?? null);
}

/** The block of filled cells around a cell. */
function dataRegion(run: Run, sheet: Sheet, start: Rect): Rect {
  const filled = (rect: Rect) =>
    matrixOf(rect, (r, c) => readCell(run.workbook, sheet, r, c).value).some((line) =>
      line.some((value) => value !== null),
    );
  let region = start;
  for (;;) {
    const { row, column, rows, columns } = region;
    const beside = [
      {
        grown: { ...region, row: row - 1, rows: rows + 1 },
        edge: { row: row - 1, rows: 1, column, columns },
      },
      { grown: { ...region, rows: rows + 1 }, edge: { row: row + rows, rows: 1, column, columns } },
      {
        grown: { ...region, column: column - 1, columns: columns + 1 },
        edge: { row, rows, column: column - 1, columns: 1 },
      },
      {
        grown: { ...region, columns: columns + 1 },
        edge: { row, rows, column: column + columns, columns: 1 },
      },
    ].find(({ edge }) => contains(sheet.wholeRect, edge) && filled(edge));
    if (!beside) return region;
    region = beside.grown;
  }
}

/** Sorting and pasting touch whole rectangles; the right to edit is asked for all of each. */
const copyTo = writing((run, from: RangeRef, to: RangeRef, kind: CopyKind) => {
  const source = run.workbook.sheet(from.sheetId);
  const target = run.workbook.sheet(to.sheetId);
  copyCells(run.workbook, source, rectOfRef(from), target, rectOfRef(to), kind, (rect) =>
    checkMayEdit(run.office.users, run.user, target, rect),
  );
});

const clear = editing((run, sheet, rect, what: string[]) => clearCells(run, sheet, rect, what));
const breakApart = editing((_run, sheet, rect) => {
  sheet.merges = sheet.merges.filter((known) => !intersects(known, rect));
});

/** Ranges as blocks: emptying, merging, borders, copying, sorting. */
export const rangeOps = {
  'Range.clear': clear,
  'RangeList.clear': (run: Run, refs: RangeRef[], what: string[]) => {
    for (const ref of refs) clear(run, ref, what);
    return null;
  },
  'Range.merge': editing((run, sheet, rect) => merge(run, sheet, rect)),
  'Range.mergeAcross': editing((run, sheet, rect) => {
    for (const line of linesOf(rect, true)) merge(run, sheet, line);
  }),
  'Range.mergeVertically': editing((run, sheet, rect) => {
    for (const line of linesOf(rect, false)) merge(run, sheet, line);
  }),
  'Range.breakApart': breakApart,
  'RangeList.breakApart': (run: Run, refs: RangeRef[]) => {
    for (const ref of refs) breakApart(run, ref);
    return null;
  },
  'Range.isPartOfMerge': reading((run, ref: RangeRef) =>
    run.workbook.sheet(ref.sheetId).merges.some((known) => intersects(known, rectOfRef(ref))),
  ),
  'Range.getMergedRanges': reading((run, ref: RangeRef) =>
    run.workbook
      .sheet(ref.sheetId)
      .merges.filter((known) => intersects(known, rectOfRef(ref)))
      .map((rect) => ({ sheetId: ref.sheetId, ...rect })),
  ),
  'Range.setBorder': editing((_run, sheet, rect, sides: Sides, line: BorderLine) =>
    drawBorders(sheet, rect, sides, { ...line, color: cssColor(line.color) }),
  ),
  'Range.copyTo': copyTo,
  'Range.moveTo': writing((run, from: RangeRef, to: RangeRef) => {
    const { users } = run.office;
    const [source, target] = [run.workbook.sheet(from.sheetId), run.workbook.sheet(to.sheetId)];
    const rect = { ...rectOfRef(to), rows: from.rows, columns: from.columns };
    checkMayEdit(users, run.user, source, rectOfRef(from));
    checkMayEdit(users, run.user, target, rect);
    moveCells(run.workbook, source, rectOfRef(from), target, rect);
  }),
  'Range.sort': editing((run, sheet, rect, specs: SortSpec[]) =>
    sortRows(run.workbook, sheet, rect, specs),
  ),
  'Sheet.sort': writing((run, sheetId: number, specs: SortSpec[]) => {
    const sheet = run.workbook.sheet(sheetId);
    const last = lastContent(run.workbook, sheet);
    const first = sheet.frozenRows + 1;
    if (last.row < first) return;
    const rect = { row: first, column: 1, rows: last.row - first + 1, columns: last.column };
    checkMayEdit(run.office.users, run.user, sheet, rect);
    sortRows(run.workbook, sheet, rect, specs);
  }),
  'Sheet.appendRow': reading((run, sheetId: number, values: Written[]) => {
    appendRow(run, run.workbook.sheet(sheetId), values);
    return null;
  }),
  'Range.getDataRegion': reading((run, ref: RangeRef) => {
    const sheet = run.workbook.sheet(ref.sheetId);
    return { sheetId: ref.sheetId, ...dataRegion(run, sheet, rectOfRef(ref)) };
  }),
} satisfies HostOps;
