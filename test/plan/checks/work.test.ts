import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../../src/base/finding.ts';
import { piecesOfWork } from '../../../src/plan/checks/work.ts';
import type { FindingCode } from '../../../src/plan/finding-codes.ts';

interface Given {
  readonly finding: Finding<FindingCode>;
}

function given(
  code: FindingCode,
  severity: Severity,
  at: string,
  { years = [], facts = {} }: Partial<Pick<Finding, 'years' | 'facts'>> = {},
): Given {
  const [tab = '', row = '', column = ''] = at.split(' ');
  return { finding: { code, severity, years, place: { tab, row, column }, facts } };
}

const YEARS = [2567, 2568] as Finding['years'];

const SUMS = [
  given('CELL_OVER', 'E', 'lines 3 difference', {
    years: YEARS,
    facts: { strategy: 1, division: 'ก' },
  }),
  given('STRATEGY_MISMATCH', 'E', 'lines 2 difference', { years: YEARS, facts: { strategy: 1 } }),
  given('TOTAL_MISMATCH', 'E', 'lines 1 difference', { years: YEARS }),
];
const ALL = [
  ...SUMS,
  given('BRACKET_UNBALANCED', 'W', 'central a name'),
  given('BRACKET_UNBALANCED', 'W', 'central b name'),
  given('OWNER_NOT_A_DIVISION', 'E', 'central a name'),
  given('OWNER_MISSING', 'E', 'central c name'),
  given('TACTIC_UNKNOWN', 'E', 'activities:D02 d tactic'),
];

const codes = (list: readonly Given[]) => list.map(({ finding }) => finding.code);

test('piecesOfWork: causes, then other errors, then the sums that follow, then the rest', () => {
  expect(
    piecesOfWork(ALL).map(({ key, severity, count, follows }) => [key, severity, count, follows]),
  ).toEqual([
    ['owners', 'E', 2, false],
    ['TACTIC_UNKNOWN activities:D02', 'E', 1, false],
    ['sums', 'E', 3, true],
    ['BRACKET_UNBALANCED central', 'W', 1, false],
  ]);
});

test('piecesOfWork: parts of a sum and warnings on a faulty cell are folded, and nothing is lost', () => {
  const pieces = piecesOfWork(ALL);
  const items = pieces.flatMap((piece) => piece.items);
  const all = items.flatMap(({ judged, folded }) => [judged, ...folded]);
  expect(new Set(all)).toEqual(new Set(ALL));
  expect(all).toHaveLength(ALL.length);
  const foldedUnder = (code: FindingCode) =>
    codes(items.find(({ judged }) => judged.finding.code === code)?.folded ?? []);
  expect(foldedUnder('TOTAL_MISMATCH')).toEqual(['STRATEGY_MISMATCH', 'CELL_OVER']);
  expect(foldedUnder('OWNER_NOT_A_DIVISION')).toEqual(['BRACKET_UNBALANCED']);
});

test('piecesOfWork: a sum folds under the whole of its own years and strategy only', () => {
  const other = { years: [2569] as Finding['years'], facts: { strategy: 2, division: 'ก' } };
  const [piece] = piecesOfWork([...SUMS, given('CELL_UNDER', 'W', 'lines 9 difference', other)]);
  expect(piece?.items.map(({ judged }) => judged.finding.code)).toEqual([
    'TOTAL_MISMATCH',
    'CELL_UNDER',
  ]);
  expect(piece).toMatchObject({ count: 4, follows: false });
});

test('piecesOfWork: a part whose whole is itself a part ends under the topmost', () => {
  const [piece] = piecesOfWork([
    given('CELL_OVER', 'E', 'lines 3 difference', {
      years: [2568] as Finding['years'],
      facts: { strategy: 1, division: 'ก' },
    }),
    given('STRATEGY_MISMATCH', 'E', 'lines 2 difference', { years: YEARS, facts: { strategy: 1 } }),
    given('TOTAL_MISMATCH', 'E', 'lines 1 difference', { years: [2567] as Finding['years'] }),
  ]);
  expect(piece?.items.map(({ folded }) => codes(folded))).toEqual([
    ['STRATEGY_MISMATCH', 'CELL_OVER'],
  ]);
});
