import type { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';

type BookDocument = (typeof BOOK_DOCUMENTS)[number];

/** One row of the book tab. */
export interface KitSection {
  readonly document: BookDocument;
  /** Printed number: "๓.๘"; a chapter: "บทที่ ๓". */
  readonly number: string;
  readonly heading: string;
  /** Paragraphs, one on each line. */
  readonly text: string;
  readonly required: boolean;
}

/** Number, heading and paragraphs of a section without which its document is not complete. */
export type Section = readonly [number: string, heading: string, ...paragraphs: string[]];

export function requiredSections(paper: BookDocument, sections: readonly Section[]): KitSection[] {
  return sections.map((section) => sectionRow(paper, section, true));
}

export function optionalSections(paper: BookDocument, sections: readonly Section[]): KitSection[] {
  return sections.map((section) => sectionRow(paper, section, false));
}

function sectionRow(
  paper: BookDocument,
  [number, heading, ...paragraphs]: Section,
  required: boolean,
): KitSection {
  return { document: paper, number, heading, text: paragraphs.join('\n'), required };
}
