import { expect, test } from 'vitest';
import { exportFinding } from '../../src/plan/export-finding.ts';

test('exportFinding: puts the facts beside the fixed fields, money in baht', () => {
  const exported = exportFinding({
    code: 'FORMULA_WRONG',
    severity: 'E',
    years: [2567],
    place: { tab: 'reconciliation', row: '2567|1|D01', column: 'difference' },
    facts: { strategy: 1, allocated: 20_000_050, difference: -5, formula: '#REF!', missing: [3] },
    subject: 'text',
  });
  expect(exported).toEqual({
    code: 'FORMULA_WRONG',
    severity: 'E',
    years: [2567],
    strategy: 1,
    allocated: 200_000.5,
    difference: -0.05,
    formula: '#REF!',
    missing: [3],
  });
});
