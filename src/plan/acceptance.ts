import type { Finding } from '../base/finding.ts';
import { findingFingerprint, findingKey } from './finding-identity.ts';

/** One row of ข้อยกเว้น: HR looked at a warning and gave a reason to leave it. */
export interface Exception {
  readonly code: string;
  /** Key of the finding (`findingKey`). */
  readonly finding: string;
  /** What the finding stood on when it was accepted (`findingFingerprint`). */
  readonly fingerprint: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
}

/**
 * What HR has said about a finding. `unsure`: it was accepted, but what it stands on has changed since, so
 * that it counts as open until someone looks again.
 */
export type Acceptance =
  | { readonly state: 'open' }
  | { readonly state: 'accepted' | 'unsure'; readonly exception: Exception };

export interface JudgedFinding<Code extends string = string> {
  readonly finding: Finding<Code>;
  readonly acceptance: Acceptance;
}

/** Lays the exceptions beside the findings. An error cannot be accepted, and nothing is without a reason. */
export function judgeFindings<Code extends string>(
  findings: readonly Finding<Code>[],
  exceptions: readonly Exception[],
): JudgedFinding<Code>[] {
  const byFinding = new Map<string, Exception[]>();
  for (const exception of exceptions.filter(({ reason }) => reason.trim() !== '')) {
    const key = exception.finding.trim();
    byFinding.set(key, [...(byFinding.get(key) ?? []), exception]);
  }
  return findings.map((finding) => ({
    finding,
    acceptance:
      finding.severity === 'E'
        ? { state: 'open' }
        : acceptanceOf(finding, byFinding.get(findingKey(finding)) ?? []),
  }));
}

/** The last fitting row counts; it was written behind the others. */
function acceptanceOf(finding: Finding, exceptions: readonly Exception[]): Acceptance {
  const latest = exceptions.at(-1);
  if (latest === undefined) return { state: 'open' };
  const now = findingFingerprint(finding);
  const fitting = exceptions.filter((one) => one.fingerprint.trim() === now).at(-1);
  return fitting
    ? { state: 'accepted', exception: fitting }
    : { state: 'unsure', exception: latest };
}

/** The findings that still want someone: all that no exception covers. */
export function openFindings<Code extends string>(
  judged: readonly JudgedFinding<Code>[],
): Finding<Code>[] {
  return judged
    .filter(({ acceptance }) => acceptance.state !== 'accepted')
    .map(({ finding }) => finding);
}
