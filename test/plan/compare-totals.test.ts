import { expect, test } from 'vitest';
import {
  COMPARED_FIGURES,
  compareTotals,
  formulaFinding,
  type LiveLine,
} from '../../src/plan/compare-totals.ts';
import { reconcile, type TotalsLine } from '../../src/plan/totals.ts';
import { samplePlan } from '../support/sample-plan.ts';

const TOTALS = reconcile(samplePlan());

/** What right formulas show: baht, with the noise that binary sums leave. */
function shown(line: TotalsLine): LiveLine {
  const money = (satang: number) => satang / 100 + 1e-9;
  return {
    original: money(line.original),
    transferred: money(line.transferred),
    allocated: money(line.allocated),
    planned: money(line.planned),
    difference: money(line.difference),
    allocatedNotNumbers: line.allocatedNotNumbers,
    transfersNotNumbers: line.transfersNotNumbers,
    plannedNotNumbers: line.plannedNotNumbers,
  };
}

function liveWith(key: string, changes: LiveLine): Map<string, LiveLine> {
  const live = new Map(TOTALS.lines.map((line) => [line.key, shown(line)]));
  return live.set(key, { ...live.get(key), ...changes });
}

test('compareTotals: finds nothing where the formulas are right', () => {
  expect(compareTotals(liveWith('span|all|all', {}), TOTALS)).toEqual([]);
});

test.each([
  ['one satang too much', 'planned', 664_000.01, 66_400_001],
  ['an error', 'planned', '#REF!', '#REF!'],
  ['nothing', 'difference', '', ''],
  ['a wrong count', 'plannedNotNumbers', 3, 3],
] as const)('compareTotals: sees a cell that shows %s', (_reason, figure, cell, live) => {
  const disagreements = compareTotals(liveWith('2568|all|all', { [figure]: cell }), TOTALS);
  expect(disagreements).toHaveLength(1);
  expect(disagreements[0]).toMatchObject({ figure, live, line: { key: '2568|all|all' } });
});

test('compareTotals: sees every figure of a line that is gone', () => {
  const live = liveWith('2568|all|all', {});
  live.delete('2568|1|D02');
  const figures = compareTotals(live, TOTALS).map(({ figure, live: cell }) => [figure, cell]);
  expect(figures).toEqual(COMPARED_FIGURES.map((figure) => [figure, '']));
});

test('formulaFinding: tells the wrong total and the right one, in satang', () => {
  const [wrong] = compareTotals(liveWith('2568|all|all', { planned: 600_000 }), TOTALS);
  expect(wrong && formulaFinding(wrong)).toEqual({
    code: 'FORMULA_WRONG',
    severity: 'W',
    years: [2568],
    place: { tab: 'reconciliation', row: '2568|all|all', column: 'planned' },
    facts: { formula: 60_000_000, computed: 66_400_000 },
  });
});

test('formulaFinding: tells a wrong count as a count', () => {
  const [wrong] = compareTotals(liveWith('span|all|all', { plannedNotNumbers: 3 }), TOTALS);
  expect(wrong && formulaFinding(wrong).facts).toEqual({ shown: 3, counted: 0 });
});
