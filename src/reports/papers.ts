import type { PaperKind } from '../text/paper-kinds.ts';
import type { Paper } from './paper.ts';
import { PLAN_BOOK } from './plan-book/paper.ts';

/** Every paper by its kind: a further one is a folder like those beside this file, and a line here. */
export const PAPERS: Readonly<Record<PaperKind, Paper>> = {
  plan: PLAN_BOOK,
};
