import type { IsoDay } from '../../base/day.ts';
import type { BookSection, Plan } from '../../plan/plan.ts';
import { withoutPrinted } from '../../text/typed-once.ts';
import { dayOfAnnouncement, longDay, orBlank } from '../blanks.ts';
import { signerOf } from '../facts.ts';
import { paragraphsOfAll } from '../wording.ts';
import type { AnnouncementData } from './tags.ts';

/** What approved a plan or its revision, and the days on which it is announced and begins to hold. */
export interface Approval {
  readonly approvalMeeting: string;
  readonly approvalDay: IsoDay | null;
  readonly effectiveDay: IsoDay | null;
  readonly announcedDay: IsoDay | null;
}

/** Of the plan as it was first announced. */
export function approvalOf({ settings }: Plan): Approval {
  const { approvalMeeting, approvalDay, effectiveDay, announcedDay } = settings;
  return { approvalMeeting, approvalDay, effectiveDay, announcedDay };
}

/** The page of an announcement, worded by these sections. */
export function announcementData(
  plan: Plan,
  wording: readonly BookSection[],
  { approvalMeeting, approvalDay, effectiveDay, announcedDay }: Approval = approvalOf(plan),
): AnnouncementData {
  const paragraphs = paragraphsOfAll(wording);
  return {
    approvalBody: orBlank(plan.settings.approvalBody),
    approvalMeeting: orBlank(withoutPrinted('meeting', approvalMeeting)),
    approvalDay: longDay(approvalDay),
    effectiveDay: longDay(effectiveDay),
    paragraphs,
    standardText: paragraphs.length === 0,
    announcedDay: dayOfAnnouncement(announcedDay),
    ...signerOf(plan),
  };
}
