import { EXECUTIVE } from '../../../tabs/people.ts';
import { isExecutive } from '../../people/competencies.ts';
import { coverageOf } from '../../people/coverage.ts';
import type { Plan } from '../../plan.ts';
import { joinYears } from '../by-year.ts';
import { defineCheck, type Found } from '../define-check.ts';
import { findByPerson } from './entries.ts';
import { personOf, placeOfEntry, placeOfPlan } from './places.ts';

/** Whether the competencies of a plan are those of the position. */

export const COMPETENCY_NOT_OF_TYPE = defineCheck({
  code: 'COMPETENCY_NOT_OF_TYPE',
  severity: 'E',
  holds: 'Only executives and heads are given the executive competencies.',
  find: ({ plan }) => {
    const { book } = coverageOf(plan);
    return findByPerson(plan, 'skill', ({ skill }, position) =>
      !isExecutive(position) && book.known(skill)?.group === EXECUTIVE ? { text: skill } : null,
    );
  },
});

export const COMPETENCY_SET_INCOMPLETE = defineCheck({
  code: 'COMPETENCY_SET_INCOMPLETE',
  severity: 'W',
  holds:
    'A plan holds the four groups of skills: core 5, executive 4 or functional 3, digital, own job.',
  find: ({ plan }) => {
    const misfits = positionsWithForeignSkills(plan);
    return coverageOf(plan).positions.flatMap(({ position, years }): Found[] => {
      if (misfits.has(position.number)) return [];
      const byYear = new Map(years.map((one) => [one.year, one]));
      return joinYears([...byYear.keys()], (year) => {
        const missing = byYear.get(year)?.missing ?? [];
        if (missing.length === 0) return null;
        const groups = missing.map(({ group, has, needs }) => `${group} ${has}/${needs}`);
        return { person: personOf(position), groups: groups.join(', ') };
      }).map(({ years: same, facts }) => ({ years: same, place: placeOfPlan(position), facts }));
    });
  },
});

/** Where the wrong group stands in place of the right one, that is said already. */
function positionsWithForeignSkills(plan: Plan): Set<string> {
  const { book, positions } = coverageOf(plan);
  const executives = new Set(
    positions
      .filter(({ position }) => isExecutive(position))
      .map(({ position }) => position.number),
  );
  return new Set(
    plan.idpEntries
      .filter(
        ({ position, skill }) =>
          !executives.has(position) && book.known(skill)?.group === EXECUTIVE,
      )
      .map(({ position }) => position),
  );
}

export const SKILL_UNKNOWN = defineCheck({
  code: 'SKILL_UNKNOWN',
  severity: 'W',
  holds: 'Every skill is in the list of competencies, the name of a group, or work of the own job.',
  find: ({ plan }) => {
    const { book } = coverageOf(plan);
    const first = new Map<string, Found & { count: number }>();
    for (const entry of plan.idpEntries) {
      const { skill } = entry;
      if (skill === '' || book.known(skill)?.isListed === true) continue;
      const known = first.get(skill);
      if (known) known.count += 1;
      else
        first.set(skill, { place: placeOfEntry(entry, 'skill'), facts: { text: skill }, count: 1 });
    }
    return [...first.values()].map(({ count, ...found }) => ({
      ...found,
      facts: { ...found.facts, count },
    }));
  },
});

export const CURRICULUM_MISSING = defineCheck({
  code: 'CURRICULUM_MISSING',
  severity: 'W',
  holds: 'Everyone who has a plan is given at least one of the five curricula.',
  find: ({ plan }) =>
    coverageOf(plan).positions.flatMap(({ position, years }): Found[] => {
      const without = years
        .filter(({ entries, curricula }) => entries.length > 0 && curricula === 0)
        .map(({ year }) => year);
      if (without.length === 0) return [];
      const facts = { person: personOf(position) };
      return [{ years: without, place: placeOfPlan(position), facts }];
    }),
});
