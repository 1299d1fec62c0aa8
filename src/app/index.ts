import { markEdit } from '../sheets/edit-trigger.ts';
import { completeEditedRows } from '../sheets/typing/complete-rows.ts';
import { tidyTyping } from '../sheets/typing/tidy-typing.ts';
import { type Answer, atBoundary } from './boundary.ts';
import { addMenu } from './menu.ts';
import type * as proposal from './operations/check-before-proposal.ts';
import type * as checks from './operations/check-plan.ts';
import type * as newActivity from './operations/divisions/add-activity.ts';
import type * as central from './operations/divisions/central-activities.ts';
import type * as merger from './operations/divisions/merge-division.ts';
import type * as sharing from './operations/divisions/share-editors.ts';
import type * as cancellation from './operations/papers/cancel-paper.ts';
import type * as report from './operations/papers/generate-report.ts';
import type * as papers from './operations/papers/list-papers.ts';
import type * as progress from './operations/papers/long-run/progress.ts';
import type * as templates from './operations/papers/own-templates.ts';
import type * as idpForm from './operations/people/idp-form.ts';
import type * as movePersons from './operations/people/move-person.ts';
import type * as peopleImport from './operations/people/people-import.ts';
import type * as prefill from './operations/people/prefill-idp.ts';
import type * as idpSave from './operations/people/save-idp.ts';
import type * as recalculation from './operations/recalculate.ts';
import type * as explanation from './operations/reconciliation/explain-line.ts';
import type * as remedies from './operations/reconciliation/remedies.ts';
import type * as watching from './operations/rounds/edit-watch.ts';
import type * as board from './operations/rounds/get-rounds.ts';
import type * as verdicts from './operations/rounds/judge-submission.ts';
import type * as workbook from './operations/set-up-workbook.ts';
import type * as acceptance from './operations/sidebar-acceptance.ts';
import type * as cells from './operations/sidebar-cell.ts';
import type * as overview from './operations/sidebar-overview.ts';
import type * as needs from './operations/training/needs.ts';
import type * as training from './operations/training/requests.ts';
import { loadOperations } from './operations.lazy.ts';
import { confirmSample, confirmSharing, showOutcome, withBlocking } from './show.ts';
import { readWatch, watchLabel } from './watch-state.ts';

/**
 * The functions that the host can start. Each export becomes a top-level stub beside the bundle; those
 * without `menu` in their name return plain JSON and may be called by the sidebar and from outside.
 */

/** Simple trigger: the menu says how HR's edit trigger is; should that not be known, it is a menu all the same. */
export function onOpen(): void {
  const state = atBoundary('onOpen', readWatch);
  addMenu(state.ok ? watchLabel(state) : null);
}

/** HR's installable trigger: runs as the officer who made it, whoever typed. */
export function onEditAsHr(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event === undefined) return;
  atBoundary('onEditAsHr', () => {
    loadOperations().watch.editAsHr(event);
    return {};
  });
}

/** Service calls that one edit may cost the person who types. */
const MOST_CALLS_OF_EDIT = 8;

/** Simple trigger: runs as the person who typed. Nothing that goes wrong in it may disturb the typing. */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event === undefined) return;
  atBoundary('onEdit', () => {
    const { tab, calls } = tidyTyping(event.range);
    if (calls < MOST_CALLS_OF_EDIT) markEdit(Date.now());
    completeEditedRows(event.range, tab, MOST_CALLS_OF_EDIT - calls - 1);
    return {};
  });
}

export function setUpWorkbook(): Answer<ReturnType<typeof workbook.setUpWorkbook>> {
  return atBoundary('setUpWorkbook', () => loadOperations().workbook.setUpWorkbook());
}

export function recalculate(): Answer<recalculation.RecalculationAnswer> {
  return atBoundary('recalculate', () => loadOperations().recalculation.recalculate());
}

export function checkPlan(): Answer<ReturnType<typeof checks.checkPlan>> {
  return atBoundary('checkPlan', () => loadOperations().checks.checkPlan());
}

/** What must be put right before the plan is put to the committee, and what its certificate would say. */
export function checkBeforeProposal(): Answer<proposal.ProposalAnswer> {
  return atBoundary('checkBeforeProposal', () => loadOperations().proposal.checkBeforeProposal());
}

export function getOverview(): Answer<overview.OverviewAnswer> {
  return atBoundary('getOverview', () => loadOperations().overview.getOverview());
}

/** Makes a paper and puts it into Drive; `kind` and `options` are checked before anything is read. */
export function generateReport(kind: unknown, options?: unknown): Answer<report.ReportAnswer> {
  return atBoundary('generateReport', () => loadOperations().report.generateReport(kind, options));
}

/** Makes a paper with the next official number of its kind; arguments as of `generateReport`. */
export function issuePaper(kind: unknown, options?: unknown): Answer<report.ReportAnswer> {
  return atBoundary('issuePaper', () => loadOperations().report.issuePaper(kind, options));
}

/** Cancels a paper of the register, whose number stays taken; `cancelled` is `{paper, reason?}`. */
export function cancelPaper(cancelled: unknown): Answer<cancellation.CancelAnswer> {
  return atBoundary('cancelPaper', () => loadOperations().cancellation.cancelPaper(cancelled));
}

export function listTemplates(): Answer<ReturnType<typeof templates.listTemplates>> {
  return atBoundary('listTemplates', () => loadOperations().templates.listTemplates());
}

/** Opens the template of a kind of paper for editing in Drive. */
export function editTemplate(kind: unknown): Answer<templates.EditAnswer> {
  return atBoundary('editTemplate', () => loadOperations().templates.editTemplate(kind));
}

/** Takes the edited template in use for everyone, or says what is wrong with it. */
export function useTemplate(kind: unknown): Answer<templates.UseAnswer> {
  return atBoundary('useTemplate', () => loadOperations().templates.useTemplate(kind));
}

/** Puts the list of tags for templates into the caller's Drive. */
export function makeTagHelp(): Answer<templates.EditAnswer> {
  return atBoundary('makeTagHelp', () => loadOperations().templates.makeTagHelp());
}

export function resetTemplate(kind: unknown): Answer<ReturnType<typeof templates.resetTemplate>> {
  return atBoundary('resetTemplate', () => loadOperations().templates.resetTemplate(kind));
}

/** Begins a paper for each person; `request` is `{division?, issue?}`. */
export function startLongRun(request?: unknown): Answer<progress.LongRunAnswer> {
  return atBoundary('startLongRun', () => loadOperations().longRun.startLongRun(request));
}

/** Goes on with the caller's long run for some seconds. */
export function continueLongRun(): Answer<progress.LongRunAnswer> {
  return atBoundary('continueLongRun', () => loadOperations().longRun.continueLongRun());
}

/** Clock trigger of a long run: goes on with it as the person who started it. */
export function resumeLongRun(): Answer<progress.LongRunAnswer> {
  return atBoundary('resumeLongRun', () => loadOperations().longRun.resumeLongRun());
}

export function getLongRun(): Answer<progress.LongRunAnswer> {
  return atBoundary('getLongRun', () => loadOperations().longRun.getLongRun());
}

export function cancelLongRun(): Answer<progress.LongRunAnswer> {
  return atBoundary('cancelLongRun', () => loadOperations().longRun.cancelLongRun());
}

/** Fills an empty workbook with the sample municipality. */
export function loadSample(): Answer<recalculation.RecalculationAnswer> {
  return atBoundary('loadSample', () => loadOperations().sample.loadSample());
}

/** Selects a cell; `target` is `{gid, cell}`. */
export function showCell(target: unknown): Answer<ReturnType<typeof cells.showCell>> {
  return atBoundary('showCell', () => loadOperations().cells.showCell(target));
}

/** The rows that make a line of กระทบยอด; `target` is `{key}`, `{gid, cell}`, or nothing: the selected cell. */
export function explainLine(target?: unknown): Answer<explanation.LineExplanationAnswer> {
  return atBoundary('explainLine', () => loadOperations().explanation.explainLine(target));
}

/** Shows what a way out of a difference would change; `remedy` as in plan/remedies, money in baht. */
export function previewRemedy(remedy: unknown): Answer<remedies.RemedyPreview> {
  return atBoundary('previewRemedy', () => loadOperations().remedies.previewRemedy(remedy));
}

/** Applies what a preview showed; `application` is `{remedy, fingerprint}`. */
export function applyRemedy(application: unknown): Answer<remedies.RemedyAnswer> {
  return atBoundary('applyRemedy', () => loadOperations().remedies.applyRemedy(application));
}

/** Takes a remedy back; `takeBack` is `{key}` of its record. */
export function undoRemedy(takeBack: unknown): Answer<remedies.RemedyAnswer> {
  return atBoundary('undoRemedy', () => loadOperations().remedies.undoRemedy(takeBack));
}

export function listRemedies(): Answer<remedies.RemedyListAnswer> {
  return atBoundary('listRemedies', () => loadOperations().remedies.listRemedies());
}

/** Records why HR leaves a warning as it is; `accepted` is `{key, code, fingerprint, reason}`. */
export function acceptFinding(accepted: unknown): Answer<acceptance.AcceptanceAnswer> {
  return atBoundary('acceptFinding', () => loadOperations().acceptance.acceptFinding(accepted));
}

/** Takes an acceptance back; `withdrawal` is `{key}`. */
export function withdrawAcceptance(withdrawal: unknown): Answer<acceptance.AcceptanceAnswer> {
  return atBoundary('withdrawAcceptance', () =>
    loadOperations().acceptance.withdrawAcceptance(withdrawal),
  );
}

export function listPapers(): Answer<ReturnType<typeof papers.listPapers>> {
  return atBoundary('listPapers', () => loadOperations().papers.listPapers());
}

/** The board of the rounds, for everybody. */
export function getRounds(): Answer<board.RoundsAnswer> {
  return atBoundary('getRounds', () => loadOperations().board.getRounds());
}

/** `opening` is `{round, dueDay?, divisions?}`. */
export function openRound(opening: unknown): Answer<verdicts.RoundAnswer> {
  return atBoundary('openRound', () => loadOperations().rounds.openRound(opening));
}

/** `closing` is `{round, divisions?}`. */
export function closeRound(closing: unknown): Answer<verdicts.RoundAnswer> {
  return atBoundary('closeRound', () => loadOperations().rounds.closeRound(closing));
}

/** `verdict` is `{round, division, comment}`. */
export function returnSubmission(verdict: unknown): Answer<verdicts.RoundAnswer> {
  return atBoundary('returnSubmission', () => loadOperations().verdicts.returnSubmission(verdict));
}

/** `target` is `{round, division}`, here and below. */
export function acceptSubmission(target: unknown): Answer<verdicts.RoundAnswer> {
  return atBoundary('acceptSubmission', () => loadOperations().verdicts.acceptSubmission(target));
}

export function lockDivision(target: unknown): Answer<verdicts.RoundAnswer> {
  return atBoundary('lockDivision', () => loadOperations().verdicts.lockDivision(target));
}

export function unlockDivision(target: unknown): Answer<verdicts.RoundAnswer> {
  return atBoundary('unlockDivision', () => loadOperations().verdicts.unlockDivision(target));
}

/** Makes HR's edit trigger unless one runs. */
export function startWatch(): Answer<ReturnType<typeof watching.startWatch>> {
  return atBoundary('startWatch', () => loadOperations().watching.startWatch());
}

/** The activities of ส่วนกลาง, for HR to give away or to split. */
export function listCentralActivities(): Answer<ReturnType<typeof central.listCentralActivities>> {
  return atBoundary('listCentralActivities', () =>
    loadOperations().central.listCentralActivities(),
  );
}

/** The form for a new activity of a division; `wish` is `{division}`, a code or `central`. */
export function getActivityForm(wish: unknown): Answer<newActivity.ActivityForm> {
  return atBoundary('getActivityForm', () => loadOperations().newActivity.getActivityForm(wish));
}

/** Adds an activity; `filled` is `{division, token, fields: {name: "…"}}`, each field as it would be typed. */
export function addActivity(filled: unknown): Answer<newActivity.AddedActivity> {
  return atBoundary('addActivity', () => loadOperations().newActivity.addActivity(filled));
}

/** Gives the work of a division to another; `wish` is `{from, into}`, codes. */
export function mergeDivision(wish: unknown): Answer<merger.MergeAnswer> {
  return atBoundary('mergeDivision', () => loadOperations().merger.mergeDivision(wish, true));
}

export function previewMerge(wish: unknown): Answer<merger.MergeAnswer> {
  return atBoundary('previewMerge', () => loadOperations().merger.mergeDivision(wish, false));
}

/** Editors named in กอง who cannot edit the file yet. */
export function listEditorsToShare(): Answer<ReturnType<typeof sharing.listEditorsToShare>> {
  return atBoundary('listEditorsToShare', () => loadOperations().sharing.listEditorsToShare());
}

/** Shares the file with those of them whom HR confirmed; `confirmed` is `{emails}`. */
export function shareEditors(confirmed: unknown): Answer<sharing.SharingAnswer> {
  return atBoundary('shareEditors', () => loadOperations().sharing.shareEditors(confirmed));
}

/** The individual plans of a division for their form; `wish` is `{division, year?, position?}`. */
export function getIdpForm(wish: unknown): Answer<idpForm.IdpFormAnswer> {
  return atBoundary('getIdpForm', () => loadOperations().idpForm.getIdpForm(wish));
}

/** Saves and confirms the plan of a person; `wish` is `{division, year, position, rows}`. */
export function saveIdp(wish: unknown): Answer<idpSave.SaveIdpAnswer> {
  return atBoundary('saveIdp', () => loadOperations().idpSave.saveIdp(wish));
}

/** Proposes what is missing in the plans of a division; `wish` is `{division, year}`. */
export function prefillIdp(wish: unknown): Answer<prefill.PrefillAnswer> {
  return atBoundary('prefillIdp', () => loadOperations().prefill.prefillIdp(wish));
}

/** Says what heads may do with individual plans; `wish` is `{window}`. */
export function setIdpWindow(wish: unknown): Answer<{ message: string }> {
  return atBoundary('setIdpWindow', () => loadOperations().idpWindow.setIdpWindow(wish));
}

export function previewPeopleImport(): Answer<peopleImport.ImportAnswer> {
  return atBoundary('previewPeopleImport', () =>
    loadOperations().peopleImport.previewPeopleImport(),
  );
}

/** Takes the pasted positions over; `wish` is `{seen}` of the preview. */
export function applyPeopleImport(wish: unknown): Answer<peopleImport.ImportAnswer> {
  return atBoundary('applyPeopleImport', () =>
    loadOperations().peopleImport.applyPeopleImport(wish),
  );
}

/** Moves a holder with the plan to another position; `wish` is `{from, to, day}`. */
export function movePerson(wish: unknown): Answer<movePersons.MoveAnswer> {
  return atBoundary('movePerson', () => loadOperations().movePerson.movePerson(wish));
}

/** Moves the plan of a position to the tab of its division; `wish` is `{position}`. */
export function bringIdpHome(wish: unknown): Answer<movePersons.MoveAnswer> {
  return atBoundary('bringIdpHome', () => loadOperations().movePerson.bringIdpHome(wish));
}

/** Fills the names of the central standard into an empty list of competencies. */
export function seedCompetencies(): Answer<{ rows: number; message: string }> {
  return atBoundary('seedCompetencies', () => loadOperations().competencyList.seedCompetencies());
}

/** Opens the sidebar, which then asks for everything it shows. */
export function openSidebar(): void {
  const answer = atBoundary('openSidebar', () => {
    loadOperations().sidebar.openSidebar();
    return {};
  });
  if (!answer.ok) showOutcome(answer);
}

export function menuSetUp(): void {
  showOutcome(setUpWorkbook());
}

export function menuRecalculate(): void {
  const answer = recalculate();
  showOutcome(answer);
  if (answer.ok) offerSharing();
}

/** After HR's run from the menu: editors of กอง who cannot edit the file are let in once HR agrees. */
function offerSharing(): void {
  const answer = listEditorsToShare();
  const emails = answer.ok ? answer.editors.map(({ email }) => email) : [];
  if (emails.length > 0 && confirmSharing(emails)) showOutcome(shareEditors({ emails }));
}

/** Lists what must be put right, or makes the certificate. */
export function menuCheckProposal(): void {
  const answer = checkBeforeProposal();
  if (answer.ok && answer.passed) showOutcome(issuePaper('certificate'));
  else showOutcome(answer.ok ? withBlocking(answer) : answer);
}

export function menuPlanPaper(): void {
  showOutcome(generateReport('plan'));
}

export function menuStartWatch(): void {
  showOutcome(startWatch());
}

export function menuLoadSample(): void {
  if (confirmSample()) showOutcome(loadSample());
}

/** Requests, wishes of the IDP, balances, reminders and indicators of training. */
export function getTraining(): Answer<ReturnType<typeof training.getTraining>> {
  return atBoundary('getTraining', () => loadOperations().training.getTraining());
}

/** Starts a training request from an IDP row; `argument` is `{idp}`. */
export function startRequest(argument: unknown): Answer<training.RequestOutcome> {
  return atBoundary('startRequest', () => loadOperations().training.startRequest(argument));
}

/** Writes fields of a request; `changes` is `{row, cells, confirmed}`. */
export function saveRequest(changes: unknown): Answer<training.RequestOutcome> {
  return atBoundary('saveRequest', () => loadOperations().training.saveRequest(changes));
}

/** The matrix of training needs and each wish. */
export function getNeeds(): Answer<ReturnType<typeof needs.getNeeds>> {
  return atBoundary('getNeeds', () => loadOperations().needs.getNeeds());
}

/** Makes a proposed activity of a wish; `argument` is `{need, area}`. */
export function takeWish(argument: unknown): Answer<needs.NeedOutcome> {
  return atBoundary('takeWish', () => loadOperations().needs.takeWish(argument));
}

/** Copies the answers of a linked Google Form into ความต้องการ. */
export function importNeeds(): Answer<needs.NeedOutcome> {
  return atBoundary('importNeeds', () => loadOperations().needs.importNeeds());
}
