import type { Finding } from '../base/finding.ts';
import { ProgramFault } from '../base/program-fault.ts';
import { isGapFinding } from '../plan/completeness/plan-state.ts';
import type { Settings } from '../tabs/settings.ts';
import type { PaperKind } from '../text/paper-kinds.ts';
import { ARABIC_DIGITS, draftTitle, keepTogether, type MissingContent } from '../text/papers.ts';
import { type Asked, restsOn } from './basis.ts';
import { defaultTemplate } from './default-template.ts';
import { type Filled, fillTemplate } from './docx/fill-template.ts';
import { setBaseFont } from './docx/fonts.ts';
import { DEFAULT_MARGINS, type PageMargins } from './docx/page-setup.ts';
import type { PaperAsk, PaperIssue, PaperSource, Reissue } from './paper.ts';
import { PAPERS } from './papers.ts';

export interface PaperOptions extends Partial<PaperIssue> {
  readonly ask?: PaperAsk;
  /** A municipality's own template, already checked; without it the default one. */
  readonly template?: Uint8Array;
}

/** A paper ready for Drive. */
export interface MadePaper {
  /** A .docx. */
  readonly bytes: Uint8Array;
  /** The name of the file, without an ending. */
  readonly title: string;
  /** What had to be left empty; `missingText` names it for users. */
  readonly missing: readonly MissingContent[];
}

/**
 * Makes a paper. Margins and font of the settings shape the default template only: an own template has its
 * own.
 * @throws ProgramFault TEMPLATE_BROKEN when the template has a fault (own ones are to be checked before);
 * BAD_ARGUMENTS when the paper asked for is of a division or position that the plan does not have.
 */
export function makePaper(
  kind: PaperKind,
  source: PaperSource,
  options: PaperOptions = {},
): MadePaper {
  const paper = PAPERS[kind];
  const { settings } = source.plan;
  const { ask = {}, template } = options;
  checkAsk(source, ask);
  const { draft = false, copy = null, number = '', day = null } = options;
  const filled = fillTemplate(
    template ?? defaultTemplate(kind),
    paper.tags,
    paper.data(source, ask, { draft, copy, number, day }),
    {
      digits: settings.digits === ARABIC_DIGITS ? 'arabic' : 'thai',
      margins: template === undefined ? marginsOf(settings) : null,
      typeset: keepTogether,
    },
  );
  const zip = zipOf(filled);
  if (template === undefined)
    setBaseFont(zip, {
      family: settings.paperFont,
      points: settings.fontPoints,
      memoTitlePoints: settings.memoTitlePoints,
    });
  return {
    bytes: zip.generate(),
    title: draftTitle(paper.title(source, ask), draft),
    missing: paper.missing(source, ask),
  };
}

/**
 * Whether an error keeps a paper that is asked for from being issued. What is not there at all is not asked
 * here: each paper itself says what it misses.
 */
export function keepsBack(
  kind: PaperKind,
  finding: Pick<Finding, 'code' | 'place'>,
  asked: Asked,
): boolean {
  return !isGapFinding(finding) && restsOn(PAPERS[kind].basis, finding.place, asked);
}

/** How often a paper is issued before it must say what it replaces. */
export function reissueOf(kind: PaperKind): Reissue {
  return PAPERS[kind].reissue;
}

/** True: every error of the workbook keeps the paper back. */
export function restsOnPlan(kind: PaperKind): boolean {
  const { basis } = PAPERS[kind];
  return basis === 'plan' || basis === 'figures';
}

function checkAsk({ plan }: PaperSource, { division, person }: PaperAsk): void {
  if (division !== undefined && plan.divisions.every(({ code }) => code !== division))
    throw new ProgramFault('BAD_ARGUMENTS', `No division "${division}"`);
  if (person !== undefined && plan.positions.every(({ number }) => number !== person))
    throw new ProgramFault('BAD_ARGUMENTS', `No position "${person}"`);
}

function zipOf(filled: Filled) {
  if (filled.ok) return filled.zip;
  const [fault] = filled.faults;
  throw new ProgramFault('TEMPLATE_BROKEN', `Template fault ${fault?.code}: "${fault?.tag}"`, {
    code: fault?.code ?? '',
    tag: fault?.tag ?? '',
  });
}

function marginsOf(settings: Settings): PageMargins {
  return {
    top: settings.marginTopMm ?? DEFAULT_MARGINS.top,
    bottom: settings.marginBottomMm ?? DEFAULT_MARGINS.bottom,
    left: settings.marginLeftMm ?? DEFAULT_MARGINS.left,
    right: settings.marginRightMm ?? DEFAULT_MARGINS.right,
  };
}
