import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { parseTabKey } from '../../tabs/define-tab.ts';
import { OTHERS_BEFORE_PLAIN } from '../../tabs/words/anchors.ts';
import type { PlanText } from './plan-texts.ts';
import { withoutSpaces } from './word-scanner.ts';

/** So far before a name it is said that others are visited, joined or learnt from. */
const LETTERS_BEFORE = 60;

/** True where the words before a hit (index in the text without spaces) say that another office is meant rightly. */
export function speaksOfOthers(plain: string, at: number): boolean {
  return OTHERS_BEFORE_PLAIN.test(plain.slice(Math.max(0, at - LETTERS_BEFORE), at));
}

/** The same for a place in the text as it was typed. */
export function speaksOfOthersAt(text: string, at: number): boolean {
  const before = withoutSpaces(text.slice(Math.max(0, at - 2 * LETTERS_BEFORE), at));
  return speaksOfOthers(before, before.length);
}

/**
 * What a rule on words of other offices asks for: in activities such words are odd at most, since courses, places
 * and partners are others' by their nature.
 */
export function milderInActivities({ place }: Pick<PlanText, 'place'>): {
  readonly severity?: 'W';
} {
  const isActivity = parseTabKey(place.tab).declaration === ACTIVITIES_TAB.key;
  return isActivity ? { severity: 'W' } : {};
}
