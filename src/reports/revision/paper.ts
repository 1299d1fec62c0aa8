import { formatBaht, type Satang } from '../../base/money.ts';
import { missingSettings, missingTexts } from '../../plan/completeness/gaps.ts';
import type { Plan } from '../../plan/plan.ts';
import {
  type ActivityField,
  type AnnouncedActivity,
  changesSince,
  isOtherText,
  type PlanChange,
  WORDED_FIELDS,
} from '../../plan/revision.ts';
import { thaiWhole } from '../../text/format.ts';
import { revisionTitle } from '../../text/papers.ts';
import {
  activityItem,
  allocationItem,
  amountPerYears,
  fieldOfActivity,
  NEW_ACTIVITY,
  NO_ACTIVITY,
  OWNER_OF_ALL,
  WITHDRAWN,
} from '../../text/revisions.ts';
import { announcementData } from '../announcement/data.ts';
import { ANNOUNCED_SETTINGS } from '../announcement/paper.ts';
import { ANNOUNCEMENT_TAGS } from '../announcement/tags.ts';
import { flag, group, list, text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf } from '../facts.ts';
import { definePaper } from '../paper.ts';
import { REVISION as DOCUMENT, wordingOf } from '../wording.ts';

const REVISION_TAGS = {
  ...FACT_TAGS,
  announcement: group(ANNOUNCEMENT_TAGS),
  /** "๒" for the second revision of the plan. */
  revisionNumber: text,
  /** What became different since the plan was last announced. */
  changes: list({ order: text, item: text, before: text, after: text }),
  /** Nothing became different. */
  unchanged: flag,
  /** No announced plan was kept with which the present one could be compared. */
  nothingKept: flag,
};

/** ประกาศ that puts a revision of the plan in force, with what stood before and what stands now. */
export const REVISION = definePaper({
  template: 'revision',
  basis: 'plan',
  reissue: 'freely',
  tags: REVISION_TAGS,
  data: ({ plan, totals, announced, revisions }, ask, { day }) => {
    const rows = announced === null ? [] : changeRows(plan, changesSince(announced, plan));
    return {
      ...factsOf(plan),
      announcement: announcementData(plan, wordingOf(DOCUMENT, plan, totals), {
        approvalMeeting: ask.approvalMeeting ?? '',
        approvalDay: ask.approvalDay ?? null,
        effectiveDay: ask.effectiveDay ?? null,
        announcedDay: day,
      }),
      revisionNumber: thaiWhole(revisions + 1),
      changes: rows.map((row, index) => ({ order: thaiWhole(index + 1), ...row })),
      unchanged: announced !== null && rows.length === 0,
      nothingKept: announced === null,
    };
  },
  title: ({ plan, revisions }) => revisionTitle(plan, thaiWhole(revisions + 1)),
  missing: ({ plan, announced }, ask) => [
    ...missingSettings(
      plan,
      ANNOUNCED_SETTINGS.filter((key) => !isOwnApproval(key)),
    ),
    ...OWN_APPROVAL.filter((key) => ask[key] === undefined).map(
      (key) => ({ kind: 'approval', key }) as const,
    ),
    ...missingTexts(plan, DOCUMENT),
    ...(announced === null ? [{ kind: 'snapshot' } as const] : []),
  ],
});

/** What a revision has of its own, and never takes from the plan that it revises. */
const OWN_APPROVAL = ['approvalMeeting', 'approvalDay', 'effectiveDay'] as const;

function isOwnApproval(key: string): boolean {
  return OWN_APPROVAL.some((own) => own === key);
}

interface ChangeRow {
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

function changeRows(plan: Plan, changes: readonly PlanChange[]): ChangeRow[] {
  const names = new Map(plan.divisions.map(({ code, name }) => [code, name]));
  const allocations = changes.filter((change) => change.kind === 'allocation');
  const activities = changes.filter((change) => change.kind === 'activity');
  return [
    ...allocationRows(allocations, names),
    ...activities.map((change) => activityRow(change, names)),
  ];
}

type AllocationChange = Extract<PlanChange, { kind: 'allocation' }>;
type ActivityChange = Extract<PlanChange, { kind: 'activity' }>;
type Names = ReadonlyMap<string, string>;

/** Years in which the same money became different in the same way share a row. */
function allocationRows(changes: readonly AllocationChange[], names: Names): ChangeRow[] {
  const alike = new Map<string, { change: AllocationChange; years: number[] }>();
  for (const change of changes) {
    const { strategy, division, before, after, year } = change;
    const key = JSON.stringify([strategy, division, before, after]);
    const known = alike.get(key);
    if (known) known.years.push(year);
    else alike.set(key, { change, years: [year] });
  }
  return [...alike.values()].map(({ change, years }) => ({
    item: allocationItem(change.strategy, names.get(change.division) ?? change.division, years),
    before: baht(change.before),
    after: baht(change.after),
  }));
}

function activityRow({ label, name, before, after }: ActivityChange, names: Names): ChangeRow {
  const item = activityItem(label, name);
  if (before === null) {
    return { item, before: NO_ACTIVITY, after: [NEW_ACTIVITY, moneyText(after)].join('\n') };
  }
  if (after === null) return { item, before: moneyText(before), after: WITHDRAWN };
  const fields = WORDED_FIELDS.filter((field) => isOtherText(before, after, field));
  const moneyDiffers = moneyText(before) !== moneyText(after);
  const side = (one: AnnouncedActivity) =>
    [
      ...fields.map((field) => fieldOfActivity(field, fieldText(one, field, names))),
      ...(moneyDiffers ? [moneyText(one)] : []),
    ].join('\n');
  return { item, before: side(before), after: side(after) };
}

function fieldText({ fields }: AnnouncedActivity, field: ActivityField, names: Names): string {
  if (field !== 'owner') return fields[field];
  return fields.owner === '*' ? OWNER_OF_ALL : (names.get(fields.owner) ?? fields.owner);
}

function moneyText(activity: AnnouncedActivity | null): string {
  const byYear = Object.entries(activity?.money ?? {}).map(([year, amount]) => ({
    year: Number(year),
    amount: baht(amount),
  }));
  return amountPerYears(byYear);
}

function baht(amount: number | null): string {
  return amount === null ? '-' : formatBaht(amount as Satang);
}
