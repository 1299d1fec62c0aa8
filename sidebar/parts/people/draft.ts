import type { Answered } from '../../server.ts';

export type IdpForm = Answered<'getIdpForm'>;
export type IdpRow = IdpForm['rows'][number];

/** A number as it is typed into a field; '' for none. */
export function levelOf(typed: string): number | null {
  return typed === '' ? null : Number(typed);
}

/** Missing levels; null while one of the two is not known. */
export function gapOf({ levelNow, levelExpected }: IdpRow): number | null {
  return levelNow === null || levelExpected === null ? null : Math.max(0, levelExpected - levelNow);
}

export function toggled(list: readonly number[], one: number): number[] {
  const others = list.filter((other) => other !== one);
  return others.length < list.length ? others : [...list, one].sort((a, b) => a - b);
}

/** The row as saving wants it. */
export function wishOf(row: IdpRow) {
  const { key, seen, skill, levelNow, levelExpected, goal, methods, quarters } = row;
  const { curriculum, cost, activity, agreedDay, result, levelAfter } = row;
  return {
    ...{ key, seen, skill, levelNow, levelExpected, goal, methods, quarters },
    ...{ curriculum, cost, activity, agreedDay, result, levelAfter },
  };
}
