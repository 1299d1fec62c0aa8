import type { IsoDay } from '../../base/day.ts';
import { toThaiDigits } from '../../base/thai-digits.ts';
import type { BookSection, Plan, Strategy } from '../../plan/plan.ts';
import type { Reconciliation } from '../../plan/totals.ts';
import { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';
import type { Settings } from '../../tabs/settings.ts';
import { thaiDateLong, thaiDateOfAnnouncement } from '../../text/format.ts';
import {
  BLANK,
  NO_STRATEGY_NAME,
  spanOfPlan,
  spanOfYears,
  strategyName,
  tacticName,
  yearsOfPlan,
} from '../../text/papers.ts';
import { activitySummary, activityTables } from './activities.ts';
import { type BookTagValues, expandSections } from './book-tags.ts';
import { budgetData } from './budget.ts';
import { idpTables } from './idp.ts';
import { outlineBook, paragraphsOf } from './outline.ts';
import type { PlanBookData } from './tags.ts';

export const [BOOK, ANNOUNCEMENT] = BOOK_DOCUMENTS;

/** Which copy of the book is made. */
export interface BookCopy {
  /** Marked as a draft on every page. */
  readonly draft?: boolean;
  /** Marked as a copy on the announcement. */
  readonly copy?: boolean;
}

/** The plan as the texts of its book, ready to print. */
export function planBookData(plan: Plan, totals: Reconciliation, copy: BookCopy): PlanBookData {
  const { settings } = plan;
  const sections = expandSections(plan.sections, bookTagValues(plan));
  const { openingSections, parts } = outlineBook(
    sections.filter(({ document }) => document === BOOK),
  );
  return {
    municipality: orBlank(settings.municipality),
    district: orBlank(settings.district),
    province: orBlank(settings.province),
    planTitle: orBlank(settings.planTitle),
    span: spanOfPlan(plan.years.length),
    years: yearsOfPlan(plan.years),
    owningUnit: orBlank(settings.owningUnit),
    owningDivision: orBlank(settings.owningDivision),
    phone: orBlank(settings.phone),
    draft: copy.draft ?? false,
    copy: copy.copy ?? false,
    announcement: announcementData(plan, sections),
    openingSections,
    alignment: {
      ...parts.alignment,
      localStrategies: orDashes(alignmentRows(plan), { localStrategy: '-', strategies: '-' }),
    },
    tactics: {
      ...parts.tactics,
      strategies: orDashes(tacticRows(plan), { strategy: '-', tactics: '-' }),
    },
    budget: { ...parts.budget, ...budgetData(plan, totals) },
    activities: {
      ...parts.activities,
      tables: activityTables(plan),
      summary: plan.activities.length === 0 ? [] : [activitySummary(plan, totals)],
    },
    idp: { ...parts.idp, tables: idpTables(plan) },
    committee: {
      ...parts.committee,
      standardText: parts.committee.paragraphs.length === 0,
      orderNumber: orBlank(settings.orderNumber),
      orderDay: longDay(settings.orderDay),
      seats: orDashes(
        plan.seats.map(({ order, name, role }, index) => ({
          order: toThaiDigits(String(order ?? index + 1)),
          name,
          role,
        })),
        { order: '-', name: '-', role: '-' },
      ),
    },
  };
}

/** A table that is only a head looks like a fault; one row of dashes says that there is nothing. */
function orDashes<Row>(rows: readonly Row[], dashes: Row): readonly Row[] {
  return rows.length === 0 ? [dashes] : rows;
}

function orBlank(typed: string): string {
  return typed === '' ? BLANK : typed;
}

function longDay(day: IsoDay | null): string {
  return day === null ? BLANK : thaiDateLong(day);
}

function announcementData(
  { settings }: Plan,
  sections: readonly BookSection[],
): PlanBookData['announcement'] {
  const paragraphs = sections
    .filter(({ document }) => document === ANNOUNCEMENT)
    .flatMap(({ text }) => paragraphsOf(text));
  const { announcedDay } = settings;
  return {
    ...approval(settings),
    paragraphs,
    standardText: paragraphs.length === 0,
    announcedDay: announcedDay === null ? BLANK : thaiDateOfAnnouncement(announcedDay),
    signerName: orBlank(settings.signerName),
    signerOffice: orBlank(settings.signerOffice),
  };
}

function approval(settings: Settings) {
  return {
    approvalBody: orBlank(settings.approvalBody),
    approvalMeeting: orBlank(settings.approvalMeeting),
    approvalDay: longDay(settings.approvalDay),
    effectiveDay: longDay(settings.effectiveDay),
  };
}

/** The names that the texts of the book use for the facts of the settings. */
function bookTagValues({ settings, years }: Plan): BookTagValues {
  const { approvalBody, approvalMeeting, approvalDay, effectiveDay } = approval(settings);
  return {
    municipality: orBlank(settings.municipality),
    district: orBlank(settings.district),
    province: orBlank(settings.province),
    planTitle: orBlank(settings.planTitle),
    yearsSpan: spanOfYears(years),
    approvalBody,
    meeting: approvalMeeting,
    meetingDay: approvalDay,
    effectiveDay,
    orderNumber: orBlank(settings.orderNumber),
    orderDay: longDay(settings.orderDay),
  };
}

/** Each local strategy with the shared values that serve it; those that serve none stand last. */
function alignmentRows(plan: Plan): PlanBookData['alignment']['localStrategies'] {
  const named = ({ number, title }: Strategy) => `${toThaiDigits(String(number))}. ${title}`;
  const known = new Set(plan.localStrategies.map(({ number }) => number));
  const strays = plan.strategies.filter(
    ({ localStrategy }) => !known.has(localStrategy ?? Number.NaN),
  );
  const rows = plan.localStrategies.map(({ number, title }) => {
    const serving = plan.strategies.filter(({ localStrategy }) => localStrategy === number);
    return {
      localStrategy: strategyName(number, title),
      strategies: serving.map(named).join('\n') || '-',
    };
  });
  if (strays.length === 0) return rows;
  return [...rows, { localStrategy: NO_STRATEGY_NAME, strategies: strays.map(named).join('\n') }];
}

function tacticRows(plan: Plan): PlanBookData['tactics']['strategies'] {
  return plan.strategies.map(({ number, title, tactics }) => ({
    strategy: `${toThaiDigits(String(number))}. ${title}`,
    tactics: tactics.map((tactic) => tacticName(tactic.number, tactic.title)).join('\n'),
  }));
}
