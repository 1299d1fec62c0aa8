import { toArabicDigits } from '../../base/thai-digits.ts';
import { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';
import { PLAN_WORD, RULES_AND_PLAN } from '../../tabs/words/anchors.ts';
import { CHAPTER_PLAIN } from '../../tabs/words/patterns.ts';
import type { BookSection, Plan } from '../plan.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';
import { defineCheck, type Found } from './define-check.ts';
import { nameList } from './found-words.ts';

const RULES_DOCUMENT = BOOK_DOCUMENTS[3];
/** A typing slip must not list a thousand sections. */
const MOST_MISSING = 40;

export const SECTION_MISSING = defineCheck({
  code: 'SECTION_MISSING',
  severity: 'W',
  holds: 'A document that has any section has every section that the list asks of it.',
  find: ({ plan }) => BOOK_DOCUMENTS.flatMap((document) => findMissing(plan, document)),
});

export const SECTION_GAP = defineCheck({
  code: 'SECTION_GAP',
  severity: 'W',
  holds: 'The numbers of the sections of a chapter run from 1 without gap.',
  find: ({ plan }) => BOOK_DOCUMENTS.flatMap((document) => findGaps(plan, document)),
});

export const RULES_WITHOUT_PLAN = defineCheck({
  code: 'RULES_WITHOUT_PLAN',
  severity: 'E',
  holds: 'Rules that promise a plan by their title have a section with the plan.',
  find: ({ plan }) => {
    const rules = sectionsOf(plan, RULES_DOCUMENT);
    const promise = rules.find(({ heading, text }) =>
      withoutSpaces(heading + text).includes(RULES_AND_PLAN),
    );
    const hasPlan = rules.some(({ heading }) =>
      withoutSpaces(heading).replaceAll(RULES_AND_PLAN, '').includes(PLAN_WORD),
    );
    if (promise === undefined || hasPlan) return [];
    const column = withoutSpaces(promise.heading).includes(RULES_AND_PLAN) ? 'heading' : 'text';
    return [{ place: { ...promise.source, column }, facts: { document: RULES_DOCUMENT } }];
  },
});

function sectionsOf(plan: Plan, document: string): BookSection[] {
  return plan.sections.filter((section) => section.document === document);
}

function plainNumber(number: string): string {
  return toArabicDigits(withoutSpaces(number));
}

/** One finding for each document, at its first row. */
function findMissing(plan: Plan, document: string): Found[] {
  const sections = sectionsOf(plan, document);
  const [first] = sections;
  if (first === undefined) return [];
  const present = new Set(sections.map(({ number }) => plainNumber(number)));
  const missing = plan.lists.section
    .filter(({ detail, entry }) => detail === document && !present.has(plainNumber(entry)))
    .map(({ entry }) => entry);
  if (missing.length === 0) return [];
  const facts = { document, words: nameList(missing), count: missing.length };
  return [{ place: { ...first.source, column: 'number' }, facts, subject: missing.join('|') }];
}

interface NumberedSection {
  readonly section: BookSection;
  /** '' for the sections of a document without chapters, and for the chapters themselves. */
  readonly chapter: string;
  readonly number: number;
}

function findGaps(plan: Plan, document: string): Found[] {
  const chapters = new Map<string, NumberedSection[]>();
  for (const section of sectionsOf(plan, document)) {
    const numbered = numberedSection(section);
    if (numbered === null) continue;
    chapters.set(numbered.chapter, [...(chapters.get(numbered.chapter) ?? []), numbered]);
  }
  return [...chapters].flatMap(([chapter, sections]) => gapIn(document, chapter, sections));
}

/** "3.8" is the eighth of chapter 3, a chapter has a word before its number; deeper numbers are not looked at. */
function numberedSection(section: BookSection): NumberedSection | null {
  const plain = withoutSpaces(section.number);
  const chapter = CHAPTER_PLAIN.exec(plain)?.[1];
  if (chapter !== undefined)
    return { section, chapter: '', number: Number(toArabicDigits(chapter)) };
  const parts = /^(?:(\d+)\.)?(\d+)\.?$/.exec(toArabicDigits(plain));
  if (parts === null) return null;
  return { section, chapter: parts[1] ?? '', number: Number(parts[2]) };
}

function gapIn(document: string, chapter: string, sections: readonly NumberedSection[]): Found[] {
  const present = new Set(sections.map(({ number }) => number));
  const highest = Math.max(...present);
  const missing: number[] = [];
  for (let number = 1; number < highest && missing.length < MOST_MISSING; number += 1) {
    if (!present.has(number)) missing.push(number);
  }
  const [first] = missing;
  const after = sections.find(({ number }) => first !== undefined && number > first);
  if (after === undefined) return [];
  const facts = { document, chapter, missing };
  return [{ place: { ...after.section.source, column: 'number' }, facts }];
}
