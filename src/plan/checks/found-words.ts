import { OTHERS_BEHIND_PLAIN } from '../../tabs/words/anchors.ts';
import { milderInActivities, speaksOfOthers } from '../texts/contexts.ts';
import { hitsOf, type PlanText } from '../texts/plan-texts.ts';
import type { Watch } from '../texts/watched-words.ts';
import type { WatchedWord } from '../texts/word-scanner.ts';
import type { Found, PlanUnderCheck } from './define-check.ts';

/** More words than these are not named in one sentence. */
const MOST_NAMED = 3;

/** One finding for each cell in which words of a list stand. */
export function findWords({ texts }: PlanUnderCheck, list: Watch): Found[] {
  return texts.having(list).map((text) => {
    const words = hitsOf(text, list).map(({ watched }) => watched);
    return foundWords(text, words);
  });
}

/** The same for words of other kinds of offices, where they do not stand for offices that are rightly named. */
export function findForeignWords({ texts }: PlanUnderCheck, list: Watch): Found[] {
  return texts.having(list).flatMap((text): Found[] => {
    const words = hitsOf(text, list).flatMap(({ watched, at }) => {
      const behind = text.plain.slice(at + watched.word.length);
      const isOfOthers = speaksOfOthers(text.plain, at) || OTHERS_BEHIND_PLAIN.test(behind);
      return isOfOthers ? [] : [watched];
    });
    return words.length === 0 ? [] : [{ ...foundWords(text, words), ...milderInActivities(text) }];
  });
}

/** Names the words once each, and what the first of them should be, where the list says so. */
export function foundWords(
  { place }: Pick<PlanText, 'place'>,
  words: readonly Pick<WatchedWord, 'word' | 'detail'>[],
): Found {
  const names = [...new Set(words.map(({ word }) => word))];
  const expected = words[0]?.detail ?? '';
  return {
    place,
    facts: {
      words: nameList(names),
      count: names.length,
      ...(expected === '' ? {} : { expected }),
    },
    subject: names.join('|'),
  };
}

/** "a, b, c"; the rest is told by the count. */
export function nameList(names: readonly string[]): string {
  return names.slice(0, MOST_NAMED).join(', ');
}
