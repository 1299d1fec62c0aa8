import { type DataOf, flag, text } from '../docx/tags.ts';
import { PARAGRAPHS, SIGNER_TAGS } from '../facts.ts';

/** What the page of an announcement names. */
export const ANNOUNCEMENT_TAGS = {
  approvalBody: text,
  approvalMeeting: text,
  approvalDay: text,
  effectiveDay: text,
  /** The whole wording, from the running text. */
  paragraphs: PARAGRAPHS,
  /** No wording is given: the template has one. */
  standardText: flag,
  announcedDay: text,
  ...SIGNER_TAGS,
};

export type AnnouncementData = DataOf<typeof ANNOUNCEMENT_TAGS>;
