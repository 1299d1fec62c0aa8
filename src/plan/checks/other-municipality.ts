import {
  MUNICIPALITY_PATTERN,
  MUNICIPALITY_PREFIX,
  WORDS_AFTER_NAME,
} from '../../tabs/words/anchors.ts';
import { milderInActivities, speaksOfOthersAt } from '../texts/contexts.ts';
import type { PlanText } from '../texts/plan-texts.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';
import { defineCheck, type PlanUnderCheck } from './define-check.ts';
import { foundWords } from './found-words.ts';

/** A name without spaces behind it ends somewhere; so much of it is shown. */
const LONGEST_NAME = 12;
/** No name of a municipality is shorter. */
const SHORTEST_NAME = 2;

export const OTHER_MUNICIPALITY = defineCheck({
  code: 'OTHER_MUNICIPALITY',
  severity: 'E',
  holds: 'Texts name no municipality as if it were the own one but that of the settings.',
  find: (subject) => {
    const own = withoutSpaces(subject.plan.settings.municipality).replace(MUNICIPALITY_PREFIX, '');
    if (own === '') return [];
    return subject.texts.having('municipality').flatMap((text) => {
      const names = municipalitiesIn(text).filter((name) => !isKnown(name, own, subject));
      return names.length === 0
        ? []
        : [{ ...foundWords(text, names.map(asWord)), ...milderInActivities(text) }];
    });
  },
});

function isKnown(name: string, own: string, { plan }: PlanUnderCheck): boolean {
  const known = [own, ...plan.lists.place.map(({ entry }) => placeName(entry))];
  return known.some((one) => one !== '' && name.startsWith(one));
}

function placeName(entry: string): string {
  return withoutSpaces(entry).replace(MUNICIPALITY_PREFIX, '');
}

/** What stands behind the words for a municipality, where it is a name. */
function municipalitiesIn({ text }: PlanText): string[] {
  return [...text.matchAll(MUNICIPALITY_PATTERN)]
    .filter(({ index }) => !speaksOfOthersAt(text, index))
    .map((match) => match[3] ?? '')
    .filter((run) => !WORDS_AFTER_NAME.some((word) => run.startsWith(word)));
}

function asWord(run: string): { word: string; detail: string } {
  const ends = WORDS_AFTER_NAME.map((word) => run.indexOf(word, SHORTEST_NAME)).filter(
    (at) => at !== -1,
  );
  return { word: run.slice(0, Math.min(LONGEST_NAME, ...ends)), detail: '' };
}
