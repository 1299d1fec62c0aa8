import type { IsoDay } from '../base/day.ts';
import type { FiscalYear } from '../base/fiscal-year.ts';
import type { Certificate } from '../plan/certificate.ts';
import { gapsOf } from '../plan/completeness/gaps.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanSnapshot } from '../plan/revision.ts';
import type { Reconciliation } from '../plan/totals.ts';
import { type MissingContent, missingText, STAMPS, unreadText } from '../text/papers.ts';
import type { Basis } from './basis.ts';
import { type DataOf, flag, list, type TagTree, type TemplateData, text } from './docx/tags.ts';

/** What papers are made from; a paper takes what it needs. */
export interface PaperSource {
  readonly plan: Plan;
  readonly totals: Reconciliation;
  /** The plan as it was when it was last announced; null: nothing was kept. */
  readonly announced: PlanSnapshot | null;
  /** What the checks before proposing found; null: they were not run. */
  readonly certificate: Certificate | null;
  /** How many revisions of the plan stand announced. */
  readonly revisions: number;
}

/** Of whom or of what the paper is to be; nothing means of everything. */
export interface PaperAsk {
  /** Code of a division. */
  readonly division?: string;
  /** Number of a position. */
  readonly person?: string;
  /** Row key of a training request. */
  readonly request?: string;
  /** Fiscal year of a report on results; nothing: the newest one that fits. */
  readonly year?: FiscalYear | undefined;
  /** Of a revision: what approved it, and from when it holds. */
  readonly approvalMeeting?: string;
  readonly approvalDay?: IsoDay;
  readonly effectiveDay?: IsoDay;
}

/** How far the paper has come on its way, and what is printed of that. */
export interface PaperIssue {
  /** Marked as a draft on every page. */
  readonly draft: boolean;
  /** Which stamp it bears; null: none. */
  readonly copy: 'original' | 'copy' | null;
  /** The official number as it is printed; empty: dots for a hand to fill. */
  readonly number: string;
  /** The day that the paper bears; null: the one that was true before, or dots. */
  readonly day: IsoDay | null;
}

export type Reissue = 'once' | 'yearly' | 'freely';

/** A kind of paper: what its templates may say, what fills them, and what may be missing. */
export interface Paper {
  /** Name of the default template. */
  readonly template: string;
  /** Which errors it waits for before it gets a number. */
  readonly basis: Basis;
  /**
   * When a further issue must say which one it replaces: ever after the first, within a fiscal year, or never,
   * as of a report on how things stand.
   */
  readonly reissue: Reissue;
  readonly tags: TagTree;
  data(source: PaperSource, ask: PaperAsk, issue: PaperIssue): TemplateData;
  /** The name of the file, without any mark of a draft. */
  title(source: PaperSource, ask: PaperAsk): string;
  /** What had to be left empty, in the order of the paper; nothing hollow is issued. */
  missing(source: PaperSource, ask: PaperAsk): MissingContent[];
}

/** What every paper may say of its own state. */
const STATE_TAGS = {
  /** It is a draft. */
  draft: flag,
  /** "-สำเนาฉบับ-" and the like; empty: no stamp. */
  stamp: text,
  /** A draft that lacks something, and what. */
  hasMissing: flag,
  missingItems: list({ item: text }),
};

/** Declares a paper; the data that fills it must be what its tags ask for. */
export function definePaper<const Tags extends TagTree>(
  paper: Omit<Paper, 'tags' | 'data'> & {
    readonly tags: Tags;
    data(source: PaperSource, ask: PaperAsk, issue: PaperIssue): DataOf<Tags>;
  },
): Paper {
  const missing: Paper['missing'] = (source, ask) =>
    eachOnce([
      ...(paper.basis === 'plan' ? gapsOf(source.plan) : []),
      ...paper.missing(source, ask),
    ]);
  return {
    ...paper,
    missing,
    tags: { ...STATE_TAGS, ...paper.tags },
    data: (source, ask, issue) => ({
      ...stateOf(issue, [...missing(source, ask).map(missingText), ...unreadTexts(source.plan)]),
      // A mapped type has no index signature, so TypeScript does not see that it is data of a template.
      ...(paper.data(source, ask, issue) as TemplateData),
    }),
  };
}

/** A draft says how many of the texts that the product started with nobody has read. */
function unreadTexts({ unread }: Plan): string[] {
  return unread.length === 0 ? [] : [unreadText(unread.length)];
}

/** What the plan lacks and what the paper prints overlap. */
function eachOnce(missing: readonly MissingContent[]): MissingContent[] {
  return [...new Map(missing.map((one) => [missingText(one), one])).values()];
}

function stateOf({ draft, copy }: PaperIssue, toDo: readonly string[]): DataOf<typeof STATE_TAGS> {
  return {
    draft,
    stamp: copy === null ? '' : STAMPS[copy],
    hasMissing: draft && toDo.length > 0,
    missingItems: toDo.map((item) => ({ item })),
  };
}
