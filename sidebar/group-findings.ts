import type { Filter, Finding, Severity } from './state.ts';

/** A finding with those that are mended together with it. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly same: readonly Finding[];
}

/** Findings that are one piece of work, as the server told: of one rule in one tab, or of one cause. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  /** As many things as it says. */
  readonly count: number;
  /** The gravest of its findings. */
  readonly severity: Severity;
  /** It changes by itself when what stands above it is mended. */
  readonly follows: boolean;
  readonly findings: readonly FoldedFinding[];
}

const SUMS = 'sums';
/** The gravest first. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { E: 0, W: 1, I: 2 };

export function isSum({ work }: Pick<Finding, 'work'>): boolean {
  return work.key === SUMS;
}

/** In the order of doing them; without a choice all that are open. */
export function groupFindings(
  findings: readonly Finding[],
  chosen: Filter['severity'],
): FindingGroup[] {
  const shown = findings.filter(
    (one) => (one.acceptance === 'accepted') === (chosen === 'accepted'),
  );
  const hasCauses = shown.some((one) => one.severity === 'E' && !isSum(one));
  const groups = new Map<string, FoldedFinding[]>();
  for (const item of folded(shown))
    groups.set(item.finding.work.key, [...(groups.get(item.finding.work.key) ?? []), item]);
  return [...groups.values()]
    .flatMap((items) => groupOf(items, hasCauses))
    .filter(({ severity }) => chosen === null || chosen === 'accepted' || severity === chosen);
}

function groupOf(items: readonly FoldedFinding[], hasCauses: boolean): FindingGroup[] {
  const [first] = items;
  if (first === undefined) return [];
  const { key, title, unit } = first.finding.work;
  const sums = items.reduce((sum, { same }) => sum + 1 + same.length, 0);
  const severities = items.map(({ finding }) => finding.severity);
  const [severity = first.finding.severity] = severities.sort(
    (one, other) => SEVERITY_RANK[one] - SEVERITY_RANK[other],
  );
  const count = key === SUMS ? sums : items.length;
  return [
    { key, title, unit, count, severity, follows: key === SUMS && hasCauses, findings: items },
  ];
}

/** What is mended together with another of those shown stands under it. */
function folded(shown: readonly Finding[]): FoldedFinding[] {
  const keys = new Set(shown.map(({ key }) => key));
  const parts = new Map<string, Finding[]>();
  const tops: Finding[] = [];
  for (const one of shown) {
    if (keys.has(one.under)) parts.set(one.under, [...(parts.get(one.under) ?? []), one]);
    else tops.push(one);
  }
  return tops
    .sort((one, other) => one.work.rank - other.work.rank)
    .map((finding) => ({ finding, same: parts.get(finding.key) ?? [] }));
}

/** Those that speak of a word: in the sentence, the tab, the cell, the work or whom it concerns. */
export function findingsWith(findings: readonly Finding[], typed: string): Finding[] {
  const word = typed.trim().toLowerCase();
  if (word === '') return [...findings];
  return findings.filter(({ message, tab, cell, concerns, work }) =>
    [message, tab, cell, concerns, work.title].some((text) => text.toLowerCase().includes(word)),
  );
}
