import type { Answered } from '../../../sidebar/server.ts';
import type { Overview } from '../../../sidebar/state.ts';
import { findingAnswers, overviewAnswer } from '../../../src/app/answers.ts';
import type { Viewer } from '../../../src/app/operations/sidebar-overview.ts';
import { judgeFindings } from '../../../src/plan/acceptance.ts';
import { CHECKS, runChecks } from '../../../src/plan/checks/index.ts';
import { overviewOf } from '../../../src/plan/overview.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { shapeOf } from '../../../src/plan/read-plan.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import type { TabSheets } from '../../../src/sheets/tab-sheets.ts';
import { layoutsOf, type TabLayout } from '../../../src/tabs/derive/layout.ts';
import { type Table, tableOf } from '../../../src/tabs/derive/table.ts';
import { findingTitle, whatToDo } from '../../../src/text/findings.ts';
import { samplePlan } from '../../support/sample-plan.ts';

/** What the server gives for the sample municipality, made by the product's own rules and sentences. */

export const HR: Viewer = { role: 'hr', divisions: [] };
/** The head of กองคลัง. */
export const HEAD: Viewer = { role: 'division', divisions: ['D02'] };
export const OUTSIDER: Viewer = { role: 'outsider', divisions: [] };

export function sampleOverview(viewer: Viewer = HR, plan: Plan = samplePlan()): Overview {
  const totals = reconcile(plan);
  const found = runChecks(plan, totals);
  const layouts = layoutsOf(shapeOf(plan));
  const sheets = sheetsOf(layouts);
  const tables = new Map(layouts.map((layout) => [layout.key, tableFor(layout)]));
  const { municipality, planTitle, currentYear, digits } = plan.settings;
  return plain({
    ok: true,
    ...overviewAnswer(overviewOf(plan, totals, found)),
    setUp: true,
    settings: { municipality, planTitle, currentYear, digits },
    years: plan.years,
    viewer,
    tabs: layouts.map(({ key, title, division }, index) => ({
      key,
      title,
      gid: index + 1,
      division,
    })),
    submissions: [],
    findingList: findingAnswers(judgeFindings(found, []), { sheets, tables }),
    rules: Object.fromEntries(
      CHECKS.map(({ code }) => [code, { title: findingTitle(code), whatToDo: whatToDo(code) }]),
    ),
  });
}

/** A spreadsheet in which nothing has been done yet: everyone may do everything. */
export function blankOverview(): Overview {
  const plan = samplePlan();
  const empty = {
    ...plan,
    ...{ years: [], divisions: [], strategies: [], allocations: [], activities: [] },
    settings: { ...plan.settings, municipality: '', currentYear: 2570 },
  };
  const overview = sampleOverview(HR, empty);
  return { ...overview, setUp: false, tabs: [], findingList: [] };
}

/** Set up, but nobody has entered anything. */
export function emptyOverview(viewer: Viewer = HR): Overview {
  return sampleOverview(viewer, { ...samplePlan(), allocations: [], activities: [] });
}

export function sampleRecalculation(overview: Overview): Answered<'recalculate'> {
  const { total, strategies, divisions, everyone, nobody, findings, notNumbers } = overview;
  return {
    ok: true,
    totals: plain({ total, strategies, divisions, everyone, nobody, findings, notNumbers }),
    findings: [...overview.findingList],
    repaired: [],
    waiting: [],
    message: 'คำนวณและตรวจแล้ว พบที่ต้องแก้ ๒๔ รายการ ควรตรวจ ๑๕ รายการ',
  };
}

/** Row keys r1, r2, … as the sample plan has them. */
const ROWS_OF_A_TAB = 80;

function tableFor(layout: TabLayout): Table {
  const keys =
    layout.fixedRows.length > 0
      ? layout.fixedRows.map(({ key }) => key)
      : Array.from({ length: ROWS_OF_A_TAB }, (_, index) => `r${index + 1}`);
  const head = [['', ...layout.columns.map(({ key }) => key)], [''], [''], [''], ['']];
  return tableOf(layout, [...head, ...keys.map((key) => [key, 'x'])]);
}

function sheetsOf(layouts: readonly TabLayout[]): TabSheets {
  const sheets = layouts.map(({ key, title }, index) => [
    key,
    { getName: () => title, getSheetId: () => index + 1 },
  ]);
  return new Map(sheets as [string, GoogleAppsScript.Spreadsheet.Sheet][]);
}

/** As it arrives in the browser: a copy without functions and undefined. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
