import {
  CLERKS_OFFICE,
  CLERKS_OFFICE_SHORT,
  DIVISION_ABBREVIATED,
  DIVISION_AND,
  DIVISION_WORD,
} from '../../tabs/words/old-plan.ts';
import type { Division } from '../plan.ts';
import { plain } from './clean.ts';

/** A division that an old plan names. */
export interface NamedDivision {
  readonly division: Division;
  /** The name is neither the official one nor one that กอง lists: it may be added there. */
  readonly isNewName: boolean;
  /** The name differs from the official one. */
  readonly changed: boolean;
}

const SHORTEST_PREFIX = 5;

/** Names as they are compared: without "ฯ" and "และ", the clerk's office in its short form. */
function normal(name: string): string {
  return plain(name)
    .replace(/[.。]+$/, '')
    .replace(DIVISION_ABBREVIATED, '')
    .replace(CLERKS_OFFICE, CLERKS_OFFICE_SHORT)
    .replace(DIVISION_AND, '');
}

/** The rank decides, and in it there must be exactly one: two with the same name are none. */
export function findOldDivision(
  typed: string,
  divisions: readonly Division[],
): NamedDivision | null {
  const wanted = normal(typed);
  if (wanted === '') return null;
  const ranks: ((division: Division) => boolean)[] = [
    ({ name }) => normal(name) === wanted,
    ({ shortName }) => normal(shortName) === wanted,
    ({ aliases }) => aliases.some((alias) => normal(alias) === wanted),
    ({ name }) => normal(name).replace(DIVISION_WORD, '') === wanted.replace(DIVISION_WORD, ''),
    ({ name }) => wanted.length >= SHORTEST_PREFIX && normal(name).startsWith(wanted),
  ];
  for (const [rank, fits] of ranks.entries()) {
    const found = divisions.filter((one) => one.listed && fits(one));
    if (found.length === 0) continue;
    const [division] = found;
    if (found.length > 1 || division === undefined) return null;
    return { division, isNewName: rank > 2, changed: division.name !== typed };
  }
  return null;
}
