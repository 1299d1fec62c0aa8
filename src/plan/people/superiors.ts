import type { Settings } from '../../tabs/settings.ts';
import { CLERK, CLERK_TITLE, DEPUTY_CLERK } from '../../tabs/words/people.ts';
import type { Plan } from '../plan.ts';
import type { Position } from './records.ts';
import { fullTitle, headsOf } from './titles.ts';

/** Who agrees on somebody's plan and gives an opinion on somebody's request. */
export interface Superior {
  /** Empty: the post is vacant or not in the manpower plan. */
  readonly name: string;
  readonly office: string;
}

/**
 * The head of the division for its staff, the clerk for heads and for the deputy, the mayor for the clerk: nobody
 * is the own superior.
 */
export function superiorOf(plan: Plan, position: Position): Superior {
  if (isClerk(position)) return mayorOf(plan.settings);
  const head = position.division === null ? undefined : headsOf(plan).get(position.division);
  const division = plan.divisions.find(({ code }) => code === position.division);
  if (division === undefined || head?.number === position.number) return clerkOf(plan);
  return { name: head?.holder ?? '', office: division.headTitle };
}

/** The chief administrator, whose title the manpower plan gives. */
export function clerkOf({ positions }: Pick<Plan, 'positions'>): Superior {
  const clerk = positions.find(isClerk);
  return { name: clerk?.holder ?? '', office: clerk?.title || CLERK_TITLE };
}

function mayorOf({ signerName, signerOffice }: Settings): Superior {
  return { name: signerName, office: signerOffice };
}

function isClerk({ title, division }: Position): boolean {
  const full = fullTitle(title).trim();
  return division === null && full.startsWith(CLERK) && !full.startsWith(DEPUTY_CLERK);
}
