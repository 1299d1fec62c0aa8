import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { proseKeys } from '../../tabs/define-tab.ts';
import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import { BOOK_TAB, COMMITTEE_TAB, STRATEGIES_TAB } from '../../tabs/master-tabs.ts';
import { PRINTED_SETTINGS, settingPlace } from '../../tabs/settings.ts';
import { replacePlaceholders } from '../../tabs/words/placeholders.ts';
import type { BookSection, Plan } from '../plan.ts';
import { textsOfActivity } from './activity-texts.ts';
import { type Watch, watchedWords } from './watched-words.ts';
import { type Hit, WordScanner, withoutSpaces } from './word-scanner.ts';

/** One cell that holds text which the papers print. */
export interface PlanText {
  readonly place: DeclaredPlace;
  readonly text: string;
  /** Without any white space; hits count in it. */
  readonly plain: string;
  /** The section of the book that it is of; null for every other cell. */
  readonly section: BookSection | null;
  readonly hits: readonly Hit<Watch>[];
}

/** All texts of a plan, read once for all rules. */
export interface PlanTexts {
  readonly all: readonly PlanText[];
  /** The texts in which words of a list stand. */
  having(list: Watch): readonly PlanText[];
}

export function textsOf(plan: Plan): PlanTexts {
  const scanner = new WordScanner(watchedWords(plan));
  const byList = new Map<Watch, PlanText[]>();
  const all: PlanText[] = [];
  forEachText(plan, (place, text, section) => {
    if (text === '') return;
    const plain = withoutSpaces(text);
    const hits = scanner.hitsIn(plain);
    const found: PlanText = { place, text, plain, section, hits };
    all.push(found);
    for (const { watched } of hits) {
      const known = byList.get(watched.list);
      if (known === undefined) byList.set(watched.list, [found]);
      else if (known.at(-1) !== found) known.push(found);
    }
  });
  return { all, having: (list) => byList.get(list) ?? [] };
}

type Visit = (place: DeclaredPlace, text: string, section: BookSection | null) => void;

function forEachText(plan: Plan, visit: Visit): void {
  for (const section of plan.sections)
    for (const column of proseKeys(BOOK_TAB))
      visit({ ...section.source, column }, withoutPlaceholders(section[column]), section);
  for (const activity of plan.activities) {
    const texts = textsOfActivity(activity);
    for (const column of proseKeys(ACTIVITIES_TAB))
      visit({ ...activity.source, column }, texts[column], null);
  }
  for (const row of titledRows(plan))
    for (const column of proseKeys(STRATEGIES_TAB))
      visit({ ...row.source, column }, row[column], null);
  for (const seat of plan.seats)
    for (const column of proseKeys(COMMITTEE_TAB))
      visit({ ...seat.source, column }, seat[column], null);
  for (const key of PRINTED_SETTINGS) {
    const value: unknown = plan.settings[key];
    if (typeof value === 'string') visit(settingPlace(key), value, null);
  }
}

/** What a placeholder is called is no word of the paper. */
function withoutPlaceholders(text: string): string {
  return replacePlaceholders(text, () => '{}');
}

function titledRows({ strategies, localStrategies }: Plan) {
  return [...strategies.flatMap((one) => [one, ...one.tactics]), ...localStrategies];
}

/** The hits of one list in a text. */
export function hitsOf({ hits }: PlanText, list: Watch): readonly Hit<Watch>[] {
  return hits.filter(({ watched }) => watched.list === list);
}
