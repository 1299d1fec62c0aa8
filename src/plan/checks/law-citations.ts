import { toArabicDigits } from '../../base/thai-digits.ts';
import type { ListEntry } from '../../tabs/lists/lists.ts';
import { ACT, DECREE, LAW_SHORT_FORMS } from '../../tabs/words/anchors.ts';
import { ERA_YEAR_PLAIN, ISSUE_PLAIN } from '../../tabs/words/patterns.ts';
import { mostLike } from '../texts/likeness.ts';
import { hitsOf, type PlanText } from '../texts/plan-texts.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';

/** Letters behind the beginning of a title in which its year is looked for. */
const LONGEST_TITLE = 200;
/** Titles of different laws are less alike than this; a slip in one leaves more. */
const SAME_LAW = 0.72;

/** A law that a text cites with its year, held beside the list. */
export interface LawCitation {
  readonly text: PlanText;
  /** Without spaces, the short form of the kind of law written out. */
  readonly title: string;
  readonly year: number;
  /** Years that the list has for this title; empty when the title is not in it. */
  readonly years: readonly number[];
  /** The title of the list that is most like it; null when none is. */
  readonly meant: string | null;
  /** An act or a decree, which has but one title and year. */
  readonly isStatute: boolean;
}

interface ListedLaw {
  readonly title: string;
  readonly plain: string;
  readonly years: number[];
}

/** Every citation of a law with a year, in all texts. */
export function lawCitations(
  texts: readonly PlanText[],
  laws: readonly ListEntry[],
): LawCitation[] {
  const listed = listedLaws(laws);
  return texts.flatMap((text) => {
    const starts = hitsOf(text, 'law').map(({ at }) => at);
    return starts.flatMap((at, index): LawCitation[] => {
      const end = Math.min(at + LONGEST_TITLE, starts[index + 1] ?? text.plain.length);
      const cited = citedIn(text.plain.slice(at, end));
      return cited === null ? [] : [{ text, ...cited, ...held(cited.title, listed) }];
    });
  });
}

/** The title and the year; null where no year follows. */
function citedIn(words: string): { title: string; year: number; isStatute: boolean } | null {
  const year = ERA_YEAR_PLAIN.exec(words);
  if (year?.[1] === undefined) return null;
  let title = words.slice(0, year.index).replace(ISSUE_PLAIN, '');
  for (const [short, long] of Object.entries(LAW_SHORT_FORMS)) {
    if (title.startsWith(short)) title = long + title.slice(short.length);
  }
  const isStatute = title.startsWith(ACT) || title.startsWith(DECREE);
  return { title, year: Number(toArabicDigits(year[1])), isStatute };
}

function held(title: string, listed: readonly ListedLaw[]): Pick<LawCitation, 'years' | 'meant'> {
  const exact = listed.find(({ plain }) => plain === title);
  if (exact) return { years: exact.years, meant: exact.title };
  const like = mostLike(
    title,
    listed.map(({ plain }) => plain),
    SAME_LAW,
  );
  return { years: [], meant: listed.find(({ plain }) => plain === like)?.title ?? null };
}

/** A title may have several rows: one for each year in which a law of that name was made. */
function listedLaws(laws: readonly ListEntry[]): ListedLaw[] {
  const byTitle = new Map<string, ListedLaw>();
  for (const { entry, detail } of laws) {
    const plain = withoutSpaces(entry);
    const law = byTitle.get(plain) ?? { title: entry, plain, years: [] };
    law.years.push(...[...toArabicDigits(detail).matchAll(/\d{4}/g)].map(([year]) => Number(year)));
    byTitle.set(plain, law);
  }
  return [...byTitle.values()];
}
