import { parseA1, rectToA1 } from '../ground/a1.ts';
import { formulaOf, readCell, syncCell, syncEmptyCells } from './cells.ts';
import { eachLook, LookBlocks, lookOf } from './looks.ts';
import { type Cell, Sheet, type ValidatedArea } from './sheet.ts';
import type { CellSnapshot, SheetSnapshot, ValidationRule, WorkbookSnapshot } from './snapshot.ts';
import { Workbook } from './workbook.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a cell holds, without members that are undefined: a snapshot is plain JSON. */
function cellSnapshot(
  workbook: Workbook,
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
): CellSnapshot {
  const held: Writable<CellSnapshot> = lookOf(cell);
  if (cell.note !== undefined) held.note = cell.note;
  if (cell.formula) {
    held.formula = formulaOf(workbook, sheet, row, column);
    held.result = readCell(workbook, sheet, row, column).value;
  } else if (cell.value !== undefined) held.value = cell.value;
  return held;
}

function cellsOf(workbook: Workbook, sheet: Sheet): Pick<SheetSnapshot, 'cells' | 'looks'> {
  const cells: Record<string, CellSnapshot> = {};
  const looks = new LookBlocks();
  sheet.each(sheet.wholeRect, (cell, row, column) => {
    if (cell.value === undefined && !cell.formula && cell.note === undefined) {
      looks.add(cell, row, column);
      return;
    }
    const one = cellSnapshot(workbook, sheet, cell, row, column);
    cells[rectToA1({ row, column, rows: 1, columns: 1 })] = one;
  });
  return { cells, looks: looks.blocks };
}

function validationsOf(areas: readonly ValidatedArea[]): SheetSnapshot['validations'] {
  const groups = new Map<string, { ranges: ValidatedArea['rect'][]; rule: ValidationRule }>();
  for (const { rect, rule } of areas) {
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { ranges: [], rule };
    group.ranges.push(rect);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sheetSnapshot(workbook: Workbook, sheet: Sheet): SheetSnapshot {
  const { id, name, hidden, tabColor, rows, columns, frozenRows, frozenColumns } = sheet;
  return {
    ...{ id, name, hidden, tabColor, rows, columns, frozenRows, frozenColumns },
    gridlinesHidden: sheet.gridlinesHidden,
    ...(sheet.baseStyle ? { baseStyle: sheet.baseStyle } : {}),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    columnWidths: Object.fromEntries(sheet.columnWidths),
    hiddenRows: [...sheet.hiddenRows.keys()].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns.keys()].sort((a, b) => a - b),
    merges: [...sheet.merges],
    ...cellsOf(workbook, sheet),
    validations: validationsOf(sheet.validated),
    conditionalFormats: sheet.conditionalFormats,
    protections: sheet.protections.map((one) => ({
      ...one,
      editors: [...one.editors],
      unprotected: [...one.unprotected],
    })),
  };
}

/** The whole spreadsheet as plain data, with what every formula shows now. */
export function toSnapshot(workbook: Workbook): WorkbookSnapshot {
  const { id, name, locale, timeZone, activeSheetId } = workbook;
  return {
    ...{ id, name, locale, timeZone, activeSheetId },
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet)),
    namedRanges: workbook.namedRanges.map((named) => ({ ...named })),
  };
}

function numbered<T>(record: Readonly<Record<number, T>>, into: Map<number, T>): void {
  for (const [index, value] of Object.entries(record)) into.set(Number(index), value);
}

function restoreSheet(saved: SheetSnapshot): Sheet {
  const sheet = new Sheet(saved.id, saved.name, saved.rows, saved.columns);
  const { hidden, tabColor, frozenRows, frozenColumns, gridlinesHidden } = saved;
  Object.assign(sheet, { hidden, tabColor, frozenRows, frozenColumns, gridlinesHidden });
  sheet.baseStyle = saved.baseStyle;
  numbered(saved.rowHeights, sheet.rowHeights);
  numbered(saved.columnWidths, sheet.columnWidths);
  for (const row of saved.hiddenRows) sheet.hiddenRows.set(row, true);
  for (const column of saved.hiddenColumns) sheet.hiddenColumns.set(column, true);
  sheet.merges = [...saved.merges];
  sheet.validated = saved.validations.flatMap(({ ranges, rule }) =>
    ranges.map((rect) => ({ rect, rule })),
  );
  sheet.conditionalFormats = [...saved.conditionalFormats];
  sheet.protections = saved.protections.map((one) => ({
    ...one,
    editors: [...one.editors],
    unprotected: [...one.unprotected],
  }));
  return sheet;
}

function restoreCells(workbook: Workbook, sheet: Sheet, saved: SheetSnapshot): void {
  eachLook(saved.looks, (look, row, column) => sheet.put(row, column, { ...look }));
  for (const [a1, held] of Object.entries(saved.cells)) {
    const place = parseA1(a1);
    const [row, column] = [place?.startRow ?? 0, place?.startColumn ?? 0];
    if (row < 1 || column < 1) throw new Error(`not a cell: ${a1}`);
    const { value, formula, format, style, border, note } = held;
    const cell: Cell = { value, format, style, border, note };
    if (formula !== undefined) cell.formula = true;
    sheet.put(row, column, cell);
    if (value !== undefined || formula !== undefined) {
      syncCell(workbook, sheet, row, column, formula);
    }
  }
  for (const { rect, rule } of sheet.validated) {
    if (rule.criteria === 'CHECKBOX') syncEmptyCells(workbook, sheet, rect);
  }
}

/** Builds a spreadsheet from plain data; formulas are calculated anew. */
export function fromSnapshot(saved: WorkbookSnapshot): Workbook {
  const { id, name, locale, timeZone } = saved;
  const sheets = saved.sheets.map(restoreSheet);
  const workbook = new Workbook({ id, name, locale, timeZone, sheets });
  workbook.activeSheetId = saved.activeSheetId;
  workbook.namedRanges.push(...saved.namedRanges.map((named) => ({ ...named })));
  for (const [index, sheet] of sheets.entries()) {
    const held = saved.sheets[index];
    if (held) restoreCells(workbook, sheet, held);
  }
  return workbook;
}
