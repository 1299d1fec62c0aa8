import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import { settingPlace } from '../../tabs/settings.ts';
import type { Plan } from '../plan.ts';
import { defineCheck, type Found } from './define-check.ts';

/** UTF-16 units; a section of a plan book is two pages at most. */
const LONGEST_TEXT = 5_000;

/** What one workbook is tried with; three times as much still works, slower. The guide says the same. */
export const CEILING = { divisions: 20, activities: 1_000, people: 500, years: 5 } as const;

/** Marks that turn the direction of writing: what is read then is not what stands there. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const TEXT_TOO_LONG = defineCheck({
  code: 'TEXT_TOO_LONG',
  severity: 'I',
  holds: 'No text is so long that it must have been pasted by mistake.',
  find: ({ texts }) =>
    texts.all
      .filter(({ text }) => text.length > LONGEST_TEXT)
      .map(({ place, text }) => ({ place, facts: { count: text.length, most: LONGEST_TEXT } })),
});

export const DIRECTION_MARK = defineCheck({
  code: 'DIRECTION_MARK',
  severity: 'I',
  holds: 'No text has marks that turn the direction of writing.',
  find: ({ texts }) =>
    texts.all.flatMap(({ place, text }): Found[] => {
      const marks = text.match(DIRECTION_MARKS) ?? [];
      return marks.length === 0 ? [] : [{ place, facts: { count: marks.length } }];
    }),
});

export const PLAN_TOO_LARGE = defineCheck({
  code: 'PLAN_TOO_LARGE',
  severity: 'I',
  holds: 'The plan is no larger than what one workbook is tried with.',
  find: ({ plan }) =>
    (Object.keys(CEILING) as (keyof typeof CEILING)[]).flatMap((kind): Found[] => {
      const most = CEILING[kind];
      const { count, place } = sizeOf(plan, kind);
      return count > most && place !== null ? [{ place, facts: { kind, count, most } }] : [];
    }),
});

/** How many there are, and where the first stands that is beyond the ceiling. */
function sizeOf(
  { divisions, activities, positions, years }: Plan,
  kind: keyof typeof CEILING,
): { readonly count: number; readonly place: DeclaredPlace | null } {
  const beyond = CEILING[kind];
  switch (kind) {
    case 'divisions': {
      const source = divisions[beyond]?.source;
      return { count: divisions.length, place: source ? { ...source, column: 'name' } : null };
    }
    case 'activities': {
      const source = activities[beyond]?.source;
      return { count: activities.length, place: source ? { ...source, column: 'name' } : null };
    }
    case 'people': {
      const source = positions[beyond]?.source;
      return { count: positions.length, place: source ? { ...source, column: 'number' } : null };
    }
    case 'years':
      return { count: years.length, place: settingPlace('yearCount') };
  }
}
