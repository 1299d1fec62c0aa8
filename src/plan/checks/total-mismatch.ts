import { findOnLines, mismatchOf } from './by-year.ts';
import { defineCheck } from './define-check.ts';

export const TOTAL_MISMATCH = defineCheck({
  code: 'TOTAL_MISMATCH',
  severity: 'E',
  holds: 'All activities of a year cost what was allocated for it.',
  find: (subject) => findOnLines(subject, { factsOf: mismatchOf }),
});
