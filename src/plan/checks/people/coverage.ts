import type { FiscalYear } from '../../../base/fiscal-year.ts';
import { settingPlace } from '../../../tabs/settings.ts';
import { coverageOf, type PositionCoverage } from '../../people/coverage.ts';
import type { Plan } from '../../plan.ts';
import { defineCheck, type Found, type PlanUnderCheck } from '../define-check.ts';
import { personOf, placeOfPlan } from './places.ts';

/** Whether there is a plan at all. A plan of other years is told by IDP_YEAR_OUTSIDE_PLAN, not here. */
export const PERSON_WITHOUT_IDP = defineCheck({
  code: 'PERSON_WITHOUT_IDP',
  severity: 'E',
  holds: 'Every holder of a position has a plan in every year; heads have a rule of their own.',
  find: ({ plan }) => {
    const strays = withOtherYearsOnly(plan);
    return coverageOf(plan).positions.flatMap(({ position, isHead, years }) => {
      const without = yearsWithout(years);
      if (isHead || position.holder === '' || without.length === 0) return [];
      if (strays.has(position.number)) return [];
      const facts = { person: personOf(position) };
      return [{ years: without, place: placeOfPlan(position), facts }];
    });
  },
});

export const HEAD_WITHOUT_IDP = defineCheck({
  code: 'HEAD_WITHOUT_IDP',
  severity: 'E',
  holds: 'Every division has a head, and the head has a plan in every year.',
  find: ({ plan }) => {
    // Before anybody is listed there is nothing to miss.
    if (plan.positions.length === 0) return [];
    const { heads, positions } = coverageOf(plan);
    const strays = withOtherYearsOnly(plan);
    const byRow = new Map(positions.map((one) => [one.position.source.row, one]));
    return plan.divisions.flatMap((division): Found[] => {
      const head = heads.get(division.code);
      const facts = { division: division.name, head: division.headTitle };
      if (head === undefined) {
        const place = { ...division.source, column: 'headTitle' } as const;
        // Nobody has said yet who it is: that is no fault of the plan.
        return [{ place, facts, ...(division.headTitle === '' ? { severity: 'W' } : {}) }];
      }
      const without = yearsWithout(byRow.get(head.source.row)?.years ?? []);
      if (without.length === 0 || strays.has(head.number)) return [];
      return [{ years: without, place: placeOfPlan(head), facts: { ...facts, head: head.title } }];
    });
  },
});

export const TYPE_WITHOUT_IDP = defineCheck({
  code: 'TYPE_WITHOUT_IDP',
  severity: 'E',
  holds: 'Every employment type that the plan covers, and every one that occurs, has a plan.',
  find: ({ plan }: PlanUnderCheck) => {
    if (plan.positions.length === 0) return [];
    const { positions } = coverageOf(plan);
    const strays = withOtherYearsOnly(plan);
    const occurring = positions.map(({ position }) => position.employmentType);
    const types = new Set([...plan.settings.coveredTypes, ...occurring]);
    types.delete('');
    const held = (type: string) =>
      positions.filter(({ position }) => position.employmentType === type);
    const isPlanned = (own: readonly PositionCoverage[]) =>
      own.some(
        ({ position, years }) =>
          strays.has(position.number) || years.some(({ entries }) => entries.length > 0),
      );
    // Vacant positions alone have nobody to plan for.
    const isVacant = (own: readonly PositionCoverage[]) =>
      own.length > 0 && own.every(({ position }) => position.holder === '');
    const without = [...types].filter((type) => !isPlanned(held(type)) && !isVacant(held(type)));
    const place = settingPlace('coveredTypes');
    const found = (list: readonly string[], severity: 'E' | 'W'): Found[] =>
      list.length === 0
        ? []
        : [{ place, severity, facts: { types: list.join(', '), count: list.length } }];
    return [
      ...found(
        without.filter((type) => held(type).length > 0),
        'E',
      ),
      // An office need not have people of every type that its plan would cover.
      ...found(
        without.filter((type) => held(type).length === 0),
        'W',
      ),
    ];
  },
});

function yearsWithout(years: PositionCoverage['years']): FiscalYear[] {
  return years.filter(({ entries }) => entries.length === 0).map(({ year }) => year);
}

/** Numbers of the positions that have a plan, but for none of the plan's years. */
function withOtherYearsOnly({ idpEntries, years }: Plan): Set<string> {
  const planYears = new Set(years);
  const outside = new Set<string>();
  const inside = new Set<string>();
  for (const { position, year } of idpEntries) {
    (year !== null && planYears.has(year) ? inside : outside).add(position);
  }
  return new Set([...outside].filter((number) => !inside.has(number)));
}
