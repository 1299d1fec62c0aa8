import { readPlan } from '../../plan/read-plan.ts';
import { layoutsOf } from '../../tabs/derive/layout.ts';
import type { TabLayout } from '../../tabs/derive/tab-layout.ts';
import { type Table, type Tables, tableIn } from '../../tabs/derive/table.ts';
import { SETTINGS_TAB } from '../../tabs/settings.ts';
import { markNewFile } from '../own-file.ts';
import { keepProtections } from '../protections/keep-protections.ts';
import { readTables, sheetMapOf, type WorkbookReading } from '../read-workbook.ts';
import { type Repair, RepairLog } from '../repair.ts';
import { shapeIn } from '../shape-of-workbook.ts';
import { findTabs, type TabSheets } from '../tab-sheets.ts';
import { dressColumns, dressRows, dressTab } from './dress-tab.ts';
import { ensureTabs } from './ensure-tabs.ts';
import { fillCells } from './fill-cells.ts';
import { applyHighlights } from './highlights.ts';
import { placeKeys } from './place-keys.ts';
import { seedLists } from './seed-lists.ts';
import { applyValidations } from './validations.ts';

/** Thai texts, dates day first, and the time zone of the offices. */
const LOCALE = 'th_TH';
const TIME_ZONE = 'Asia/Bangkok';

export interface SetUp {
  readonly repairs: readonly Repair[];
  /** Editors whom the host refuses. */
  readonly refused: readonly string[];
}

/**
 * Builds the workbook in an empty spreadsheet, or puts right what is missing or broken in it. What people
 * typed is not touched. Running it again after it was cut off anywhere completes it.
 */
export function setUpSheets(): SetUp {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const log = new RepairLog();
  const shaping = setUpShapingTabs(spreadsheet, log);
  const layouts = layoutsOf(shapeIn(findTabs(spreadsheet), shaping.tables));
  const built = buildTabs(spreadsheet, layouts, log);
  fillTabs(built.sheets, built.tables, log);
  seedWordLists(built.sheets, layouts);
  const refused = finishTabs({ ...built, layouts }, log);
  markNewFile();
  return { repairs: log.list(), refused };
}

/**
 * Makes tabs at their first use, with all that set-up gives a tab, and the formulas and drop-downs of others that
 * look at them. In HR's runs, under the document lock.
 */
export function makeTabs(reading: WorkbookReading, keys: ReadonlySet<string>): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const silent = new RepairLog();
  const wanted = reading.layouts.filter(({ key }) => keys.has(key));
  const { sheets, created } = ensureTabs(
    spreadsheet,
    reading.sheets,
    { layouts: reading.layouts, isWanted: ({ key }) => keys.has(key) },
    silent,
  );
  const tables = placeAllKeys(sheets, readTables(sheets, wanted), silent);
  const all = new Map([...reading.tables, ...tables]);
  fillTabs(sheets, all, silent);
  finishTabs({ sheets, tables, created, layouts: wanted }, silent, all);
  for (const [key, table] of reading.tables) {
    const sheet = sheets.get(key);
    if (sheet && !keys.has(key) && looksAt(table, keys))
      applyValidations(sheet, table, { sheets, tables: all }, silent);
  }
}

/** True where a drop-down of the tab shows the rows of one of those. */
function looksAt({ layout }: Table, tabs: ReadonlySet<string>): boolean {
  const initial = layout.fixedRows.flatMap(({ cells }) =>
    Object.values(cells).flatMap((cell) => (cell.type === 'initial' ? [cell.kind] : [])),
  );
  return [...layout.columns.map(({ kind }) => kind), ...initial].some(
    ({ validation }) => validation?.type === 'rows-of' && tabs.has(validation.tab),
  );
}

/** Looks, drop-downs, colours and, last, protections. @returns editors whom the host refuses. */
function finishTabs(
  { sheets, tables, created, layouts }: Built & { readonly layouts: readonly TabLayout[] },
  log: RepairLog,
  all: Tables = tables,
): string[] {
  for (const [key, table] of tables) {
    const sheet = sheets.get(key);
    if (!sheet) continue;
    dressTab(sheet, table, log);
    const told = created.has(key) ? new RepairLog() : log;
    applyValidations(sheet, table, { sheets, tables: all }, told);
    applyHighlights(sheet, table);
  }
  return keepProtections({ sheets, layouts, tables: all }, readPlan(all).plan, {
    logOf: (key) => (created.has(key) ? null : log),
    retries: true,
  });
}

/** Reads the settings again: rows may just have been put in above the place of the lists. */
function seedWordLists(sheets: TabSheets, layouts: readonly TabLayout[]): void {
  const settings = layouts.filter(({ key }) => key === SETTINGS_TAB.key);
  const sheet = sheets.get(SETTINGS_TAB.key);
  const table = tableIn(readTables(sheets, settings), SETTINGS_TAB);
  if (sheet && table) seedLists(sheet, table);
}

/** Region, and the tabs that decide which other tabs and columns there are. */
export function setUpShapingTabs(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet = SpreadsheetApp.getActiveSpreadsheet(),
  log: RepairLog = new RepairLog(),
): Built {
  setRegion(spreadsheet, log);
  const shaping = layoutsOf({ years: [], divisions: [], strategies: [] }).filter(isShaping);
  return buildTabs(spreadsheet, shaping, log);
}

function isShaping(layout: TabLayout): boolean {
  return ['settings', 'divisions', 'strategies'].includes(layout.key);
}

function setRegion(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, log: RepairLog): void {
  if (spreadsheet.getSpreadsheetLocale() !== LOCALE) {
    spreadsheet.setSpreadsheetLocale(LOCALE);
    log.add('LOCALE', '');
  }
  if (spreadsheet.getSpreadsheetTimeZone() !== TIME_ZONE) {
    spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
    log.add('TIME_ZONE', '');
  }
}

export interface Built {
  readonly sheets: TabSheets;
  readonly tables: Tables;
  readonly created: ReadonlySet<string>;
}

/**
 * Makes missing tabs, but those that wait for their first use, and places missing keys; afterwards every column
 * and fixed row can be found.
 */
function buildTabs(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  layouts: readonly TabLayout[],
  log: RepairLog,
): Built {
  const isWanted = ({ atFirstUse }: TabLayout) => !atFirstUse;
  const found = findTabs(spreadsheet);
  const { sheets, created } = ensureTabs(spreadsheet, found, { layouts, isWanted }, log);
  return { sheets, tables: placeAllKeys(sheets, readTables(sheets, layouts), log), created };
}

/** @returns the tables as they are once every column and fixed row has its key. */
function placeAllKeys(sheets: TabSheets, tables: Tables, log: RepairLog): Tables {
  const changed: TabLayout[] = [];
  for (const [key, table] of tables) {
    const sheet = sheets.get(key);
    if (!sheet) continue;
    const bare = isBare(table);
    const before = new Set(table.columns.keys());
    if (!placeKeys(sheet, table, bare, bare ? new RepairLog() : log).changed) continue;
    changed.push(table.layout);
    if (!bare) dressWhatIsNew(sheet, table, before);
  }
  return new Map([...tables, ...readTables(sheets, changed)]);
}

/** Nothing but perhaps the key of the tab: just made, or cut off right after. */
function isBare(table: Table): boolean {
  return (
    table.columns.size === 0 &&
    table.grid.every((cells) => cells.slice(1).every((cell) => cell === ''))
  );
}

function dressWhatIsNew(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: Table,
  before: ReadonlySet<string>,
): void {
  const [now] = readTables(new Map([[table.layout.key, sheet]]), [table.layout]).values();
  const added = table.layout.columns.filter((column) => !before.has(column.key));
  if (!now) return;
  if (added.length > 0) dressColumns(sheet, now, added);
  dressRows(sheet, now);
}

/** Writes headers, labels and formulas where they differ from what they should be. */
export function fillTabs(sheets: TabSheets, tables: Tables, log: RepairLog): void {
  const map = sheetMapOf(sheets, tables);
  for (const [key, table] of tables) {
    const sheet = sheets.get(key);
    if (!sheet) continue;
    const newRows = rowsWithOnlyKeys(table);
    const isNew = table.grid.slice(1).every((cells) => cells.slice(1).every((cell) => cell === ''));
    fillCells(sheet, table, map, { isNew, newRows, log });
  }
}

/** Keys of rows in which nothing stands yet: just added, or cut off before they were filled. */
function rowsWithOnlyKeys(table: Table): ReadonlySet<string> {
  const keys = table.layout.fixedRows.map((row) => row.key);
  const rows = new Map(table.grid.map((cells) => [String(cells[0] ?? ''), cells]));
  return new Set(
    keys.filter(
      (key) =>
        rows
          .get(key)
          ?.slice(1)
          .every((cell) => cell === '') ?? false,
    ),
  );
}
