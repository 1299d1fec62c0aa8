import { DISTRICTS_OF } from '../../tabs/places/districts.ts';
import { milderInActivities, speaksOfOthers } from '../texts/contexts.ts';
import { hitsOf, type PlanText } from '../texts/plan-texts.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';
import { defineCheck } from './define-check.ts';
import { foundWords } from './found-words.ts';

export const OTHER_PROVINCE = defineCheck({
  code: 'OTHER_PROVINCE',
  severity: 'E',
  holds: 'Texts name no province as if it were the own one but that of the settings.',
  find: ({ plan, texts }) => {
    const own = withoutSpaces(plan.settings.province);
    if (own === '') return [];
    const allowed = [own, ...plan.lists.place.map(({ entry }) => withoutSpaces(entry))];
    return texts.having('province').flatMap((text) => {
      const others = provincesIn(text).filter((name) => !allowed.includes(name));
      if (others.length === 0) return [];
      return [
        {
          ...foundWords(
            text,
            others.map((word) => ({ word, detail: own })),
          ),
          ...milderInActivities(text),
        },
      ];
    });
  },
});

/** The provinces by name that stand behind the word for one. */
function provincesIn(text: PlanText): string[] {
  return hitsOf(text, 'province').flatMap(({ watched, at }) => {
    if (speaksOfOthers(text.plain, at)) return [];
    const start = at + watched.word.length;
    return Object.keys(DISTRICTS_OF).find((name) => text.plain.startsWith(name, start)) ?? [];
  });
}
