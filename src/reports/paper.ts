import type { IsoDay } from '../base/day.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanSnapshot } from '../plan/revision.ts';
import type { Reconciliation } from '../plan/totals.ts';
import type { MissingContent } from '../text/papers.ts';
import type { DataOf, TagTree, TemplateData } from './docx/tags.ts';

/** What papers are made from; a paper takes what it needs. */
export interface PaperSource {
  readonly plan: Plan;
  readonly totals: Reconciliation;
  /** The plan as it was when it was last announced; null: nothing was kept. */
  readonly announced: PlanSnapshot | null;
}

/** Of whom or of what the paper is to be; nothing means of everything. */
export interface PaperAsk {
  /** Code of a division. */
  readonly division?: string;
  /** Number of a position. */
  readonly person?: string;
}

/** How far the paper has come on its way, and what is printed of that. */
export interface PaperIssue {
  /** Marked as a draft on every page. */
  readonly draft: boolean;
  /** Which stamp it bears; null: none. */
  readonly copy: 'original' | 'copy' | null;
  /** The official number as it is printed; empty: dots for a hand to fill. */
  readonly number: string;
  /** The day that the paper bears, where it has none of its own in the settings; null: dots. */
  readonly day: IsoDay | null;
}

/** A kind of paper: what its templates may say, what fills them, and what may be missing. */
export interface Paper {
  /** Name of the default template. */
  readonly template: string;
  readonly tags: TagTree;
  data(source: PaperSource, ask: PaperAsk, issue: PaperIssue): TemplateData;
  /** The name of the file, without any mark of a draft. */
  title(source: PaperSource, ask: PaperAsk): string;
  /** What had to be left empty, in the order of the paper. */
  missing(source: PaperSource, ask: PaperAsk): MissingContent[];
}

/** Declares a paper; the data that fills it must be what its tags ask for. */
export function definePaper<const Tags extends TagTree>(
  paper: Omit<Paper, 'tags' | 'data'> & {
    readonly tags: Tags;
    data(source: PaperSource, ask: PaperAsk, issue: PaperIssue): DataOf<Tags>;
  },
): Paper {
  // A mapped type has no index signature, so TypeScript does not see that it is data of a template.
  return paper as unknown as Paper;
}
