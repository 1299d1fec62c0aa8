import { expect, test } from 'vitest';
import { findingAnswers } from '../../src/app/answers.ts';
import { coverageRows } from '../../src/app/operations/people/coverage-rows.ts';
import { cellsOfEntry } from '../../src/app/operations/people/idp-cells.ts';
import { activityRows, findingRows, idpRows } from '../../src/app/operations/refilled-tabs.ts';
import { type Exception, judgeFindings } from '../../src/plan/acceptance.ts';
import { runChecks } from '../../src/plan/checks/index.ts';
import { findingFingerprint, findingKey } from '../../src/plan/finding-identity.ts';
import { officialOrder } from '../../src/plan/official-order.ts';
import { shapeOf } from '../../src/plan/read-plan.ts';
import { reconcile } from '../../src/plan/totals.ts';
import type { WorkbookReading } from '../../src/sheets/read-workbook.ts';
import { typedKeys } from '../../src/tabs/define-tab.ts';
import { layoutsOf } from '../../src/tabs/derive/layout.ts';
import { tableOf } from '../../src/tabs/derive/table.ts';
import { IDP_TAB } from '../../src/tabs/idp.ts';
import { headOf } from '../support/fake-sheet.ts';
import { samplePlan } from '../support/sample-plan.ts';

const PLAN = samplePlan();
const LAYOUTS = layoutsOf(shapeOf(PLAN));

/** The sample as if it had been read from a workbook in which every tab and column stands. */
function reading(): WorkbookReading {
  const sheets = LAYOUTS.map(({ key, title }, index) => {
    const sheet = { getName: () => title, getSheetId: () => index };
    return [key, sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet] as const;
  });
  const tables = LAYOUTS.map((layout) => {
    const keys = layout.columns.map(({ key }) => key);
    return [layout.key, tableOf(layout, headOf(layout, keys))] as const;
  });
  const read = { shape: shapeOf(PLAN), layouts: LAYOUTS, onTheirWay: [], plan: PLAN, findings: [] };
  return {
    ...read,
    sheets: new Map(sheets),
    tables: new Map(tables),
  } as unknown as WorkbookReading;
}

/** One finding is accepted, so that its reason has something to show. */
function answers() {
  const found = runChecks(PLAN, reconcile(PLAN));
  const [first] = found.filter(({ severity }) => severity === 'W');
  if (first === undefined) throw new Error('The sample has no warning');
  const exception: Exception = {
    code: first.code,
    finding: findingKey(first),
    fingerprint: findingFingerprint(first),
    reason: 'ตรวจแล้ว',
    acceptedBy: 'hr@example.go.th',
    acceptedAt: '2026-11-30 10:00',
  };
  return findingAnswers(judgeFindings(found, [exception]), reading());
}

test.each([
  ['allActivities', () => activityRows(reading())],
  ['allIdp', () => idpRows(reading())],
  ['coverage', () => coverageRows(reading())],
  ['findings', () => findingRows(answers(), reading())],
])('%s: every declared column shows something of the sample', (tab, rowsOf) => {
  const rows: readonly { readonly cells: Readonly<Record<string, unknown>> }[] = rowsOf();
  const columns = LAYOUTS.find(({ key }) => key === tab)?.columns ?? [];
  const blank = columns.filter(({ key }) => rows.every(({ cells }) => (cells[key] ?? '') === ''));
  expect(columns.length).toBeGreaterThan(4);
  expect(blank.map(({ key }) => key)).toEqual([]);
});

test('allActivities: each column shows what its activity says', () => {
  const rows = activityRows(reading());
  for (const [index, { activity }] of officialOrder(PLAN).entries()) {
    const cells = rows[index]?.cells;
    expect(cells).toMatchObject({
      name: activity.name,
      indicator: activity.indicator,
      strategy: activity.strategy,
      tactic: activity.tactic,
    });
    for (const { year, money } of activity.schedule)
      if (money !== null) expect(cells?.[`money:${year}`]).toBe(money / 100);
  }
});

test('IDP form: every column into which a head types is one that the form, or saving, fills', () => {
  const [entry] = PLAN.idpEntries;
  if (entry === undefined) throw new Error('The sample has no IDP');
  const ofSaving = ['position', 'year', 'agreedWith', 'state'];
  expect([...Object.keys(cellsOfEntry(entry)), ...ofSaving].sort()).toEqual(
    [...typedKeys(IDP_TAB)].sort(),
  );
});
