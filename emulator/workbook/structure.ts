import { moveRect, type Rect, type StructureChange } from '../ground/a1.ts';
import { adaptFormula } from '../ground/formula-text.ts';
import { LIMITS } from '../ground/limits.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { engineFormat, engineText, formulaOf, syncCell, writeInput } from './cells.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { RuleValue } from './snapshot.ts';
import type { Workbook } from './workbook.ts';

const OUT_OF_BOUNDS = {
  rows: 'Those rows are out of bounds.',
  columns: 'Those columns are out of bounds.',
};

function sizeOf(sheet: Sheet, dimension: 'rows' | 'columns'): number {
  return dimension === 'rows' ? sheet.rows : sheet.columns;
}

function checkDeletion(sheet: Sheet, { dimension, at, count }: StructureChange): void {
  const size = sizeOf(sheet, dimension);
  if (at < 1 || count < 1 || at + count - 1 > size) throw new HostRefusal(OUT_OF_BOUNDS[dimension]);
  if (count === size) {
    throw new HostRefusal(`You can't delete all the ${dimension} on the sheet.`);
  }
  const frozen = dimension === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  const frozenGone = Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (frozen > 0 && size - count === frozen - frozenGone) {
    throw new HostRefusal(`Sorry, it is not possible to delete all non-frozen ${dimension}.`);
  }
}

function checkInsertion(
  workbook: Workbook,
  sheet: Sheet,
  { dimension, at, count }: StructureChange,
): void {
  if (at < 1 || at > sizeOf(sheet, dimension) + 1 || count < 1) {
    throw new HostRefusal(OUT_OF_BOUNDS[dimension]);
  }
  if (dimension === 'columns' && sheet.columns + count > LIMITS.SHEET_COLUMNS) {
    throw new HostRefusal(OUT_OF_BOUNDS.columns);
  }
  workbook.checkGrowth(count * sizeOf(sheet, dimension === 'rows' ? 'columns' : 'rows'));
}

function tellEngine(
  workbook: Workbook,
  sheet: Sheet,
  { dimension, kind, at, count }: StructureChange,
): void {
  const common = {
    sheetId: sheet.engineId,
    sheetName: sheet.name,
    dimension: dimension === 'rows' ? 'ROW' : 'COL',
  };
  if (kind === 'delete') {
    const elements = Array.from({ length: count }, (_, i) => at - 1 + i);
    workbook.engine.queue({ ...common, type: 'REMOVE_COLUMNS_ROWS', elements });
    return;
  }
  const atEnd = at === sizeOf(sheet, dimension) + 1;
  workbook.engine.queue({
    ...common,
    type: 'ADD_COLUMNS_ROWS',
    base: atEnd ? at - 2 : at - 1,
    position: atEnd ? 'after' : 'before',
    quantity: count,
  });
}

function adaptRuleValue(
  value: RuleValue,
  changed: Sheet,
  own: Sheet,
  change: StructureChange,
): RuleValue {
  if (typeof value === 'string' && value.startsWith('=')) {
    return adaptFormula(value, change, (name) => (name ?? own.name) === changed.name);
  }
  if (
    typeof value === 'object' &&
    value !== null &&
    'rect' in value &&
    value.sheetId === changed.id
  ) {
    const rect = moveRect(value.rect, change);
    return rect ? { ...value, rect } : value;
  }
  return value;
}

function adaptRules(workbook: Workbook, changed: Sheet, change: StructureChange): void {
  for (const sheet of workbook.sheets) {
    const adapt = (value: RuleValue) => adaptRuleValue(value, changed, sheet, change);
    sheet.validated = sheet.validated.map(({ rect, rule }) => ({
      rect,
      rule: { ...rule, values: rule.values.map(adapt) },
    }));
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
      ...rule,
      values: rule.values.map(adapt),
    }));
  }
  for (const named of workbook.namedRanges) {
    if (named.sheetId === changed.id) named.rect = moveRect(named.rect, change) ?? named.rect;
  }
}

/** What a new row or column takes over from its neighbour: formats and rules, no content. */
function inherit(sheet: Sheet, change: StructureChange, neighbour: number): void {
  const copyTo = (row: number, column: number, from: Cell | undefined) => {
    if (!from || (from.format === undefined && !from.style && !from.border)) return;
    sheet.put(row, column, { format: from.format, style: from.style, border: from.border });
  };
  const across = change.dimension === 'rows' ? sheet.columns : sheet.rows;
  for (let i = 0; i < change.count; i += 1) {
    for (let j = 1; j <= across; j += 1) {
      if (change.dimension === 'rows') copyTo(change.at + i, j, sheet.cell(neighbour, j));
      else copyTo(j, change.at + i, sheet.cell(j, neighbour));
    }
  }
  inheritRules(sheet, change, neighbour);
}

function inheritRules(sheet: Sheet, change: StructureChange, neighbour: number): void {
  const byRows = change.dimension === 'rows';
  for (const { rect, rule } of [...sheet.validated]) {
    const [start, size] = byRows ? [rect.row, rect.rows] : [rect.column, rect.columns];
    if (neighbour < start || neighbour >= start + size) continue;
    const added: Rect = byRows
      ? { ...rect, row: change.at, rows: change.count }
      : { ...rect, column: change.at, columns: change.count };
    sheet.validate(added, rule);
  }
}

/**
 * Puts in rows or columns before `at`, with the formats and rules of the neighbour on the given side.
 * @throws HostRefusal out of bounds, or past the limit of cells
 */
export function insertLines(
  workbook: Workbook,
  sheet: Sheet,
  change: Omit<StructureChange, 'kind'>,
  from: 'before' | 'after',
): void {
  const full: StructureChange = { ...change, kind: 'insert' };
  checkInsertion(workbook, sheet, full);
  tellEngine(workbook, sheet, full);
  sheet.restructure(full);
  adaptRules(workbook, sheet, full);
  const neighbour = from === 'before' ? change.at - 1 : change.at + change.count;
  if (neighbour >= 1 && neighbour <= sizeOf(sheet, change.dimension))
    inherit(sheet, full, neighbour);
}

/** @throws HostRefusal out of bounds, or when nothing or only frozen lines would be left */
export function deleteLines(
  workbook: Workbook,
  sheet: Sheet,
  change: Omit<StructureChange, 'kind'>,
): void {
  const full: StructureChange = { ...change, kind: 'delete' };
  checkDeletion(sheet, full);
  tellEngine(workbook, sheet, full);
  sheet.restructure(full);
  adaptRules(workbook, sheet, full);
}

/**
 * Moves lines in the engine as its grid does: puts in empty ones, copies the cells there unchanged, lets
 * every reference to the old ones point to the new ones, and takes the old ones out.
 */
function tellEngineOfMove(
  workbook: Workbook,
  sheet: Sheet,
  { dimension, at, count }: Omit<StructureChange, 'kind'>,
  to: number,
): void {
  const { engine } = workbook;
  const byRows = dimension === 'rows';
  const filled: { row: number; column: number; cell: Cell }[] = [];
  sheet.each(linesRect(sheet, dimension, at, count), (cell, row, column) => {
    if (cell.value !== undefined || cell.formula) filled.push({ row, column, cell });
  });
  tellEngine(workbook, sheet, { dimension, kind: 'insert', at: to, count });
  const from = to <= at ? at + count : at;
  for (const { row, column, cell } of filled) {
    const [oldRow, oldColumn] = byRows ? [row - at + from, column] : [row, column - at + from];
    const content = cell.formula
      ? engine.formula(sheet.engineId, oldRow, oldColumn)
      : engineText(cell.value);
    engine.queue({
      type: 'UPDATE_CELL',
      sheetId: sheet.engineId,
      row: (byRows ? oldRow - from + to : oldRow) - 1,
      col: (byRows ? oldColumn : oldColumn - from + to) - 1,
      content,
      format: engineFormat(cell),
    });
  }
  const { row, column, rows, columns } = linesRect(sheet, dimension, from, count);
  engine.queue({
    type: 'MOVE_RANGES',
    sheetId: sheet.engineId,
    sheetName: sheet.name,
    targetSheetId: sheet.engineId,
    target: [
      { top: row - 1, bottom: row + rows - 2, left: column - 1, right: column + columns - 2 },
    ],
    row: byRows ? to - 1 : 0,
    col: byRows ? 0 : to - 1,
  });
  tellEngine(workbook, sheet, { dimension, kind: 'delete', at: from, count });
}

function linesRect(sheet: Sheet, dimension: 'rows' | 'columns', at: number, count: number): Rect {
  return dimension === 'rows'
    ? { row: at, rows: count, column: 1, columns: sheet.columns }
    : { column: at, columns: count, row: 1, rows: sheet.rows };
}

/**
 * Moves rows or columns to stand before `to` (counted before the move); formulas that refer to single
 * moved cells follow them, ranges around them keep their ends, as in the grid.
 */
export function moveLines(
  workbook: Workbook,
  sheet: Sheet,
  change: Omit<StructureChange, 'kind'>,
  to: number,
): void {
  const { dimension, at, count } = change;
  const size = sizeOf(sheet, dimension);
  if (at < 1 || at + count - 1 > size || to < 1 || to > size + 1) {
    throw new HostRefusal(OUT_OF_BOUNDS[dimension]);
  }
  if (to >= at && to <= at + count) {
    if (to > at && to < at + count)
      throw new HostRefusal('The destination is inside the moved range.');
    return;
  }
  tellEngineOfMove(workbook, sheet, change, to);
  const order = Array.from({ length: size }, (_, i) => i + 1);
  const moved = order.splice(at - 1, count);
  order.splice(to > at ? to - count - 1 : to - 1, 0, ...moved);
  reorder(sheet, dimension, order);
}

/** Puts lines into a new order: line `n` becomes the old line `order[n - 1]`. */
function reorder(sheet: Sheet, dimension: 'rows' | 'columns', order: readonly number[]): void {
  const across = dimension === 'rows' ? sheet.columns : sheet.rows;
  const [sizes, hidden] =
    dimension === 'rows'
      ? [sheet.rowHeights, sheet.hiddenRows]
      : [sheet.columnWidths, sheet.hiddenColumns];
  const cellAt = (line: number, j: number) =>
    dimension === 'rows' ? sheet.cell(line, j) : sheet.cell(j, line);
  const changed = order.flatMap((from, index) =>
    from === index + 1 ? [] : [{ from, to: index + 1 }],
  );
  const lines = changed.map(({ from }) => ({
    cells: Array.from({ length: across }, (_, j) => cellAt(from, j + 1)),
    size: sizes.get(from),
    hidden: hidden.has(from),
  }));
  changed.forEach(({ to }, index) => {
    const line = lines[index];
    line?.cells.forEach((cell, j) => {
      if (dimension === 'rows') sheet.put(to, j + 1, cell);
      else sheet.put(j + 1, to, cell);
    });
    if (line?.size === undefined) sizes.delete(to);
    else sizes.set(to, line.size);
    if (line?.hidden) hidden.set(to, true);
    else hidden.delete(to);
  });
}

/** Copies the cells of a tab into a new one, formulas as they stand. */
export function copySheetContent(workbook: Workbook, from: Sheet, to: Sheet): void {
  from.each(from.wholeRect, (cell, row, column) => {
    to.put(row, column, { ...cell, value: undefined, formula: undefined });
    if (cell.formula) {
      writeInput(workbook, to, row, column, { formula: formulaOf(workbook, from, row, column) });
    } else if (cell.value !== undefined) {
      to.open(row, column).value = cell.value;
      syncCell(workbook, to, row, column);
    }
  });
  to.baseStyle = from.baseStyle;
  to.merges = [...from.merges];
  to.validated = [...from.validated];
  to.conditionalFormats = [...from.conditionalFormats];
  to.frozenRows = from.frozenRows;
  to.frozenColumns = from.frozenColumns;
  to.gridlinesHidden = from.gridlinesHidden;
  to.tabColor = from.tabColor;
  for (const [key, value] of from.rowHeights) to.rowHeights.set(key, value);
  for (const [key, value] of from.columnWidths) to.columnWidths.set(key, value);
  for (const key of from.hiddenRows.keys()) to.hiddenRows.set(key, true);
  for (const key of from.hiddenColumns.keys()) to.hiddenColumns.set(key, true);
}
