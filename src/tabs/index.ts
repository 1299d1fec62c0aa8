import { ACTIVITIES_TAB } from './activities.ts';
import { ARCHIVE_TAB } from './archive.ts';
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
  DIVISIONS_TAB,
  STRATEGIES_TAB,
} from './master-tabs.ts';
import { KEPT_FILES_TAB, PAPERS_TAB } from './paper-tabs.ts';
import {
  COMPETENCIES_TAB,
  COMPETENCY_LEVELS_TAB,
  COVERAGE_TAB,
  MOVES_TAB,
  PEOPLE_IMPORT_TAB,
  PEOPLE_TAB,
  REQUIREMENTS_TAB,
} from './people.ts';
import { PLAN_IMPORT_TAB } from './plan-import.ts';
import { CHANGES_TAB, EXCEPTIONS_TAB, OLD_CHANGES_TAB } from './record-tabs.ts';
import { REMEDIES_TAB } from './remedies.ts';
import { CLOSED_RESULTS_TAB, RESULTS_TAB } from './results/results-tab.ts';
import { SETTINGS_TAB } from './settings.ts';
import { SUBMISSIONS_TAB } from './submissions.ts';
import { NEEDS_SUMMARY_TAB, NEEDS_TAB } from './training/needs-tabs.ts';
import { COURSES_TAB, REQUESTS_TAB } from './training/requests-tab.ts';
import { TRANSFERS_TAB } from './transfers.ts';

/**
 * Every kind of tab, in the order in which they stand in the workbook: what HR fills, the tabs of the divisions
 * (each with its plans of the staff beside it), what is computed from them, and what nobody needs every day.
 */
export const TABS = [
  HOME_TAB,
  SETTINGS_TAB,
  DIVISIONS_TAB,
  STRATEGIES_TAB,
  BUDGET_TAB,
  PEOPLE_TAB,
  ACTIVITIES_TAB,
  IDP_TAB,
  RESULTS_TAB,
  RECONCILIATION_TAB,
  FINDINGS_TAB,
  ALL_ACTIVITIES_TAB,
  ALL_IDP_TAB,
  COVERAGE_TAB,
  BOOK_TAB,
  COMMITTEE_TAB,
  COMPETENCIES_TAB,
  REQUIREMENTS_TAB,
  COMPETENCY_LEVELS_TAB,
  REQUESTS_TAB,
  COURSES_TAB,
  NEEDS_TAB,
  NEEDS_SUMMARY_TAB,
  TRANSFERS_TAB,
  MOVES_TAB,
  PEOPLE_IMPORT_TAB,
  PLAN_IMPORT_TAB,
  SUBMISSIONS_TAB,
  CLOSED_RESULTS_TAB,
  PAPERS_TAB,
  EXCEPTIONS_TAB,
  REMEDIES_TAB,
  CHANGES_TAB,
  OLD_CHANGES_TAB,
  KEPT_FILES_TAB,
  ARCHIVE_TAB,
] as const;
