import { reconcile } from '../../src/plan/totals.ts';
import {
  createDocument,
  makePaper,
  type PaperOptions,
  readyFolder,
} from '../../src/reports/index.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';

/** Makes a paper inside a bare realm, to which the plan travels as JSON. */
export function makeFromJson(kind: PaperKind, plan: string, options: string): unknown {
  const { announced = null, certificate = null, ...parsed } = JSON.parse(plan);
  const source = { plan: parsed, totals: reconcile(parsed), announced, certificate, revisions: 0 };
  return makePaper(kind, source, JSON.parse(options) as PaperOptions);
}

export { createDocument, readyFolder };
