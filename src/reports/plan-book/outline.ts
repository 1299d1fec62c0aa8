import { toArabicDigits, toThaiDigits } from '../../base/thai-digits.ts';
import type { BookSection } from '../../plan/plan.ts';
import { BLANK, BOOK_PARTS, type BookPart, FOREWORD } from '../../text/papers.ts';
import { paragraphsOf } from '../wording.ts';
import type { SectionData } from './tags.ts';

/** The head of a part that has a table, and the running text that follows the table. */
export interface PartText {
  /** It has a text, or the tab asks for it; null: the tab does not name it. */
  readonly isWanted: boolean | null;
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: readonly { readonly text: string }[];
  readonly sections: readonly SectionData[];
}

export interface BookOutline {
  readonly foreword: readonly { readonly text: string }[];
  readonly openingSections: readonly SectionData[];
  readonly parts: Readonly<Record<BookPart, PartText>>;
}

interface Numbered {
  readonly section: BookSection;
  readonly key: readonly number[];
}

/** Parts whose following text stands on pages of another format, and so begins a page by itself. */
const BEFORE_PAGE: ReadonlySet<BookPart> = new Set(['activities', 'idp']);

const PARTS = Object.keys(BOOK_PARTS) as BookPart[];

/**
 * Puts the running text of the book around its tables by section number: what comes before ๓.๘ opens the
 * book, a section with the number of a table is the head of that table, the others follow the table before
 * them. A section without a number goes with the one above it.
 */
export function outlineBook(sections: readonly BookSection[]): BookOutline {
  const isForeword = ({ number, heading }: BookSection) =>
    [number, heading].some((text) => text.trim() === FOREWORD);
  const numbered = inOrder(sections.filter((section) => !isForeword(section)));
  const after = (part: BookPart | null) =>
    numbered.filter(({ key }) => slotOf(key) === part && headOf(key) === null);
  return {
    foreword: sections.filter(isForeword).flatMap(({ text }) => paragraphsOf(text)),
    openingSections: onNewPage(after(null).flatMap(sectionData)),
    parts: recordOf((part) => {
      const head = numbered.find(({ key }) => headOf(key) === part)?.section;
      const text = paragraphsOf(head?.text ?? '');
      return {
        isWanted: head === undefined ? null : head.required || text.length > 0,
        number: BOOK_PARTS[part].number,
        heading: head?.heading || BOOK_PARTS[part].heading,
        paragraphs: text,
        sections: BEFORE_PAGE.has(part)
          ? onNewPage(after(part).flatMap(sectionData))
          : after(part).flatMap(sectionData),
      };
    }),
  };
}

/** A second page break on top of that of the format would print an empty page. */
function onNewPage(sections: readonly SectionData[]): SectionData[] {
  return sections.map((section, index) =>
    index === 0 ? { ...section, startsPage: false } : section,
  );
}

function inOrder(sections: readonly BookSection[]): Numbered[] {
  let previous: readonly number[] = [];
  const numbered = sections.map((section) => {
    previous = numberKey(section.number) ?? previous;
    return { section, key: previous };
  });
  return numbered.sort((a, b) => compareKeys(a.key, b.key));
}

/** "๓.๑๐" -> [3, 10]; null when no number is there. */
function numberKey(typed: string): number[] | null {
  const digits = /\d+(?:\.\d+)*/.exec(toArabicDigits(typed))?.[0];
  return digits === undefined ? null : digits.split('.').map(Number);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function keyOfPart(part: BookPart): readonly number[] {
  return numberKey(BOOK_PARTS[part].number) ?? [];
}

/** The part whose table the section follows; null before the first. */
function slotOf(key: readonly number[]): BookPart | null {
  return PARTS.filter((part) => compareKeys(keyOfPart(part), key) <= 0).at(-1) ?? null;
}

function headOf(key: readonly number[]): BookPart | null {
  return PARTS.find((part) => compareKeys(keyOfPart(part), key) === 0) ?? null;
}

/** A section as it is printed; one that has nothing to print and need not be there is left out. */
function sectionData({ section, key }: Numbered): SectionData[] {
  const paragraphs = paragraphsOf(section.text);
  const isChapter = key.length === 1 && section.number !== '';
  if (paragraphs.length === 0 && !isChapter && !section.required) return [];
  const printed = paragraphs.length === 0 && section.required ? [{ text: BLANK }] : paragraphs;
  const number = isChapter ? toThaiDigits(String(key[0])) : section.number;
  const { heading } = section;
  return [
    {
      isChapter,
      startsPage: isChapter,
      number,
      heading,
      paragraphs: isChapter ? paragraphs : printed,
    },
  ];
}

function recordOf(make: (part: BookPart) => PartText): Record<BookPart, PartText> {
  return Object.fromEntries(PARTS.map((part) => [part, make(part)])) as Record<BookPart, PartText>;
}
