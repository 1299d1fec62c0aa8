import { findOnLines, mismatchOf } from './by-year.ts';
import { defineCheck } from './define-check.ts';

const FAMILY = ['X02', 'X03', 'X04', 'X05'] as const;

export const STRATEGY_MISMATCH = defineCheck({
  code: 'STRATEGY_MISMATCH',
  catalogue: FAMILY,
  severity: 'E',
  holds: 'The activities of a strategy cost what was allocated to it.',
  find: (subject) =>
    subject.plan.strategies.flatMap(({ number }) =>
      findOnLines(subject, { strategy: number, factsOf: mismatchOf }).map((found) => ({
        ...found,
        catalogue: catalogueOf(number),
        facts: { strategy: number, ...found.facts },
      })),
    ),
});

/** The catalogue lists the first four strategies one by one. */
function catalogueOf(strategy: number): readonly string[] {
  const own = FAMILY[strategy - 1];
  return own === undefined ? FAMILY : [own];
}
