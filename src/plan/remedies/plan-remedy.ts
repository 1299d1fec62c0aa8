import type { Cell } from '../../base/cell.ts';
import { addSatang, bahtOf, NO_MONEY } from '../../base/money.ts';
import { formatQuarters } from '../../base/quarters.ts';
import { recordOf } from '../../base/record.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import {
  divisionTabKey,
  type RepeatedKey,
  type RowCells,
  repeatedKey,
  type TabDeclaration,
} from '../../tabs/define-tab.ts';
import { editsOf } from '../../tabs/derive/row-edits.ts';
import type { Tables } from '../../tabs/derive/table.ts';
import {
  cellAt,
  cellUnder,
  declaredAs,
  type Table,
  type TableRow,
  tableIn,
} from '../../tabs/derive/table.ts';
import { BUDGET_TAB } from '../../tabs/master-tabs.ts';
import { amountKey } from '../../tabs/reconciliation-keys.ts';
import { scheduleOfShare, shareGaps } from '../divisions/split-amounts.ts';
import type { Activity, Plan } from '../plan.ts';
import { type Alteration, type RowPart, rowOf } from './alteration.ts';
import type {
  AllocationRemedy,
  MoveRemedy,
  Refusal,
  Remedy,
  SplitPart,
  SplitRemedy,
} from './remedy.ts';

/** The plan and the cells that it was read from. */
export interface PlanInCells {
  readonly plan: Plan;
  readonly tables: Tables;
}

type Activities = typeof ACTIVITIES_TAB;
type Cells = RowCells<Activities>;

/** What a remedy means in cells, or why it cannot be. */
export function planRemedy(read: PlanInCells, remedy: Remedy): Alteration | Refusal {
  switch (remedy.kind) {
    case 'allocation':
      return planAllocation(read, remedy);
    case 'move':
      return planMove(read, remedy);
    case 'split':
      return planSplit(read, remedy);
  }
}

export function isRefusal(planned: Alteration | Refusal): planned is Refusal {
  return 'code' in planned;
}

function planAllocation({ tables }: PlanInCells, remedy: AllocationRemedy): Alteration | Refusal {
  const column = amountKey(remedy.division);
  const table = tableIn(tables, BUDGET_TAB);
  const row = rowOf(tables, { tab: BUDGET_TAB.key, row: remedy.row });
  if (table === undefined || row === undefined) return { code: 'ROW_MISSING' };
  if (!table.columns.has(column)) return { code: 'DIVISION_UNKNOWN' };
  return editOf(table, row, { [column]: bahtOf(remedy.amount) });
}

/** The cells of a row that differ from what they are to be. */
function editOf<Tab extends TabDeclaration>(
  table: Table<Tab>,
  row: TableRow,
  cells: RowCells<Tab>,
): Alteration | Refusal {
  const changes = editsOf(table, row, cells);
  if (changes.length === 0) return { code: 'NOTHING_CHANGES' };
  return { type: 'edit', tab: table.layout.key, row: row.key, cells: changes };
}

interface ActivityInCells {
  readonly activity: Activity;
  readonly table: Table<Activities>;
  readonly row: TableRow;
}

function activityInCells({ plan, tables }: PlanInCells, key: string): ActivityInCells | null {
  const activity = plan.activities.find(({ source }) => source.row === key);
  const table = declaredAs(ACTIVITIES_TAB, tables.get(activity?.source.tab ?? ''));
  const row = activity && rowOf(tables, activity.source);
  return activity && table && row ? { activity, table, row } : null;
}

function planMove(read: PlanInCells, remedy: MoveRemedy): Alteration | Refusal {
  const found = activityInCells(read, remedy.row);
  if (found === null) return { code: 'ROW_MISSING' };
  const place = placeCells(read.plan, found.activity, remedy);
  if (place === null) return { code: 'PLACE_UNKNOWN' };
  const years = remedy.years === null ? {} : yearCells(read.plan, found, remedy.years);
  if (isFault(years)) return years;
  const cells = { ...place, ...years };
  const tab = remedy.division === null ? found.table.layout.key : tabOf(read.plan, remedy.division);
  if (tab === null) return { code: 'DIVISION_UNKNOWN' };
  if (tab === found.table.layout.key) return editOf(found.table, found.row, cells);
  return divisionOf(read, found, [{ tab, row: remedy.row, cells }]);
}

function isFault(cells: Cells | Refusal): cells is Refusal {
  return 'code' in cells;
}

function tabOf(plan: Plan, code: string): string | null {
  const known = plan.divisions.some((division) => division.code === code);
  return known ? divisionTabKey(ACTIVITIES_TAB.key, code) : null;
}

/** Cells of a new strategy and tactic, in which the old number means nothing; null for a place of no plan. */
function placeCells(
  plan: Plan,
  activity: Activity,
  wanted: Pick<SplitPart, 'strategy' | 'tactic'>,
): Cells | null {
  const strategy = wanted.strategy ?? activity.strategy;
  const tactic = wanted.tactic ?? (wanted.strategy === null ? activity.tactic : null);
  if (strategy === activity.strategy && tactic === activity.tactic) return {};
  const tactics = plan.strategies.find(({ number }) => number === strategy)?.tactics ?? [];
  if (strategy === null || tactic === null) return null;
  if (!tactics.some(({ number }) => number === tactic)) return null;
  return { strategy, tactic, order: '' };
}

/** Money is added to what the other year has; its quarters stay, if it has any. */
function yearCells(
  plan: Plan,
  { activity, table, row }: ActivityInCells,
  { from, to }: NonNullable<MoveRemedy['years']>,
): Cells | Refusal {
  const yearOf = (wanted: number) => activity.schedule.find(({ year }) => year === wanted);
  const [left, reached] = [yearOf(from), yearOf(to)];
  if (!plan.years.includes(from) || !plan.years.includes(to) || !left || !reached)
    return { code: 'YEAR_UNKNOWN' };
  if (from === to) return {};
  if (left.moneyIsText || reached.moneyIsText)
    return { code: 'MONEY_IS_TEXT', year: left.moneyIsText ? from : to };
  if (left.money === null) return { code: 'NO_MONEY_THERE', year: from };
  const quarters = cellAt(table, row, repeatedKey('quarters', from));
  return {
    [repeatedKey('money', from)]: '',
    [repeatedKey('quarters', from)]: '',
    [repeatedKey('money', to)]: bahtOf(addSatang(reached.money ?? NO_MONEY, left.money)),
    ...(reached.quarters.length === 0 ? { [repeatedKey('quarters', to)]: quarters } : {}),
  };
}

function planSplit(read: PlanInCells, remedy: SplitRemedy): Alteration | Refusal {
  const found = activityInCells(read, remedy.row);
  if (found === null) return { code: 'ROW_MISSING' };
  const { activity } = found;
  const refusal = splitRefusal(read.plan, activity, remedy.parts);
  if (refusal !== null) return refusal;
  const keys = freeKeys(read.tables, remedy.row, remedy.parts.length);
  const parts: RowPart[] = [];
  for (const [index, part] of remedy.parts.entries()) {
    const tab = tabOf(read.plan, part.division);
    if (tab === null) return { code: 'DIVISION_UNKNOWN' };
    const place = placeCells(read.plan, activity, part);
    if (place === null) return { code: 'PLACE_UNKNOWN' };
    const years = scheduleOfShare(activity, withFreeYears(activity, part)).flatMap(
      ({ year, money, quarters }) => [
        [repeatedKey('money', year), money === null ? '' : bahtOf(money)] as const,
        [repeatedKey('quarters', year), formatQuarters(quarters)] as const,
      ],
    );
    const number = index === 0 ? {} : { order: '' };
    parts.push({
      tab,
      row: keys[index] ?? remedy.row,
      cells: { ...place, ...number, ...recordOf<RepeatedKey<'money' | 'quarters'>, Cell>(years) },
    });
  }
  return divisionOf(read, found, parts);
}

/** The key of the row itself, then keys that no row has: an activity may be split more than once. */
function freeKeys(tables: Tables, row: string, count: number): string[] {
  const taken = new Set([...tables.values()].flatMap(({ rows }) => rows.map(({ key }) => key)));
  const keys = [row];
  for (let number = 2; keys.length < count; number += 1) {
    const key = `${row}-${number}`;
    if (!taken.has(key)) keys.push(key);
  }
  return keys;
}

/** A year that needs no budget is a year of every part. */
function withFreeYears({ schedule }: Activity, part: SplitPart): SplitPart {
  const free = schedule.flatMap(({ year, money }) => (money === 0 ? [[year, money] as const] : []));
  return { ...part, amounts: new Map([...free, ...part.amounts]) };
}

/** Every baht of the activity stays, in its year. */
function splitRefusal(plan: Plan, activity: Activity, parts: readonly SplitPart[]): Refusal | null {
  const places = parts.map(({ division, strategy, tactic }) => [division, strategy, tactic].join());
  if (new Set(places).size < places.length) return { code: 'PART_TWICE' };
  const stray = parts
    .flatMap(({ amounts }) => [...amounts.keys()])
    .find((year) => !plan.years.includes(year));
  if (stray !== undefined) return { code: 'YEAR_UNKNOWN', year: stray };
  const [gap] = shareGaps(activity, parts);
  if (gap === undefined) return null;
  const isText = activity.schedule.find(({ year }) => year === gap.year)?.moneyIsText ?? false;
  return isText
    ? { code: 'MONEY_IS_TEXT', year: gap.year }
    : { code: 'SUM_DIFFERS', year: gap.year, difference: gap.difference };
}

function divisionOf(
  { tables }: PlanInCells,
  { table, row }: ActivityInCells,
  parts: readonly RowPart[],
): Alteration {
  const [first] = parts;
  const target = tables.get(first?.tab ?? '');
  const differs = table.layout.columns.filter(
    ({ key }) =>
      (first !== undefined && key in first.cells) || (target && !target.columns.has(key)),
  );
  const before = Object.fromEntries(differs.map(({ key }) => [key, cellUnder(table, row, key)]));
  return { type: 'divide', tab: table.layout.key, row: row.key, parts, before };
}
