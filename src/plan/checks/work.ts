import type { Finding, Severity } from '../../base/finding.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { FindingCode } from '../finding-codes.ts';

/**
 * Findings as the work that they are: what is one cause or one rule in one tab is one piece, causes stand before
 * the sums that follow from them, and what says the same once more is folded under what says it best.
 */

export type WorkKind = 'owners' | 'sums' | 'rule';

/** A finding with those that are mended together with it. */
export interface WorkItem<Judged> {
  readonly judged: Judged;
  readonly folded: readonly Judged[];
}

export interface PieceOfWork<Judged> {
  /** Names it over runs: `owners`, `sums`, or rule and tab. */
  readonly key: string;
  readonly kind: WorkKind;
  /** Rule of its first finding. */
  readonly code: FindingCode;
  readonly tab: string;
  /** The gravest of its findings. */
  readonly severity: Severity;
  /** It changes by itself once the pieces before it are done. */
  readonly follows: boolean;
  /** How many things it says: each sum by itself, and other findings without what is folded under them. */
  readonly count: number;
  readonly items: readonly WorkItem<Judged>[];
}

interface Held {
  readonly finding: Finding<FindingCode>;
}

/** Who pays is not said: the sums of divisions cannot be right before it is. */
const OWNER_SUM: FindingCode = 'MONEY_WITHOUT_OWNER';
const OWNER_RULES: readonly FindingCode[] = [OWNER_SUM, 'OWNER_MISSING', 'OWNER_NOT_A_DIVISION'];

/** Sums against their allocation, the whole before its parts. */
const SUM_RULES: readonly FindingCode[] = [
  'TOTAL_MISMATCH',
  'STRATEGY_MISMATCH',
  'DIVISION_MISMATCH',
  'CELL_OVER',
  'CELL_UNDER',
];

const GRAVEST_FIRST: Readonly<Record<Severity, number>> = { E: 0, W: 1, I: 2 };

function workKindOf({ code }: Pick<Finding<FindingCode>, 'code'>): WorkKind {
  if (OWNER_RULES.includes(code)) return 'owners';
  return SUM_RULES.includes(code) ? 'sums' : 'rule';
}

/** All findings in the order of doing them: causes, what else must be mended, sums that follow, then the rest. */
export function piecesOfWork<Judged extends Held>(all: readonly Judged[]): PieceOfWork<Judged>[] {
  const pieces = new Map<string, { items: WorkItem<Judged>[]; severity: Severity }>();
  for (const item of foldTogether(all)) {
    const { finding } = item.judged;
    const key = workKeyOf(finding);
    const piece = pieces.get(key) ?? { items: [], severity: finding.severity };
    if (GRAVEST_FIRST[finding.severity] < GRAVEST_FIRST[piece.severity])
      piece.severity = finding.severity;
    piece.items.push(item);
    pieces.set(key, piece);
  }
  const hasCauses = all.some(({ finding }) => finding.severity === 'E' && !isSum(finding));
  return [...pieces]
    .flatMap(([key, { items, severity }]) => {
      const [first] = items;
      if (first === undefined) return [];
      const { code, place } = first.judged.finding;
      const kind = workKindOf({ code });
      const follows = kind === 'sums' && hasCauses;
      const sums = items.reduce((sum, { folded }) => sum + 1 + folded.length, 0);
      const count = kind === 'sums' ? sums : items.length;
      return [{ key, kind, code, tab: place.tab, severity, follows, count, items }];
    })
    .sort((one, other) => stageOf(one) - stageOf(other));
}

/** Which piece a finding belongs to. */
function workKeyOf(finding: Finding<FindingCode>): string {
  const kind = workKindOf(finding);
  return kind === 'rule' ? `${finding.code} ${finding.place.tab}` : kind;
}

function isSum(finding: Finding<FindingCode>): boolean {
  return workKindOf(finding) === 'sums';
}

function stageOf({ kind, severity }: Pick<PieceOfWork<unknown>, 'kind' | 'severity'>): number {
  if (kind === 'owners') return 0;
  if (kind === 'sums') return 2;
  return { E: 1, W: 3, I: 4 }[severity];
}

function foldTogether<Judged extends Held>(all: readonly Judged[]): WorkItem<Judged>[] {
  const errorAt = new Map<string, Judged>();
  const sums = wholeFirst(all.filter(({ finding }) => isSum(finding)));
  for (const one of all) {
    const { finding } = one;
    const cell = cellOf(finding);
    if (finding.severity === 'E' && !isSum(finding) && !errorAt.has(cell)) errorAt.set(cell, one);
  }
  const unowned = all.find(({ finding: { code } }) => OWNER_RULES.indexOf(code) > 0);
  const parentOf = (one: Judged): Judged | undefined => {
    const { finding } = one;
    if (isSum(finding)) return sums.find((other) => other !== one && holds(other.finding, finding));
    if (finding.code === OWNER_SUM) return unowned;
    return finding.severity === 'E' ? undefined : errorAt.get(cellOf(finding));
  };
  const topOf = (one: Judged): Judged => {
    const parent = parentOf(one);
    return parent === undefined ? one : topOf(parent);
  };
  const folded = new Map<Judged, Judged[]>();
  const tops = [...all.filter(({ finding }) => !isSum(finding)), ...sums].filter((one) => {
    const top = topOf(one);
    if (top !== one) folded.set(top, [...(folded.get(top) ?? []), one]);
    return top === one;
  });
  return tops.map((judged) => ({ judged, folded: folded.get(judged) ?? [] }));
}

function cellOf({ place }: Finding): string {
  return [place.tab, place.row, place.column].join(' ');
}

function wholeFirst<Judged extends Held>(sums: readonly Judged[]): Judged[] {
  const rank = ({ finding }: Judged) => SUM_RULES.indexOf(finding.code);
  return [...sums].sort((one, other) => rank(one) - rank(other));
}

/** True where the second is a part of the first; a total holds all sums of its years. */
function holds(whole: Finding<FindingCode>, part: Finding<FindingCode>): boolean {
  if (!sharesYear(whole.years, part.years)) return false;
  if (whole.code === 'TOTAL_MISMATCH') return part.code !== 'TOTAL_MISMATCH';
  const isCell = part.code === 'CELL_OVER' || part.code === 'CELL_UNDER';
  const of = { STRATEGY_MISMATCH: 'strategy', DIVISION_MISMATCH: 'division' }[String(whole.code)];
  return isCell && of !== undefined && whole.facts[of] === part.facts[of];
}

function sharesYear(one: readonly FiscalYear[], other: readonly FiscalYear[]): boolean {
  return one.some((year) => other.includes(year));
}
