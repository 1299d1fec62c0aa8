import type { Cell } from '../../../base/cell.ts';
import type { Fill, Filling } from '../../../plan/import/settle.ts';
import { logChanges } from '../../../sheets/change-log.ts';
import { momentText, personEmail } from '../../../sheets/person.ts';
import { sheetMapOf, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { type TabDeclaration, uncheckedCells } from '../../../tabs/define-tab.ts';
import type { TabLayout } from '../../../tabs/derive/tab-layout.ts';
import type { Table } from '../../../tabs/derive/table.ts';
import { CHANGES_TAB } from '../../../tabs/record-tabs.ts';
import { PLAN_IMPORT_SENTENCES } from '../../../text/plan-import.ts';

/** How many rows and cells were written. */
export interface Written {
  readonly rows: number;
  readonly cells: number;
}

/** Writes new rows and blank cells, tab by tab, and one line for each tab into the log. */
export function writeFillings(reading: WorkbookReading, fillings: readonly Filling[]): Written {
  let written: Written = { rows: 0, cells: 0 };
  for (const [tab, own] of byTab(fillings)) {
    const rows = addRows(
      reading,
      tab,
      own.filter(({ isNew }) => isNew),
    );
    const cells = fillCells(
      reading,
      tab,
      own.filter(({ isNew }) => !isNew),
    );
    logTab(reading, tab, { rows, cells }, PLAN_IMPORT_SENTENCES.about);
    written = { rows: written.rows + rows, cells: written.cells + cells };
  }
  return written;
}

export function logTab(
  { sheets }: WorkbookReading,
  tab: string,
  { rows, cells }: Written,
  about: string,
): void {
  const title = sheets.get(tab)?.getName() ?? tab;
  if (rows + cells === 0) return;
  const change = {
    tab: title,
    cell: '',
    before: '',
    after: PLAN_IMPORT_SENTENCES.logged(rows, cells),
  };
  const author = { who: personEmail(), at: momentText(new Date()) };
  logChanges(sheets.get(CHANGES_TAB.key), [{ ...change, about }], author);
}

function byTab(fillings: readonly Filling[]): Map<string, Filling[]> {
  const tabs = new Map<string, Filling[]>();
  for (const filling of fillings) {
    const own = tabs.get(filling.tab) ?? [];
    own.push(filling);
    tabs.set(filling.tab, own);
  }
  return tabs;
}

function addRows(reading: WorkbookReading, tab: string, rows: readonly Filling[]): number {
  const sheet = reading.sheets.get(tab);
  const table = reading.tables.get(tab);
  if (!sheet || !table || rows.length === 0) return 0;
  const blank = blankCells(table.layout);
  const keyed = rows.map(
    ({ row, fills }): KeyedRow<TabDeclaration> => ({
      key: row,
      cells: uncheckedCells({
        ...blank,
        ...Object.fromEntries(fills.map(({ column, after }) => [column, after])),
      }),
    }),
  );
  upsertRows(sheet, table, keyed, sheetMapOf(reading.sheets, reading.tables));
  return keyed.length;
}

/** Every cell into which people type, so that a row is one block. */
function blankCells(layout: TabLayout): Record<string, Cell> {
  return Object.fromEntries(
    layout.columns
      .filter(({ rowFormula }) => rowFormula === undefined)
      .map(({ key, kind }) => [key, kind.write(kind.blank)]),
  );
}

/** Cells of rows that stand: none that shows the result of a formula, though it may look blank. */
function fillCells(reading: WorkbookReading, tab: string, rows: readonly Filling[]): number {
  const table = reading.tables.get(tab);
  if (table === undefined || rows.length === 0) return 0;
  const isFormula = formulasOf(reading, table);
  const changes = rows.flatMap(({ row, fills }) =>
    fills
      .filter((fill) => !isFormula(row, fill))
      .map(({ column, before, after }) => ({ row, column, before, after })),
  );
  return writeKeyedCells(reading, tab, changes);
}

function formulasOf(
  { sheets }: WorkbookReading,
  table: Table,
): (row: string, fill: Fill) => boolean {
  const sheet = sheets.get(table.layout.key);
  const width = Math.max(1, table.grid[0]?.length ?? 1);
  const formulas = sheet?.getRange(1, 1, Math.max(1, table.grid.length), width).getFormulas() ?? [];
  const rows = new Map(table.rows.map(({ key, sheetRow }) => [key, sheetRow]));
  return (row, { column }) => {
    const at = [(rows.get(row) ?? 0) - 1, (table.columns.get(column) ?? 0) - 1] as const;
    return (formulas[at[0]]?.[at[1]] ?? '') !== '';
  };
}
