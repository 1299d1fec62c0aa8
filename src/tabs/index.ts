import { ACTIVITIES_TAB } from './activities.ts';
import {
  ALL_ACTIVITIES_TAB,
  ALL_IDP_TAB,
  FINDINGS_TAB,
  HOME_TAB,
  RECONCILIATION_TAB,
} from './computed-tabs.ts';
import { IDP_TAB } from './idp.ts';
import {
  BOOK_TAB,
  BUDGET_TAB,
  COMMITTEE_TAB,
  COMPETENCIES_TAB,
  DIVISIONS_TAB,
  PEOPLE_TAB,
  STRATEGIES_TAB,
} from './master-tabs.ts';
import { CHANGES_TAB, EXCEPTIONS_TAB, PAPERS_TAB, SUBMISSIONS_TAB } from './record-tabs.ts';
import { SETTINGS_TAB } from './settings.ts';
import { TRANSFERS_TAB } from './transfers.ts';

/** Every kind of tab, in the order in which they stand in the workbook. */
export const TABS = [
  HOME_TAB,
  RECONCILIATION_TAB,
  FINDINGS_TAB,
  ALL_ACTIVITIES_TAB,
  ACTIVITIES_TAB,
  ALL_IDP_TAB,
  IDP_TAB,
  BUDGET_TAB,
  TRANSFERS_TAB,
  STRATEGIES_TAB,
  DIVISIONS_TAB,
  PEOPLE_TAB,
  COMPETENCIES_TAB,
  BOOK_TAB,
  COMMITTEE_TAB,
  SETTINGS_TAB,
  SUBMISSIONS_TAB,
  PAPERS_TAB,
  EXCEPTIONS_TAB,
  CHANGES_TAB,
] as const;
