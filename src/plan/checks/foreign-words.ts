import { defineCheck } from './define-check.ts';
import { findForeignWords } from './found-words.ts';

/** One rule with three codes: no words of another kind of office, left from the text that was copied. */
export const SCHOOL_WORD = defineCheck({
  code: 'SCHOOL_WORD',
  severity: 'E',
  holds: 'No word of a university or school stands where the municipality is meant.',
  find: (subject) => findForeignWords(subject, 'school'),
});

export const SUBDISTRICT_WORD = defineCheck({
  code: 'SUBDISTRICT_WORD',
  severity: 'W',
  holds: 'No word of another kind of local government stands where the municipality is meant.',
  find: (subject) => findForeignWords(subject, 'subdistrict'),
});

export const AGENCY_WORD = defineCheck({
  code: 'AGENCY_WORD',
  severity: 'E',
  holds: 'No word of a state agency stands where the municipality is meant.',
  find: (subject) => findForeignWords(subject, 'agency'),
});
