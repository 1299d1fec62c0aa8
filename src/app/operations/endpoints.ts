import { checkBeforeProposal } from './check-before-proposal.ts';
import { checkPlan } from './check-plan.ts';
import { addActivity, getActivityForm } from './divisions/add-activity.ts';
import { listCentralActivities } from './divisions/central-activities.ts';
import { mergeDivision, previewMerge } from './divisions/merge-division.ts';
import { listEditorsToShare, shareEditors } from './divisions/share-editors.ts';
import { fillKit, seedCompetencies } from './fill-kit.ts';
import { loadSample } from './load-sample.ts';
import { previewNextWindow, startNextWindow } from './next-window/next-window.ts';
import { cancelPaper } from './papers/cancel-paper.ts';
import { generateReport, issuePaper } from './papers/generate-report.ts';
import { getIssueForm } from './papers/issue-form.ts';
import { listPapers } from './papers/list-papers.ts';
import {
  cancelLongRun,
  continueLongRun,
  getLongRun,
  resumeLongRun,
  startLongRun,
} from './papers/long-run/long-run.ts';
import {
  editTemplate,
  listTemplates,
  makeTagHelp,
  resetTemplate,
  useTemplate,
} from './papers/own-templates.ts';
import { getIdpForm } from './people/idp-form.ts';
import { setIdpWindow } from './people/idp-window.ts';
import { bringIdpHome, movePerson } from './people/move-person.ts';
import { applyPeopleImport, previewPeopleImport } from './people/people-import.ts';
import { prefillIdp } from './people/prefill-idp.ts';
import { saveIdp } from './people/save-idp.ts';
import { applyPlanImport, previewPlanImport } from './plan-import/plan-import.ts';
import { undoPlanImport } from './plan-import/undo-import.ts';
import { recalculate } from './recalculate.ts';
import { explainLine } from './reconciliation/explain-line.ts';
import { applyRemedy, listRemedies, previewRemedy, undoRemedy } from './reconciliation/remedies.ts';
import { closeQuarter, previewQuarter } from './results/close-quarter.ts';
import { correctQuarter } from './results/correct-quarter.ts';
import { getQuarter } from './results/get-quarter.ts';
import { openQuarter } from './results/open-quarter.ts';
import { saveResult } from './results/save-result.ts';
import { startWatch } from './rounds/edit-watch.ts';
import { getRounds } from './rounds/get-rounds.ts';
import {
  acceptSubmission,
  lockDivision,
  returnSubmission,
  unlockDivision,
} from './rounds/judge-submission.ts';
import { closeRound, openRound } from './rounds/open-round.ts';
import { setUpWorkbook } from './set-up-workbook.ts';
import { acceptFinding, withdrawAcceptance } from './sidebar-acceptance.ts';
import { showCell } from './sidebar-cell.ts';
import { getOverview } from './sidebar-overview.ts';
import { getStamp } from './sidebar-stamp.ts';
import { getNeeds, importNeeds, takeWish } from './training/needs.ts';
import { getTraining, saveRequest, startRequest } from './training/requests.ts';

/** Every operation that the sidebar and other tools may start, by its name; each is declared beside its code. */
export const ENDPOINTS = {
  setUpWorkbook,
  loadSample,
  fillKit,
  getOverview,
  getStamp,
  recalculate,
  checkPlan,
  checkBeforeProposal,
  showCell,
  acceptFinding,
  withdrawAcceptance,
  explainLine,
  previewRemedy,
  applyRemedy,
  undoRemedy,
  listRemedies,
  getRounds,
  openRound,
  closeRound,
  returnSubmission,
  acceptSubmission,
  lockDivision,
  unlockDivision,
  startWatch,
  getQuarter,
  openQuarter,
  previewQuarter,
  closeQuarter,
  correctQuarter,
  saveResult,
  listCentralActivities,
  getActivityForm,
  addActivity,
  previewMerge,
  mergeDivision,
  listEditorsToShare,
  shareEditors,
  getIdpForm,
  saveIdp,
  prefillIdp,
  setIdpWindow,
  previewPeopleImport,
  applyPeopleImport,
  previewPlanImport,
  applyPlanImport,
  undoPlanImport,
  previewNextWindow,
  startNextWindow,
  movePerson,
  bringIdpHome,
  seedCompetencies,
  getTraining,
  startRequest,
  saveRequest,
  getNeeds,
  takeWish,
  importNeeds,
  generateReport,
  getIssueForm,
  issuePaper,
  listPapers,
  cancelPaper,
  listTemplates,
  editTemplate,
  useTemplate,
  resetTemplate,
  makeTagHelp,
  startLongRun,
  continueLongRun,
  resumeLongRun,
  getLongRun,
  cancelLongRun,
};
