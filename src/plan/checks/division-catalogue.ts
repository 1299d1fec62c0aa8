/** The catalogue lists six divisions one by one, in their official order. */
const LISTED = ['X06', 'X07', 'X08', 'X09', 'X10', 'X11'] as const;

/** The id of a division by its place in the order (from 0); beyond the listed ones the rule's whole family. */
export function divisionCatalogue(place: number, family: readonly string[]): readonly string[] {
  const own = LISTED[place];
  return own === undefined ? family : [own];
}
