import { defineCheck } from './define-check.ts';
import { findWords } from './found-words.ts';

export const DIVISION_NAME_VARIES = defineCheck({
  code: 'DIVISION_NAME_VARIES',
  severity: 'E',
  holds: 'Texts call a division by its official or short name, not by one of its other names.',
  find: (subject) => findWords(subject, 'alias'),
});
