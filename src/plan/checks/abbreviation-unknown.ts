import { ABBREVIATION } from '../../tabs/words/patterns.ts';
import type { PlanText } from '../texts/plan-texts.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';
import { defineCheck, type Found } from './define-check.ts';
import { foundWords } from './found-words.ts';

/** A full name as long as this stands before its abbreviation in brackets. */
const SHORTEST_NAME = 8;

interface Known {
  readonly short: string;
  readonly full: string;
}

interface Unknown {
  readonly word: string;
  /** The abbreviation that the list has for the name before it; '' when there is none. */
  readonly detail: string;
}

export const ABBREVIATION_UNKNOWN = defineCheck({
  code: 'ABBREVIATION_UNKNOWN',
  severity: 'W',
  holds: 'Every abbreviation is one of the list, and stands for the name that the list gives it.',
  find: ({ plan, texts }) => {
    const known = plan.lists.abbreviation.map(({ entry, detail }) => ({
      short: withoutSpaces(entry),
      full: withoutSpaces(detail),
    }));
    const shorts = new Set(known.map(({ short }) => short));
    return texts.all.flatMap((text): Found[] => {
      if (!text.text.includes('.')) return [];
      const wrong = abbreviationsIn(text, known).filter(
        ({ word, detail }) => detail !== '' || !shorts.has(word),
      );
      return wrong.length === 0 ? [] : [foundWords(text, wrong)];
    });
  },
});

function abbreviationsIn({ text }: PlanText, known: readonly Known[]): Unknown[] {
  return [...text.matchAll(ABBREVIATION)].map((match) => {
    const [word] = match;
    const before = withoutSpaces(text.slice(Math.max(0, match.index - 120), match.index));
    const named = known.find(
      ({ full }) => full.length >= SHORTEST_NAME && before.endsWith(`${full}(`),
    );
    const expected = named === undefined || named.short === word ? '' : named.short;
    return { word, detail: expected };
  });
}
