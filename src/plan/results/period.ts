import type { FiscalYear, Quarter } from '../../base/fiscal-year.ts';
import { addSatang, NO_MONEY, type Satang } from '../../base/money.ts';
import { type ClosedState, type LightName, NOT_REPORTED } from '../../tabs/results/states.ts';
import { officialOrder } from '../official-order.ts';
import type { Plan, Target } from '../plan.ts';
import { type AssessedRow, assessQuarter, isReported, openQuarterOf } from './assess.ts';
import { closedSaying, countLights } from './closing.ts';
import { type ClosedResult, isSameQuarter, latestVersions, type YearQuarter } from './records.ts';

/** How far the results of one quarter have come. */
export interface QuarterStanding extends YearQuarter {
  /** `later`: nobody was asked yet. */
  readonly state: 'closed' | 'open' | 'later';
  readonly due: number;
  readonly reported: number;
}

/** What one quarter says of one activity. */
export interface QuarterSaying {
  readonly quarter: Quarter;
  readonly state: ClosedState;
  readonly light: LightName;
  /** Hundredths of per cent of what was expected by then; null: no number decided it. */
  readonly attainment: number | null;
  readonly results: Target;
  /** null: not reported, which is not the same as zero. */
  readonly spent: Satang | null;
  readonly evidence: string;
  readonly problem: string;
  readonly movedTo: string;
}

/** An activity that was due in a part of a year, with all that was said of it there. */
export interface PeriodActivity {
  /** Row key of the activity. */
  readonly activity: string;
  readonly label: string;
  readonly name: string;
  readonly strategy: number | null;
  readonly tactic: number | null;
  /** Code; empty: no single one. */
  readonly division: string;
  readonly target: Target;
  /** Of the whole year; null: none was given. */
  readonly budget: Satang | null;
  /** Oldest first; at least one. */
  readonly sayings: readonly QuarterSaying[];
  /** The newest of them, which tells where the activity stands. */
  readonly last: QuarterSaying;
  readonly isReported: boolean;
  /** In the quarters of the part; null: no amount was reported. */
  readonly spent: Satang | null;
}

/** Results of a part of a fiscal year: what was closed, and what is typed of the open quarter. */
export interface PeriodResults {
  readonly year: FiscalYear;
  readonly quarters: readonly QuarterStanding[];
  /** In the official order; what is no more in the plan stands last. */
  readonly activities: readonly PeriodActivity[];
  readonly corrections: readonly ClosedResult[];
}

type Known = Omit<PeriodActivity, 'sayings' | 'last' | 'isReported' | 'spent'>;

export function periodResults(
  plan: Plan,
  year: FiscalYear,
  quarters: readonly Quarter[],
): PeriodResults {
  const closed = latestVersions(plan.results.closed).filter((one) => one.year === year);
  const found = new Map<string, { known: Known; sayings: QuarterSaying[] }>();
  const tactics = new Map(plan.activities.map(({ source, tactic }) => [source.row, tactic]));
  const add = (known: Known, saying: QuarterSaying) => {
    const sayings = found.get(known.activity)?.sayings ?? [];
    found.set(known.activity, { known, sayings: [...sayings, saying] });
  };
  const standings = quarters.map((quarter): QuarterStanding => {
    const at = { year, quarter };
    const own = closed.filter((one) => one.quarter === quarter);
    for (const one of own)
      add(knownOfClosed(one, tactics.get(one.activity) ?? null), one as Closed);
    if (own.length > 0) {
      const reported = own.filter(({ state }) => state !== NOT_REPORTED).length;
      return { ...at, state: 'closed', due: own.length, reported };
    }
    const rows = assessQuarter(plan, at);
    const open = openQuarterOf(plan);
    const isOpen = open !== null && isSameQuarter(open, at);
    if (isOpen) for (const row of rows) add(knownOfRow(row), sayingOfRow(row, quarter));
    const reported = isOpen ? rows.filter(isReported).length : 0;
    return { ...at, state: isOpen ? 'open' : 'later', due: rows.length, reported };
  });
  return {
    year,
    quarters: standings,
    activities: inOfficialOrder(plan, [...found.values()].flatMap(withSums)),
    corrections: plan.results.closed.filter(
      (one) => one.version > 1 && one.year === year && quarters.includes(one.quarter),
    ),
  };
}

/** A closed row holds all that a saying has; a blank state is one that somebody emptied. */
type Closed = ClosedResult & { readonly state: ClosedState };

function knownOfClosed(one: ClosedResult, tactic: number | null): Known {
  const { activity, label, name, strategy, division, target, budget } = one;
  return { activity, label, name, strategy, tactic, division, target, budget };
}

function knownOfRow({ due, division, budget }: AssessedRow): Known {
  const { source, name, strategy, tactic, target } = due.activity;
  return {
    activity: source.row,
    label: due.label,
    name,
    strategy,
    tactic,
    division,
    target,
    budget,
  };
}

function sayingOfRow(row: AssessedRow, quarter: Quarter): QuarterSaying {
  return { quarter, ...closedSaying(row), ...row.judgement };
}

function withSums(of: { known: Known; sayings: readonly QuarterSaying[] }): PeriodActivity[] {
  const sayings = [...of.sayings].sort((one, other) => one.quarter - other.quarter);
  const last = sayings.at(-1);
  if (last === undefined) return [];
  const amounts = sayings.flatMap(({ spent }) => spent ?? []);
  return [
    {
      ...of.known,
      sayings,
      last,
      isReported: last.state !== NOT_REPORTED,
      spent: amounts.length === 0 ? null : addSatang(NO_MONEY, ...amounts),
    },
  ];
}

function inOfficialOrder(plan: Plan, activities: readonly PeriodActivity[]): PeriodActivity[] {
  const ranks = new Map(
    officialOrder(plan).map(({ activity }, rank) => [activity.source.row, rank]),
  );
  const rankOf = ({ activity }: PeriodActivity) => ranks.get(activity) ?? ranks.size;
  return [...activities].sort((one, other) => rankOf(one) - rankOf(other));
}

/** Counts and money of some activities of a part of a year. */
export interface PeriodSums {
  readonly due: number;
  readonly reported: number;
  readonly lights: Readonly<Record<LightName, number>>;
  readonly spent: Satang;
  /** Of those that have money, so many said what they spent. */
  readonly withMoney: number;
  readonly saidSpent: number;
}

export function sumsOf(activities: readonly PeriodActivity[]): PeriodSums {
  const withMoney = activities.filter(({ budget }) => (budget ?? 0) > 0);
  return {
    due: activities.length,
    reported: activities.filter(({ isReported: is }) => is).length,
    lights: countLights(activities.map(({ last }) => last.light)),
    spent: addSatang(NO_MONEY, ...activities.flatMap(({ spent }) => spent ?? [])),
    withMoney: withMoney.length,
    saidSpent: withMoney.filter(({ spent }) => spent !== null).length,
  };
}

/** The newest fiscal year of which anything was reported; without any the year that is shown, or the first. */
export function yearOfResults(plan: Plan): FiscalYear | null {
  const { closed, typed } = plan.results;
  const reported = [...closed, ...typed].map(({ year }) => year);
  if (reported.length > 0) return Math.max(...reported);
  return plan.settings.currentYear ?? plan.years[0] ?? null;
}

/** The newest fiscal year whose last quarter is closed; null: none. */
export function lastWholeYear({ results }: Pick<Plan, 'results'>): FiscalYear | null {
  const years = results.closed.filter(({ quarter }) => quarter === 4).map(({ year }) => year);
  return years.length === 0 ? null : Math.max(...years);
}

/** Why an activity should be looked at when the plan is next revised. */
export const REVISION_REASONS = [
  'cancelled',
  'movedToNextYear',
  'red',
  'overspent',
  'notReported',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];
