import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { IdpEntry, Plan } from '../plan.ts';

/** What became of one row of an individual plan. */
export const IDP_OUTCOMES = ['reached', 'better', 'same', 'worse', 'open'] as const;
export type IdpOutcome = (typeof IDP_OUTCOMES)[number];

type Levels = Pick<IdpEntry, 'levelNow' | 'levelExpected' | 'levelAfter'>;

/** `open`: it was not assessed, or nobody said from which level it began. */
export function outcomeOf({ levelNow, levelExpected, levelAfter }: Levels): IdpOutcome {
  if (levelAfter === null || levelExpected === null) return 'open';
  if (levelAfter >= levelExpected) return 'reached';
  if (levelNow === null) return 'open';
  if (levelAfter > levelNow) return 'better';
  return levelAfter === levelNow ? 'same' : 'worse';
}

/** Rows of one division and one group of competencies, without names. */
export interface IdpResultLine {
  /** Code; null: ปลัด and รองปลัด, or a position that is not in the list. */
  readonly division: string | null;
  /** As สมรรถนะ calls it; empty: the skill is none of that tab. */
  readonly group: string;
  readonly rows: number;
  readonly assessed: number;
  readonly outcomes: Readonly<Record<IdpOutcome, number>>;
  /** Mean gap to the expected level over the assessed rows, in hundredths of a level; null: none. */
  readonly gapBefore: number | null;
  readonly gapAfter: number | null;
}

export function idpResults(plan: Plan, year: FiscalYear): IdpResultLine[] {
  const divisionOf = new Map(plan.positions.map(({ number, division }) => [number, division]));
  const groupOf = new Map(plan.competencies.map(({ name, group }) => [name.trim(), group]));
  const lines = new Map<string, { division: string | null; group: string; entries: IdpEntry[] }>();
  for (const entry of plan.idpEntries) {
    if (entry.year !== year) continue;
    const division = divisionOf.get(entry.position) ?? null;
    const group = groupOf.get(entry.skill.trim()) ?? '';
    const key = `${division ?? ''}|${group}`;
    const line = lines.get(key) ?? { division, group, entries: [] };
    line.entries.push(entry);
    lines.set(key, line);
  }
  const rank = new Map<string | null, number>(
    plan.divisions.map(({ code }, index) => [code, index]),
  );
  return [...lines.values()]
    .sort((a, b) => (rank.get(a.division) ?? -1) - (rank.get(b.division) ?? -1))
    .map(({ division, group, entries }) => ({ division, group, ...summaryOf(entries) }));
}

/** Sums and means of some rows, whatever they have in common. */
export function summaryOf(entries: readonly Levels[]): Omit<IdpResultLine, 'division' | 'group'> {
  const outcomes = { reached: 0, better: 0, same: 0, worse: 0, open: 0 };
  for (const entry of entries) outcomes[outcomeOf(entry)] += 1;
  const assessed = entries.filter((entry) => outcomeOf(entry) !== 'open');
  return {
    rows: entries.length,
    assessed: assessed.length,
    outcomes,
    gapBefore: meanGap(assessed, ({ levelNow }) => levelNow),
    gapAfter: meanGap(assessed, ({ levelAfter }) => levelAfter),
  };
}

/** Hundredths of a level, half up; rows without that level are left out. */
function meanGap(entries: readonly Levels[], of: (entry: Levels) => number | null): number | null {
  const gaps = entries.flatMap((entry) => {
    const level = of(entry);
    return level === null ? [] : [Math.max(0, (entry.levelExpected ?? 0) - level)];
  });
  if (gaps.length === 0) return null;
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  return Math.floor((sum * 200 + gaps.length) / (2 * gaps.length));
}
