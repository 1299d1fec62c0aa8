import type { HeadCell } from '../derive/tab-layout.ts';
import { HOME_LINK, label } from './cells.ts';

/**
 * The head of a tab that has no figures to show there: what it is, the way back, and what it is for, in the
 * first column that people see; the texts run on over the cells to the right. A frozen column cuts them off, so
 * the sentence then stands behind it.
 */
export function describedHead(
  { title, purpose }: { readonly title: string; readonly purpose: string },
  column: string,
  behindFreeze: string,
): HeadCell[] {
  return [
    { row: 2, column, cell: label(title), look: 'title' },
    { row: 3, column, cell: HOME_LINK, look: 'link' },
    { row: 4, column: behindFreeze, cell: label(purpose), look: 'sentence' },
  ];
}
