import { readWorkbook } from './read-workbook.ts';
import { tabKeyOfId } from './tab-sheets.ts';

/** What the host says to a call on a tab that somebody has deleted since the run found it. */
const GONE = /^Sheet (\d+) not found/;

/**
 * The title of the tab whose deletion ended a run with this error, '' for one that is none of ours; null: the error
 * says something else.
 */
export function goneTab(error: unknown): string | null {
  const id = error instanceof Error ? GONE.exec(error.message)?.[1] : undefined;
  if (id === undefined) return null;
  try {
    const key = tabKeyOfId(Number(id));
    return readWorkbook().layouts.find((layout) => layout.key === key)?.title ?? '';
  } catch {
    // More than one may be gone: then the sentence names none.
    return '';
  }
}
