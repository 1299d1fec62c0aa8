import { KEY_COLUMN, KEY_ROW, type TabLayout } from '../../tabs/derive/tab-layout.ts';
import type { RepairLog } from '../repair.ts';
import { rememberTabs, type TabSheets } from '../tab-sheets.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The name that the host gives to the first sheet, in any language: a word and 1. */
const FIRST_SHEET_NAME = /^[\p{L}\p{M}]+\s?1$/u;

/**
 * Makes those of the tabs that are wanted and missing, each behind the tab that stands before it in the order of
 * the workbook. An empty tab with the title of one is what a run left that was cut off: it is taken. All tabs are
 * made before the first is written into: the host would carry out what was written before it makes the next.
 */
export function ensureTabs(
  spreadsheet: Spreadsheet,
  found: TabSheets,
  {
    layouts,
    isWanted,
  }: { layouts: readonly TabLayout[]; isWanted: (layout: TabLayout) => boolean },
  log: RepairLog,
): { sheets: TabSheets; created: ReadonlySet<string> } {
  const sheets = new Map(found);
  const created = new Set<string>();
  const others = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  let before: Sheet | null = null;
  for (const layout of layouts) {
    let sheet = sheets.get(layout.key);
    if (!sheet && isWanted(layout)) {
      sheet = leftTab(others, layout) ?? insertTab(spreadsheet, layout, before, others);
      others.set(sheet.getName(), sheet);
      sheets.set(layout.key, sheet);
      created.add(layout.key);
      log.add('TAB_CREATED', sheet.getName());
    }
    before = sheet ?? before;
  }
  if (created.size > 0) removeBlankFirstSheet(spreadsheet, sheets);
  for (const layout of layouts) {
    const sheet = sheets.get(layout.key);
    if (sheet && created.has(layout.key)) prepareGrid(sheet, layout);
  }
  rememberTabs(sheets);
  return { sheets, created };
}

function insertTab(
  spreadsheet: Spreadsheet,
  layout: TabLayout,
  before: Sheet | null,
  others: ReadonlyMap<string, Sheet>,
): Sheet {
  const index = before === null ? 0 : before.getIndex();
  return spreadsheet.insertSheet(freeName(layout.title, others), index);
}

function leftTab(others: ReadonlyMap<string, Sheet>, { title }: TabLayout): Sheet | null {
  const sheet = others.get(title);
  return sheet?.getLastRow() === 0 ? sheet : null;
}

/** Room for the columns and lines, and the key by which the tab is known. */
function prepareGrid(sheet: Sheet, layout: TabLayout): void {
  const missing = layout.columns.length + 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const lines = layout.fixedRows.length + 50;
  if (lines > sheet.getMaxRows())
    sheet.insertRowsAfter(sheet.getMaxRows(), lines - sheet.getMaxRows());
  sheet.getRange(KEY_ROW, KEY_COLUMN).setValue(layout.key);
}

/** The title, or the title with a number when a user's own tab already has that name. */
function freeName(title: string, names: ReadonlyMap<string, Sheet>): string {
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? title : `${title} (${attempt})`;
    if (!names.has(name)) return name;
  }
}

/** The empty first sheet of a new spreadsheet is in the way; one with content is the user's. */
function removeBlankFirstSheet(spreadsheet: Spreadsheet, sheets: TabSheets): void {
  const ours = new Set([...sheets.values()].map((sheet) => sheet.getSheetId()));
  const blank = spreadsheet
    .getSheets()
    .find((sheet) => !ours.has(sheet.getSheetId()) && FIRST_SHEET_NAME.test(sheet.getName()));
  if (blank && blank.getLastRow() === 0) spreadsheet.deleteSheet(blank);
}
