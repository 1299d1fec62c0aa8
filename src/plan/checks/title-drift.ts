import { toArabicDigits } from '../../base/thai-digits.ts';
import { LOCAL_STRATEGY_HEADER } from '../../tabs/words/anchors.ts';
import { NUMBER_BEFORE_TITLE_PLAIN } from '../../tabs/words/patterns.ts';
import type { Plan } from '../plan.ts';
import { likeness } from '../texts/likeness.ts';
import type { PlanText } from '../texts/plan-texts.ts';
import { type Hit, withoutSpaces } from '../texts/word-scanner.ts';
import { defineCheck, type Found } from './define-check.ts';

/** A title with a few words more or less keeps so much; what merely follows the number is less like it. */
const SAME_TITLE = 0.55;
/** So many titles of strategies in one text make it the table of them. */
const TABLE_OF_TITLES = 2;

/** One rule with three codes: titles in texts are those of the tab of strategies. */
export const TITLE_DRIFT = defineCheck({
  code: 'TITLE_DRIFT',
  severity: 'W',
  holds: 'The title behind the number of a strategy or tactic is the one that it has.',
  find: ({ plan, texts }) => {
    const numbered = new Set([...texts.having('strategy'), ...texts.having('tactic')]);
    return [...numbered].flatMap((text): Found[] => {
      const drifted = driftedIn(text, plan);
      const [first] = drifted;
      if (first === undefined) return [];
      return [{ place: text.place, facts: first, subject: JSON.stringify(drifted) }];
    });
  },
});

export const TITLE_WITHOUT_NUMBER = defineCheck({
  code: 'TITLE_WITHOUT_NUMBER',
  severity: 'W',
  holds: 'The title of a strategy as a line of its own has its number before it.',
  find: ({ plan, texts }) => {
    const titles = new Map(
      plan.strategies.map(({ number, title }) => [withoutSpaces(title), number]),
    );
    return texts.all.flatMap(({ section, text, place }): Found[] => {
      if (section === null) return [];
      const bare = text
        .split('\n')
        .map(withoutSpaces)
        .find((line) => line !== '' && titles.has(line));
      return bare === undefined
        ? []
        : [{ place, facts: { words: bare, strategy: titles.get(bare) ?? 0 } }];
    });
  },
});

export const HEADER_OF_OTHER_LIST = defineCheck({
  code: 'HEADER_OF_OTHER_LIST',
  severity: 'W',
  holds: 'A table headed as that of the local strategies lists those, not the ones of staff.',
  find: ({ plan, texts }) => {
    const own = plan.strategies.map(({ title }) => withoutSpaces(title));
    const local = plan.localStrategies.map(({ title }) => withoutSpaces(title));
    const count = (titles: readonly string[], plain: string) =>
      titles.filter((title) => title !== '' && plain.includes(title)).length;
    return texts.all
      .filter(
        ({ section, plain }) =>
          section !== null &&
          plain.includes(LOCAL_STRATEGY_HEADER) &&
          count(own, plain) >= TABLE_OF_TITLES &&
          count(local, plain) === 0,
      )
      .map(({ place }) => ({ place, facts: {} }));
  },
});

interface Drift {
  readonly kind: 'strategy' | 'tactic';
  readonly number: number;
  /** The title that it has. */
  readonly expected: string;
  readonly [fact: string]: string | number;
}

/** A tactic belongs to the strategy named before it, or to any where none is. */
function driftedIn(text: PlanText, plan: Plan): Drift[] {
  let strategy: number | null = null;
  return text.hits.flatMap((hit): Drift[] => {
    const { list } = hit.watched;
    if (list !== 'strategy' && list !== 'tactic') return [];
    const numbered = numberBehind(text.plain, hit);
    if (numbered === null) return [];
    const { number, start } = numbered;
    if (list === 'strategy') strategy = number;
    const titles =
      list === 'strategy' ? strategyTitles(plan, number) : tacticTitles(plan, strategy, number);
    const expected = driftFrom(text.plain.slice(start), titles);
    return expected === null ? [] : [{ kind: list, number, expected }];
  });
}

function numberBehind(
  plain: string,
  { watched, at }: Hit,
): { number: number; start: number } | null {
  const pattern = new RegExp(NUMBER_BEFORE_TITLE_PLAIN);
  pattern.lastIndex = at + watched.word.length;
  const match = pattern.exec(plain);
  if (match?.[1] === undefined) return null;
  return { number: Number(toArabicDigits(match[1])), start: pattern.lastIndex };
}

/** Both lists are numbered from 1: the text says by its title which of the two it means. */
function strategyTitles({ strategies, localStrategies }: Plan, number: number): string[] {
  return [...strategies, ...localStrategies]
    .filter((one) => one.number === number)
    .map(({ title }) => title);
}

function tacticTitles({ strategies }: Plan, strategy: number | null, number: number): string[] {
  return strategies
    .filter((one) => strategy === null || one.number === strategy)
    .flatMap(({ tactics }) => tactics)
    .filter((tactic) => tactic.number === number)
    .map(({ title }) => title);
}

/** The title that is meant but not written; null where one is written, or nothing like any. */
function driftFrom(words: string, titles: readonly string[]): string | null {
  const plain = titles.map((title) => ({ title, plain: withoutSpaces(title) }));
  if (plain.some((one) => one.plain !== '' && words.startsWith(one.plain))) return null;
  const scores = plain.map((one) => ({
    title: one.title,
    score: likeness(words.slice(0, one.plain.length), one.plain),
  }));
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= SAME_TITLE ? best.title : null;
}
