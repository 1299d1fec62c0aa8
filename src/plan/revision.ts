import type { FiscalYear } from '../base/fiscal-year.ts';
import { formatQuarters } from '../base/quarters.ts';
import { recordOf } from '../base/record.ts';
import { ACTIVITIES_TAB } from '../tabs/activities.ts';
import { printedKeys } from '../tabs/define-tab.ts';
import { lineKey, NO_STRATEGY } from '../tabs/reconciliation-keys.ts';
import { officialOrder } from './official-order.ts';
import { type Activity, activityLabel, type Owner, type Plan } from './plan.ts';
import { textsOfActivity } from './texts/activity-texts.ts';

/**
 * What of a plan an announcement puts in force, small enough to be kept: a later announcement tells what
 * became different. Plain JSON.
 */
export interface PlanSnapshot {
  readonly activities: readonly AnnouncedActivity[];
  /** Satang by line key (year, strategy, division); cells without a number are left out. */
  readonly allocations: Readonly<Record<string, number>>;
}

export interface AnnouncedActivity {
  /** Key of its row, which it keeps when it moves to another tab. */
  readonly row: string;
  /** Its place in the book: "2.1#4". */
  readonly label: string;
  readonly fields: Readonly<Record<ActivityField, string>>;
  /** Satang by fiscal year; null: no number stands there. */
  readonly money: Readonly<Record<string, number | null>>;
}

/** What of an activity is told by words: the texts that are printed, and what has no cell of text. */
export const WORDED_FIELDS = [
  'tactic',
  ...printedKeys(ACTIVITIES_TAB),
  'owner',
  'quarters',
] as const;
export type ActivityField = (typeof WORDED_FIELDS)[number];

/** One difference between the announced plan and the present one; a missing side is null. */
export type PlanChange =
  | {
      readonly kind: 'activity';
      /** The present name, or the former one of an activity that is gone. */
      readonly name: string;
      readonly label: string;
      readonly before: AnnouncedActivity | null;
      readonly after: AnnouncedActivity | null;
    }
  | {
      readonly kind: 'allocation';
      readonly year: FiscalYear;
      readonly strategy: number | null;
      readonly division: string;
      readonly before: number | null;
      readonly after: number | null;
    };

export function snapshotOf(plan: Plan): PlanSnapshot {
  return {
    activities: officialOrder(plan).map(({ activity, number }) => announced(activity, number)),
    allocations: Object.fromEntries(
      plan.allocations.flatMap(({ year, strategy, division, amount }) =>
        year === null || amount === null
          ? []
          : [[lineKey(year, strategy ?? NO_STRATEGY, division), amount]],
      ),
    ),
  };
}

function announced(activity: Activity, number: number): AnnouncedActivity {
  const { source, owner, schedule } = activity;
  const label = activityLabel(activity, number);
  const quarters = schedule.map(
    (year) => `${year.year}: ${year.quarters.length === 0 ? '-' : formatQuarters(year.quarters)}`,
  );
  return {
    row: source.row,
    label,
    fields: {
      ...printedTexts(activity),
      // Its number is no part of it: that moves on when another activity comes before it.
      tactic: label.replace(/#.*/, ''),
      owner: ownerText(owner),
      quarters: quarters.join('\n'),
    },
    money: Object.fromEntries(schedule.map(({ year, money }) => [year, money])),
  };
}

function printedTexts(activity: Activity) {
  const texts = textsOfActivity(activity);
  return recordOf(printedKeys(ACTIVITIES_TAB).map((key) => [key, texts[key]] as const));
}

/** A code, a typed name, or the word that stands for all divisions. */
function ownerText(owner: Owner): string {
  if (owner.kind === 'division') return owner.code;
  return owner.kind === 'nobody' ? owner.typed : '*';
}

/** Every difference in the order of the present book; what is gone stands last. */
export function changesSince(before: PlanSnapshot, plan: Plan): PlanChange[] {
  const now = snapshotOf(plan);
  return [...allocationChanges(before, now, plan), ...activityChanges(before, now)];
}

function activityChanges(before: PlanSnapshot, now: PlanSnapshot): PlanChange[] {
  const former = new Map(before.activities.map((activity) => [activity.row, activity]));
  const present = new Set(now.activities.map(({ row }) => row));
  const changed = now.activities.flatMap((after): PlanChange[] => {
    const known = former.get(after.row) ?? null;
    if (known !== null && isSame(known, after)) return [];
    return [activityChange(known, after)];
  });
  const gone = before.activities.filter(({ row }) => !present.has(row));
  return [...changed, ...gone.map((activity) => activityChange(activity, null))];
}

function activityChange(
  before: AnnouncedActivity | null,
  after: AnnouncedActivity | null,
): PlanChange {
  const shown = after ?? before;
  return {
    kind: 'activity',
    name: shown?.fields.name ?? '',
    label: shown?.label ?? '',
    before,
    after,
  };
}

function isSame(before: AnnouncedActivity, after: AnnouncedActivity): boolean {
  const years = new Set([...Object.keys(before.money), ...Object.keys(after.money)]);
  return (
    WORDED_FIELDS.every((field) => !isOtherText(before, after, field)) &&
    [...years].every((year) => (before.money[year] ?? null) === (after.money[year] ?? null))
  );
}

/** A plan that was announced before a column was printed says nothing of it. */
export function isOtherText(
  before: AnnouncedActivity,
  after: AnnouncedActivity,
  field: ActivityField,
): boolean {
  const former: string | undefined = before.fields[field];
  return former !== undefined && former !== after.fields[field];
}

function allocationChanges(before: PlanSnapshot, now: PlanSnapshot, plan: Plan): PlanChange[] {
  const strategies = [...plan.strategies.map(({ number }) => number), null];
  return plan.years.flatMap((year) =>
    strategies.flatMap((strategy) =>
      plan.divisions.flatMap(({ code }): PlanChange[] => {
        const key = lineKey(year, strategy ?? NO_STRATEGY, code);
        const [was, is] = [before.allocations[key] ?? null, now.allocations[key] ?? null];
        if (was === is) return [];
        return [{ kind: 'allocation', year, strategy, division: code, before: was, after: is }];
      }),
    ),
  );
}
