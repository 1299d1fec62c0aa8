import type { Plan } from '../plan.ts';

/** How much stands in a plan: what a check of it looked at. */
export interface PlanContents {
  readonly divisions: number;
  readonly strategies: number;
  readonly tactics: number;
  /** Cells of งบประมาณ with an amount. */
  readonly allocations: number;
  readonly activities: number;
  readonly positions: number;
  /** Of those, the positions that somebody holds. */
  readonly holders: number;
  /** Rows of individual plans. */
  readonly skills: number;
  readonly seats: number;
  /** Texts of all documents in which something is written. */
  readonly sections: number;
  /** Rows that the product started with and that nobody has read. */
  readonly unread: number;
}

export function contentsOf(plan: Plan): PlanContents {
  const { divisions, strategies, allocations, activities, positions, idpEntries } = plan;
  return {
    divisions: divisions.length,
    strategies: strategies.length,
    tactics: strategies.reduce((sum, { tactics }) => sum + tactics.length, 0),
    allocations: allocations.filter(({ amount }) => amount !== null).length,
    activities: activities.length,
    positions: positions.length,
    holders: positions.filter(({ holder }) => holder !== '').length,
    skills: idpEntries.length,
    seats: plan.seats.length,
    sections: plan.sections.filter(({ text }) => text.trim() !== '').length,
    unread: plan.unread.length,
  };
}
