import { expect, test } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { type Exception, judgeFindings, openFindings } from '../../src/plan/acceptance.ts';
import { findingFingerprint, findingKey } from '../../src/plan/finding-identity.ts';

const WARNING: Finding = {
  code: 'DIVISION_MISMATCH',
  severity: 'W',
  years: [2567, 2568, 2569],
  place: { tab: 'reconciliation', row: '2567|all|D02', column: 'difference' },
  facts: { division: 'กองคลัง', allocated: 10_900_000, planned: 1_200_000, difference: -9_700_000 },
};

function exceptionFor(finding: Finding, changes: Partial<Exception> = {}): Exception {
  return {
    code: finding.code,
    finding: findingKey(finding),
    fingerprint: findingFingerprint(finding),
    reason: 'โอนเงินเดือนหน้า',
    acceptedBy: 'hr@example.go.th',
    acceptedAt: '2566-10-02 09:00',
    ...changes,
  };
}

test('judgeFindings: accepts a warning with a reason, and keeps who said it', () => {
  const exception = exceptionFor(WARNING);
  const judged = judgeFindings([WARNING], [exception]);
  expect(judged).toEqual([{ finding: WARNING, acceptance: { state: 'accepted', exception } }]);
  expect(openFindings(judged)).toEqual([]);
});

test.each([
  ['there is no exception', []],
  ['the reason is blank', [exceptionFor(WARNING, { reason: ' ' })]],
  [
    'the exception is for another row',
    [exceptionFor(WARNING, { finding: 'DIVISION_MISMATCH|x|y' })],
  ],
])('judgeFindings: leaves a warning open when %s', (_reason, exceptions) => {
  const judged = judgeFindings([WARNING], exceptions);
  expect(judged[0]?.acceptance).toEqual({ state: 'open' });
  expect(openFindings(judged)).toEqual([WARNING]);
});

test('judgeFindings: never accepts an error', () => {
  const error: Finding = { ...WARNING, severity: 'E' };
  expect(judgeFindings([error], [exceptionFor(error)])[0]?.acceptance).toEqual({ state: 'open' });
});

test.each([
  ['a figure', { facts: { ...WARNING.facts, difference: -1 } }],
  ['a year', { years: [2567, 2569] }],
  ['the text', { subject: 'another text' }],
])('judgeFindings: is unsure once %s has changed', (_reason, changes) => {
  const exception = exceptionFor(WARNING);
  const judged = judgeFindings([{ ...WARNING, ...changes }], [exception]);
  expect(judged[0]?.acceptance).toEqual({ state: 'unsure', exception });
  expect(openFindings(judged)).toHaveLength(1);
});

test('judgeFindings: finds the exception that fits among several for one finding', () => {
  const old = exceptionFor(WARNING, { fingerprint: 'old', reason: 'old' });
  const fitting = exceptionFor(WARNING, { finding: ` ${findingKey(WARNING)} ` });
  const judged = judgeFindings([WARNING], [fitting, old]);
  expect(judged[0]?.acceptance).toEqual({ state: 'accepted', exception: fitting });
});

test('findingKey: survives a move of the row to another tab', () => {
  const place = { tab: 'activities:central', row: 'r7', column: 'name' };
  const finding: Finding = { ...WARNING, code: 'BRACKET_UNBALANCED', years: [], place };
  const moved: Finding = { ...finding, place: { ...place, tab: 'activities:D01' } };
  expect(findingKey(finding)).toBe('BRACKET_UNBALANCED|r7|name');
  expect(findingKey(moved)).toBe(findingKey(finding));
  expect(findingFingerprint(moved)).toBe(findingFingerprint(finding));
});

test('findingKey: keeps apart rows without keys and years of one cell', () => {
  const at = (tab: string, years: number[]): Finding => ({
    ...WARNING,
    years,
    place: { tab, row: '#12', column: 'owner' },
  });
  const findings = [
    at('activities:D01', [2567]),
    at('activities:D02', [2567]),
    at('activities:D02', [2568]),
  ];
  expect(new Set(findings.map(findingKey)).size).toBe(3);
});

test('findingFingerprint: does not depend on the order of the facts', () => {
  const facts = Object.fromEntries(Object.entries(WARNING.facts).reverse());
  expect(findingFingerprint({ ...WARNING, facts })).toBe(findingFingerprint(WARNING));
});
