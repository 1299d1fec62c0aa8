import type { PageName } from './parts/part.ts';
import type { Panel } from './state.ts';

/** Ids of the elements that get the keyboard or are named by others. */

export const PANEL_ID = 'panel';
export const NOTICE_ID = 'notice';
export const REASON_ID = 'reason';
export const PART_HEADING_ID = 'part-heading';
export const FINDINGS_HEADING_ID = 'findings-heading';

export function tabId(panel: Panel): string {
  return `tab-${panel}`;
}

/** The button that opens a piece of work. */
export function workId({ part, topic }: PageName): string {
  return `work-${part}-${topic}`;
}

/** The button that opens the form of one finding; keys hold any text, even half a character. */
export function acceptButtonId(key: string): string {
  return `accept-${key.replace(/\s/g, '_')}`;
}
