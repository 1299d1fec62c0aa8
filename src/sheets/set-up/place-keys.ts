import { type Cell, textOf } from '../../base/cell.ts';
import {
  FIRST_DATA_ROW,
  type FixedRow,
  HEADER_ROW,
  KEY_COLUMN,
  KEY_ROW,
  type TabLayout,
} from '../../tabs/derive/tab-layout.ts';
import { type Table, tableOf } from '../../tabs/derive/table.ts';
import { blankColumnsOfOtherYears } from '../../tabs/derive/years-outside.ts';
import { literal } from '../literal.ts';
import type { RepairLog } from '../repair.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts the keys of columns, of fixed rows and of the tab itself where they are missing. */
export function placeKeys(
  sheet: Sheet,
  table: Table,
  isNew: boolean,
  log: RepairLog,
): { changed: boolean } {
  const { layout } = table;
  if (isNew) {
    placeNewKeys(sheet, layout);
    return { changed: true };
  }
  const tabKey = restoreTabKey(sheet, table, log);
  const kept = withoutBlankYears(sheet, table, log);
  const columns = placeColumnKeys(sheet, kept, log);
  const rows = placeRowKeys(sheet, kept, log);
  return { changed: tabKey || kept !== table || columns || rows };
}

/** What a tab that was blank holds once `placeKeys` is done with it. */
export function newTable(layout: TabLayout): Table {
  const keys = newKeys(layout);
  const line = (key: string) => [key, ...keys.slice(1).map(() => '')];
  const above = Array.from({ length: FIRST_DATA_ROW - 2 }, () => line(''));
  return tableOf(layout, [keys, ...above, ...layout.fixedRows.map(({ key }) => line(key))]);
}

function newKeys({ key, columns }: TabLayout): string[] {
  return [key, ...columns.map((column) => column.key)];
}

function placeNewKeys(sheet: Sheet, layout: TabLayout): void {
  const keys = newKeys(layout);
  sheet.getRange(KEY_ROW, KEY_COLUMN, 1, keys.length).setValues([keys.map(literal)]);
  if (layout.fixedRows.length === 0) return;
  sheet
    .getRange(FIRST_DATA_ROW, KEY_COLUMN, layout.fixedRows.length, 1)
    .setValues(layout.fixedRows.map((row) => [literal(row.key)]));
}

function restoreTabKey(sheet: Sheet, { layout, grid }: Table, log: RepairLog): boolean {
  if (grid[0]?.[0] === layout.key) return false;
  sheet.getRange(KEY_ROW, KEY_COLUMN).setValue(literal(layout.key));
  log.add('TAB_KEY', sheet.getName());
  return true;
}

/** Years that the plan does not have any more, and for which nothing was typed, leave no columns behind. */
function withoutBlankYears(sheet: Sheet, table: Table, log: RepairLog): Table {
  const blank = blankColumnsOfOtherYears(table).sort((one, other) => other - one);
  if (blank.length === 0) return table;
  for (const position of blank) sheet.deleteColumn(position);
  log.add('COLUMN_REMOVED', sheet.getName(), blank.length);
  return tableOf(
    table.layout,
    table.grid.map((cells) => cells.filter((_, index) => !blank.includes(index + 1))),
  );
}

/** A column whose key is gone is known by its header; one that is gone altogether is put behind its neighbour. */
function placeColumnKeys(sheet: Sheet, { layout, columns, grid }: Table, log: RepairLog): boolean {
  const missing = layout.columns.filter((column) => !columns.has(column.key));
  const ours = new Set(layout.columns.map((column) => column.key));
  const keyed = new Set(
    [...columns].flatMap(([key, position]) => (ours.has(key) ? [position] : [])),
  );
  const headers = grid[HEADER_ROW - 1] ?? [];
  const positions = new Map(columns);
  let changed = false;
  for (const column of missing) {
    const byHeader = headers.findIndex(
      (header, index) => index > 0 && !keyed.has(index + 1) && textOf(header) === column.header,
    );
    const restored = byHeader >= 0;
    const position = restored ? byHeader + 1 : insertColumn(sheet, layout, column.key, positions);
    if (!restored) shiftFrom(positions, position);
    keyed.add(position);
    positions.set(column.key, position);
    sheet.getRange(KEY_ROW, position).setValue(literal(column.key));
    log.add(restored ? 'COLUMN_KEY' : 'COLUMN_ADDED', sheet.getName());
    changed = true;
  }
  return changed;
}

/** Inserts a column behind the one that stands before it in the layout; returns its position. */
function insertColumn(
  sheet: Sheet,
  layout: TabLayout,
  key: string,
  positions: ReadonlyMap<string, number>,
): number {
  const index = layout.columns.findIndex((column) => column.key === key);
  const before = layout.columns
    .slice(0, index)
    .reverse()
    .find((column) => positions.has(column.key));
  const after = before === undefined ? KEY_COLUMN : (positions.get(before.key) ?? KEY_COLUMN);
  sheet.insertColumnAfter(after);
  return after + 1;
}

function shiftFrom(positions: Map<string, number>, inserted: number): void {
  for (const [key, position] of positions)
    if (position >= inserted) positions.set(key, position + 1);
}

/** Gives fixed rows their keys back, adds rows that are missing, and takes away lines that are no more. */
function placeRowKeys(sheet: Sheet, table: Table, log: RepairLog): boolean {
  const { layout, grid } = table;
  if (layout.fixedRows.length === 0) return false;
  const positions = new Map<string, number>();
  grid.forEach((cells, index) => {
    const key = String(cells[0] ?? '');
    if (index + 1 >= FIRST_DATA_ROW && key !== '' && !positions.has(key))
      positions.set(key, index + 1);
  });
  const restored = restoreRowKeys(sheet, table, positions, log);
  const removed = removeLines(sheet, layout, positions, log);
  const added = addRows(sheet, layout, positions, log);
  return restored || removed || added;
}

function restoreRowKeys(
  sheet: Sheet,
  table: Table,
  positions: Map<string, number>,
  log: RepairLog,
): boolean {
  const keyless = table.rows.filter((row) => !row.hasKey);
  let changed = false;
  for (const fixed of table.layout.fixedRows) {
    if (positions.has(fixed.key)) continue;
    const row = keyless.find((one) => hasLabelsOf(fixed, one.cells, table.columns));
    if (!row) continue;
    sheet.getRange(row.sheetRow, KEY_COLUMN).setValue(literal(fixed.key));
    positions.set(fixed.key, row.sheetRow);
    log.add('ROW_KEYS', sheet.getName());
    changed = true;
  }
  return changed;
}

/** True for a row that shows all the texts (or first values) that the fixed row has. */
function hasLabelsOf(
  fixed: FixedRow,
  cells: readonly Cell[],
  columns: ReadonlyMap<string, number>,
): boolean {
  const known = Object.entries(fixed.cells).filter(
    ([column, cell]) => cell.type === 'label' && column !== 'help',
  );
  return (
    known.length > 0 &&
    known.every(([column, cell]) => {
      const position = columns.get(column);
      return (
        position !== undefined &&
        cell.type === 'label' &&
        textOf(cells[position - 1] ?? '') === String(cell.value)
      );
    })
  );
}

/** Only in tabs where nothing is typed: a line whose year, strategy or division is no more. */
function removeLines(
  sheet: Sheet,
  layout: TabLayout,
  positions: Map<string, number>,
  log: RepairLog,
): boolean {
  if (layout.keeper !== 'formulas') return false;
  const wanted = new Set(layout.fixedRows.map((row) => row.key));
  const surplus = [...positions].filter(([key]) => !wanted.has(key)).sort((a, b) => b[1] - a[1]);
  for (const [key, row] of surplus) {
    sheet.deleteRow(row);
    positions.delete(key);
    for (const [other, position] of positions)
      if (position > row) positions.set(other, position - 1);
  }
  log.add('ROW_REMOVED', sheet.getName(), surplus.length);
  return surplus.length > 0;
}

/** Adds missing rows in runs, each behind the row that stands before it in the layout. */
function addRows(
  sheet: Sheet,
  layout: TabLayout,
  positions: Map<string, number>,
  log: RepairLog,
): boolean {
  let after = Math.max(FIRST_DATA_ROW - 1, HEADER_ROW);
  let added = 0;
  for (const run of runsOfMissing(layout, positions)) {
    after = run.after === null ? FIRST_DATA_ROW - 1 : (positions.get(run.after) ?? after);
    insertBehind(sheet, after, run.keys.length);
    for (const [key, position] of positions) {
      if (position > after) positions.set(key, position + run.keys.length);
    }
    run.keys.forEach((key, index) => {
      positions.set(key, after + 1 + index);
    });
    sheet
      .getRange(after + 1, KEY_COLUMN, run.keys.length, 1)
      .setValues(run.keys.map((key) => [literal(key)]));
    added += run.keys.length;
  }
  log.add('ROW_ADDED', sheet.getName(), added);
  return added > 0;
}

/** New rows take the looks of a data row, never those of the header above the first of them. */
function insertBehind(sheet: Sheet, row: number, count: number): void {
  if (row < FIRST_DATA_ROW) sheet.insertRowsBefore(row + 1, count);
  else sheet.insertRowsAfter(row, count);
}

function runsOfMissing(
  layout: TabLayout,
  positions: ReadonlyMap<string, number>,
): { after: string | null; keys: string[] }[] {
  const runs: { after: string | null; keys: string[] }[] = [];
  let previous: string | null = null;
  let open: { after: string | null; keys: string[] } | null = null;
  for (const { key } of layout.fixedRows) {
    if (positions.has(key)) open = null;
    else if (open) open.keys.push(key);
    else {
      open = { after: previous, keys: [key] };
      runs.push(open);
    }
    previous = key;
  }
  return runs;
}
