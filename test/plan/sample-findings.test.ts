import { expect, test } from 'vitest';
import { runChecks } from '../../src/plan/checks/index.ts';
import { exportFinding } from '../../src/plan/export-finding.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { lineOf, reconcile } from '../../src/plan/totals.ts';
import expected from '../fixtures/sample-findings.json' with { type: 'json' };
import { catalogued } from '../support/catalogued.ts';
import { correctedPlan } from '../support/corrected-plan.ts';
import { samplePlan } from '../support/sample-plan.ts';

function findingsOf(plan: Plan) {
  return catalogued(runChecks(plan, reconcile(plan))).map(exportFinding);
}

test('checks: find in the sample exactly what is wrong in it, each for all three years', () => {
  const found = findingsOf(samplePlan());
  const withoutYears = found.map(({ years: _years, ...rest }) => rest);
  expect(sorted(withoutYears)).toEqual(sorted(expected.findings));
  const timeless = ['NUMBER_GAP', 'BRACKET_UNBALANCED'];
  for (const { code, years } of found) {
    expect([code, years]).toEqual([code, timeless.includes(code) ? [] : expected.years]);
  }
});

test('checks: find nothing after the corrections', () => {
  expect(findingsOf(correctedPlan(samplePlan()))).toEqual([]);
});

test('checks: say the same of a plan whose amounts are for all years together', () => {
  const plan = samplePlan();
  const together: Plan = { ...plan, settings: { ...plan.settings, amountMode: 'รวม' } };
  expect(findingsOf(together)).toEqual(findingsOf(plan));
});

test('reconcile: adds up the span of the sample as its findings say', () => {
  const { allocated, planned, difference } = lineOf(reconcile(samplePlan()), 'span');
  const baht = { allocated: allocated / 100, planned: planned / 100, difference: difference / 100 };
  expect(baht).toEqual(expected.spanTotals);
});

function sorted(findings: readonly object[]): string[] {
  return findings.map((finding) => JSON.stringify(Object.entries(finding).sort())).sort();
}
