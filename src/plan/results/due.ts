import type { Quarter } from '../../base/fiscal-year.ts';
import { addRatios, compareRatios, ratio } from '../../base/ratio.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { NEXT_YEAR, QUARTER_TITLES, RESULT_STATES } from '../../tabs/results/states.ts';
import { type NumberedActivity, officialOrder } from '../official-order.ts';
import { type Activity, activityLabel, type Plan } from '../plan.ts';
import { amountOf, readResult } from './read-result.ts';
import { isNumeric, readTarget, type TargetUnits, targetUnits } from './read-target.ts';
import {
  type ClosedResult,
  isEarlierInYear,
  isSameQuarter,
  latestVersions,
  type YearQuarter,
} from './records.ts';

/** An activity that a division answers for in one quarter. */
export interface DueActivity {
  readonly activity: Activity;
  readonly label: string;
  /** Quarters of the fiscal year in which it should run. */
  readonly ticked: readonly Quarter[];
  /** The earlier quarter of the year from which it is left over; null: it is in its time. */
  readonly overdueFrom: Quarter | null;
  /** What was closed of it before, in this fiscal year, oldest first. */
  readonly earlier: readonly ClosedResult[];
}

/**
 * What is due in a quarter, in the official order: what runs then, what was moved there, and what an earlier
 * quarter of the year left neither done nor cancelled. What is done comes back only while its count is short.
 */
export function dueActivities(plan: Plan, at: YearQuarter): DueActivity[] {
  const closed = closedByActivity(plan);
  const units = unitsOf(plan);
  return officialOrder(plan).flatMap((numbered): DueActivity[] => {
    const all = closed.get(numbered.activity.source.row) ?? [];
    const due = dueIn(numbered, all, { at, units });
    return due === null ? [] : [due];
  });
}

/** What a closed quarter answered for, as the plan was when it was closed. */
export function frozenActivities(plan: Plan, at: YearQuarter): DueActivity[] {
  const known = new Map(plan.activities.map((activity) => [activity.source.row, activity]));
  const closed = closedByActivity(plan);
  return latestVersions(plan.results.closed)
    .filter((one) => isSameQuarter(one, at))
    .map(
      (one): DueActivity => ({
        activity: frozenActivity(one, known.get(one.activity)),
        label: one.label,
        ticked: one.ticked,
        overdueFrom: null,
        earlier: (closed.get(one.activity) ?? []).filter((other) => isEarlierInYear(other, at)),
      }),
    );
}

function frozenActivity(closed: ClosedResult, now: Activity | undefined): Activity {
  const { year, name, strategy, target, budget: money, ticked: quarters, division } = closed;
  return {
    source: { tab: now?.source.tab ?? ACTIVITIES_TAB.key, row: closed.activity },
    owner: division === '' ? { kind: 'everyone' } : { kind: 'division', code: division },
    ...{ strategy, tactic: now?.tactic ?? null, order: now?.order ?? null, name, target },
    ...{ indicator: now?.indicator ?? '', personInCharge: now?.personInCharge ?? '' },
    references: now?.references ?? { lpa: '', standards: '', ita: '', evidence: '' },
    schedule: [{ year, money, moneyIsText: false, quarters }],
  };
}

export function unitsOf({ lists }: Pick<Plan, 'lists'>): TargetUnits {
  return targetUnits(lists.unit.map(({ entry }) => entry));
}

/** The results that count, by row key of the activity, oldest first. */
function closedByActivity({ results }: Plan): Map<string, ClosedResult[]> {
  const found = new Map<string, ClosedResult[]>();
  for (const one of latestVersions(results.closed))
    found.set(one.activity, [...(found.get(one.activity) ?? []), one]);
  for (const all of found.values()) all.sort((a, b) => a.year - b.year || a.quarter - b.quarter);
  return found;
}

function dueIn(
  { activity, number }: NumberedActivity,
  closed: readonly ClosedResult[],
  { at, units }: { readonly at: YearQuarter; readonly units: TargetUnits },
): DueActivity | null {
  const ticked = tickedIn(activity, at.year);
  const earlier = closed.filter((one) => isEarlierInYear(one, at));
  const overdueFrom = overdueQuarter(earlier, at);
  const last = earlier.at(-1);
  const isOver =
    last?.state === RESULT_STATES.cancelled ||
    (last?.state === RESULT_STATES.done && !isCountShort(activity, earlier, units));
  const isMovedHere =
    last?.movedTo === QUARTER_TITLES[at.quarter - 1] ||
    (at.quarter === 1 && wasMovedToYear(closed, at));
  const runs = ticked.includes(at.quarter) || isMovedHere || overdueFrom !== null;
  if (!runs || isOver || activity.name.trim() === '') return null;
  const inTime = ticked.includes(at.quarter) || isMovedHere;
  return {
    activity,
    label: activityLabel(activity, number),
    ticked,
    overdueFrom: inTime ? null : overdueFrom,
    earlier,
  };
}

function tickedIn({ schedule }: Activity, year: number): readonly Quarter[] {
  return schedule.find((one) => one.year === year)?.quarters ?? [];
}

/** The quarter from which something is left to do; null for nothing, or when it was moved further on. */
function overdueQuarter(earlier: readonly ClosedResult[], at: YearQuarter): Quarter | null {
  const last = earlier.at(-1);
  const isDone = last?.state === RESULT_STATES.done || last?.state === RESULT_STATES.cancelled;
  if (last === undefined || isDone || last.movedTo === NEXT_YEAR) return null;
  return (quarterOfTitle(last.movedTo) ?? 0) > at.quarter ? null : last.quarter;
}

function quarterOfTitle(title: string): Quarter | null {
  const index = (QUARTER_TITLES as readonly string[]).indexOf(title);
  return index < 0 ? null : ((index + 1) as Quarter);
}

function wasMovedToYear(closed: readonly ClosedResult[], at: YearQuarter): boolean {
  return closed.filter(({ year }) => year === at.year - 1).at(-1)?.movedTo === NEXT_YEAR;
}

/** A count that is said to be done but has not reached the number of the year. */
function isCountShort(
  activity: Activity,
  earlier: readonly ClosedResult[],
  units: TargetUnits,
): boolean {
  const target = readTarget(activity.target.quantity, units);
  if (!isNumeric(target) || target.kind !== 'count' || target.direction === 'at-most') return false;
  const reached = earlier
    .map(({ results, quarter }) =>
      amountOf(readResult(results.quantity, target, { quarter, units })),
    )
    .reduce((sum, one) => addRatios(sum ?? ratio(0), one ?? ratio(0)), ratio(0));
  return compareRatios(reached ?? ratio(0), target.value) < 0;
}
