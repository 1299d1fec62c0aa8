import type { Validation } from '../../tabs/cell-kinds.ts';
import { FIRST_DATA_ROW } from '../../tabs/derive/tab-layout.ts';
import type { Table, Tables } from '../../tabs/derive/table.ts';
import type { RepairLog } from '../repair.ts';
import type { TabSheets } from '../tab-sheets.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
/** By sheet row and column, from A1 on. */
export type Rules = readonly (readonly (DataValidation | null)[])[];

/**
 * Gives every input column its drop-down or limit, and gives back those that were lost. All of them only
 * warn: a rejecting rule would refuse Thai digits before any trigger could read it.
 */
export function applyValidations(
  sheet: Sheet,
  table: Table,
  workbook: { readonly sheets: TabSheets; readonly tables: Tables; readonly actual: Rules },
  log: RepairLog,
): void {
  if (!takesRules(table)) return;
  const rows = sheet.getMaxRows() - FIRST_DATA_ROW + 1;
  const actual = workbook.actual[FIRST_DATA_ROW - 1] ?? [];
  for (const column of table.layout.columns) {
    const position = table.columns.get(column.key);
    if (
      position === undefined ||
      column.kind.validation === null ||
      column.rowFormula !== undefined ||
      column.kind.validation.type === 'checkbox'
    )
      continue;
    const rule = ruleOf(column.kind.validation, column.help, workbook);
    if (rule === null || isSame(actual[position - 1] ?? null, rule)) continue;
    sheet.getRange(FIRST_DATA_ROW, position, rows, 1).setDataValidation(rule);
    log.add('VALIDATION', sheet.getName());
  }
  applyInitialValidations(sheet, table, workbook, log);
  applyHeadValidations(sheet, table, workbook, log);
}

/** The rules of a tab that has none yet. */
export const NO_RULES: Rules = [];

/** What stands in the cells in which `applyValidations` looks, from A1 on. One call at most. */
export function readRules(sheet: Sheet, table: Table): Rules {
  if (!takesRules(table)) return NO_RULES;
  const lastColumn = Math.max(0, ...table.columns.values());
  const rows = table.layout.declaration === 'settings' ? table.grid.length : FIRST_DATA_ROW;
  return sheet.getRange(1, 1, Math.max(rows, FIRST_DATA_ROW), lastColumn).getDataValidations();
}

function takesRules({ layout, columns }: Table): boolean {
  return layout.keeper !== 'formulas' && layout.keeper !== 'refilled' && columns.size > 0;
}

/** The box of the send tick, above the table. */
function applyHeadValidations(
  sheet: Sheet,
  { layout, columns }: Table,
  workbook: { readonly sheets: TabSheets; readonly tables: Tables; readonly actual: Rules },
  log: RepairLog,
): void {
  for (const { row, column, cell } of layout.headCells) {
    const position = columns.get(column);
    if (cell.type !== 'input' || cell.kind.validation === null || position === undefined) continue;
    const rule = ruleOf(cell.kind.validation, '', workbook);
    const actual = workbook.actual[row - 1]?.[position - 1] ?? null;
    if (rule === null || isSame(actual, rule)) continue;
    sheet.getRange(row, position).setDataValidation(rule);
    log.add('VALIDATION', sheet.getName());
  }
}

/** The drop-down of one row of ตั้งค่า: each setting has its own; rows that follow each other and ask the same get it at once. */
function applyInitialValidations(
  sheet: Sheet,
  table: Table,
  workbook: { readonly sheets: TabSheets; readonly tables: Tables; readonly actual: Rules },
  log: RepairLog,
): void {
  const position = table.columns.get('value');
  if (table.layout.declaration !== 'settings' || position === undefined) return;
  const cellOf = new Map(table.layout.fixedRows.map(({ key, cells }) => [key, cells.value]));
  const runs: { from: number; count: number; rule: DataValidation }[] = [];
  table.grid.forEach((cells, index) => {
    const cell = cellOf.get(String(cells[0] ?? ''));
    if (cell?.type !== 'initial' || cell.kind.validation === null) return;
    const rule = ruleOf(cell.kind.validation, '', workbook);
    if (rule === null || isSame(workbook.actual[index]?.[position - 1] ?? null, rule)) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === index + 1 && isSame(last.rule, rule)) last.count += 1;
    else runs.push({ from: index + 1, count: 1, rule });
  });
  for (const { from, count, rule } of runs) {
    sheet.getRange(from, position, count, 1).setDataValidation(rule);
    log.add('VALIDATION', sheet.getName(), count);
  }
}

function ruleOf(
  validation: Validation,
  help: string,
  workbook: { readonly sheets: TabSheets; readonly tables: Tables },
): DataValidation | null {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(help);
  switch (validation.type) {
    case 'list':
      return builder.requireValueInList([...validation.values], true).build();
    case 'number':
      return builder.requireNumberBetween(validation.from, validation.to).build();
    case 'checkbox':
      return builder.requireCheckbox().build();
    case 'rows-of': {
      const sheet = workbook.sheets.get(validation.tab);
      const column = workbook.tables.get(validation.tab)?.columns.get(validation.column);
      if (!sheet || column === undefined) return null;
      const rows = sheet.getMaxRows() - FIRST_DATA_ROW + 1;
      return builder
        .requireValueInRange(sheet.getRange(FIRST_DATA_ROW, column, rows, 1), true)
        .build();
    }
  }
}

function isSame(actual: DataValidation | null, wanted: DataValidation): boolean {
  if (actual === null || actual.getCriteriaType() !== wanted.getCriteriaType()) return false;
  return describe(actual) === describe(wanted) && actual.getAllowInvalid();
}

function describe(rule: DataValidation): string {
  return rule
    .getCriteriaValues()
    .map((value) =>
      isRange(value) ? `${value.getSheet().getSheetId()}!${value.getColumn()}` : String(value),
    )
    .join('|');
}

function isRange(value: unknown): value is GoogleAppsScript.Spreadsheet.Range {
  return typeof value === 'object' && value !== null && 'getSheet' in value;
}
