import { QUARTERS, type Quarter } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import type { Plan } from '../../plan/plan.ts';
import { computeIndicator } from '../../plan/results/computed.ts';
import {
  lastWholeYear,
  type PeriodActivity,
  type PeriodResults,
  periodResults,
  sumsOf,
  yearOfResults,
} from '../../plan/results/period.ts';
import { type SpendingLine, spendingByLine } from '../../plan/results/spending.ts';
import type { Reconciliation } from '../../plan/totals.ts';
import { LIGHTS } from '../../tabs/results/states.ts';
import { shownLabel, thaiBaht, thaiEraYear, thaiHundredths, thaiWhole } from '../../text/format.ts';
import {
  BLANK,
  NO_BUDGET,
  NO_STRATEGY_NAME,
  NO_TACTIC_NAME,
  strategyName,
  tacticName,
} from '../../text/papers.ts';
import {
  activityText,
  correctionText,
  dataStateText,
  resultsText,
  shownState,
  sumNote,
  UNREPORTED,
} from '../../text/results-papers.ts';
import type { DataOf } from '../docx/tags.ts';
import type { PaperAsk } from '../paper.ts';
import { chunksOf, LONGEST_TABLE } from '../plan-book/chunks.ts';
import { divisionOrNobody } from './names.ts';
import type { PERIOD_TAGS } from './tags.ts';

export const FIRST_HALF: readonly Quarter[] = QUARTERS.slice(0, 2);

type PeriodData = DataOf<typeof PERIOD_TAGS>;

/** Results of the year that is asked for, else of the newest one that has any; null: the plan has no year. */
export function resultsAsked(
  plan: Plan,
  { year }: PaperAsk,
  quarters: readonly Quarter[],
): PeriodResults | null {
  const of = year ?? yearOfResults(plan);
  return of === null ? null : periodResults(plan, of, quarters);
}

/** What is published is of a whole year: of the newest that is closed, else of the newest that has anything. */
export function wholeYearAsked(plan: Plan, ask: PaperAsk): PeriodResults | null {
  return resultsAsked(plan, { year: ask.year ?? lastWholeYear(plan) ?? undefined }, QUARTERS);
}

/** What every paper on results prints of a part of a year. */
export function periodData(
  plan: Plan,
  totals: Reconciliation,
  { results, period }: { readonly results: PeriodResults | null; readonly period: string },
): PeriodData {
  const activities = results?.activities ?? [];
  const sums = sumsOf(activities);
  return {
    fiscalYear: results === null ? BLANK : thaiEraYear(results.year),
    period,
    dataState: results === null ? BLANK : dataStateText(results.quarters),
    dueCount: thaiWhole(sums.due),
    reportedCount: thaiWhole(sums.reported),
    greenCount: thaiWhole(sums.lights.green),
    yellowCount: thaiWhole(sums.lights.yellow),
    redCount: thaiWhole(sums.lights.red),
    greyCount: thaiWhole(sums.lights.grey),
    spentTotal: thaiBaht(sums.spent),
    spentNote: sumNote(sums.saidSpent, sums.withMoney),
    resultTables: resultTables(plan, activities),
    spending: results === null ? [] : spendingRows(plan, totals, results),
    ...trainingCounts(plan, results),
    ...listsOf(results, activities),
  };
}

function resultTables(
  plan: Plan,
  activities: readonly PeriodActivity[],
): PeriodData['resultTables'] {
  const groups = new Map<string, PeriodActivity[]>();
  for (const one of activities) {
    const key = `${one.strategy ?? ''}.${one.tactic ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const strategy = plan.strategies.find(({ number }) => number === first?.strategy);
    const tactic = strategy?.tactics.find(({ number }) => number === first?.tactic);
    return chunksOf(group, LONGEST_TABLE).map((chunk) => ({
      strategy: strategy ? strategyName(strategy.number, strategy.title) : NO_STRATEGY_NAME,
      tactic: tactic ? tacticName(tactic.number, tactic.title) : NO_TACTIC_NAME,
      rows: chunk.map(resultRow),
    }));
  });
}

function resultRow(one: PeriodActivity): PeriodData['resultTables'][number]['rows'][number] {
  const said = (part: 'quantity' | 'quality' | 'benefit') =>
    resultsText(one.sayings.map(({ quarter, results }) => ({ quarter, text: results[part] })));
  return {
    order: shownLabel(one.label),
    name: one.name,
    ...{ quantity: one.target.quantity, quality: one.target.quality, benefit: one.target.benefit },
    quantityResult: said('quantity') || UNREPORTED,
    qualityResult: said('quality'),
    benefitResult: said('benefit'),
    money: moneyText(one.budget),
    spent: spentText(one),
    share: one.last.attainment === null ? '-' : thaiHundredths(one.last.attainment),
    state: shownState(one.last.state),
    light: LIGHTS[one.last.light],
  };
}

function moneyText(amount: Satang | null): string {
  if (amount === null) return '-';
  return amount === 0 ? NO_BUDGET : thaiBaht(amount);
}

/** What needs no money and says nothing of it has nothing to report. */
function spentText({ spent, budget }: PeriodActivity): string {
  if (spent !== null) return thaiBaht(spent);
  return (budget ?? 0) > 0 ? UNREPORTED : '-';
}

/** By division, from the lines of the year: their spending is of the quarters of the paper only. */
function spendingRows(
  plan: Plan,
  totals: Reconciliation,
  { year, quarters }: PeriodResults,
): PeriodData['spending'] {
  const lines = spendingByLine(plan, totals, year);
  return plan.divisions.flatMap(({ code }): PeriodData['spending'][number][] => {
    const own = lines.filter(({ division }) => division === code);
    if (own.length === 0) return [];
    const sum = (of: (line: SpendingLine) => number) =>
      own.reduce((total, line) => total + of(line), 0) as Satang;
    const spent = sum(({ byQuarter }) =>
      quarters.reduce((total, { quarter }) => total + byQuarter[quarter], 0),
    );
    const allocated = sum((line) => line.allocated);
    return [
      {
        division: divisionOrNobody(plan, code),
        allocated: thaiBaht(allocated),
        planned: thaiBaht(sum(({ planned }) => planned)),
        spent: thaiBaht(spent),
        left: thaiBaht((allocated - spent) as Satang),
        share: allocated > 0 ? thaiHundredths(Math.floor((spent * 10_000) / allocated)) : '-',
        forecast: thaiBaht(sum(({ forecast }) => forecast)),
      },
    ];
  });
}

function trainingCounts(plan: Plan, results: PeriodResults | null) {
  const last = results?.quarters.at(-1);
  const figure =
    last === undefined
      ? { numerator: 0, denominator: 0, notDueYet: 0 }
      : computeIndicator(plan, { formula: 'TRAINING_REPORTED', activity: null }, last);
  const { numerator, denominator, notDueYet } = figure;
  return {
    trainingAttended: thaiWhole(denominator),
    trainingReported: thaiWhole(numerator),
    trainingLate: thaiWhole(denominator - numerator - notDueYet),
  };
}

function listsOf(results: PeriodResults | null, activities: readonly PeriodActivity[]) {
  const problems = activities
    .map((one) => ({
      name: activityText(one),
      state: shownState(one.last.state),
      problem: resultsText(one.sayings.map(({ quarter, problem }) => ({ quarter, text: problem }))),
      movedTo: one.last.movedTo === '' ? '-' : one.last.movedTo,
    }))
    .filter(({ problem }) => problem !== '');
  const evidenceItems = activities
    .map((one) => ({
      name: activityText(one),
      evidence: [...new Set(one.sayings.map(({ evidence }) => evidence.trim()))]
        .filter((evidence) => evidence !== '')
        .join('\n'),
    }))
    .filter(({ evidence }) => evidence !== '');
  const corrections = (results?.corrections ?? []).map((one) => ({
    name: activityText(one),
    correction: correctionText(one),
  }));
  return {
    ...{ problems, evidenceItems, corrections },
    hasProblems: problems.length > 0,
    hasEvidence: evidenceItems.length > 0,
    hasCorrections: corrections.length > 0,
  };
}
