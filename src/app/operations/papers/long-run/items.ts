import { officialPositionOrder } from '../../../../plan/official-order.ts';
import type { Plan } from '../../../../plan/plan.ts';
import type { PaperChoice } from '../arguments.ts';
import type { Job } from './job.ts';

/** One paper of a long run. */
export interface Item {
  /** Key of its row in the register: the same in whichever run it is made. */
  readonly key: string;
  readonly choice: PaperChoice;
}

/** The papers of a long run in their official order: one for each position that somebody holds. */
export function itemsOf(
  plan: Plan,
  { owner, id, division }: Pick<Job, 'owner' | 'id' | 'division'>,
): Item[] {
  return officialPositionOrder(plan)
    .filter((position) => position.holder !== '' && position.number !== '')
    .filter((position) => division === '' || position.division === division)
    .map(({ source, number }) => ({
      key: `${owner}-${id}-${source.row}`,
      choice: { person: number },
    }));
}
