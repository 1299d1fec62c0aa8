import type { FiscalYear } from '../../base/fiscal-year.ts';
import { officialPositionOrder } from '../../plan/official-order.ts';
import { superiorOf } from '../../plan/people/superiors.ts';
import type { Activity, IdpEntry, Plan, Position } from '../../plan/plan.ts';
import { DEVELOPMENT_METHODS } from '../../tabs/idp.ts';
import { thaiBaht, thaiDateShort, thaiEraYear, thaiWhole } from '../../text/format.ts';
import {
  BLANK,
  CENTRAL_EXECUTIVES,
  costOfSkill,
  NO_DIVISION,
  quartersShort,
  SIGNING_LINE,
  VACANT,
} from '../../text/papers.ts';
import { type DataOf, flag, list, text } from '../docx/tags.ts';
import type { PaperAsk } from '../paper.ts';

export const IDP_TAGS = {
  /** One for each position; each begins a page. */
  people: list({
    /** Not the first of the paper. */
    startsPage: flag,
    number: text,
    position: text,
    level: text,
    holder: text,
    division: text,
    employmentType: text,
    startDay: text,
    /** One for each fiscal year with a plan; none: the position has no plan at all. */
    periods: list({
      year: text,
      rows: list({
        order: text,
        skill: text,
        levelNow: text,
        levelExpected: text,
        gap: text,
        goal: text,
        methods: text,
        quarters: text,
        cost: text,
        result: text,
        levelAfter: text,
      }),
      /** Sum of the costs; empty when none is given. */
      yearCost: text,
      /** Days on which the agreement of the year was signed. */
      agreedDay: text,
    }),
    headTitle: text,
    /** Who sign: the owner of the plan, and the superior with the office. */
    ownerName: text,
    superiorName: text,
    superiorTitle: text,
  }),
};

type IdpData = DataOf<typeof IDP_TAGS>;
type PersonData = IdpData['people'][number];
type YearData = PersonData['periods'][number];

/** The positions that a paper is of, in the order of the papers. */
export function positionsOf(plan: Plan, ask: PaperAsk): Position[] {
  return officialPositionOrder(plan).filter(
    ({ number, division }) =>
      (ask.person === undefined || number === ask.person) &&
      (ask.division === undefined || division === ask.division),
  );
}

/** A section for each position, with a part for each fiscal year. */
export function idpData(plan: Plan, ask: PaperAsk): IdpData {
  const entries = new Map<string, IdpEntry[]>();
  for (const entry of plan.idpEntries) {
    const known = entries.get(entry.position);
    if (known) known.push(entry);
    else entries.set(entry.position, [entry]);
  }
  const activities = new Map(plan.activities.map((activity) => [activity.source.row, activity]));
  return {
    people: positionsOf(plan, ask).map((position, index) =>
      personData(plan, position, {
        entries: entries.get(position.number) ?? [],
        activities,
        isFirst: index === 0,
      }),
    ),
  };
}

interface OfPosition {
  readonly entries: readonly IdpEntry[];
  readonly activities: ReadonlyMap<string, Activity>;
  readonly isFirst: boolean;
}

function personData(
  plan: Plan,
  position: Position,
  { entries, activities, isFirst }: OfPosition,
): PersonData {
  const division = plan.divisions.find(({ code }) => code === position.division);
  const superior = superiorOf(plan, position);
  const years = plan.years.filter((year) => entries.some((entry) => entry.year === year));
  return {
    startsPage: !isFirst,
    number: position.number,
    position: position.title === '' ? BLANK : position.title,
    level: position.level === '' ? '-' : position.level,
    holder: position.holder === '' ? VACANT : position.holder,
    division: position.division === null ? CENTRAL_EXECUTIVES : (division?.name ?? NO_DIVISION),
    employmentType: position.employmentType === '' ? '-' : position.employmentType,
    startDay: position.startDay === null ? '-' : thaiDateShort(position.startDay),
    periods: years.map((year) => yearData(year, entries, activities)),
    headTitle: division?.headTitle || BLANK,
    ownerName: position.holder === '' ? SIGNING_LINE : position.holder,
    superiorName: superior.name === '' ? SIGNING_LINE : superior.name,
    superiorTitle: superior.office === '' ? BLANK : superior.office,
  };
}

function yearData(
  year: FiscalYear,
  entries: readonly IdpEntry[],
  activities: ReadonlyMap<string, Activity>,
): YearData {
  const ofYear = entries.filter((entry) => entry.year === year);
  const cost = ofYear.reduce((sum, entry) => sum + (entry.cost ?? 0), 0);
  const days = [...new Set(ofYear.flatMap(({ agreedDay }) => agreedDay ?? []))].sort();
  return {
    year: thaiEraYear(year),
    rows: ofYear.map((entry, index) => ({
      order: thaiWhole(index + 1),
      skill: entry.skill === '' ? '-' : entry.skill,
      levelNow: levelText(entry.levelNow),
      levelExpected: levelText(entry.levelExpected),
      gap: gapText(entry),
      goal: entry.goal === '' ? '-' : entry.goal,
      methods: entry.methods.map(methodName).join('\n') || '-',
      quarters: entry.quarters.length === 0 ? '-' : quartersShort(entry.quarters),
      cost: costText(entry, activities),
      result: entry.result,
      levelAfter: entry.levelAfter === null ? '' : thaiWhole(entry.levelAfter),
    })),
    yearCost: cost === 0 ? '' : thaiBaht(cost as typeof cost & NonNullable<IdpEntry['cost']>),
    agreedDay: days.map(thaiDateShort).join(', '),
  };
}

function levelText(level: number | null): string {
  return level === null ? '-' : thaiWhole(level);
}

function gapText({ levelNow, levelExpected }: IdpEntry): string {
  if (levelNow === null || levelExpected === null) return '-';
  return thaiWhole(Math.max(0, levelExpected - levelNow));
}

function costText(entry: IdpEntry, activities: ReadonlyMap<string, Activity>): string {
  if (entry.cost === null) return '-';
  const paying = activities.get(entry.activity)?.name ?? '';
  return costOfSkill(thaiBaht(entry.cost), paying);
}

function methodName(code: number): string {
  const label = (DEVELOPMENT_METHODS as Readonly<Record<number, string>>)[code];
  return `${thaiWhole(code)} ${label ?? '-'}`;
}
