import { memberOf } from '../../base/record.ts';
import { DISTRICTS_OF } from '../../tabs/places/districts.ts';
import { settingPlace } from '../../tabs/settings.ts';
import { milderInActivities, speaksOfOthers } from '../texts/contexts.ts';
import { likeness, mostLike } from '../texts/likeness.ts';
import { hitsOf, type PlanText } from '../texts/plan-texts.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';
import { defineCheck, type Found, type PlanUnderCheck } from './define-check.ts';
import { foundWords } from './found-words.ts';

/** A name typed wrongly is at least so like the right one; two names of different places are less. */
const MISSPELT = 0.6;

export const DISTRICT_WRONG = defineCheck({
  code: 'DISTRICT_WRONG',
  severity: 'E',
  holds: 'The district of the settings is one of its province, and texts name no other.',
  find: (subject) => [...findInSettings(subject), ...findInTexts(subject)],
});

/** A province that nobody knows cannot be looked into; one that is almost a known one is misspelt. */
function findInSettings({ plan: { settings } }: PlanUnderCheck): Found[] {
  const [district, province] = [settings.district, settings.province].map(withoutSpaces);
  if (!district || !province) return [];
  const known = memberOf(DISTRICTS_OF, province)?.split(' ');
  if (known === undefined) {
    const meant = mostLike(province, Object.keys(DISTRICTS_OF), MISSPELT);
    return meant === null ? [] : [foundInSetting('province', province, meant)];
  }
  if (known.includes(district)) return [];
  return [foundInSetting('district', district, mostLike(district, known, MISSPELT))];
}

function foundInSetting(row: string, word: string, expected: string | null): Found {
  const place = settingPlace(row);
  return foundWords({ place }, [{ word, detail: expected ?? '' }]);
}

function findInTexts({ plan, texts }: PlanUnderCheck): Found[] {
  const own = withoutSpaces(plan.settings.district);
  if (own === '') return [];
  const known = Object.values(DISTRICTS_OF).flatMap((names) => names.split(' '));
  const allowed = [own, ...plan.lists.place.map(({ entry }) => withoutSpaces(entry))];
  return texts.having('district').flatMap((text) => {
    const others = districtsIn(text, own, known).filter((name) => !allowed.includes(name));
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
}

/** Names behind the word for a district: the own one, another known one, or the own one misspelt. */
function districtsIn(text: PlanText, own: string, known: readonly string[]): string[] {
  return hitsOf(text, 'district').flatMap(({ watched, at }) => {
    const start = at + watched.word.length;
    if (text.plain.startsWith(own, start)) return own;
    if (speaksOfOthers(text.plain, at)) return [];
    const typed = text.plain.slice(start, start + own.length);
    if (likeness(typed, own) >= MISSPELT) return typed;
    return known.find((name) => text.plain.startsWith(name, start)) ?? [];
  });
}
