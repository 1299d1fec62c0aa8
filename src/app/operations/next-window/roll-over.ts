import { type Cell, isBlank, textOf } from '../../../base/cell.ts';
import type { FiscalYear } from '../../../base/fiscal-year.ts';
import type { NextWindow } from '../../../plan/next-window.ts';
import { ensureTab } from '../../../sheets/first-use.ts';
import { literal } from '../../../sheets/literal.ts';
import { readAgain } from '../../../sheets/moves/read-again.ts';
import { removeRows } from '../../../sheets/moves/remove-rows.ts';
import { readTab } from '../../../sheets/read-tab.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { writeCells } from '../../../sheets/write-cells.ts';
import { type CellChange, writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { ARCHIVE_TAB } from '../../../tabs/archive.ts';
import type { TabDeclaration } from '../../../tabs/define-tab.ts';
import { FIRST_DATA_ROW, KEY_ROW } from '../../../tabs/derive/tab-layout.ts';
import {
  cellAt,
  cellUnder,
  type Table,
  type TableRow,
  tableIn,
} from '../../../tabs/derive/table.ts';
import { IDP_TAB, PROPOSED } from '../../../tabs/idp.ts';
import { BUDGET_TAB, COMMITTEE_TAB } from '../../../tabs/master-tabs.ts';
import { PAPERS_TAB } from '../../../tabs/paper-tabs.ts';
import { CHANGES_TAB, EXCEPTIONS_TAB, OLD_CHANGES_TAB } from '../../../tabs/record-tabs.ts';
import { REMEDIES_TAB } from '../../../tabs/remedies.ts';
import { CLOSED_RESULTS_TAB, RESULTS_TAB } from '../../../tabs/results/results-tab.ts';
import { SETTINGS_TAB, type SettingKey } from '../../../tabs/settings.ts';
import { SUBMISSIONS_TAB } from '../../../tabs/submissions.ts';
import { NEEDS_TAB } from '../../../tabs/training/needs-tabs.ts';
import { REQUESTS_TAB } from '../../../tabs/training/requests-tab.ts';
import { TRANSFERS_TAB } from '../../../tabs/transfers.ts';
import { thaiYears } from '../../../text/format.ts';
import type { Roll } from './next-window.ts';

/** Tabs of which nothing goes on. */
const EMPTIED: readonly TabDeclaration[] = [
  BUDGET_TAB,
  TRANSFERS_TAB,
  SUBMISSIONS_TAB,
  REQUESTS_TAB,
  NEEDS_TAB,
  CLOSED_RESULTS_TAB,
  PAPERS_TAB,
  EXCEPTIONS_TAB,
  REMEDIES_TAB,
  CHANGES_TAB,
  OLD_CHANGES_TAB,
];
/** Settings that are true of one plan only. */
const OF_ONE_PLAN: readonly SettingKey[] = [
  'approvalMeeting',
  'approvalDay',
  'announcedDay',
  'effectiveDay',
  'orderNumber',
  'orderDay',
  'draftedDay',
  'currentRound',
];
const LONGEST_CONTENT = 45_000;

/** How many rows of which tabs are put away. */
export function emptiedTabs({
  sheets,
  tables,
}: WorkbookReading): { title: string; rows: number }[] {
  return EMPTIED.flatMap((tab) => {
    const rows = (tables.get(tab.key) ?? readTab(tab)?.table)?.rows.length ?? 0;
    return rows === 0 ? [] : [{ title: sheets.get(tab.key)?.getName() ?? tab.title, rows }];
  });
}

/**
 * All steps of going on, each of which a second run finds done: what goes away is put into the archive first;
 * then rows, columns and settings; the years last.
 */
export function rollOver(reading: WorkbookReading, roll: Roll, window: NextWindow): void {
  const leaving = leavingRows(reading, roll, window);
  archive(reading, roll, new Map([...leaving, ...changingRows(reading)]));
  redatePlans(reading, window);
  for (const [tab, rows] of leaving) {
    const table = reading.tables.get(tab);
    if (table && !EMPTIED.some(({ key }) => key === tab)) dropRows(reading, tab, rows);
    else emptyTab(reading, tab);
  }
  for (const table of reading.tables.values()) relabelYears(reading, table, roll);
  clearDays(reading);
  setYears(reading, roll);
}

/** Rows of which cells are emptied: as they stood they go into the archive too. */
function changingRows({ tables }: WorkbookReading): Leaving {
  const changing = new Map<string, { table: Table; rows: readonly TableRow[] }>();
  for (const [key, table] of tables) {
    const { declaration } = table.layout;
    const isWhole = [ACTIVITIES_TAB.key, IDP_TAB.key, COMMITTEE_TAB.key].some(
      (one) => one === declaration,
    );
    const rows = table.rows.filter(
      (row) => isWhole || (key === SETTINGS_TAB.key && OF_ONE_PLAN.some((one) => one === row.key)),
    );
    if (rows.length > 0) changing.set(key, { table, rows });
  }
  return changing;
}

type Leaving = ReadonlyMap<string, { readonly table: Table; readonly rows: readonly TableRow[] }>;

function leavingRows({ tables }: WorkbookReading, roll: Roll, window: NextWindow): Leaving {
  const chosen = new Set(roll.activities);
  const dropped = new Set(window.dropped.map(({ source }) => `${source.tab}|${source.row}`));
  const leaving = new Map<string, { table: Table; rows: readonly TableRow[] }>();
  for (const [key, table] of tables) {
    const { declaration } = table.layout;
    const rows = table.rows.filter((row) =>
      declaration === ACTIVITIES_TAB.key
        ? !chosen.has(row.key)
        : declaration === RESULTS_TAB.key ||
          (declaration === IDP_TAB.key && dropped.has(`${key}|${row.key}`)),
    );
    if (rows.length > 0) leaving.set(key, { table, rows });
  }
  for (const tab of EMPTIED) {
    const table = tables.get(tab.key) ?? readTab(tab)?.table;
    if (table && table.rows.length > 0) leaving.set(tab.key, { table, rows: table.rows });
  }
  return leaving;
}

function archive(reading: WorkbookReading, { from }: Roll, leaving: Leaving): void {
  const window = thaiYears(from);
  const rows = [...leaving].flatMap(([key, { table, rows: own }]) =>
    own.map((row) => ({
      key: `${from[0]}|${key}|${row.key}`,
      cells: {
        window,
        tab: reading.sheets.get(key)?.getName() ?? table.layout.title,
        content: contentOf(table, row),
      },
    })),
  );
  const { sheet, table } = ensureTab(ARCHIVE_TAB);
  // What a run that was cut off has put there is as it stood before anything was emptied.
  const known = new Set(table.rows.map(({ key }) => key));
  const missing = rows.filter(({ key }) => !known.has(key));
  if (missing.length > 0) upsertRows(sheet, table, missing);
}

function contentOf(table: Table, row: TableRow): string {
  const lines = table.layout.columns.flatMap(({ key, header }) => {
    const cell = cellUnder(table, row, key);
    return isBlank(cell) ? [] : [`${header}: ${textOf(cell)}`];
  });
  return lines.join('\n').slice(0, LONGEST_CONTENT);
}

/** The plans that go on start from the level that was reached, and wait for somebody to confirm them. */
function redatePlans(reading: WorkbookReading, { kept }: NextWindow): void {
  const byTab = new Map<string, CellChange[]>();
  for (const { entry, year, levelNow } of kept) {
    const { tab, row: key } = entry.source;
    const table = reading.tables.get(tab);
    const row = table?.rows.find((one) => one.key === key);
    if (!table || !row) continue;
    const after: Record<string, Cell> = {
      ...{ year, levelNow: levelNow ?? '', state: PROPOSED },
      ...{ result: '', levelAfter: '', agreedDay: '', agreedWith: '' },
    };
    const changes = Object.entries(after).map(([column, value]): CellChange => {
      return { row: key, column, before: cellUnder(table, row, column), after: value };
    });
    byTab.set(tab, [...(byTab.get(tab) ?? []), ...changes]);
  }
  for (const [tab, changes] of byTab) writeKeyedCells(reading, tab, changes);
}

function dropRows(reading: WorkbookReading, tab: string, { rows }: { rows: readonly TableRow[] }) {
  const keys = new Set(rows.map(({ key }) => key));
  removeRows(reading, { tab, keys, isUnchanged: () => true });
}

/** Formats, boxes and drop-downs stay. */
function emptyTab({ sheets }: WorkbookReading, tab: string): void {
  const sheet = sheets.get(tab);
  const last = sheet?.getLastRow() ?? 0;
  if (sheet && last >= FIRST_DATA_ROW)
    sheet
      .getRange(FIRST_DATA_ROW, 1, last - FIRST_DATA_ROW + 1, sheet.getMaxColumns())
      .clearContent();
}

/** A column of a year that is over becomes that of a year to come; the head gets its text by set-up. */
function relabelYears(reading: WorkbookReading, before: Table, { from, money }: Roll): void {
  const sheet = reading.sheets.get(before.layout.key);
  const table = sheet && readAgain(reading, before.layout.key);
  if (!sheet || !table) return;
  const nextOf = new Map(from.map((year) => [String(year), year + from.length]));
  const relabelled = [...table.columns].flatMap(([key, position]) => {
    const [name = '', of = ''] = key.split(':');
    const next = nextOf.get(of);
    return next === undefined ? [] : [{ name, next, position }];
  });
  if (relabelled.length === 0) return;
  const isActivities = table.layout.declaration === ACTIVITIES_TAB.key;
  if (isActivities && money === 'blank') {
    const columns = relabelled.filter(({ name }) => name === 'money');
    writeCells(
      sheet,
      table.rows.flatMap(({ sheetRow: row }) =>
        columns.map(({ position }) => ({ row, column: position, content: '' })),
      ),
    );
  }
  writeCells(
    sheet,
    relabelled.map(({ name, next, position }) => ({
      ...{ row: KEY_ROW, column: position },
      content: literal(`${name}:${next}`),
    })),
  );
}

function clearDays(reading: WorkbookReading): void {
  const committee = tableIn(reading.tables, COMMITTEE_TAB);
  if (!committee) return;
  const changes = committee.rows.flatMap((row) =>
    (['from', 'to'] as const).map((column): CellChange => {
      return { row: row.key, column, before: cellAt(committee, row, column), after: '' };
    }),
  );
  writeKeyedCells(reading, COMMITTEE_TAB.key, changes);
}

/** The first year is written last of all: by it a later run knows that everything before is done. */
function setYears(reading: WorkbookReading, { from }: Roll): void {
  const settings = tableIn(reading.tables, SETTINGS_TAB);
  if (!settings) return;
  const first: FiscalYear = (from[0] ?? 0) + from.length;
  const set = (values: ReadonlyMap<string, Cell>) => {
    const changes = settings.rows.flatMap((row): CellChange[] => {
      const value = values.get(row.key);
      const before = cellAt(settings, row, 'value');
      return value === undefined ? [] : [{ row: row.key, column: 'value', before, after: value }];
    });
    writeKeyedCells(reading, SETTINGS_TAB.key, changes);
  };
  set(new Map([...OF_ONE_PLAN.map((key): [string, Cell] => [key, '']), ['currentYear', first]]));
  set(new Map([['firstYear', first]]));
}
