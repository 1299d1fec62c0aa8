import { readPlan } from '../../plan/read-plan.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { layoutsOf } from '../../tabs/derive/layout.ts';
import type { TabLayout } from '../../tabs/derive/tab-layout.ts';
import { type Table, type Tables, tableIn } from '../../tabs/derive/table.ts';
import { SETTINGS_TAB } from '../../tabs/settings.ts';
import { markNewFile } from '../own-file.ts';
import { finishedSheets, keepProtections } from '../protections/keep-protections.ts';
import {
  type Grids,
  gridsOf,
  readTables,
  sheetMapOf,
  type WorkbookReading,
} from '../read-workbook.ts';
import { type Repair, type RepairKind, RepairLog } from '../repair.ts';
import { shapeIn } from '../shape-of-workbook.ts';
import { findTabs, type TabSheets } from '../tab-sheets.ts';
import {
  dressColumns,
  dressOwnFormats,
  dressRows,
  dressTab,
  isDressed,
  keepKeysHidden,
} from './dress-tab.ts';
import { ensureTabs } from './ensure-tabs.ts';
import { fillCells, readFormulas } from './fill-cells.ts';
import { applyHighlights, readHighlights } from './highlights.ts';
import { newTable, placeKeys } from './place-keys.ts';
import { seedLists } from './seed-lists.ts';
import { applyValidations, NO_RULES, type Rules, readRules } from './validations.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SetUp {
  readonly repairs: readonly Repair[];
  /** Editors whom the host refuses. */
  readonly refused: readonly string[];
  /** The tabs as they were read, with their keys; what set-up filled in is not among the cells. */
  readonly built: Built;
}

/**
 * Builds the workbook in an empty spreadsheet, or puts right what is missing or broken in it. What people
 * typed is not touched. Running it again after it was cut off anywhere completes it.
 */
export function setUpSheets(before: SheetsBefore = sheetsBefore()): SetUp {
  const log = new RepairLog();
  const shaping = setUpShapingTabs(before, log);
  const known = new Map([...before.grids, ...gridsOf(shaping.tables)]);
  const layouts = layoutsOf(shapeIn(shaping.sheets, shaping.tables, known));
  const found = { sheets: shaping.sheets, grids: known };
  const rest = buildTabs(found, layouts, log);
  const built = { ...rest, created: new Set([...shaping.created, ...rest.created]) };
  fillTabs(built.sheets, built.tables, log);
  seedWordLists(built);
  const refused = finishTabs({ ...built, layouts }, log);
  markNewFile(built);
  return { repairs: toldOf(log.list(), built, layouts), refused, built };
}

/** What a run already knows of the workbook, so that no tab is read twice. */
export type SheetsBefore = Pick<WorkbookReading, 'sheets' | 'grids'>;

function sheetsBefore(): SheetsBefore {
  return { sheets: findTabs(SpreadsheetApp.getActiveSpreadsheet()), grids: new Map() };
}

/** What follows from a division that is new: nothing was broken. */
const FOLLOWS_FROM_A_DIVISION: ReadonlySet<RepairKind> = new Set([
  'TAB_CREATED',
  'COLUMN_ADDED',
  'ROW_ADDED',
  'LABEL',
  'FORMULA',
  'VALIDATION',
  'PROTECTION',
]);

/** Where divisions are new in a workbook that stood, their names say all that was done for them. */
function toldOf(
  repairs: readonly Repair[],
  { sheets, created }: Pick<Built, 'sheets' | 'created'>,
  layouts: readonly TabLayout[],
): readonly Repair[] {
  const added = layouts.filter(
    ({ key, declaration, division }) =>
      declaration === ACTIVITIES_TAB.key && division !== null && created.has(key),
  );
  if (added.length === 0 || created.has('home')) return repairs;
  const names = added.map(({ key, title }) => sheets.get(key)?.getName() ?? title);
  return [
    { kind: 'DIVISION_ADDED', tab: names.join(' '), count: names.length },
    ...repairs.filter(({ kind }) => !FOLLOWS_FROM_A_DIVISION.has(kind)),
  ];
}

/**
 * Makes tabs at their first use, with all that set-up gives a tab, and the formulas and drop-downs of others that
 * look at them. In HR's runs, under the document lock.
 */
export function makeTabs(reading: WorkbookReading, keys: ReadonlySet<string>): void {
  const silent = new RepairLog();
  const wanted = reading.layouts.filter(({ key }) => keys.has(key));
  const { sheets, created } = ensureTabs(
    SpreadsheetApp.getActiveSpreadsheet(),
    reading.sheets,
    { layouts: reading.layouts, isWanted: ({ key }) => keys.has(key) },
    silent,
  );
  const tables = placeAllKeys(sheets, tablesOf(sheets, wanted, created, reading.grids), silent);
  const all = new Map([...reading.tables, ...tables]);
  fillTabs(sheets, all, silent);
  const others = [...reading.tables].flatMap(([key, table]) => {
    const sheet = sheets.get(key);
    const isConcerned = sheet !== undefined && !keys.has(key) && looksAt(table, keys);
    return isConcerned ? [{ sheet, table, actual: readRules(sheet, table) }] : [];
  });
  for (const { sheet, table, actual } of others)
    applyValidations(sheet, table, { sheets, tables: all, actual }, silent);
  finishTabs({ sheets, tables, created, layouts: wanted }, silent, all);
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

/** What a tab looks like before this run gives it anything. */
interface TabLooks {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly isDressed: boolean;
  readonly rules: Rules;
  readonly highlights: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[];
}

/**
 * Looks, drop-downs, colours and, last, protections. Everything is read before anything is written, and of a tab
 * that was just made nothing. @returns editors whom the host refuses.
 */
function finishTabs(
  { sheets, tables, created, layouts }: Built & { readonly layouts: readonly TabLayout[] },
  log: RepairLog,
  all: Tables = tables,
): string[] {
  const finished = finishedSheets();
  const looks = [...tables].flatMap(([key, table]) =>
    looksOf(table, sheets.get(key), { isNew: created.has(key), finished }),
  );
  for (const { sheet, table, isDressed, rules, highlights } of looks) {
    if (isDressed) keepKeysHidden(sheet);
    else dressTab(sheet, table);
    const told = created.has(table.layout.key) ? new RepairLog() : log;
    applyValidations(sheet, table, { sheets, tables: all, actual: rules }, told);
    applyHighlights(sheet, table, highlights);
  }
  return keepProtections({ sheets, layouts, tables: all }, readPlan(all).plan, {
    logOf: (key) => (created.has(key) ? null : log),
    retries: true,
  });
}

function looksOf(
  table: Table,
  sheet: Sheet | undefined,
  { isNew, finished }: { isNew: boolean; finished: ReadonlySet<number> },
): TabLooks[] {
  if (!sheet) return [];
  if (isNew) return [{ sheet, table, isDressed: false, rules: NO_RULES, highlights: [] }];
  return [
    {
      ...{ sheet, table, isDressed: finished.has(sheet.getSheetId()) || isDressed(sheet) },
      rules: readRules(sheet, table),
      highlights: readHighlights(sheet, table),
    },
  ];
}

function seedWordLists({ sheets, tables }: Built): void {
  const sheet = sheets.get(SETTINGS_TAB.key);
  const table = tableIn(tables, SETTINGS_TAB);
  if (sheet && table) seedLists(sheet, table);
}

/** The tabs that decide which other tabs and columns there are. */
export function setUpShapingTabs(
  before: SheetsBefore = sheetsBefore(),
  log: RepairLog = new RepairLog(),
): Built {
  const shaping = layoutsOf({ years: [], divisions: [], strategies: [] }).filter(isShaping);
  return buildTabs(before, shaping, log);
}

function isShaping(layout: TabLayout): boolean {
  return ['settings', 'divisions', 'strategies'].includes(layout.key);
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
  { sheets: found, grids }: SheetsBefore,
  layouts: readonly TabLayout[],
  log: RepairLog,
): Built {
  const isWanted = ({ atFirstUse }: TabLayout) => !atFirstUse;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { sheets, created } = ensureTabs(spreadsheet, found, { layouts, isWanted }, log);
  const tables = placeAllKeys(sheets, tablesOf(sheets, layouts, created, grids), log);
  return { sheets, tables, created };
}

/** A tab that was just made is blank: it is not read. */
function tablesOf(
  sheets: TabSheets,
  layouts: readonly TabLayout[],
  created: ReadonlySet<string>,
  known: Grids,
): Tables {
  return readTables(sheets, layouts, new Map([...known, ...[...created].map(blankGrid)]));
}

function blankGrid(key: string): [string, Table['grid']] {
  return [key, [[key]]];
}

/** @returns the tables as they are once every column and fixed row has its key. */
function placeAllKeys(sheets: TabSheets, tables: Tables, log: RepairLog): Tables {
  const placed = [...tables].flatMap(([key, table]) => {
    const sheet = sheets.get(key);
    const bare = isBare(table);
    if (!sheet || !placeKeys(sheet, table, bare, bare ? new RepairLog() : log).changed) return [];
    return [{ sheet, table, bare }];
  });
  const bare = placed
    .filter((one) => one.bare)
    .map(({ table: { layout } }): [string, Table] => [layout.key, newTable(layout)]);
  const changed = placed.filter((one) => !one.bare);
  const now = readTables(
    sheets,
    changed.map(({ table }) => table.layout),
  );
  for (const { sheet, table } of changed) {
    const after = now.get(table.layout.key);
    if (after) dressWhatIsNew(sheet, after, new Set(table.columns.keys()));
  }
  return new Map([...tables, ...bare, ...now]);
}

/** Nothing but perhaps the key of the tab: just made, or cut off right after. */
function isBare(table: Table): boolean {
  return (
    table.columns.size === 0 &&
    table.grid.every((cells) => cells.slice(1).every((cell) => cell === ''))
  );
}

function dressWhatIsNew(sheet: Sheet, table: Table, before: ReadonlySet<string>): void {
  const added = table.layout.columns.filter((column) => !before.has(column.key));
  if (added.length > 0) dressColumns(sheet, table, added);
  else dressOwnFormats(sheet, table);
  dressRows(sheet, table);
}

/** Writes headers, labels and formulas where they differ from what they should be. */
export function fillTabs(sheets: TabSheets, tables: Tables, log: RepairLog): void {
  const map = sheetMapOf(sheets, tables);
  const read = [...tables].flatMap(([key, table]) => {
    const sheet = sheets.get(key);
    if (!sheet) return [];
    const isNew = table.grid.slice(1).every((cells) => cells.slice(1).every((cell) => cell === ''));
    return [{ sheet, table, isNew, formulas: isNew ? [] : readFormulas(sheet, table) }];
  });
  for (const { sheet, table, ...known } of read)
    fillCells(sheet, table, map, { ...known, newRows: rowsWithOnlyKeys(table), log });
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
