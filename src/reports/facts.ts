import type { Plan } from '../plan/plan.ts';
import { spanOfPlan, yearsOfPlan } from '../text/papers.ts';
import { withoutPrinted } from '../text/typed-once.ts';
import { longDay, orBlank } from './blanks.ts';
import { type DataOf, list, text } from './docx/tags.ts';

/** What every paper may name: the municipality, its plan, and who is in charge of it. */
export const FACT_TAGS = {
  /** Full name, as "เทศบาลตำบล…". */
  municipality: text,
  district: text,
  province: text,
  planTitle: text,
  /** "๓ ปี"; empty when the plan is for one year. */
  span: text,
  /** "พ.ศ. ๒๕๖๗ - ๒๕๖๙". */
  years: text,
  owningUnit: text,
  owningDivision: text,
  phone: text,
  /** Day on which the paper was drafted, for the block of initials. */
  draftedDay: text,
};

export function factsOf({ settings, years }: Plan): DataOf<typeof FACT_TAGS> {
  return {
    municipality: orBlank(settings.municipality),
    district: orBlank(withoutPrinted('district', settings.district)),
    province: orBlank(withoutPrinted('province', settings.province)),
    planTitle: orBlank(settings.planTitle),
    span: spanOfPlan(years.length),
    years: yearsOfPlan(years),
    owningUnit: orBlank(settings.owningUnit),
    owningDivision: orBlank(settings.owningDivision),
    phone: orBlank(settings.phone),
    draftedDay: longDay(settings.draftedDay),
  };
}

/** Who signs. */
export const SIGNER_TAGS = { signerName: text, signerOffice: text };

export function signerOf({ settings }: Plan): DataOf<typeof SIGNER_TAGS> {
  return { signerName: orBlank(settings.signerName), signerOffice: orBlank(settings.signerOffice) };
}

/** The paragraphs of a running text. */
export const PARAGRAPHS = list({ text });
