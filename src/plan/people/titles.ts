import { plainName } from '../../tabs/typed-forms.ts';
import { ABBREVIATED, HEAD_OFFICES, SHORT_TITLES } from '../../tabs/words/people.ts';
import type { Division, Plan } from '../plan.ts';
import type { Position } from './records.ts';

/** The title with its short forms written out; the same text when there are none. */
export function fullTitle(title: string): string {
  return SHORT_TITLES.reduce((text, [short, full]) => text.replaceAll(short, full), title);
}

/** The position that heads each division, by its code; divisions without one are left out. */
export function headsOf({ divisions, positions }: Pick<Plan, 'divisions' | 'positions'>) {
  const heads = new Map<string, Position>();
  const byDivision = new Map<string, Position[]>();
  for (const position of positions) {
    const code = position.division ?? '';
    byDivision.set(code, [...(byDivision.get(code) ?? []), position]);
  }
  for (const division of divisions) {
    const titles = headTitles(division);
    const head = (byDivision.get(division.code) ?? []).find(({ title }) =>
      titles.has(comparable(title)),
    );
    if (head !== undefined) heads.set(division.code, head);
  }
  return heads;
}

/** The title as กอง says it, or the usual ones where it says none, and with each other name of the division in it. */
function headTitles({ headTitle, name, shortName, aliases }: Division): Set<string> {
  const names = [name, shortName, ...aliases].filter((one) => one !== '');
  if (headTitle === '') {
    return new Set(names.flatMap((one) => HEAD_OFFICES.map((office) => comparable(office + one))));
  }
  const longest = [...names].sort((one, other) => other.length - one.length);
  const named = longest.find((one) => headTitle.includes(one));
  const titles = named === undefined ? [] : names.map((one) => headTitle.replace(named, one));
  return new Set([headTitle, ...titles].filter((one) => one !== '').map(comparable));
}

/** "ฯ" behind a name says that it goes on; both forms mean the same office. */
function comparable(title: string): string {
  return plainName(fullTitle(title)).replace(ABBREVIATED, '');
}
