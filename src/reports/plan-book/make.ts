import { DEFAULT_TEMPLATES } from 'default-templates';
import { ProgramFault } from '../../base/program-fault.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Reconciliation } from '../../plan/totals.ts';
import type { Settings } from '../../tabs/settings.ts';
import {
  ARABIC_DIGITS,
  keepTogether,
  type MissingContent,
  planBookTitle,
} from '../../text/papers.ts';
import { decodeBase64 } from '../docx/base64.ts';
import { fillTemplate } from '../docx/fill-template.ts';
import { setBaseFont } from '../docx/fonts.ts';
import { DEFAULT_MARGINS, type PageMargins } from '../docx/page-setup.ts';
import { ANNOUNCEMENT, BOOK, type BookCopy, planBookData } from './data.ts';
import { missingFromBook } from './missing.ts';
import { PLAN_BOOK_TAGS } from './tags.ts';

export interface PlanBookOptions extends BookCopy {
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
 * Makes the plan book. Margins and font of the settings shape the default template only: an own template
 * has its own.
 * @throws ProgramFault TEMPLATE_BROKEN when the template has a fault; own ones are to be checked before.
 */
export function makePlanBook(
  plan: Plan,
  totals: Reconciliation,
  options: PlanBookOptions = {},
): MadePaper {
  const { settings } = plan;
  const filled = fillTemplate(
    options.template ?? decodeBase64(DEFAULT_TEMPLATES['plan-book'] ?? ''),
    PLAN_BOOK_TAGS,
    planBookData(plan, totals, options),
    {
      digits: settings.digits === ARABIC_DIGITS ? 'arabic' : 'thai',
      margins: options.template === undefined ? marginsOf(settings) : null,
      typeset: keepTogether,
    },
  );
  if (!filled.ok) {
    const [fault] = filled.faults;
    throw new ProgramFault('TEMPLATE_BROKEN', `Template fault ${fault?.code}: "${fault?.tag}"`, {
      code: fault?.code ?? '',
      tag: fault?.tag ?? '',
    });
  }
  if (options.template === undefined)
    setBaseFont(filled.zip, settings.paperFont, settings.fontPoints);
  return {
    bytes: filled.zip.generate(),
    title: planBookTitle({
      plan: settings.planTitle,
      municipality: settings.municipality,
      years: plan.years,
      isDraft: options.draft ?? false,
    }),
    missing: missingFromBook(plan, totals, { book: BOOK, announcement: ANNOUNCEMENT }),
  };
}

function marginsOf(settings: Settings): PageMargins {
  return {
    top: settings.marginTopMm ?? DEFAULT_MARGINS.top,
    bottom: settings.marginBottomMm ?? DEFAULT_MARGINS.bottom,
    left: settings.marginLeftMm ?? DEFAULT_MARGINS.left,
    right: settings.marginRightMm ?? DEFAULT_MARGINS.right,
  };
}
