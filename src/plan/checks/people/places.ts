import { CENTRAL, divisionTabKey } from '../../../tabs/define-tab.ts';
import type { DeclaredPlace } from '../../../tabs/derive/place.ts';
import { IDP_TAB } from '../../../tabs/idp.ts';
import type { IdpEntry, Position } from '../../plan.ts';

/** Where the plan of a position belongs, also where it has none yet: in front of its division's own. */
export function placeOfPlan({ division, source }: Position): DeclaredPlace {
  const tab = divisionTabKey(IDP_TAB.key, division ?? CENTRAL);
  return { tab, row: source.row, column: 'position' };
}

export function placeOfEntry(
  { source }: IdpEntry,
  column: keyof typeof IDP_TAB.columns,
): DeclaredPlace {
  return { ...source, column };
}

/** How a position is called in a sentence: its title, and its holder where there is one. */
export function personOf({ title, holder, number }: Position): string {
  return holder === '' ? title || number : `${title} ${holder}`.trim();
}
