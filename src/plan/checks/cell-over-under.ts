import type { TotalsLine } from '../totals.ts';
import { findOnLines, type LineFound, mismatchOf } from './by-year.ts';
import { defineCheck, type PlanUnderCheck } from './define-check.ts';

/** One rule with two codes: a division's money under one strategy, where it has an activity there. */
export const CELL_OVER = defineCheck({
  code: 'CELL_OVER',
  severity: 'E',
  holds: 'A division plans no more under a strategy than it was given for it.',
  find: (subject) => findInCells(subject, (line) => line.difference > 0),
});

export const CELL_UNDER = defineCheck({
  code: 'CELL_UNDER',
  severity: 'W',
  holds: 'A division plans all that it was given for a strategy.',
  find: (subject) => findInCells(subject, (line) => line.difference < 0),
});

function findInCells(
  subject: PlanUnderCheck,
  isAtFault: (line: TotalsLine) => boolean,
): LineFound[] {
  return subject.plan.strategies.flatMap(({ number: strategy }) =>
    subject.plan.divisions.flatMap(({ code, name }) =>
      findOnLines(subject, {
        strategy,
        division: code,
        factsOf: (line) => (line.activities > 0 && isAtFault(line) ? mismatchOf(line) : null),
      }).map((found) => ({ ...found, facts: { strategy, division: name, ...found.facts } })),
    ),
  );
}
