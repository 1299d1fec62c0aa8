import type { Plan } from '../../plan/plan.ts';
import { lineOf, type Reconciliation } from '../../plan/totals.ts';
import { SPAN } from '../../tabs/reconciliation-keys.ts';
import type { SettingKey } from '../../tabs/settings.ts';
import { BOOK_PARTS, type BookPart, type MissingContent } from '../../text/papers.ts';
import { paragraphsOf } from './outline.ts';

/** The settings that stand on the cover, in the announcement and above the committee. */
const PRINTED_SETTINGS = [
  'municipality',
  'district',
  'province',
  'planTitle',
  'owningUnit',
  'owningDivision',
  'phone',
  'approvalBody',
  'approvalMeeting',
  'approvalDay',
  'announcedDay',
  'effectiveDay',
  'orderNumber',
  'orderDay',
  'signerName',
  'signerOffice',
] as const satisfies readonly SettingKey[];

/** Everything that the plan book needs and the plan does not have yet, in the order of the book. */
export function missingFromBook(
  plan: Plan,
  totals: Reconciliation,
  documents: { readonly book: string; readonly announcement: string },
): MissingContent[] {
  const settings = PRINTED_SETTINGS.filter((key) => (plan.settings[key] ?? '') === '');
  const sections = plan.sections.filter(
    ({ document, required, text }) =>
      required && document === documents.book && paragraphsOf(text).length === 0,
  );
  const hasAnnouncement = plan.sections.some(
    ({ document, text }) => document === documents.announcement && paragraphsOf(text).length > 0,
  );
  return [
    ...settings.map((key) => ({ kind: 'setting', key }) as const),
    ...(hasAnnouncement ? [] : [{ kind: 'announcement' } as const]),
    ...sections.map(({ number, heading }) => ({ kind: 'section', number, heading }) as const),
    ...emptyTables(plan, totals).map((part) => ({ kind: 'table', part }) as const),
  ];
}

function emptyTables(plan: Plan, totals: Reconciliation): BookPart[] {
  const hasRows: Readonly<Record<BookPart, boolean>> = {
    alignment: plan.localStrategies.length > 0,
    tactics: plan.strategies.length > 0,
    budget: lineOf(totals, SPAN).original !== 0,
    activities: plan.activities.length > 0,
    idp: plan.idpEntries.length > 0,
    committee: plan.seats.length > 0,
  };
  return (Object.keys(BOOK_PARTS) as BookPart[]).filter((part) => !hasRows[part]);
}
