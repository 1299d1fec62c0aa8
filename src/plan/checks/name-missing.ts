import { defineCheck, labelOf, placeOfActivity } from './define-check.ts';

export const NAME_MISSING = defineCheck({
  code: 'NAME_MISSING',
  severity: 'W',
  holds: 'A row in which anything stands has the name of its activity.',
  find: ({ order }) =>
    order
      .filter(({ activity }) => activity.name.trim() === '')
      .map((numbered) => ({
        place: placeOfActivity(numbered.activity, 'name'),
        facts: { activity: labelOf(numbered) },
      })),
});
