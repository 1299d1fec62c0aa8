import type { DivisionShape } from './tab-layout.ts';

/** The host takes tab names of 1 to 100 characters; some stay for a number behind the name. */
const LONGEST = 94;

/** What a tab of a division is called when it is made, whatever was typed as the name of the division. */
export function divisionTitle(
  title: string,
  { code, shortName }: Pick<DivisionShape, 'code' | 'shortName'>,
): string {
  return `${title}${shortName === '' ? code : shortName}`.slice(0, LONGEST);
}
