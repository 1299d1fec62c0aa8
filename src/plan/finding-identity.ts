import type { Finding, Place } from '../base/finding.ts';
import { fingerprint } from '../base/fingerprint.ts';

/**
 * Names a finding over runs: rule, row, column, and first year where the same cell can be at fault in several
 * years. The tab is left out, so that a row keeps what was said about it when it moves to another tab.
 */
export function findingKey({ code, place, years }: Finding): string {
  return [code, rowOf(place), place.column, ...years.slice(0, 1)].join('|');
}

/** A row without a key of its own is named by its number, which means nothing without the tab. */
function rowOf({ tab, row }: Place): string {
  return row.startsWith('#') ? `${tab}${row}` : row;
}

/** A mark of what the finding stands on: its figures and years, and the text it judges. */
export function findingFingerprint({ facts, years, subject = '' }: Finding): string {
  const figures = Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1));
  return fingerprint(JSON.stringify([figures, years, subject]));
}
