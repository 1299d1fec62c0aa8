import type { Place } from '../../base/finding.ts';
import type { ColumnKey, SheetKey, TabDeclaration } from '../define-tab.ts';
import type { TABS } from '../index.ts';

/** A column of a row of one tab. */
interface PlaceIn<Tab extends TabDeclaration> extends Place {
  readonly tab: SheetKey<Tab>;
  readonly column: ColumnKey<Tab>;
}

type EachPlace<Tab> = Tab extends TabDeclaration ? PlaceIn<Tab> : never;

/** A place in a column that its tab declares; any other is a compile error. */
export type DeclaredPlace = EachPlace<(typeof TABS)[number]>;

/** Says that a place is declared, where any `Place` would do. */
export function declaredPlace(place: DeclaredPlace): Place {
  return place;
}
