import type { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import type { ProseKey } from '../../tabs/define-tab.ts';
import type { Activity } from '../plan.ts';

/** What people read of an activity, by the column in which it was typed: a new such column must stand here. */
export type ActivityTexts = Readonly<Record<ProseKey<typeof ACTIVITIES_TAB>, string>>;

export function textsOfActivity({
  name,
  indicator,
  target,
  personInCharge,
  references,
  owner,
}: Activity): ActivityTexts {
  return {
    name,
    indicator,
    personInCharge,
    ...target,
    ...references,
    owner: owner.kind === 'nobody' ? owner.typed.trim() : '',
  };
}
