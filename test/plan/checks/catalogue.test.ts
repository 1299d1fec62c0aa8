import { expect, test } from 'vitest';
import { CHECKS } from '../../../src/plan/checks/index.ts';
import { CELL_FAULTS } from '../../../src/tabs/cell-kinds.ts';
import { rules } from '../../fixtures/catalogue.json' with { type: 'json' };

/** The catalogue (X01-X79) is of the first plan that was read; the product knows its own rules only. */
test('catalogue: each fault is answered by a rule that there is, but the words of the appraisal', () => {
  const known = new Set<string>([
    ...CHECKS.map(({ code }) => code),
    ...Object.values(CELL_FAULTS).map(({ code }) => code),
    // Told by the comparison of totals, not by a check.
    'FORMULA_WRONG',
  ]);
  const answered = Object.entries<readonly string[]>(rules);
  expect(answered.map(([id]) => id)).toEqual(
    Array.from({ length: 78 }, (_, index) => `X${String(index + 1).padStart(2, '0')}`),
  );
  expect(answered.flatMap(([, codes]) => codes).filter((code) => !known.has(code))).toEqual([]);
});
