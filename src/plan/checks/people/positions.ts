import { EMPLOYMENT_TYPES } from '../../../tabs/people.ts';
import { fullTitle } from '../../people/titles.ts';
import type { Position } from '../../plan.ts';
import { defineCheck } from '../define-check.ts';

/** One rule: what refers to a position refers by its number. */
export const POSITION_NUMBER_REPEATED = defineCheck({
  code: 'POSITION_NUMBER_REPEATED',
  severity: 'E',
  holds: 'Every position has a number of its own.',
  find: ({ plan }) => {
    const seen = new Set<string>();
    return plan.positions.flatMap(({ number, title, source }) => {
      const isNew = number !== '' && !seen.has(number);
      seen.add(number);
      return isNew ? [] : [{ place: { ...source, column: 'number' }, facts: { number, title } }];
    });
  },
});

export const POSITION_DIVISION_UNKNOWN = defineCheck({
  code: 'POSITION_DIVISION_UNKNOWN',
  severity: 'E',
  holds: 'The division of a position is one of the list, or none for the central executives.',
  find: ({ plan }) =>
    plan.positions
      .filter(({ division, typedDivision }) => division === null && typedDivision !== '')
      .map(({ source, title, typedDivision }) => ({
        place: { ...source, column: 'division' },
        facts: { title, text: typedDivision },
      })),
});

export const EMPLOYMENT_TYPE_UNKNOWN = defineCheck({
  code: 'EMPLOYMENT_TYPE_UNKNOWN',
  severity: 'W',
  holds: 'A person is employed in a way that the product or the office itself names.',
  find: ({ plan }) => {
    const known = new Set<string>([...EMPLOYMENT_TYPES, ...plan.settings.coveredTypes]);
    const firstOf = new Map<string, Position>();
    for (const position of plan.positions) {
      const { employmentType } = position;
      const isNew = employmentType !== '' && !known.has(employmentType);
      if (isNew && !firstOf.has(employmentType)) firstOf.set(employmentType, position);
    }
    return [...firstOf].map(([text, { source }]) => ({
      place: { ...source, column: 'employmentType' },
      facts: { text },
    }));
  },
});

export const POSITION_TITLE_VARIES = defineCheck({
  code: 'POSITION_TITLE_VARIES',
  severity: 'W',
  holds: 'Titles of positions are written out, the same everywhere.',
  find: ({ plan }) => {
    const firstOf = new Map<string, Position>();
    for (const position of plan.positions) {
      if (!firstOf.has(position.title)) firstOf.set(position.title, position);
    }
    return [...firstOf.values()].flatMap(({ source, title }) => {
      const full = fullTitle(title);
      return full === title
        ? []
        : [{ place: { ...source, column: 'title' }, facts: { text: title, full } }];
    });
  },
});
