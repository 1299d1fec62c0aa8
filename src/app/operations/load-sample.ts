import type { Cell } from '../../base/cell.ts';
import { cellOfDay, type IsoDay } from '../../base/day.ts';
import { ProgramFault } from '../../base/program-fault.ts';
import { formatQuarters } from '../../base/quarters.ts';
import { recordOf } from '../../base/record.ts';
import type { Sample } from '../../sample/index.ts';
import { readWorkbook, type WorkbookReading } from '../../sheets/read-workbook.ts';
import { RepairLog } from '../../sheets/repair.ts';
import { keepRegion } from '../../sheets/set-up/region.ts';
import { setUpShapingTabs, setUpSheets } from '../../sheets/set-up/set-up.ts';
import { type KeyedRow, upsertRowsInto } from '../../sheets/upsert-rows.ts';
import { withDocumentLock } from '../../sheets/with-lock.ts';
import {
  CENTRAL,
  divisionTabKey,
  repeatedKey,
  type TabDeclaration,
  uncheckedCells,
} from '../../tabs/define-tab.ts';
import { FIRST_DATA_ROW } from '../../tabs/derive/tab-layout.ts';
import type { Table } from '../../tabs/derive/table.ts';
import { budgetRowKey } from '../../tabs/fixed/budget.ts';
import { amountKey } from '../../tabs/reconciliation-keys.ts';
import { OUTCOMES } from '../../text/messages.ts';
import { endpoint } from '../endpoint.ts';
import { loadSampleData } from '../sample.lazy.ts';
import { type RecalculationAnswer, recalculateLocked } from './recalculate.ts';

/** Rows of the sample have keys of their own, so that a second or a resumed load doubles nothing. */
const SAMPLE_KEY = 'sample-';
/** Tabs in which a row of one's own means that the workbook is in use. */
const OWN_TABS = [
  'divisions',
  'strategies',
  'activities',
  'people',
  'competencies',
  'idp',
  'committee',
  'book',
];

/**
 * Fills an empty workbook with the sample municipality. A load that was cut off is completed by the next.
 * @throws ProgramFault NOT_ALLOWED for anyone but HR; HAS_OWN_DATA when the workbook is in use.
 */
export const loadSample = endpoint({
  hr: true,
  run(): RecalculationAnswer {
    withDocumentLock(() => {
      const { SAMPLE } = loadSampleData();
      keepRegion(new RepairLog());
      const reading = readWorkbook();
      refuseOwnData(reading);
      writeRows(setUpShapingTabs(reading), shapingRows(SAMPLE));
      writeRows(setUpSheets().built, remainingRows(SAMPLE));
    });
    return { ...withDocumentLock(recalculateLocked), message: OUTCOMES.sampleLoaded };
  },
});

function refuseOwnData({ tables }: WorkbookReading): void {
  for (const table of tables.values()) {
    if (!OWN_TABS.includes(table.layout.declaration)) continue;
    if (table.rows.some((row) => !row.key.startsWith(SAMPLE_KEY))) {
      throw new ProgramFault('HAS_OWN_DATA', `Tab ${table.layout.key} has rows of its own`);
    }
  }
}

/** The sample names columns as the tabs do; test/sample says that it does. */
type SampleRow = KeyedRow<TabDeclaration>;
type RowsByTab = ReadonlyMap<string, readonly SampleRow[]>;

function writeRows(
  { sheets, tables }: Pick<WorkbookReading, 'sheets' | 'tables'>,
  rows: RowsByTab,
): void {
  for (const [tab, keyed] of rows) {
    const sheet = sheets.get(tab);
    const table = tables.get(tab);
    // The tab was read in this run, and nobody has anything to type into it yet.
    if (sheet && table)
      upsertRowsInto(
        sheet,
        table,
        keyed.map((row) => stillToWrite(table, row)),
      );
  }
}

/** Of a row that stands already, only what nobody has typed over: a blank cell, or a setting's first value. */
function stillToWrite(table: Table, row: SampleRow): SampleRow {
  const known = table.grid.find(
    (cells, index) => index + 1 >= FIRST_DATA_ROW && cells[0] === row.key,
  );
  if (known === undefined) return row;
  const fixed = table.layout.fixedRows.find(({ key }) => key === row.key)?.cells ?? {};
  const untouched = Object.entries(row.cells).filter(([column]) => {
    const position = table.columns.get(column);
    const actual = position === undefined ? '' : (known[position - 1] ?? '');
    const first = fixed[column];
    return actual === '' || (first?.type === 'initial' && first.value === actual);
  });
  return { key: row.key, cells: uncheckedCells(Object.fromEntries(untouched)) };
}

/** What decides which tabs and columns there are. */
function shapingRows(sample: Sample): RowsByTab {
  return new Map([
    ['settings', settingRows(sample)],
    numbered('divisions', sample.divisions),
    numbered('strategies', sample.strategies),
  ]);
}

function settingRows({ settings }: Sample): SampleRow[] {
  return Object.entries<unknown>(settings).map(([key, value]) => ({
    key,
    cells: uncheckedCells({
      value: key.endsWith('Day') ? cellOfDay(value as IsoDay) : cellOf(value),
    }),
  }));
}

function remainingRows(sample: Sample): RowsByTab {
  return new Map([
    ['budget', sample.allocations.map(budgetRow)],
    ...perDivision('activities', sample.activities, activityCells),
    ...perDivision('idp', sample.idp, cellsOf),
    numbered('people', sample.people),
    numbered('competencies', sample.competencies),
    numbered('book', sample.book),
    numbered('committee', sample.committee),
    numbered('needs', sample.needs),
    numbered('courses', sample.courses),
    numbered('requests', sample.requests),
  ]);
}

function budgetRow({ year, strategy, amounts }: Sample['allocations'][number]): SampleRow {
  const cells = Object.entries(amounts).map(([code, amount]) => [amountKey(code), amount] as const);
  return { key: budgetRowKey(year, strategy), cells: uncheckedCells(recordOf(cells)) };
}

function perDivision<Row extends { readonly division: string | null }>(
  declaration: string,
  rows: readonly Row[],
  cells: (row: Row) => SampleRow['cells'],
): [string, SampleRow[]][] {
  const byTab = new Map<string, SampleRow[]>();
  rows.forEach((row, index) => {
    const tab = divisionTabKey(declaration, row.division ?? CENTRAL);
    const keyed = byTab.get(tab) ?? [];
    keyed.push({ key: sampleKey(declaration, index), cells: cells(row) });
    byTab.set(tab, keyed);
  });
  return [...byTab];
}

function activityCells({
  division,
  money,
  quarters,
  ...rest
}: Sample['activities'][number]): SampleRow['cells'] {
  const years = Object.entries(money).map(([year, baht]) => [repeatedKey('money', year), baht]);
  const schedule = Object.entries(quarters).map(([year, list]) => [
    repeatedKey('quarters', year),
    formatQuarters(list),
  ]);
  return uncheckedCells({ ...cellsOf(rest), ...Object.fromEntries([...years, ...schedule]) });
}

function numbered(tab: string, rows: readonly object[]): [string, SampleRow[]] {
  return [tab, rows.map((row, index) => ({ key: sampleKey(tab, index), cells: cellsOf(row) }))];
}

/** Each key stands in the workbook once. */
function sampleKey(declaration: string, index: number): string {
  return `${SAMPLE_KEY}${declaration}-${index + 1}`;
}

/** Keys of the sample's days, which it holds as ISO texts. */
const DAY_KEY = /^(?:from|to|.*Day)$/;

/** The cells of a row: lists joined, days as cells show them. */
function cellsOf(row: object): SampleRow['cells'] {
  const cells = Object.entries(row).map(([key, value]): [string, Cell] => {
    if (key === 'quarters') return [key, formatQuarters(value)];
    const isDay = DAY_KEY.test(key) && typeof value === 'string' && value !== '';
    return [key, isDay ? cellOfDay(value as IsoDay) : cellOf(value)];
  });
  return uncheckedCells(Object.fromEntries(cells));
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? '' : String(value);
}
