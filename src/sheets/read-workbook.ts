import type { Cell } from '../base/cell.ts';
import { ProgramFault } from '../base/program-fault.ts';
import { type ReadPlan, readPlan } from '../plan/read-plan.ts';
import { countedTables } from '../tabs/derive/counted-tables.ts';
import { layoutsOf } from '../tabs/derive/layout.ts';
import { type RowOnItsWay, rowsOnTheirWay } from '../tabs/derive/rows-on-their-way.ts';
import { columnLetter, quotedTitle, ROW_KEYS, type SheetMap } from '../tabs/derive/sheet-map.ts';
import {
  FIRST_DATA_ROW,
  HEADER_ROW,
  type PlanShape,
  type TabLayout,
} from '../tabs/derive/tab-layout.ts';
import type { Tables } from '../tabs/derive/table.ts';
import { type Table, tableOf } from '../tabs/derive/table.ts';
import { blankColumnsOfOtherYears } from '../tabs/derive/years-outside.ts';
import { BUDGET_TAB } from '../tabs/master-tabs.ts';
import { gridOf } from './read-grid.ts';
import { shapeIn } from './shape-of-workbook.ts';
import { findTabs, type TabSheets } from './tab-sheets.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Everything that one run read: each tab once. */
export interface WorkbookReading extends ReadPlan {
  readonly sheets: TabSheets;
  readonly shape: PlanShape;
  readonly layouts: readonly TabLayout[];
  /** As they count: each key stands in them once. */
  readonly tables: Tables;
  /** The cells of each tab as they were read. */
  readonly grids: Grids;
  /** New rows of moves that were cut off; while the old row stands, they are not among the tables' rows. */
  readonly onTheirWay: readonly RowOnItsWay[];
}

/** Tabs that decide which other tabs and columns there are. */
const SHAPING_TABS = ['settings', 'divisions', 'strategies'];
/** Tabs whose content no computation needs. */
const UNREAD_TABS = ['changes', 'oldChanges', 'keptFiles', 'planImport'];
const NO_SHAPE: PlanShape = { years: [], divisions: [], strategies: [] };

/** Reads the whole workbook, one call per tab. */
export function readWorkbook(): WorkbookReading {
  const sheets = findTabs(SpreadsheetApp.getActiveSpreadsheet());
  const shaping = readTables(
    sheets,
    layoutsOf(NO_SHAPE).filter((layout) => SHAPING_TABS.includes(layout.key)),
  );
  // Its head knows of divisions too, and the tab is read anyway.
  const budget = sheets.get(BUDGET_TAB.key);
  const known: Grids = budget ? new Map([[BUDGET_TAB.key, readGrid(budget)]]) : new Map();
  const shape = shapeIn(sheets, shaping, known);
  const layouts = layoutsOf(shape);
  const rest = layouts.filter(
    (layout) => !SHAPING_TABS.includes(layout.key) && !UNREAD_TABS.includes(layout.key),
  );
  const all = new Map([...shaping, ...readTables(sheets, rest, known)]);
  const tables = countedTables(all, shape);
  return {
    ...{ sheets, shape, layouts, tables, grids: gridsOf(all) },
    onTheirWay: rowsOnTheirWay(all),
    ...readPlan(tables),
  };
}

/** The reading as it is once some of its tables are others. */
export function withTables(reading: WorkbookReading, changed: Tables): WorkbookReading {
  const tables = countedTables(new Map([...reading.tables, ...changed]), reading.shape);
  const grids = new Map([...reading.grids, ...gridsOf(changed)]);
  return { ...reading, tables, grids, ...readPlan(tables) };
}

/** The reading with some tabs as they stand now: those that this run has written into. */
export function readAfterWrites(
  reading: WorkbookReading,
  keys: readonly string[],
): WorkbookReading {
  const changed = reading.layouts.filter(({ key }) => keys.includes(key));
  return withTables(reading, readTables(reading.sheets, changed));
}

/** Cells by tab key. */
export type Grids = ReadonlyMap<string, Table['grid']>;

export function gridsOf(tables: Tables): Grids {
  return new Map([...tables].map(([key, { grid }]) => [key, grid]));
}

/** The tables of the given tabs; a tab that is not there is left out, one whose cells are known is not read. */
export function readTables(
  sheets: TabSheets,
  layouts: readonly TabLayout[],
  known: Grids = new Map(),
): Map<string, Table> {
  return new Map(
    layouts.flatMap((layout): [string, Table][] => {
      const sheet = sheets.get(layout.key);
      return sheet ? [[layout.key, tableOf(layout, known.get(layout.key) ?? readGrid(sheet))]] : [];
    }),
  );
}

function readGrid(sheet: Sheet): Cell[][] {
  return gridOf(sheet.getDataRange());
}

/** Says where things stand according to what was read. */
export function sheetMapOf(sheets: TabSheets, tables: Tables): SheetMap {
  const titles = new Map([...sheets].map(([key, sheet]) => [key, quotedTitle(sheet.getName())]));
  const titleOf = (tab: string) => titles.get(tab) ?? missing('TAB_MISSING', tab, '');
  const letterOf = (tab: string, key: string) => {
    if (key === ROW_KEYS) return 'A';
    const column = tables.get(tab)?.columns.get(key);
    return column === undefined ? missing('COLUMN_MISSING', tab, key) : columnLetter(column);
  };
  const rows = new Map([...tables].map(([key, table]) => [key, rowsByKey(table)]));
  return {
    has: (tab) => titles.has(tab),
    column: (tab, key) => {
      const letter = letterOf(tab, key);
      return `${titleOf(tab)}!$${letter}$${HEADER_ROW}:$${letter}`;
    },
    cell: (tab, rowKey, columnKey) => {
      const row = rows.get(tab)?.get(rowKey) ?? missing('COLUMN_MISSING', tab, rowKey);
      return `${titleOf(tab)}!$${letterOf(tab, columnKey)}$${row}`;
    },
    head: (tab, row, key) => `${titleOf(tab)}!$${letterOf(tab, key)}$${row}`,
    link: (tab, cell) => {
      const sheet = sheets.get(tab);
      if (!sheet) return missing('TAB_MISSING', tab, '');
      return `#gid=${sheet.getSheetId()}${cell === undefined ? '' : `&range=${cell}`}`;
    },
  };
}

/** Sheet rows by row key, also of rows in which nothing but the key stands yet. */
function rowsByKey(table: Table): Map<string, number> {
  const rows = new Map<string, number>();
  table.grid.forEach((cells, index) => {
    const key = String(cells[0] ?? '');
    if (index + 1 >= FIRST_DATA_ROW && key !== '' && !rows.has(key)) rows.set(key, index + 1);
  });
  for (const row of table.rows) if (!row.hasKey) rows.set(row.key, row.sheetRow);
  return rows;
}

function missing(code: 'TAB_MISSING' | 'COLUMN_MISSING', tab: string, key: string): never {
  throw new ProgramFault(code, `Workbook has no ${tab} ${key}`.trim(), { tab, key });
}

/** True when every tab, column and line that the plan needs can be found, and no blank column of another year. */
export function isComplete({ layouts, sheets, tables }: WorkbookReading): boolean {
  return layouts.every((layout) => {
    const table = tables.get(layout.key);
    return table
      ? isWhole(table) && blankColumnsOfOtherYears(table).length === 0
      : layout.atFirstUse || sheets.has(layout.key);
  });
}

/** True when every column and every line of the tab can be found. */
export function isWhole(table: Table): boolean {
  const { columns, fixedRows } = table.layout;
  const rows = rowsByKey(table);
  return (
    columns.every((column) => table.columns.has(column.key)) &&
    fixedRows.every((row) => rows.has(row.key))
  );
}
