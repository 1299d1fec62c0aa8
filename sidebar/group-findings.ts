import type { Finding, Overview } from './state.ts';
import { WORDS } from './words.ts';

/** A finding with those of less weight that stand on the same cell. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly same: readonly Finding[];
}

/** Findings that are one piece of work: of one rule in one tab, or of one cause. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** It changes by itself when what stands above it is mended. */
  readonly follows: boolean;
  readonly findings: readonly FoldedFinding[];
}

/** Who pays is not said: the sums of divisions cannot be right before it is. */
const OWNERS: readonly string[] = ['OWNER_MISSING', 'OWNER_NOT_A_DIVISION', 'MONEY_WITHOUT_OWNER'];

/** Sums against their allocation, the whole before its parts. */
const SUMS: readonly string[] = [
  'TOTAL_MISMATCH',
  'STRATEGY_MISMATCH',
  'DIVISION_MISMATCH',
  'CELL_OVER',
  'CELL_UNDER',
];

export function isSum({ code }: Pick<Finding, 'code'>): boolean {
  return SUMS.includes(code);
}

/** In the order of doing them: causes, what else must be mended, the sums that follow, then the rest. */
export function groupFindings(
  findings: readonly Finding[],
  { rules }: Pick<Overview, 'rules'>,
): FindingGroup[] {
  const hasCauses = findings.some((one) => one.severity === 'E' && !isSum(one));
  const groups = new Map<string, { stage: number; title: string; findings: FoldedFinding[] }>();
  for (const folded of foldByCell(findings)) {
    const { key, stage, title } = placeOf(folded.finding, rules);
    const group = groups.get(key) ?? { stage, title, findings: [] };
    group.findings.push(folded);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([, one], [, other]) => one.stage - other.stage)
    .map(([key, { title, findings: own }]) => ({
      ...{ key, title },
      follows: key === 'sums' && hasCauses,
      findings: key === 'sums' ? [...own].sort(wholeFirst) : own,
    }));
}

function placeOf(finding: Finding, rules: Overview['rules']) {
  if (OWNERS.includes(finding.code)) return { key: 'owners', stage: 0, title: WORDS.owners };
  if (isSum(finding)) return { key: 'sums', stage: 2, title: WORDS.sums };
  const stage = { E: 1, W: 3, I: 4 }[finding.severity];
  const title = rules[finding.code]?.title ?? finding.code;
  return { key: `${finding.code} ${finding.tab}`, stage, title: `${title} · ${finding.tab}` };
}

function wholeFirst({ finding: one }: FoldedFinding, { finding: other }: FoldedFinding): number {
  return SUMS.indexOf(one.code) - SUMS.indexOf(other.code);
}

/** A warning on a cell that has an error is mostly the same fault once more: it stands under it. */
function foldByCell(findings: readonly Finding[]): FoldedFinding[] {
  const cellOf = ({ tab, cell }: Finding) => `${tab} ${cell}`;
  const grave = new Map<string, Finding>();
  for (const one of findings) {
    if (one.severity === 'E' && one.cell !== '' && !isSum(one) && !grave.has(cellOf(one)))
      grave.set(cellOf(one), one);
  }
  const isFolded = (one: Finding) => one.severity !== 'E' && grave.has(cellOf(one));
  return findings
    .filter((one) => !isFolded(one))
    .map((finding) => ({
      finding,
      same:
        grave.get(cellOf(finding)) === finding
          ? findings.filter((one) => isFolded(one) && cellOf(one) === cellOf(finding))
          : [],
    }));
}

/** The first findings of the groups, as many as are drawn; a group that begins is named. */
export function firstOfGroups(groups: readonly FindingGroup[], most: number): FindingGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, Math.max(0, left));
    left -= findings.length;
    return findings.length === 0 ? [] : [{ ...group, findings }];
  });
}

/** Those that speak of a word: in the sentence, the tab, the cell or whom it concerns. */
export function findingsWith(findings: readonly Finding[], typed: string): Finding[] {
  const word = typed.trim().toLowerCase();
  if (word === '') return [...findings];
  return findings.filter(({ message, tab, cell, concerns }) =>
    [message, tab, cell, concerns].some((text) => text.toLowerCase().includes(word)),
  );
}
