import { defineCheck } from './define-check.ts';
import { findWords } from './found-words.ts';

export const SPELLING = defineCheck({
  code: 'SPELLING',
  severity: 'I',
  holds: 'No word stands as it is often typed wrongly.',
  find: (subject) => findWords(subject, 'spelling'),
});
