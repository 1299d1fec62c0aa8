import type { BookSection, Plan } from '../plan/plan.ts';
import { lineOf, type Reconciliation } from '../plan/totals.ts';
import { BOOK_DOCUMENTS } from '../tabs/master-tabs.ts';
import { SPAN } from '../tabs/reconciliation-keys.ts';
import { bahtText } from '../text/baht-text.ts';
import { thaiBaht, thaiWhole } from '../text/format.ts';
import { spanOfYears } from '../text/papers.ts';
import { withoutPrinted } from '../text/typed-once.ts';
import { longDay, orBlank } from './blanks.ts';
import { type BookTagValues, expandSections } from './plan-book/book-tags.ts';

export type BookDocument = (typeof BOOK_DOCUMENTS)[number];

export const [BOOK, ANNOUNCEMENT, ORDER, RULES, REVISION, MEMO] = BOOK_DOCUMENTS;

/** The running text of one document as it is printed, in the order of the tab. */
export function wordingOf(
  document: BookDocument,
  plan: Plan,
  totals: Reconciliation,
): BookSection[] {
  return expandSections(
    plan.sections.filter((section) => section.document === document),
    bookTagValues(plan, totals),
  );
}

/** The paragraphs of a typed text; empty lines between them count for nothing. */
export function paragraphsOf(text: string): { text: string }[] {
  return text
    .split(/[\r\n\v]+/)
    .map((line) => ({ text: line.trim() }))
    .filter((paragraph) => paragraph.text !== '');
}

/** All paragraphs of a document without its headings, as announcements, orders and memos have them. */
export function paragraphsOfAll(sections: readonly BookSection[]): { text: string }[] {
  return sections.flatMap(({ text }) => paragraphsOf(text));
}

/** The names that the texts use for the facts of the settings and the plan. */
function bookTagValues(
  { settings, years, activities }: Plan,
  totals: Reconciliation,
): BookTagValues {
  const span = lineOf(totals, SPAN);
  return {
    municipality: orBlank(settings.municipality),
    district: orBlank(withoutPrinted('district', settings.district)),
    province: orBlank(withoutPrinted('province', settings.province)),
    planTitle: orBlank(settings.planTitle),
    yearsSpan: spanOfYears(years),
    approvalBody: orBlank(settings.approvalBody),
    meeting: orBlank(withoutPrinted('meeting', settings.approvalMeeting)),
    meetingDay: longDay(settings.approvalDay),
    effectiveDay: longDay(settings.effectiveDay),
    orderNumber: orBlank(withoutPrinted('number', settings.orderNumber)),
    orderDay: longDay(settings.orderDay),
    activityCount: thaiWhole(activities.length),
    plannedTotal: thaiBaht(span.planned),
    plannedWords: bahtText(span.planned),
  };
}
