import { findOnLines, mismatchOf } from './by-year.ts';
import { defineCheck } from './define-check.ts';

export const STRATEGY_MISMATCH = defineCheck({
  code: 'STRATEGY_MISMATCH',
  severity: 'E',
  holds: 'The activities of a strategy cost what was allocated to it.',
  find: (subject) =>
    subject.plan.strategies.flatMap(({ number }) =>
      findOnLines(subject, { strategy: number, factsOf: mismatchOf }).map((found) => ({
        ...found,
        facts: { strategy: number, ...found.facts },
      })),
    ),
});
