import { isBlank, textOf } from '../base/cell.ts';
import type { Finding } from '../base/finding.ts';
import { FIRST_FISCAL_YEAR, yearsFrom } from '../base/fiscal-year.ts';
import { ACTIVITIES_TAB, EVERYONE_OWNER } from '../tabs/activities.ts';
import type { ColumnKey, TabDeclaration } from '../tabs/define-tab.ts';
import { parseColumnKey, repeatedKey } from '../tabs/define-tab.ts';
import { type ParsedRows, parseRows, type Row } from '../tabs/derive/parse-rows.ts';
import type { PlanShape } from '../tabs/derive/tab-layout.ts';
import {
  cellAt,
  cellUnder,
  divisionTablesIn,
  type Table,
  type Tables,
  tableIn,
} from '../tabs/derive/table.ts';
import { IDP_TAB } from '../tabs/idp.ts';
import { isUnreadKitRow, KIT_TABS, type KitSource } from '../tabs/kit-rows.ts';
import {
  BOOK_TAB,
  BUDGET_TAB,
  COMMITTEE_TAB,
  DIVISIONS_TAB,
  LOCAL_STRATEGY,
  RETIRED,
  STRATEGIES_TAB,
  STRATEGY,
  TACTIC,
} from '../tabs/master-tabs.ts';
import {
  COMPETENCIES_TAB,
  COMPETENCY_LEVELS_TAB,
  PEOPLE_TAB,
  REQUIREMENTS_TAB,
} from '../tabs/people.ts';
import { codeOfAmount } from '../tabs/reconciliation-keys.ts';
import { SETTINGS, SETTINGS_TAB, type Settings, settingPlace } from '../tabs/settings.ts';
import {
  TRANSFER_COLUMNS,
  TRANSFERS_TAB,
  type TransferColumn,
  type TransferSide,
} from '../tabs/transfers.ts';
import { readIdpEntries, readPositions } from './people/read-people.ts';
import type {
  Activity,
  Allocation,
  Division,
  LocalStrategy,
  Owner,
  Plan,
  Strategy,
  Transfer,
} from './plan.ts';
import { readRuleLevels, readWordLists } from './read-rules.ts';
import { readResults } from './results/read-results.ts';
import { readTraining } from './training/read-training.ts';

export interface ReadPlan {
  readonly plan: Plan;
  /** Cells that are not what their column wants. */
  readonly findings: readonly Finding[];
}

/** Longest plan that is believed: a typing slip must not make a hundred tabs of columns. */
const MOST_YEARS = 10;
/** Behind every place that is typed in กอง. */
const LAST_PLACE = 1_000_001;

/** Turns the cells of the workbook into checked records; every row takes part. */
export function readPlan(tables: Tables): ReadPlan {
  const findings: Finding[] = [];
  const collect = <Kind>(
    parsed: { rows: readonly Kind[]; findings: readonly Finding[] } | null,
  ) => {
    findings.push(...(parsed?.findings ?? []));
    return parsed?.rows ?? [];
  };
  const rowsIn = <Tab extends TabDeclaration>(tab: Tab) => {
    const table = tableIn(tables, tab);
    return collect(table ? parseRows(table) : null);
  };
  const settingsTable = tableIn(tables, SETTINGS_TAB);
  const { settings, findings: settingFindings } = readSettings(settingsTable);
  findings.push(...settingFindings);
  const rules = readRuleLevels(settingsTable);
  findings.push(...rules.findings);
  const budget = tableIn(tables, BUDGET_TAB);
  const divisionRows = rowsIn(DIVISIONS_TAB);
  findings.push(...repeatedDivisions(divisionRows));
  const divisions = readDivisions(divisionRows, budget);
  const people = tableIn(tables, PEOPLE_TAB);
  const transfers = tableIn(tables, TRANSFERS_TAB);
  const { training, findings: trainingFindings } = readTraining(tables);
  findings.push(...trainingFindings);
  const { results, findings: resultFindings } = readResults(tables);
  findings.push(...resultFindings);
  return {
    plan: {
      settings,
      years: planYears(settings),
      divisions,
      ...readStrategies(rowsIn(STRATEGIES_TAB)),
      allocations: budget ? collect(readAllocations(budget)) : [],
      transfers: transfers ? collect(readTransfers(transfers, divisions)) : [],
      activities: divisionTablesIn(tables, ACTIVITIES_TAB).flatMap((table) =>
        collect(readActivities(table, divisions)),
      ),
      positions: people ? collect(readPositions(people, divisions)) : [],
      idpEntries: divisionTablesIn(tables, IDP_TAB).flatMap((table) =>
        collect(readIdpEntries(table)),
      ),
      competencies: rowsIn(COMPETENCIES_TAB).map(({ source, values }) => ({ source, ...values })),
      requirements: rowsIn(REQUIREMENTS_TAB).map(({ source, values }) => ({ source, ...values })),
      competencyLevels: rowsIn(COMPETENCY_LEVELS_TAB).map(({ source, values }) => ({
        source,
        ...values,
      })),
      sections: rowsIn(BOOK_TAB).map(({ source, values }) => ({ source, ...values })),
      seats: rowsIn(COMMITTEE_TAB).map(({ source, values }) => ({ source, ...values })),
      rules: rules.levels,
      lists: readWordLists(settingsTable),
      training,
      results,
      unread: unreadRows(tables),
    },
    findings,
  };
}

function unreadRows(tables: Tables): KitSource[] {
  return KIT_TABS.flatMap((tab) => {
    const table = tables.get(tab);
    if (table === undefined) return [];
    const unread = table.rows.filter((row) => isUnreadKitRow(table, row));
    return unread.map(({ key }) => ({ tab, row: key }) as KitSource);
  });
}

/** Reads ตั้งค่า by row key, wherever its rows stand. */
function readSettings(table: Table<typeof SETTINGS_TAB> | undefined): {
  settings: Settings;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const values = Object.entries(SETTINGS).map(([key, setting]) => {
    const row = table?.rows.find((one) => one.key === key);
    if (!table || !row) return [key, setting.kind.parse(setting.initial).value];
    const cell = cellAt(table, row, 'value');
    const reading = setting.kind.parse(cell);
    if (reading.fault !== null) {
      findings.push({
        code: 'SETTING_UNREADABLE',
        severity: 'E',
        years: [],
        place: settingPlace(key),
        facts: { label: setting.label, text: textOf(cell) },
      });
    }
    return [key, reading.value];
  });
  return { settings: Object.fromEntries(values) as Settings, findings };
}

/** The fiscal years that the settings name; none while they are not filled. */
function planYears(settings: Pick<Settings, 'firstYear' | 'yearCount'>): number[] {
  const { firstYear, yearCount } = settings;
  if (firstYear === null || firstYear < FIRST_FISCAL_YEAR) return [];
  return yearsFrom(firstYear, Math.min(Math.max(yearCount ?? 0, 1), MOST_YEARS));
}

/** The shape of the workbook that a plan needs. */
export function shapeOf(plan: Pick<Plan, 'years' | 'divisions' | 'strategies'>): PlanShape {
  return {
    years: plan.years,
    divisions: plan.divisions.map(({ code, name, shortName }) => ({ code, name, shortName })),
    strategies: plan.strategies.map(({ number, title }) => ({ number, title })),
  };
}

/** Rows of กอง with the code or the name of an earlier one; a division that is no more may have a namesake. */
function repeatedDivisions(rows: readonly Row<typeof DIVISIONS_TAB>[]): Finding[] {
  const inUse = rows.filter(({ values }) => values.state !== RETIRED);
  const repeats = (all: typeof rows, column: 'code' | 'name') =>
    all.filter(
      ({ values }, index) =>
        values[column] !== '' &&
        all.findIndex((one) => one.values[column] === values[column]) < index,
    );
  const finding = (code: string, column: 'code' | 'name') => (row: (typeof rows)[number]) => ({
    ...{ code, severity: 'E' as const, years: [] },
    place: { ...row.source, column },
    facts: { division: row.values.name, text: row.values.code },
  });
  return [
    ...repeats(rows, 'code').map(finding('DIVISION_CODE_REPEATED', 'code')),
    ...repeats(inUse, 'name').map(finding('DIVISION_NAME_REPEATED', 'name')),
  ];
}

/** In the official order; a row without code or name cannot have a tab yet and is left to the check. */
function readDivisions(
  rows: readonly Row<typeof DIVISIONS_TAB>[],
  budget: Table<typeof BUDGET_TAB> | undefined,
): Division[] {
  const listed = rows
    .filter(({ values }) => values.code !== '' && values.name !== '')
    .map(
      ({ source, values: { state, lastYear, successor, ...values } }, index): Division => ({
        source,
        ...values,
        shortName: values.shortName === '' ? values.name : values.shortName,
        order: values.order ?? index + 1,
        listed: true,
        retirement: state === RETIRED ? { lastYear, successor } : null,
      }),
    );
  return [...listed, ...unlistedDivisions(listed, budget)]
    .filter((division, index, all) => all.findIndex((one) => one.code === division.code) === index)
    .sort((a, b) => a.order - b.order);
}

/** Divisions of the workbook's shape that กอง does not name: งบประมาณ has a column for each. */
function unlistedDivisions(
  listed: readonly Division[],
  budget: Table<typeof BUDGET_TAB> | undefined,
): Division[] {
  const known = new Set(listed.map(({ code }) => code));
  return (budget?.layout.columns ?? []).flatMap(({ key, header }, index): Division[] => {
    const code = codeOfAmount(key);
    if (code === null || known.has(code)) return [];
    return [
      {
        source: { tab: DIVISIONS_TAB.key, row: '' },
        ...{ code, name: header, shortName: header, aliases: [], headTitle: '', editors: [] },
        order: LAST_PLACE + index,
        listed: false,
        retirement: null,
      },
    ];
  });
}

function readStrategies(rows: readonly Row<typeof STRATEGIES_TAB>[]): {
  strategies: Strategy[];
  localStrategies: LocalStrategy[];
} {
  const ofKind = (kind: string) => rows.filter(({ values }) => values.kind === kind);
  const tactics = ofKind(TACTIC);
  const strategies = ofKind(STRATEGY).flatMap(({ source, values }): Strategy[] => {
    const number = values.strategy;
    if (number === null) return [];
    const own = tactics.filter((tactic) => tactic.values.strategy === number);
    return [
      {
        source,
        number,
        title: values.title,
        localStrategy: values.localStrategy,
        tactics: own.flatMap((tactic) =>
          tactic.values.tactic === null
            ? []
            : [{ source: tactic.source, number: tactic.values.tactic, title: tactic.values.title }],
        ),
      },
    ];
  });
  return {
    strategies: strategies
      .filter(
        (one, index) => strategies.findIndex((other) => other.number === one.number) === index,
      )
      .sort((a, b) => a.number - b.number),
    localStrategies: ofKind(LOCAL_STRATEGY).flatMap(({ source, values }) =>
      values.localStrategy === null
        ? []
        : [{ source, number: values.localStrategy, title: values.title }],
    ),
  };
}

function readAllocations(table: Table<typeof BUDGET_TAB>): {
  rows: Allocation[];
  findings: readonly Finding[];
} {
  const parsed = parseRows(table);
  const { rows, findings } = parsed;
  const isMisread = misreadCells(parsed);
  return {
    rows: rows.flatMap(({ source, values, repeated }) =>
      [...repeated].map(([division, { amount }]) => ({
        source,
        year: values.year,
        strategy: values.strategy,
        division,
        amount,
        amountIsText: isMisread(source.row, repeatedKey('amount', division)) && amount === null,
      })),
    ),
    findings,
  };
}

function readTransfers(
  table: Table<typeof TRANSFERS_TAB>,
  divisions: readonly Division[],
): { rows: Transfer[]; findings: readonly Finding[] } {
  const parsed = parseRows(table);
  const { rows, findings } = parsed;
  const isMisread = misreadCells(parsed);
  const rowsByKey = new Map(table.rows.map((row) => [row.key, row]));
  return {
    rows: rows.map(({ source, values }) => {
      const row = rowsByKey.get(source.row);
      const cellOf = (column: TransferColumn) =>
        row === undefined ? '' : cellAt(table, row, column);
      const placeOf = (side: TransferSide) => {
        // Untrimmed, as the live formulas compare it.
        const typed = String(cellOf(`${side}Division`));
        const division = divisions.find((one) => one.name === typed)?.code ?? null;
        return {
          year: values[`${side}Year`],
          strategy: values[`${side}Strategy`],
          division,
          typed,
        };
      };
      const { day, kind, amount, reason, approval } = values;
      return {
        source,
        ...{ day, kind, amount, reason, approval },
        from: placeOf('from'),
        to: placeOf('to'),
        amountIsText: isMisread(source.row, 'amount') && amount === null,
        blank: TRANSFER_COLUMNS.filter((column) => isBlank(cellOf(column))),
      };
    }),
    findings,
  };
}

function readActivities(
  table: Table<typeof ACTIVITIES_TAB>,
  divisions: readonly Division[],
): { rows: Activity[]; findings: readonly Finding[] } {
  const parsed = parseRows(table);
  const { rows, findings } = parsed;
  const isMisread = misreadCells(parsed);
  const rowsByKey = new Map(table.rows.map((row) => [row.key, row]));
  return {
    rows: rows.map(({ source, values, repeated }) => {
      const row = rowsByKey.get(source.row);
      // Untrimmed, as the live formulas compare it.
      const typedOwner = row === undefined ? '' : String(cellAt(table, row, 'owner'));
      const { quantity, quality, benefit, lpa, standards, ita, evidence, ...own } = values;
      return {
        source,
        ...own,
        owner: ownerOf(table, typedOwner, divisions),
        target: { quantity, quality, benefit },
        references: { lpa, standards, ita, evidence },
        schedule: [...repeated].map(([year, cells]) => ({
          year: Number(year),
          ...cells,
          moneyIsText: isMisread(source.row, repeatedKey('money', year)) && cells.money === null,
        })),
      };
    }),
    findings: [...findings, ...moneyOutsidePlan(table)],
  };
}

/** Money in columns of years that the plan does not have any more: one finding for each year, at its first cell. */
function moneyOutsidePlan(table: Table<typeof ACTIVITIES_TAB>): Finding[] {
  const ours = new Set(table.layout.columns.map(({ key }) => key));
  return [...table.columns.keys()].flatMap((key): Finding[] => {
    const { column, of } = parseColumnKey(key);
    if (column !== 'money' || of === null || ours.has(key)) return [];
    const amounts = table.rows.map((row) => ({
      row: row.key,
      amount: ACTIVITIES_TAB.repeated?.columns.money.kind.parse(cellUnder(table, row, key)).value,
      isBlank: isBlank(cellUnder(table, row, key)),
    }));
    const held = amounts.filter((one) => !one.isBlank && one.amount !== 0);
    const [first] = held;
    if (first === undefined) return [];
    return [
      {
        code: 'MONEY_YEAR_OUTSIDE_PLAN',
        severity: 'W',
        years: [],
        place: { tab: table.layout.key, row: first.row, column: key },
        facts: {
          year: Number(of),
          activities: held.length,
          amount: held.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        },
      },
    ];
  });
}

/** Answers quickly whether a cell was misread. */
function misreadCells<Tab extends TabDeclaration>({
  findings,
}: ParsedRows<Tab>): (row: string, column: ColumnKey<Tab>) => boolean {
  const cells = new Set(findings.map(({ place }) => `${place.row}\n${place.column}`));
  return (row, column) => cells.has(`${row}\n${column}`);
}

function ownerOf(table: Table, typed: string, divisions: readonly Division[]): Owner {
  const code = table.layout.division;
  if (code !== null) return { kind: 'division', code };
  if (typed === EVERYONE_OWNER) return { kind: 'everyone' };
  const named = divisions.find((one) => one.listed && one.name === typed);
  return named ? { kind: 'division', code: named.code } : { kind: 'nobody', typed };
}
