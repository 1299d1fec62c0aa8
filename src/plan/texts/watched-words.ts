import type { WordListName } from '../../tabs/lists/lists.ts';
import {
  DISTRICT_WORDS,
  DIVISION_BEGINNINGS,
  FISCAL_YEAR_WORDS,
  LAW_WORDS,
  MUNICIPALITY_KINDS,
  MUNICIPALITY_WORDS,
  NOTICE_WORDS,
  PROVINCE_WORDS,
  STRATEGY_WORDS,
  TACTIC_WORDS,
  TO_PLAN,
} from '../../tabs/words/anchors.ts';
import type { Division, Plan } from '../plan.ts';
import { type WatchedWord, withoutSpaces } from './word-scanner.ts';

/** Lists of the settings whose words are looked for as they are. */
type FoundList = Extract<
  WordListName,
  'school' | 'subdistrict' | 'agency' | 'spelling' | 'planTitle'
>;

/** Words of our own behind which a rule looks further. */
const ANCHORS = {
  municipality: MUNICIPALITY_WORDS,
  province: PROVINCE_WORDS,
  district: DISTRICT_WORDS,
  fiscalYear: FISCAL_YEAR_WORDS,
  strategy: STRATEGY_WORDS,
  tactic: TACTIC_WORDS,
  law: LAW_WORDS,
  notice: NOTICE_WORDS,
} as const;

export type Watch = FoundList | keyof typeof ANCHORS | 'alias';

/** Everything that is looked for in the texts of this plan. */
export function watchedWords(plan: Plan): WatchedWord<Watch>[] {
  return [
    ...Object.entries(ANCHORS).flatMap(([list, words]) =>
      words.map((word) => watched(list as Watch, word)),
    ),
    ...contextWords(plan, 'school'),
    ...contextWords(plan, 'subdistrict'),
    ...contextWords(plan, 'agency'),
    ...plan.lists.spelling.map(({ entry, detail, row }) => ({
      ...watched('spelling', entry, [detail]),
      row,
      detail,
    })),
    ...otherTitles(plan),
    ...plan.divisions.flatMap((division) => aliasesOf(division, plan.divisions)),
  ];
}

/** Words that belong to other kinds of offices; the detail says in which phrases they are right here. */
function contextWords(plan: Plan, list: FoundList): WatchedWord<Watch>[] {
  return plan.lists[list].map(({ entry, detail, row }) => ({
    ...watched(list, entry, detail.split(/[,\n;]/)),
    row,
    detail,
  }));
}

/** Other names of the plan; the right one may contain them. */
function otherTitles({ lists, settings }: Plan): WatchedWord<Watch>[] {
  const official = withoutSpaces(settings.planTitle);
  if (official === '') return [];
  return lists.planTitle
    .filter(({ entry }) => withoutSpaces(entry) !== official)
    .map(({ entry, row }) => ({
      ...watched('planTitle', entry, [official, TO_PLAN + withoutSpaces(entry)]),
      row,
    }));
}

function aliasesOf(division: Division, all: readonly Division[]): WatchedWord<Watch>[] {
  const names = all.flatMap(({ name, shortName }) => [name, shortName]).map(withoutSpaces);
  return division.aliases
    .map(withoutSpaces)
    .filter((alias) => DIVISION_BEGINNINGS.test(alias) && !names.includes(alias))
    .map((alias) => ({
      ...watched('alias', alias, [...names, ...MUNICIPALITY_KINDS.map((kind) => alias + kind)]),
      row: division.source.row,
      detail: division.name,
    }));
}

function watched(list: Watch, word: string, allowed: readonly string[] = []): WatchedWord<Watch> {
  const plain = withoutSpaces(word);
  return {
    list,
    word: plain,
    row: '',
    detail: '',
    allowed: allowed.map(withoutSpaces).filter((phrase) => phrase.includes(plain)),
  };
}
