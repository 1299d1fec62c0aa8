import { missingSettings, missingTexts } from '../../plan/completeness/gaps.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Reconciliation } from '../../plan/totals.ts';
import type { SettingKey } from '../../tabs/settings.ts';
import { BOOK_PARTS, type BookPart, type MissingContent } from '../../text/papers.ts';

import { ANNOUNCEMENT, BOOK } from '../wording.ts';
import { partsWithRows } from './part-content.ts';

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
export function missingFromBook(plan: Plan, totals: Reconciliation): MissingContent[] {
  return [
    ...missingSettings(plan, PRINTED_SETTINGS),
    ...missingTexts(plan, ANNOUNCEMENT),
    ...missingTexts(plan, BOOK),
    ...emptyTables(plan, totals, Object.keys(BOOK_PARTS) as BookPart[]),
  ];
}

/** Which of these tables have no rows. */
export function emptyTables(
  plan: Plan,
  totals: Reconciliation,
  parts: readonly BookPart[],
): MissingContent[] {
  const hasRows = partsWithRows(plan, totals);
  return parts.filter((part) => !hasRows[part]).map((part) => ({ kind: 'table', part }) as const);
}
