import type { FiscalYear, Quarter } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import type { CLOSED_RESULTS_TAB, RESULTS_TAB } from '../../tabs/results/results-tab.ts';
import type { ClosedState, LightName, TypedState } from '../../tabs/results/states.ts';
import type { Source, Target } from '../plan.ts';

/** One quarter of one fiscal year. */
export interface YearQuarter {
  readonly year: FiscalYear;
  readonly quarter: Quarter;
}

/** What a person says of an activity in a quarter. */
export interface ReportedResult extends YearQuarter {
  /** Row key of the activity. */
  readonly activity: string;
  /** Results as typed, beside the three parts of the target. */
  readonly results: Target;
  /** Paid in this quarter; null: not reported. */
  readonly spent: Satang | null;
  /** Links, or the place of the paper. */
  readonly evidence: string;
  readonly problem: string;
  /** A quarter or the next year; empty: nothing was moved. */
  readonly movedTo: string;
}

/** A row of "ผล ‹division›". */
export interface TypedResult extends ReportedResult {
  readonly source: Source<typeof RESULTS_TAB>;
  readonly state: TypedState | '';
  /** Something stands in the cell of the money that is not a number. */
  readonly spentIsText: boolean;
}

/** A row of ผลดำเนินงาน: what a closed quarter says of an activity, with the plan as it was then. */
export interface ClosedResult extends ReportedResult {
  readonly source: Source<typeof CLOSED_RESULTS_TAB>;
  /** 1: as it was closed first. */
  readonly version: number;
  /** Code of the division; empty: it belongs to no single one. */
  readonly division: string;
  /** Official number at closing: "2.1#4". */
  readonly label: string;
  readonly name: string;
  readonly strategy: number | null;
  readonly target: Target;
  readonly budget: Satang | null;
  readonly ticked: readonly Quarter[];
  readonly state: ClosedState | '';
  readonly light: LightName;
  /** Hundredths of per cent; null: no number decided it. */
  readonly attainment: number | null;
  /** Of both numbers where they are known: "17 of 20". */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly spentToDate: Satang | null;
  readonly reportedBy: string;
  readonly sentAt: string;
  readonly closedAt: string;
  readonly closedBy: string;
  /** Why it was closed incomplete, or corrected. */
  readonly reason: string;
  /** Of what a person typed; tells a corrected row from one laid back as it was. */
  readonly fingerprint: string;
}

/** The second half of the plan's life. */
export interface Results {
  readonly typed: readonly TypedResult[];
  /** Every version, in the order in which they were closed. */
  readonly closed: readonly ClosedResult[];
}

export const NO_RESULTS: Results = { typed: [], closed: [] };

/** Key of a row of "ผล ‹division›", and of its first version in ผลดำเนินงาน. */
export function resultKey(activity: string, { year, quarter }: YearQuarter): string {
  return `${activity}:${year}:${quarter}`;
}

/** What a key of `resultKey` says; null for a row that the add-on did not lay. */
export function parseResultKey(key: string): ({ readonly activity: string } & YearQuarter) | null {
  const match = /^(.+):(\d{4}):([1-4])$/.exec(key);
  if (!match) return null;
  return {
    activity: match[1] ?? '',
    year: Number(match[2]),
    quarter: Number(match[3]) as Quarter,
  };
}

/** The results that count: of each activity and quarter the highest version. */
export function latestVersions(closed: readonly ClosedResult[]): ClosedResult[] {
  const latest = new Map<string, ClosedResult>();
  for (const one of closed) {
    const key = resultKey(one.activity, one);
    if (one.version >= (latest.get(key)?.version ?? 0)) latest.set(key, one);
  }
  return [...latest.values()];
}

export function isSameQuarter(one: YearQuarter, other: YearQuarter): boolean {
  return one.year === other.year && one.quarter === other.quarter;
}

/** True if `one` is an earlier quarter of the same fiscal year. */
export function isEarlierInYear(one: YearQuarter, other: YearQuarter): boolean {
  return one.year === other.year && one.quarter < other.quarter;
}
