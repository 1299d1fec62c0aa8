import type { Activity, IdpEntry, Plan, Position } from './plan.ts';

/** An activity at its place in the book. */
export interface NumberedActivity {
  readonly activity: Activity;
  /** Official number inside its tactic: as typed, or given behind the typed ones. */
  readonly number: number;
}

/**
 * Everyone's activities in the order of the book: strategy, tactic, number. Typed numbers are kept, also
 * doubled ones (then in the order of the divisions); the activities without one follow them, by division
 * and row. What has no strategy or no tactic stands last.
 */
export function officialOrder(plan: Plan): NumberedActivity[] {
  const rankOfDivision = new Map(plan.divisions.map((division, index) => [division.code, index]));
  const ranked = plan.activities.map((activity, row) => ({
    activity,
    keys: [
      activity.strategy ?? Number.POSITIVE_INFINITY,
      activity.tactic ?? Number.POSITIVE_INFINITY,
      activity.order ?? Number.POSITIVE_INFINITY,
      rankOfOwner(activity, rankOfDivision),
      row,
    ],
  }));
  return numbered(ranked.sort(byKeys).map((one) => one.activity));
}

/** Divisions in their order, then what belongs to no single one. */
function rankOfOwner(activity: Activity, ranks: ReadonlyMap<string, number>): number {
  const { owner } = activity;
  return owner.kind === 'division' ? (ranks.get(owner.code) ?? ranks.size) : ranks.size;
}

function numbered(inOrder: readonly Activity[]): NumberedActivity[] {
  let previous: NumberedActivity | null = null;
  return inOrder.map((activity) => {
    const last = previous && inSameTactic(previous.activity, activity) ? previous.number : 0;
    previous = { activity, number: activity.order ?? last + 1 };
    return previous;
  });
}

export function inSameTactic(one: Activity, other: Activity): boolean {
  return one.strategy === other.strategy && one.tactic === other.tactic;
}

/** An IDP row with the position it is for; null when no position has that number. */
export interface PlacedIdpEntry {
  readonly entry: IdpEntry;
  readonly position: Position | null;
}

/**
 * Everyone's IDP rows in the order of the papers: the central executives, then the divisions in order; inside
 * a division the employment types in the order in which the list of positions first names them, then
 * positions as listed, years, and rows as typed. Rows without a known position stand last.
 */
export function officialIdpOrder(plan: Plan): PlacedIdpEntry[] {
  const ranks = ranksOfPositions(plan);
  const positionOf = new Map(plan.positions.map((position) => [position.number, position]));
  const ranked = plan.idpEntries.map((entry, row) => {
    const position = positionOf.get(entry.position) ?? null;
    const rank = position === null ? plan.positions.length : (ranks.get(position) ?? 0);
    return { entry, position, keys: [rank, entry.year ?? Number.POSITIVE_INFINITY, row] };
  });
  return ranked.sort(byKeys).map(({ entry, position }) => ({ entry, position }));
}

/** Positions in the order of the papers. */
export function officialPositionOrder(plan: Plan): Position[] {
  const rankOfDivision = new Map(plan.divisions.map((division, index) => [division.code, index]));
  const types = [...new Set(plan.positions.map((position) => position.employmentType))];
  const rankOfType = new Map(types.map((type, index) => [type, index]));
  return plan.positions
    .map((position, row) => ({
      position,
      keys: [
        position.division === null
          ? -1
          : (rankOfDivision.get(position.division) ?? rankOfDivision.size),
        rankOfType.get(position.employmentType) ?? 0,
        row,
      ],
    }))
    .sort(byKeys)
    .map((one) => one.position);
}

function ranksOfPositions(plan: Plan): Map<Position, number> {
  return new Map(officialPositionOrder(plan).map((position, rank) => [position, rank]));
}

interface Ranked {
  readonly keys: readonly number[];
}

/** No two have the same keys: the last is the row. */
function byKeys(one: Ranked, other: Ranked): number {
  const differing = one.keys.findIndex((key, index) => key !== other.keys[index]);
  return differing !== -1 && (one.keys[differing] ?? 0) > (other.keys[differing] ?? 0) ? 1 : -1;
}
