import type { TotalsLine } from '../totals.ts';
import { findOnLines, mismatchOf } from './by-year.ts';
import { defineCheck } from './define-check.ts';

export const DIVISION_WITHOUT_ACTIVITY = defineCheck({
  code: 'DIVISION_WITHOUT_ACTIVITY',
  severity: 'E',
  holds: 'A division that was given money has an activity to spend it on.',
  find: (subject) =>
    subject.plan.divisions.flatMap(({ code, name }) =>
      findOnLines(subject, {
        division: code,
        column: 'allocated',
        factsOf: (line) => (hasMoneyButNoActivity(line) ? mismatchOf(line) : null),
      }).map((found) => ({
        ...found,
        facts: { division: name, ...found.facts },
      })),
    ),
});

export function hasMoneyButNoActivity(line: TotalsLine): boolean {
  return line.allocated > 0 && line.activities === 0;
}
