import { CENTRAL } from '../define-tab.ts';
import type { DivisionShape, FixedRow, HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { budgetHead, budgetRows } from './budget.ts';
import { divisionHead, idpHead } from './division.ts';
import { homeHead, homeRows } from './home.ts';
import { needsSummaryRows } from './needs-summary.ts';
import { reconciliationRows } from './reconciliation.ts';
import { allActivitiesHead, allIdpHead, findingsHead } from './refilled.ts';
import { resultsHead } from './results.ts';
import { settingRows } from './settings.ts';

/** The rows that the add-on itself keeps in a tab. */
export function fixedRowsOf(declaration: string, shape: PlanShape): FixedRow[] {
  switch (declaration) {
    case 'settings':
      return settingRows();
    case 'budget':
      return budgetRows(shape);
    case 'reconciliation':
      return reconciliationRows(shape);
    case 'home':
      return homeRows(shape);
    case 'needsSummary':
      return needsSummaryRows(shape);
    default:
      return [];
  }
}

/** The head rows of a tab: what its reader should see without scrolling. */
export function headCellsOf(
  declaration: string,
  shape: PlanShape,
  division: DivisionShape | null,
): HeadCell[] {
  switch (declaration) {
    case 'home':
      return homeHead();
    case 'budget':
      return budgetHead(shape);
    case 'activities':
      return division === null || division.code === CENTRAL
        ? []
        : divisionHead(division.code, shape);
    case 'idp':
      return division === null || division.code === CENTRAL ? [] : idpHead(division.code, shape);
    case 'results':
      return division === null ? [] : resultsHead(division, shape);
    case 'findings':
      return findingsHead();
    case 'allActivities':
      return allActivitiesHead(shape);
    case 'allIdp':
      return allIdpHead(shape);
    default:
      return [];
  }
}
