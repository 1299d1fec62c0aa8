import { findOnLines, mismatchOf } from './by-year.ts';
import { defineCheck } from './define-check.ts';
import { hasMoneyButNoActivity } from './division-without-activity.ts';

export const DIVISION_MISMATCH = defineCheck({
  code: 'DIVISION_MISMATCH',
  severity: 'E',
  holds: 'The activities of a division cost what was allocated to it; too little only warns.',
  find: (subject) =>
    subject.plan.divisions.flatMap(({ code, name }) =>
      findOnLines(subject, {
        division: code,
        factsOf: (line) => (hasMoneyButNoActivity(line) ? null : mismatchOf(line)),
      }).map((found) => ({
        ...found,
        severity: Number(found.facts.difference) > 0 ? ('E' as const) : ('W' as const),
        facts: { division: name, ...found.facts },
      })),
    ),
});
