import type { FiscalYear } from '../../base/fiscal-year.ts';
import { addSatang, NO_MONEY, type Satang } from '../../base/money.ts';
import { toThaiDigits } from '../../base/thai-digits.ts';
import { type NumberedActivity, officialOrder } from '../../plan/official-order.ts';
import type { Activity, Owner, Plan, YearOfActivity } from '../../plan/plan.ts';
import { lineOf, type Reconciliation, runsIn } from '../../plan/totals.ts';
import { NO_STRATEGY, SPAN } from '../../tabs/reconciliation-keys.ts';
import { bahtText } from '../../text/baht-text.ts';
import { thaiBaht, thaiWhole, thaiYear } from '../../text/format.ts';
import {
  EVERY_DIVISION,
  NO_BUDGET,
  NO_STRATEGY_NAME,
  NO_TACTIC_NAME,
  quartersInBrackets,
  strategyName,
  sumOfYears,
  TICK,
  tacticName,
} from '../../text/papers.ts';
import { chunksOf, LONGEST_TABLE } from './chunks.ts';
import type { ActivityRowData, ActivityTableData, SummaryData } from './tags.ts';

/** The activities of one tactic, or those whose strategy or tactic is not in the list. */
interface TacticGroup {
  readonly strategy: string;
  readonly tactic: string;
  readonly activities: NumberedActivity[];
}

/** One table for each tactic that has such activities, in the order and with the numbers of the book. */
export function activityTables(
  plan: Plan,
  isMeant: (activity: Activity) => boolean = () => true,
): ActivityTableData[] {
  const names = new Map(plan.divisions.map(({ code, name }) => [code, name]));
  return tacticGroups(plan, isMeant).flatMap((tactic) => {
    const chunks = chunksOf(tactic.activities, LONGEST_TABLE);
    return chunks.map((chunk, index) => ({
      strategy: tactic.strategy,
      tactic: tactic.tactic,
      years: plan.years.map((year) => ({ year: thaiYear(year) })),
      rows: chunk.map((numbered) => activityRow(plan.years, names, numbered)),
      isLast: index === chunks.length - 1 && tactic.activities.length > 1,
      count: thaiWhole(tactic.activities.length),
      ...tacticMoney(plan.years, tactic),
    }));
  });
}

function tacticGroups(plan: Plan, isMeant: (activity: Activity) => boolean): TacticGroup[] {
  const groups = new Map<string, TacticGroup>();
  const strategies = new Map(plan.strategies.map((strategy) => [strategy.number, strategy]));
  for (const numbered of officialOrder(plan)) {
    if (!isMeant(numbered.activity)) continue;
    const { strategy, tactic } = numbered.activity;
    const known = strategies.get(strategy ?? Number.NaN);
    const named = known?.tactics.find(({ number }) => number === tactic);
    const key = `${known?.number ?? ''}.${named?.number ?? ''}`;
    const group = groups.get(key) ?? {
      strategy: known ? strategyName(known.number, known.title) : NO_STRATEGY_NAME,
      tactic: named ? tacticName(named.number, named.title) : NO_TACTIC_NAME,
      activities: [],
    };
    group.activities.push(numbered);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function activityRow(
  years: readonly FiscalYear[],
  divisions: ReadonlyMap<string, string>,
  { activity, number }: NumberedActivity,
): ActivityRowData {
  const money = moneyOf(activity.schedule.filter(runsIn));
  return {
    order: toThaiDigits(String(number)),
    name: activity.name,
    indicator: activity.indicator,
    ...activity.target,
    money: money.text,
    schedule: years.map((year) => yearCell(yearOf(activity, year), money.differs)),
    owner: ownerName(activity.owner, divisions),
    personInCharge: activity.personInCharge,
  };
}

function yearOf(activity: Activity, year: FiscalYear): YearOfActivity | undefined {
  return activity.schedule.find((one) => one.year === year);
}

/** One amount when all years that run are alike; else their sum, and each year shows its own. */
function moneyOf(running: readonly YearOfActivity[]): { text: string; differs: boolean } {
  const [first] = running;
  if (first === undefined) return { text: '-', differs: false };
  if (running.every(({ money }) => money === first.money)) {
    return { text: first.money === null ? '-' : amountOrNone(first.money), differs: false };
  }
  const sum = addSatang(...running.map(({ money }) => money ?? NO_MONEY));
  return { text: sumOfYears(thaiBaht(sum)), differs: true };
}

function amountOrNone(amount: Satang): string {
  return amount === 0 ? NO_BUDGET : thaiBaht(amount);
}

function yearCell(
  year: YearOfActivity | undefined,
  differs: boolean,
): ActivityRowData['schedule'][number] {
  if (year === undefined || !runsIn(year)) return { tick: '-', quarters: '', yearMoney: '' };
  return {
    tick: TICK,
    quarters: year.quarters.length === 0 ? '' : quartersInBrackets(year.quarters),
    yearMoney: differs && year.money !== null ? thaiBaht(year.money) : '',
  };
}

function ownerName(owner: Owner, divisions: ReadonlyMap<string, string>): string {
  if (owner.kind === 'everyone') return EVERY_DIVISION;
  if (owner.kind === 'nobody') return owner.typed === '' ? '-' : owner.typed;
  return divisions.get(owner.code) ?? owner.code;
}

function tacticMoney(
  years: readonly FiscalYear[],
  { activities }: TacticGroup,
): Pick<ActivityTableData, 'tacticMoney' | 'yearTotals'> {
  const sums = years.map((year) =>
    addSatang(...activities.map(({ activity }) => yearOf(activity, year)?.money ?? NO_MONEY)),
  );
  const [first = NO_MONEY] = sums;
  if (sums.every((sum) => sum === first)) {
    return {
      tacticMoney: amountOrNone(first),
      yearTotals: years.map(() => ({ yearMoney: '' })),
    };
  }
  return {
    tacticMoney: sumOfYears(thaiBaht(addSatang(...sums))),
    yearTotals: sums.map((sum) => ({ yearMoney: thaiBaht(sum) })),
  };
}

/** How many activities each strategy has and what they cost, by year. */
export function activitySummary(plan: Plan, totals: Reconciliation): SummaryData {
  const known = new Set(plan.strategies.map(({ number }) => number));
  const strays = plan.activities.filter(
    ({ strategy }) => !known.has(strategy ?? Number.NaN),
  ).length;
  const rows = plan.strategies.map(({ number, title }) => {
    const count = plan.activities.filter(({ strategy }) => strategy === number).length;
    return { strategy: number, name: strategyName(number, title), count };
  });
  const listed = strays === 0 ? rows : [...rows, strayRow(strays)];
  const total = lineOf(totals, SPAN).planned;
  return {
    years: plan.years.map((year) => ({
      year: thaiYear(year),
      yearTotal: thaiBaht(lineOf(totals, year).planned),
    })),
    rows: listed.map(({ strategy, name, count }) => ({
      strategy: name,
      count: thaiWhole(count),
      amounts: plan.years.map((year) => ({
        amount: sumCell(lineOf(totals, year, { strategy }).planned),
      })),
      rowTotal: sumCell(lineOf(totals, SPAN, { strategy }).planned),
    })),
    count: thaiWhole(plan.activities.length),
    grandTotal: thaiBaht(total),
    words: bahtText(total),
  };
}

/** A sum of nothing may stand for no activities at all, so it is no "needs no budget". */
function sumCell(amount: Satang): string {
  return amount === 0 ? '-' : thaiBaht(amount);
}

function strayRow(count: number) {
  return { strategy: NO_STRATEGY, name: NO_STRATEGY_NAME, count } as const;
}
