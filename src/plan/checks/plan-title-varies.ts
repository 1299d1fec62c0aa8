import { defineCheck } from './define-check.ts';
import { findWords } from './found-words.ts';

export const PLAN_TITLE_VARIES = defineCheck({
  code: 'PLAN_TITLE_VARIES',
  severity: 'W',
  holds: 'The plan has one title everywhere: that of the settings.',
  find: (subject) =>
    findWords(subject, 'planTitle').map((found) => ({
      ...found,
      facts: { ...found.facts, expected: subject.plan.settings.planTitle },
    })),
});
