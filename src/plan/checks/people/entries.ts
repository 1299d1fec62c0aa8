import type { FiscalYear } from '../../../base/fiscal-year.ts';
import { CENTRAL } from '../../../tabs/define-tab.ts';
import { PROPOSED } from '../../../tabs/idp.ts';
import { plainName } from '../../../tabs/typed-forms.ts';
import { LIST_NUMBER } from '../../../tabs/words/people.ts';
import type { IdpEntry, Plan, Position } from '../../plan.ts';
import { defineCheck, type Found } from '../define-check.ts';
import { personOf, placeOfEntry } from './places.ts';

/** Rules on single rows of the IDP tabs; rows of one person at fault in the same way are one finding. */

type IdpColumn = Parameters<typeof placeOfEntry>[1];

export const IDP_YEAR_OUTSIDE_PLAN = defineCheck({
  code: 'IDP_YEAR_OUTSIDE_PLAN',
  severity: 'E',
  holds: 'Individual plans are for years of the plan.',
  find: ({ plan }) => {
    const years = new Set(plan.years);
    const outside = plan.idpEntries.filter(({ year }) => year !== null && !years.has(year));
    return [...grouped(outside, ({ source }) => source.tab).values()].flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const found = [...new Set(rows.map(({ year }) => year ?? 0))].sort((a, b) => a - b);
      return [
        { place: placeOfEntry(first, 'year'), facts: { outside: found, count: rows.length } },
      ];
    });
  },
});

export const IDP_WITHOUT_PERSON = defineCheck({
  code: 'IDP_WITHOUT_PERSON',
  severity: 'E',
  holds: 'Every row of an individual plan names a position, and somebody holds it.',
  find: ({ plan }) => {
    const positions = positionsByNumber(plan);
    const loose = plan.idpEntries.filter(
      ({ position }) => (positions.get(position)?.holder ?? '') === '',
    );
    const person = ({ position, shownTitle, source }: IdpEntry) =>
      [source.tab, position, position === '' ? shownTitle : ''].join('|');
    return [...grouped(loose, person).values()].flatMap((rows): Found[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const known = positions.get(first.position);
      const facts = {
        title: known?.title || first.shownTitle || first.position || first.skill,
        count: rows.length,
        vacant: known === undefined ? 0 : 1,
      };
      const severity = known === undefined ? 'E' : 'W';
      return [{ severity, place: placeOfEntry(first, 'position'), facts }];
    });
  },
});

export const IDP_IN_WRONG_TAB = defineCheck({
  code: 'IDP_IN_WRONG_TAB',
  severity: 'W',
  holds: 'The plan of a position stands in the tab of its division.',
  find: ({ plan }) =>
    findByPerson(plan, 'position', ({ source }, { division }) =>
      source.tab.endsWith(`:${division ?? CENTRAL}`) ? null : {},
    ),
});

export const IDP_OF_ANOTHER_PERSON = defineCheck({
  code: 'IDP_OF_ANOTHER_PERSON',
  severity: 'W',
  holds: 'Whoever signed the plan still holds the position.',
  find: ({ plan }) =>
    findByPerson(plan, 'agreedWith', ({ agreedWith }, { holder }) =>
      agreedWith === '' || holder === '' || plainName(agreedWith) === plainName(holder)
        ? null
        : { other: agreedWith },
    ),
});

export const IDP_LEVEL_MISSING = defineCheck({
  code: 'IDP_LEVEL_MISSING',
  severity: 'W',
  holds: 'A row says the level now and the one that is expected, from 0 to 5.',
  find: ({ plan }) =>
    findByPerson(plan, 'levelNow', ({ levelNow, levelExpected }, { holder }) =>
      holder === '' || (isLevel(levelNow) && isLevel(levelExpected)) ? null : {},
    ),
});

const HIGHEST_LEVEL = 5;

function isLevel(level: number | null): boolean {
  return level !== null && level <= HIGHEST_LEVEL;
}

export const IDP_NOT_AGREED = defineCheck({
  code: 'IDP_NOT_AGREED',
  severity: 'W',
  holds: 'Plans of the year that is shown, and of those before, have the day of their agreement.',
  find: ({ plan }) => {
    const shown = plan.settings.currentYear ?? 0;
    return findByPerson(plan, 'agreedDay', ({ agreedDay, year, state }, { holder }) =>
      agreedDay !== null || holder === '' || state === PROPOSED || (year ?? shown + 1) > shown
        ? null
        : {},
    );
  },
});

export const IDP_RESULT_MISSING = defineCheck({
  code: 'IDP_RESULT_MISSING',
  severity: 'W',
  holds: 'Plans of a year whose last quarter is closed say which level was reached.',
  find: ({ plan }) => {
    const ended = new Set(
      plan.results.closed.filter(({ quarter }) => quarter === 4).map(({ year }) => year),
    );
    return findByPerson(plan, 'levelAfter', ({ levelAfter, year, state }, { holder }) =>
      levelAfter !== null || holder === '' || state === PROPOSED || !ended.has(year ?? 0)
        ? null
        : {},
    );
  },
});

export const IDP_UNCONFIRMED = defineCheck({
  code: 'IDP_UNCONFIRMED',
  severity: 'I',
  holds: 'What a run proposed has been confirmed by somebody.',
  find: ({ plan }) => findByPerson(plan, 'state', ({ state }) => (state === PROPOSED ? {} : null)),
});

export const IDP_ACTIVITY_UNKNOWN = defineCheck({
  code: 'IDP_ACTIVITY_UNKNOWN',
  severity: 'W',
  holds: 'The activity that pays for a row is one of the plan.',
  find: ({ plan }) => {
    const known = new Set(plan.activities.map(({ source }) => source.row));
    return findByPerson(plan, 'activity', ({ activity }) =>
      activity === '' || known.has(activity) ? null : { text: activity },
    );
  },
});

export const IDP_REPEATED = defineCheck({
  code: 'IDP_REPEATED',
  severity: 'W',
  holds: 'A person plans a skill once a year.',
  find: ({ plan }) => {
    const seen = new Set<string>();
    return findByPerson(plan, 'skill', ({ position, year, skill }) => {
      const name = `${position}|${year ?? ''}|${plainName(skill)}`;
      const isNew = skill === '' || !seen.has(name);
      seen.add(name);
      return isNew ? null : { text: skill };
    });
  },
});

export const GOAL_NOT_STANDARD = defineCheck({
  code: 'GOAL_NOT_STANDARD',
  severity: 'I',
  holds: 'A goal that differs from the two standard ones is meant so.',
  find: ({ plan }) => {
    const { appraisalGoal, standardGoal } = plan.settings;
    const standard = new Set([appraisalGoal, standardGoal].map(plainName));
    const other = plan.idpEntries.filter(
      ({ goal }) => goal !== '' && !standard.has(plainName(goal)),
    );
    return [
      ...grouped(other, ({ source, goal }) => `${source.tab}|${plainName(goal)}`).values(),
    ].flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const facts = { text: first.goal, count: rows.length };
      return [{ place: placeOfEntry(first, 'goal'), facts }];
    });
  },
});

export const SKILL_NUMBERED = defineCheck({
  code: 'SKILL_NUMBERED',
  severity: 'I',
  holds: 'A skill is a name, without the number that it had in a list, and not blank.',
  find: ({ plan }) =>
    plan.idpEntries
      .filter(({ skill }) => skill === '' || LIST_NUMBER.test(skill))
      .map((entry) => ({ place: placeOfEntry(entry, 'skill'), facts: { text: entry.skill } })),
});

function positionsByNumber({ positions }: Pick<Plan, 'positions'>): Map<string, Position> {
  return new Map(positions.map((position) => [position.number, position]));
}

/** One finding for each person and each set of facts: at the first row, with the years in which it is so. */
export function findByPerson(
  plan: Plan,
  column: IdpColumn,
  factsOf: (entry: IdpEntry, position: Position) => Record<string, string | number> | null,
): Found[] {
  const positions = positionsByNumber(plan);
  const found = new Map<
    string,
    { first: IdpEntry; facts: Found['facts']; years: Set<FiscalYear>; rows: number }
  >();
  for (const entry of plan.idpEntries) {
    const position = positions.get(entry.position);
    if (position === undefined) continue;
    const own = factsOf(entry, position);
    if (own === null) continue;
    const facts = { person: personOf(position), ...own };
    const key = `${entry.source.tab}|${entry.position}|${JSON.stringify(own)}`;
    const known = found.get(key) ?? { first: entry, facts, years: new Set(), rows: 0 };
    if (entry.year !== null) known.years.add(entry.year);
    known.rows += 1;
    found.set(key, known);
  }
  return [...found.values()].map(({ first, facts, years, rows }) => ({
    years: [...years].sort((a, b) => a - b),
    place: placeOfEntry(first, column),
    facts: { ...facts, count: rows },
  }));
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
