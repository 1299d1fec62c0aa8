import { addSatang, bahtOf, NO_MONEY, type Satang, satangOf } from '../../../base/money.ts';
import { LINE_ACTIONS, type LineAction, type Remark } from '../../../plan/import/old-plan.ts';
import type { ImportWish, Placement } from '../../../plan/import/placements.ts';
import type { Clash } from '../../../plan/import/settle.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { FIRST_DATA_ROW } from '../../../tabs/derive/tab-layout.ts';
import { isUnreadKitRow, KIT_TABS } from '../../../tabs/kit-rows.ts';
import { BUDGET_TAB } from '../../../tabs/master-tabs.ts';
import { PLAN_IMPORT_TAB } from '../../../tabs/plan-import.ts';
import { columnLabel } from '../../../text/place.ts';
import { PLAN_IMPORT_SENTENCES, remarkSentence } from '../../../text/plan-import.ts';
import type { ImportDesk } from './import-desk.ts';
import { importRecords } from './import-record.ts';

/** What became, or would become, of one pasted row. */
export interface ImportLineAnswer {
  readonly sheetRow: number;
  readonly action: LineAction;
  /** Code of the reason, for what reads the answer; '' where the row simply goes to its place. */
  readonly reason: string;
  readonly says: readonly string[];
  /** Titles of tabs with the columns that it fills. */
  readonly targets: readonly { readonly tab: string; readonly columns: readonly string[] }[];
}

/** Money in baht. */
export interface ImportTotals {
  readonly allocated: Readonly<Record<string, number>>;
  readonly planned: Readonly<Record<string, number>>;
  /** Sums that the old plan prints and that are not what its rows add up to. */
  readonly wrongSums: number;
}

export interface ImportAnswer {
  /** `asks`: a question must be answered first. `changed`: it is not as it was seen; nothing was written. */
  readonly outcome: 'empty' | 'preview' | 'asks' | 'done' | 'changed';
  readonly message: string;
  readonly seen: string;
  /** The tab to paste into, for a link. */
  readonly gid: number;
  readonly questions: readonly {
    readonly key: 'amountMode' | 'idpYears';
    readonly says: string;
    readonly answered: boolean;
  }[];
  readonly counts: Readonly<Record<LineAction, number>>;
  readonly totals: ImportTotals;
  /** What to do before the import, one sentence each: divisions that are missing, names to add. */
  readonly advice: readonly string[];
  readonly lines: readonly ImportLineAnswer[];
  /** Imports that can be taken back, the newest first. */
  readonly records: readonly { readonly id: string; readonly at: string }[];
}

export function importAnswer(desk: ImportDesk, wish: ImportWish): ImportAnswer {
  const lines = lineAnswers(desk);
  const counts = Object.fromEntries(
    LINE_ACTIONS.map((action) => [action, lines.filter((one) => one.action === action).length]),
  ) as Record<LineAction, number>;
  const { old, seen, placements } = desk;
  const isEmpty = lines.length === 0;
  return {
    outcome: isEmpty ? 'empty' : 'preview',
    message: isEmpty ? PLAN_IMPORT_SENTENCES.empty : PLAN_IMPORT_SENTENCES.counted(counts),
    ...{ seen, counts, lines },
    gid: desk.reading.sheets.get(PLAN_IMPORT_TAB.key)?.getSheetId() ?? 0,
    questions: questionsOf(desk, wish),
    totals: {
      allocated: sumsByYear(placements, BUDGET_TAB.key, 'amount'),
      planned: sumsByYear(placements, ACTIVITIES_TAB.key, 'money'),
      wrongSums: old.totals.filter(({ printed, read }) => printed !== read).length,
    },
    advice: [
      ...old.unknownDivisions.map(PLAN_IMPORT_SENTENCES.missingDivision),
      ...kitAdvice(desk),
      ...[...old.newNames].map(([name, official]) => PLAN_IMPORT_SENTENCES.newName(name, official)),
    ],
    records: importRecords()
      .map(({ id, at }) => ({ id, at }))
      .reverse(),
  };
}

/** Rows of the starter kit that the old plan does not have, in the tabs of which it has something. */
function kitAdvice({ reading, placements, settled }: ImportDesk): string[] {
  const taken = new Set(settled.fillings.map(({ tab, row }) => `${tab}|${row}`));
  return KIT_TABS.flatMap((tab) => {
    const table = reading.tables.get(tab);
    if (table === undefined || !placements.some((one) => one.tab === tab)) return [];
    const left = table.rows.filter(
      (row) => isUnreadKitRow(table, row) && !taken.has(`${tab}|${row.key}`),
    );
    const title = reading.sheets.get(tab)?.getName() ?? tab;
    return left.length === 0 ? [] : [PLAN_IMPORT_SENTENCES.kitLeft(title, left.length)];
  });
}

function questionsOf({ old, years }: ImportDesk, wish: ImportWish): ImportAnswer['questions'] {
  const asked = old.moneyTables.filter(({ byYear, said }) => !byYear && said === null);
  const printed = [...new Set(old.people.flatMap((person) => [...person.years.keys()]))].sort();
  const isOutside = printed.length > 0 && printed.every((year) => !years.includes(year));
  return [
    ...(asked.length === 0 || years.length < 2
      ? []
      : [
          {
            key: 'amountMode' as const,
            says: PLAN_IMPORT_SENTENCES.amountMode(asked.length),
            answered: wish.amountMode !== null,
          },
        ]),
    ...(isOutside
      ? [
          {
            key: 'idpYears' as const,
            says: PLAN_IMPORT_SENTENCES.idpYears(printed),
            answered: true,
          },
        ]
      : []),
  ];
}

/** Sums of the money cells of one declaration by year, in baht. */
function sumsByYear(
  placements: readonly Placement[],
  declaration: string,
  column: string,
): Record<string, number> {
  const sums = new Map<string, Satang>();
  for (const { tab, cells } of placements) {
    if (tab.split(':')[0] !== declaration) continue;
    for (const [key, value] of Object.entries(cells)) {
      if (!key.startsWith(`${column}:`) || typeof value !== 'number') continue;
      const year = column === 'amount' ? String(cells.year) : key.slice(column.length + 1);
      sums.set(year, addSatang(sums.get(year) ?? NO_MONEY, satangOf(value)));
    }
  }
  return Object.fromEntries([...sums].map(([year, sum]) => [year, bahtOf(sum)]));
}

/** One answer for each row of the paste in which anything stands. */
function lineAnswers(desk: ImportDesk): ImportLineAnswer[] {
  const remarks = groupedByLine(desk.remarks.map((remark) => [[remark.line], remark]));
  const filled = groupedByLine(desk.settled.fillings.map((one) => [one.lines, one]));
  const same = groupedByLine(desk.settled.same.map((one) => [one.lines, one]));
  const clashes = groupedByLine(desk.settled.clashes.map((one) => [one.lines, one]));
  const titleOf = (tab: string) => desk.reading.sheets.get(tab)?.getName() ?? tab;
  return desk.grid.flatMap((cells, line): ImportLineAnswer[] => {
    if (cells.every((cell) => String(cell).trim() === '')) return [];
    const said = remarks.get(line) ?? [];
    const fills = filled.get(line) ?? [];
    const clash = clashes.get(line) ?? [];
    const stands = same.get(line) ?? [];
    const actions = [
      ...said.map(({ action }) => action).filter((action) => action !== 'placed'),
      ...(fills.length > 0 ? ['placed' as const] : []),
      ...(clash.length > 0 ? ['conflict' as const] : []),
      ...(stands.length > 0 && fills.length + clash.length === 0 ? ['same' as const] : []),
    ];
    // A line that repeats what another line has said, such as the name of the municipality.
    const action = worstOf(actions.length === 0 ? ['checked'] : actions);
    const targets = new Map<string, Set<string>>();
    for (const { tab, row, fills: own } of fills) {
      const columns = targets.get(titleOf(tab)) ?? new Set();
      for (const { column } of own) columns.add(columnLabel({ tab, row, column }));
      targets.set(titleOf(tab), columns);
    }
    return [
      {
        sheetRow: FIRST_DATA_ROW + line,
        action,
        reason: reasonOf(said, clash, action),
        says: [
          ...said.flatMap((remark) => remarkSentence(remark) ?? []),
          ...clash.map((one) => clashSentence(one, titleOf(one.tab))),
          ...[...targets.keys()].map(PLAN_IMPORT_SENTENCES.into),
          ...(action === 'same'
            ? [...new Set(stands.map(({ tab }) => PLAN_IMPORT_SENTENCES.standsIn(titleOf(tab))))]
            : []),
        ],
        targets: [...targets].map(([tab, columns]) => ({ tab, columns: [...columns] })),
      },
    ];
  });
}

function groupedByLine<One>(entries: readonly (readonly [readonly number[], One])[]) {
  const groups = new Map<number, One[]>();
  for (const [lines, one] of entries) {
    for (const line of lines) groups.set(line, [...(groups.get(line) ?? []), one]);
  }
  return groups;
}

function worstOf(actions: readonly LineAction[]): LineAction {
  const worst = Math.max(...actions.map((action) => LINE_ACTIONS.indexOf(action)));
  return LINE_ACTIONS[worst] ?? 'unplaced';
}

function reasonOf(said: readonly Remark[], clashes: readonly Clash[], action: LineAction): string {
  const own = said.find((remark) => remark.action === action);
  if (own !== undefined) return own.reason;
  if (action !== 'conflict') return '';
  return clashes.some(({ column }) => column === null) ? 'TAB_LOCKED' : 'STANDS_ALREADY';
}

function clashSentence({ tab, row, column, stands, wanted }: Clash, title: string): string {
  if (column === null) return PLAN_IMPORT_SENTENCES.closed(title);
  const label = columnLabel({ tab, row, column });
  return PLAN_IMPORT_SENTENCES.standsOtherwise(title, label, stands, wanted);
}
