import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { divisionTabKey } from '../../tabs/define-tab.ts';
import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import { IDP_TAB } from '../../tabs/idp.ts';
import { BOOK_DOCUMENTS, BOOK_TAB } from '../../tabs/master-tabs.ts';
import type { PlanState } from '../../tabs/plan-states.ts';
import type { Division, Plan } from '../plan.ts';
import {
  BASIC_SETTINGS,
  type Gap,
  missingParts,
  missingSettings,
  missingTexts,
  type PlanPart,
  placeOfGap,
} from './gaps.ts';

/** What HR does from a blank file to a plan that may be proposed, in the order of doing it. */
export const HR_STEPS = [
  'basics',
  'divisions',
  'tabs',
  'sharing',
  'strategies',
  'allocation',
  'people',
  'texts',
  'committee',
  'activities',
  'check',
] as const;
export type HrStep = (typeof HR_STEPS)[number];

/** What the head of a division does for the plan. */
export const HEAD_STEPS = ['ownActivities', 'ownPlans', 'send'] as const;
export type HeadStep = (typeof HEAD_STEPS)[number];

export interface ChecklistLine {
  readonly step: HrStep | HeadStep;
  readonly done: boolean;
  /** How many there are, or are done. */
  readonly count: number;
  /** How many there have to be; 0 where nobody can know. */
  readonly of: number;
  /** Short names of the divisions that it waits for. */
  readonly waiting: readonly string[];
  /** The first cell in which something is to be typed; null: nothing is, or the tab is not there yet. */
  readonly place: DeclaredPlace | null;
}

type Line = Omit<ChecklistLine, 'step'>;

/** What of the workbook is no part of the plan. */
export interface Standing {
  readonly planState: PlanState;
  /** Rows of กอง that the next run of HR gives a code and tabs. */
  readonly uncoded: number;
  /** Whether the tab with this key is there. */
  readonly hasTab: (key: string) => boolean;
  /** Whether the division has sent its plan and waits for nothing; null: nobody is asked to send. */
  readonly isSent: (division: string) => boolean | null;
}

const [PLAN_BOOK] = BOOK_DOCUMENTS;

/** How far the whole plan has come, line by line. */
export function checklistOf(plan: Plan, standing: Standing): ChecklistLine[] {
  const lines: Readonly<Record<HrStep, Line>> = {
    basics: gapLine(plan, missingSettings(plan, BASIC_SETTINGS), BASIC_SETTINGS.length),
    divisions: divisionsLine(plan, standing),
    tabs: tabsLine(plan, standing),
    sharing: sharingLine(plan),
    strategies: partLine(plan, ['localStrategy', 'strategy', 'tactic'], tacticsIn(plan)),
    allocation: allocationLine(plan),
    people: partLine(plan, ['person'], plan.positions.length),
    texts: textsLine(plan),
    committee: partLine(plan, ['chair', 'secretary'], plan.seats.filter(({ name }) => name).length),
    activities: activitiesLine(plan),
    check: { ...NOTHING, done: standing.planState === 'sound' },
  };
  return HR_STEPS.map((step) => ({ step, ...lines[step] }));
}

/** The lines of one division, for its head. */
export function ownChecklistOf(
  plan: Plan,
  division: string,
  { isSent }: Pick<Standing, 'isSent'>,
): ChecklistLine[] {
  const sent = isSent(division);
  return [
    { step: 'ownActivities', ...ownActivities(plan, division) },
    { step: 'ownPlans', ...ownPlans(plan, division) },
    { step: 'send', ...NOTHING, done: sent === true, of: sent === null ? 0 : 1 },
  ];
}

const NOTHING = { count: 0, of: 0, waiting: [], place: null } as const;

function tabOf(division: string) {
  return divisionTabKey(ACTIVITIES_TAB.key, division);
}

/** Those that are there and have not ended. */
function listed({ divisions }: Plan): Division[] {
  return divisions.filter((one) => one.listed && one.retirement === null);
}

function tacticsIn({ strategies }: Plan): number {
  return strategies.reduce((sum, { tactics }) => sum + tactics.length, 0);
}

function gapLine(plan: Plan, gaps: readonly Gap[], of: number): Line {
  const [first] = gaps;
  return {
    ...NOTHING,
    done: first === undefined,
    count: of - gaps.length,
    of,
    place: first === undefined ? null : placeOfGap(first, plan),
  };
}

/** Done when the plan has one of each of these. */
function partLine(plan: Plan, parts: readonly PlanPart[], count: number): Line {
  const [first] = missingParts(plan, parts);
  const place = first === undefined ? null : placeOfGap(first, plan);
  return { ...NOTHING, done: first === undefined, count, place };
}

function divisionsLine(plan: Plan, { uncoded }: Standing): Line {
  const line = partLine(plan, ['division'], listed(plan).length + uncoded);
  return uncoded === 0 ? line : { ...line, done: true, place: null };
}

function tabsLine(plan: Plan, { hasTab, uncoded }: Standing): Line {
  const line = divisionLine(listed(plan), {
    has: ({ code }) => hasTab(tabOf(code)),
    placeOf: () => null,
  });
  return { ...line, done: line.done && uncoded === 0, of: line.of + uncoded };
}

function sharingLine(plan: Plan): Line {
  return divisionLine(listed(plan), {
    has: ({ editors }) => editors.length > 0,
    placeOf: ({ source }) => ({ ...source, column: 'editors' }),
  });
}

/** A division to which no year gives money need not have an activity. */
function activitiesLine(plan: Plan): Line {
  const paid = new Set(
    plan.allocations.filter(({ amount }) => (amount ?? 0) > 0).map(({ division }) => division),
  );
  const asked = listed(plan).filter(({ code }) => paid.size === 0 || paid.has(code));
  return divisionLine(asked, {
    has: ({ code }) => activitiesOf(plan, code) > 0,
    placeOf: ({ code }) => firstActivity(code),
  });
}

/** Done when each of these divisions has it; `placeOf`: where one that has it not is to type it. */
function divisionLine(
  divisions: readonly Division[],
  {
    has,
    placeOf,
  }: {
    readonly has: (division: Division) => boolean;
    readonly placeOf: (division: Division) => DeclaredPlace | null;
  },
): Line {
  const without = divisions.filter((one) => !has(one));
  const [first] = without;
  return {
    done: divisions.length > 0 && first === undefined,
    count: divisions.length - without.length,
    of: divisions.length,
    waiting: without.map(({ shortName, name }) => shortName || name),
    place: first === undefined ? null : placeOf(first),
  };
}

function firstActivity(division: string): DeclaredPlace {
  return { tab: tabOf(division), row: '', column: 'name' };
}

/** A row of งบประมาณ, a year and a strategy, is filled when at least one division has an amount in it. */
function allocationLine(plan: Plan): Line {
  const { years, strategies, allocations } = plan;
  const rows = years.flatMap((year) => strategies.map(({ number }) => ({ year, number })));
  const blank = rows.filter(
    ({ year, number }) =>
      !allocations.some(
        (one) => one.year === year && one.strategy === number && one.amount !== null,
      ),
  );
  const [first] = blank;
  const cell = allocations.find(
    ({ year, strategy }) => year === first?.year && strategy === first?.number,
  );
  const general = placeOfGap({ kind: 'part', part: 'allocation' }, plan);
  const own = cell === undefined ? general : { ...general, row: cell.source.row };
  const done = rows.length > 0 && first === undefined;
  const count = rows.length - blank.length;
  return { ...NOTHING, done, count, of: rows.length, place: done ? null : own };
}

/** Sections of the book that are written and that somebody has read. */
function textsLine(plan: Plan): Line {
  const own = plan.sections.filter(({ document }) => document === PLAN_BOOK);
  const unread = plan.unread.filter(({ tab }) => tab === BOOK_TAB.key);
  const isRead = ({ source }: (typeof own)[number]) =>
    !unread.some(({ row }) => row === source.row);
  const written = own.filter(({ text }) => text.trim() !== '');
  const [gap] = missingTexts(plan, PLAN_BOOK);
  const next = own.find((section) => !isRead(section));
  const unreadPlace: DeclaredPlace | null =
    next === undefined ? null : { ...next.source, column: 'text' };
  return {
    ...NOTHING,
    done: gap === undefined && next === undefined,
    count: written.filter(isRead).length,
    of: own.length,
    place: gap === undefined ? unreadPlace : placeOfGap(gap, plan),
  };
}

function activitiesOf({ activities }: Plan, division: string): number {
  return activities.filter(
    ({ owner, name }) => name !== '' && owner.kind === 'division' && owner.code === division,
  ).length;
}

function ownActivities(plan: Plan, division: string): Line {
  const count = activitiesOf(plan, division);
  return { ...NOTHING, done: count > 0, count, place: firstActivity(division) };
}

/** People of the division who have at least one row in it; done when nobody is without. */
function ownPlans(plan: Plan, division: string): Line {
  const people = plan.positions.filter((one) => one.division === division && one.holder !== '');
  const planned = new Set(plan.idpEntries.map(({ position }) => position));
  const count = people.filter(({ number }) => planned.has(number)).length;
  return {
    ...NOTHING,
    done: people.length > 0 && count === people.length,
    count,
    of: people.length,
    place: { tab: divisionTabKey(IDP_TAB.key, division), row: '', column: 'skill' },
  };
}
