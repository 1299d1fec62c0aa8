import type { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';

/**
 * Tags that may stand in a text of the book; the papers put the settings in their place, so that a text
 * holds for any municipality and any plan. Days and numbers appear as the papers print them.
 */
export const BOOK_TAGS = [
  /** Full name: เทศบาลตำบล… */
  'municipality',
  /** Without the word จังหวัด. */
  'province',
  /** Title of the plan without its years. */
  'planTitle',
  /** First and last fiscal year: "๒๕๖๗ - ๒๕๖๙". */
  'yearsSpan',
  /** Committee that approved the plan. */
  'approvalBody',
  /** Number of its meeting: "๘/๒๕๖๖". */
  'meeting',
  /** Day of that meeting, in words: "๒๔ สิงหาคม พ.ศ. ๒๕๖๖". */
  'meetingDay',
  /** Day from which the plan holds, in words. */
  'effectiveDay',
  /** How many activities the plan has. */
  'activityCount',
  /** The money of all its years: "๑,๙๙๒,๐๐๐", without its unit. */
  'plannedTotal',
  /** The same in words. */
  'plannedWords',
] as const;

type BookDocument = (typeof BOOK_DOCUMENTS)[number];

/** One row of the book tab. */
export interface SampleSection {
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

export function requiredSections(
  paper: BookDocument,
  sections: readonly Section[],
): SampleSection[] {
  return sections.map((section) => sectionRow(paper, section, true));
}

export function optionalSections(
  paper: BookDocument,
  sections: readonly Section[],
): SampleSection[] {
  return sections.map((section) => sectionRow(paper, section, false));
}

function sectionRow(
  paper: BookDocument,
  [number, heading, ...paragraphs]: Section,
  required: boolean,
): SampleSection {
  return { document: paper, number, heading, text: paragraphs.join('\n'), required };
}
