import type { FiscalYear } from '../../base/fiscal-year.ts';
import { openFindings } from '../../plan/acceptance.ts';
import { CHECKS } from '../../plan/checks/index.ts';
import {
  type ChecklistLine,
  checklistOf,
  ownChecklistOf,
  type Standing,
} from '../../plan/completeness/checklist.ts';
import { planStateOf } from '../../plan/completeness/plan-state.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { overviewOf } from '../../plan/overview.ts';
import type { Division } from '../../plan/plan.ts';
import { awaitsSending, lockedDivisions, PLAN_ROUNDS, shownState } from '../../plan/rounds.ts';
import { reconcile } from '../../plan/totals.ts';
import { uncodedDivisions } from '../../sheets/divisions/give-codes.ts';
import { readEditMarks } from '../../sheets/edit-trigger.ts';
import { addressBook } from '../../sheets/locate.ts';
import { personEmail } from '../../sheets/person.ts';
import { readWorkbook, type WorkbookReading } from '../../sheets/read-workbook.ts';
import { type Rights, rightsOver } from '../../sheets/rights.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { CELL_FAULTS } from '../../tabs/cell-kinds.ts';
import { FINDINGS_TAB } from '../../tabs/computed-tabs.ts';
import { divisionTabKey } from '../../tabs/define-tab.ts';
import { tableIn } from '../../tabs/derive/table.ts';
import { LATEST_CHECK } from '../../tabs/fixed/refilled.ts';
import { DIVISIONS_TAB } from '../../tabs/master-tabs.ts';
import { PLAN_STATES, type PlanState } from '../../tabs/plan-states.ts';
import type { Settings } from '../../tabs/settings.ts';
import { findingTitle, whatToDo } from '../../text/findings/index.ts';
import { dayOfMoment } from '../../text/sidebar.ts';
import { type FindingAnswer, findingAnswers, overviewAnswer } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { surveyOf } from '../survey.ts';
import { type WatchAnswer, watchOf } from '../watch-state.ts';
import { unfinishedRun } from './papers/long-run/progress.ts';
import { allSubmissions, currentSubmissions, isTicked } from './rounds/submission-desk.ts';

/** What the person at the keyboard is to this workbook, by what the host lets them write. */
export interface Viewer {
  readonly role: 'hr' | 'division' | 'outsider';
  /** Codes of the divisions whose activities a head may write; empty for HR, who may write all. */
  readonly divisions: readonly string[];
}

/** One tab as the sidebar needs it: to open it, and to say whose it is. */
export interface TabAnswer {
  readonly key: string;
  readonly title: string;
  readonly gid: number;
  /** Code of the division; null for tabs of nobody in particular. */
  readonly division: string | null;
}

/** Where the plan of one division stands on its way to HR. */
export interface SubmissionAnswer {
  readonly round: string;
  /** Code of the division; null when its name is none of the list. */
  readonly division: string | null;
  readonly state: string;
  /** "๒๑ พ.ย. ๒๕๖๙". */
  readonly changedOn: string;
  readonly comment: string;
}

/** A line of the checklist; `link` leads to the first cell that is to be filled, empty for none. */
export type ChecklistAnswer = Omit<ChecklistLine, 'place'> & { readonly link: string };

/** Everything that the sidebar needs at its opening, from one reading of the workbook. */
export type OverviewAnswer = ReturnType<typeof overviewAnswer> & {
  /** False: none of our tabs is there yet; all figures are then zero. */
  readonly setUp: boolean;
  /** How far the plan has come, and how that is called. */
  readonly planState: PlanState;
  readonly planStateName: string;
  readonly settings: Pick<Settings, 'municipality' | 'planTitle' | 'currentYear' | 'digits'>;
  readonly years: readonly FiscalYear[];
  readonly viewer: Viewer;
  readonly tabs: readonly TabAnswer[];
  readonly submissions: readonly SubmissionAnswer[];
  /** What the viewer does until the plan is complete, in order; empty for those who only look. */
  readonly checklist: readonly ChecklistAnswer[];
  /** How HR's edit trigger is. */
  readonly watch: WatchAnswer;
  /** Another one than `getStamp` gives: something was written since. */
  readonly stamp: string;
  /** How far a long run of papers is that is not over; empty when there is none, or for anyone but HR. */
  readonly longRun: string;
  readonly findingList: readonly FindingAnswer[];
  /** Short name of each rule, and what to do where it finds something. */
  readonly rules: Readonly<Record<string, RuleText>>;
};

export interface RuleText {
  readonly title: string;
  readonly whatToDo: string;
}

/** Reads only, and answers also for a spreadsheet that is not set up. */
export const getOverview = endpoint({ run: overviewNow });

function overviewNow(): OverviewAnswer {
  // Before the workbook is read: what changes meanwhile is then seen as changed.
  const marks = readEditMarks();
  const reading = readWorkbook();
  const { plan } = reading;
  const { municipality, planTitle, currentYear, digits } = plan.settings;
  const viewer = viewerOf(
    rightsOver(reading.sheets),
    plan.divisions,
    lockedDivisions(allSubmissions(reading), plan.settings.currentRound),
  );
  const figures = figuresOf(reading);
  return {
    ...figures,
    checklist: figures.setUp ? checklistFor(viewer, reading, figures.planState) : [],
    settings: { municipality, planTitle, currentYear, digits },
    years: plan.years,
    viewer,
    longRun: viewer.role === 'hr' ? unfinishedRun() : '',
    tabs: tabAnswers(reading),
    submissions: submissionAnswers(reading),
    watch: watchOf(marks),
    stamp: marks.stamp,
    rules: ruleTexts(),
  };
}

function checklistFor(
  viewer: Viewer,
  reading: WorkbookReading,
  planState: PlanState,
): ChecklistAnswer[] {
  const { plan, sheets, tables } = reading;
  const submissions = currentSubmissions(reading, PLAN_ROUNDS);
  const standing: Standing = {
    planState,
    uncoded: uncodedDivisions(tableIn(tables, DIVISIONS_TAB)).length,
    hasTab: (key) => sheets.has(key),
    isSent: (division) => {
      const one = submissions.get(division);
      return one === undefined ? null : !awaitsSending(one) || isTicked(reading, division);
    },
  };
  const [own] = viewer.divisions;
  const lines =
    viewer.role === 'hr'
      ? checklistOf(plan, standing)
      : own === undefined
        ? []
        : ownChecklistOf(plan, own, standing);
  const addressOf = addressBook(sheets, tables);
  return lines.map(({ place, ...line }) => ({
    ...line,
    link: place === null ? '' : addressOf(place).link,
  }));
}

function figuresOf(reading: WorkbookReading) {
  const setUp = reading.sheets.has('settings');
  if (!setUp) {
    const overview = overviewOf(reading.plan, reconcile(reading.plan), []);
    return { ...overviewAnswer(overview), ...stateAnswer('unchecked'), setUp, findingList: [] };
  }
  const { overview, findings } = surveyOf(reading);
  const state = planStateOf(wasChecked(reading), reading.plan, openFindings(findings));
  return {
    ...overviewAnswer(overview),
    ...stateAnswer(state),
    setUp,
    findingList: findingAnswers(findings, reading),
  };
}

function stateAnswer(planState: PlanState) {
  return { planState, planStateName: PLAN_STATES[planState] };
}

/** Whether ข้อค้นพบ says of when it is. */
function wasChecked({ tables }: WorkbookReading): boolean {
  const table = tables.get(FINDINGS_TAB.key);
  const column = table?.columns.get(LATEST_CHECK.column) ?? 0;
  return (table?.grid[LATEST_CHECK.row - 1]?.[column - 1] ?? '') !== '';
}

/** Whose plan is with HR may not write it just now: such a head is known by the address in กอง. */
function viewerOf(
  rights: Rights,
  divisions: readonly Pick<Division, 'code' | 'editors'>[],
  locked: ReadonlySet<string>,
): Viewer {
  if (rights.isHr) return { role: 'hr', divisions: [] };
  const email = locked.size === 0 ? '' : personEmail().toLowerCase();
  const own = divisions
    .filter(
      ({ code, editors }) =>
        rights.canWrite(divisionTabKey(ACTIVITIES_TAB.key, code)) ||
        (locked.has(code) && editors.some((one) => one.trim().toLowerCase() === email)),
    )
    .map(({ code }) => code);
  return { role: own.length > 0 ? 'division' : 'outsider', divisions: own };
}

function tabAnswers({ layouts, sheets }: WorkbookReading): TabAnswer[] {
  return layouts.flatMap(({ key, division }) => {
    const sheet = sheets.get(key);
    return sheet ? [{ key, title: sheet.getName(), gid: sheet.getSheetId(), division }] : [];
  });
}

/** In the order of the tab, those of the round shown last. */
function submissionAnswers(reading: WorkbookReading): SubmissionAnswer[] {
  const { currentRound } = reading.plan.settings;
  const isShown = ({ round }: { readonly round: string }) => round === currentRound;
  const all = allSubmissions(reading);
  return [...all.filter((one) => !isShown(one)), ...all.filter(isShown)].map((one) => {
    const { round, division, changedAt, comment } = one;
    const ticked = isShown(one) && division !== null && isTicked(reading, division);
    const changedOn = dayOfMoment(changedAt);
    return { round, division, state: shownState(one, ticked), changedOn, comment };
  });
}

function ruleTexts(): Record<string, RuleText> {
  const codes: FindingCode[] = [
    ...CHECKS.map(({ code }) => code),
    ...Object.values(CELL_FAULTS).map(({ code }) => code),
    'SETTING_UNREADABLE',
    'FORMULA_WRONG',
    'EDITOR_REFUSED',
  ];
  return Object.fromEntries(
    codes.map((code) => [code, { title: findingTitle(code), whatToDo: whatToDo(code) }]),
  );
}
