import type { BookSection, Plan } from '../../plan/plan.ts';
import { dayOfAnnouncement, longDay, orBlank } from '../blanks.ts';
import { signerOf } from '../facts.ts';
import { paragraphsOfAll } from '../wording.ts';
import type { AnnouncementData } from './tags.ts';

/** The page of an announcement, worded by these sections. */
export function announcementData(plan: Plan, wording: readonly BookSection[]): AnnouncementData {
  const { settings } = plan;
  const paragraphs = paragraphsOfAll(wording);
  return {
    approvalBody: orBlank(settings.approvalBody),
    approvalMeeting: orBlank(settings.approvalMeeting),
    approvalDay: longDay(settings.approvalDay),
    effectiveDay: longDay(settings.effectiveDay),
    paragraphs,
    standardText: paragraphs.length === 0,
    announcedDay: dayOfAnnouncement(settings.announcedDay),
    ...signerOf(plan),
  };
}
