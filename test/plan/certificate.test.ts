import { expect, test } from 'vitest';
import type { IsoDay } from '../../src/base/day.ts';
import { judgeFindings } from '../../src/plan/acceptance.ts';
import { certificateOf } from '../../src/plan/certificate.ts';
import { runChecks } from '../../src/plan/checks/index.ts';
import { findingFingerprint, findingKey } from '../../src/plan/finding-identity.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { reconcile } from '../../src/plan/totals.ts';
import { samplePlan } from '../support/sample-plan.ts';

const DAY = '2026-11-22' as IsoDay;

/** The certificate of a plan of which one warning was accepted. */
function certify(plan: Plan, acceptedCode = 'NUMBER_GAP') {
  const totals = reconcile(plan);
  const findings = runChecks(plan, totals);
  const warning = findings.find(({ code }) => code === acceptedCode);
  const exceptions = warning
    ? [
        {
          code: warning.code,
          finding: findingKey(warning),
          fingerprint: findingFingerprint(warning),
          reason: 'เว้นเลขไว้ตามเล่มเดิม',
          acceptedBy: 'hr@example.go.th',
          acceptedAt: '2026-11-21 10:00',
        },
      ]
    : [];
  return certificateOf({ plan, totals, judged: judgeFindings(findings, exceptions), day: DAY });
}

test('certificateOf: an error blocks it; totals, counts and the accepted warning are told', () => {
  const certificate = certify(samplePlan());
  expect(certificate.passed).toBe(false);
  expect(certificate.blocking.map(({ code }) => code)).toContain('TOTAL_MISMATCH');
  expect(certificate.counts.E).toBe(certificate.blocking.length);
  expect(certificate.totals[0]).toEqual({
    year: 'span',
    allocated: 181_800_000,
    planned: 199_200_000,
    difference: 17_400_000,
    activities: 22,
  });
  expect(certificate.accepted).toMatchObject([
    {
      finding: { code: 'NUMBER_GAP' },
      reason: 'เว้นเลขไว้ตามเล่มเดิม',
      acceptedBy: 'hr@example.go.th',
    },
  ]);
  expect(certificate.counts.accepted).toBe(1);
  expect(certificate.counts.W).toBe(certificate.unanswered.length);
});

test('certificateOf: tells the rules that HR changed, which may be what lets it pass', () => {
  const plan = samplePlan();
  const errors = certify(plan).blocking.map(({ code }) => code);
  const rules = new Map(errors.map((code) => [code, 'off' as const]));
  const certificate = certify({ ...plan, rules });
  expect(certificate.passed).toBe(true);
  expect(certificate.changedRules.map(({ code }) => code).sort()).toEqual(
    [...new Set(errors)].sort(),
  );
  expect(certificate.changedRules[0]).toMatchObject({ declared: 'E', level: 'off' });
});

test('certificateOf: has another fingerprint for another plan, and the same for the same', () => {
  const plan = samplePlan();
  const mark = certify(plan).fingerprint;
  expect(certify(samplePlan()).fingerprint).toBe(mark);
  const [first, ...others] = plan.activities;
  if (first === undefined) throw new Error('the sample has no activities');
  const renamed = { ...plan, activities: [{ ...first, name: `${first.name}ใหม่` }, ...others] };
  expect(certify(renamed).fingerprint).not.toBe(mark);
  expect(certify({ ...plan, rules: new Map([['NUMBER_GAP', 'off']]) }).fingerprint).not.toBe(mark);
});
