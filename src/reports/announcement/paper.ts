import { missingSettings, missingTexts } from '../../plan/completeness/gaps.ts';
import { announcementTitle } from '../../text/papers.ts';
import { group } from '../docx/tags.ts';
import { FACT_TAGS, factsOf } from '../facts.ts';
import { definePaper } from '../paper.ts';
import { ANNOUNCEMENT as DOCUMENT, wordingOf } from '../wording.ts';
import { announcementData, approvalOf } from './data.ts';
import { ANNOUNCEMENT_TAGS } from './tags.ts';

/** Settings that an announcement prints; its day is given when it is issued. */
export const ANNOUNCED_SETTINGS = [
  'municipality',
  'planTitle',
  'approvalBody',
  'approvalMeeting',
  'approvalDay',
  'effectiveDay',
  'signerName',
  'signerOffice',
] as const;

/** ประกาศ that puts the plan in force. */
export const ANNOUNCEMENT = definePaper({
  template: 'announcement',
  basis: 'plan',
  reissue: 'once',
  tags: { ...FACT_TAGS, announcement: group(ANNOUNCEMENT_TAGS) },
  data: ({ plan, totals }, _ask, { day }) => ({
    ...factsOf(plan),
    announcement: announcementData(plan, wordingOf(DOCUMENT, plan, totals), {
      ...approvalOf(plan),
      announcedDay: day ?? plan.settings.announcedDay,
    }),
  }),
  title: ({ plan }) => announcementTitle(plan),
  missing: ({ plan }) => [
    ...missingSettings(plan, ANNOUNCED_SETTINGS),
    ...missingTexts(plan, DOCUMENT),
  ],
});
