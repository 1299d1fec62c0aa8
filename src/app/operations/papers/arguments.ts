import * as z from 'zod/mini';
import type { IsoDay } from '../../../base/day.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import {
  divisionCode,
  filledText,
  fiscalYear,
  isoDay,
  pageToken,
  positionNumber,
  rowKey,
  text,
} from '../../arguments.ts';
import type { IssueTerms } from './issue-terms.ts';

/** UTF-16 units. */
const LONGEST_NAME = 100;
const LONGEST_REASON = 300;

/** Of whom or what a paper is asked, and which stamp it is to bear. */
export interface PaperChoice {
  readonly division?: string | undefined;
  readonly person?: string | undefined;
  /** Row key of a training request. */
  readonly request?: string | undefined;
  /** Fiscal year of a report on results. */
  readonly year?: number | undefined;
  readonly copy?: 'original' | 'copy' | undefined;
  /** Of a revision: what approved it, and from when it holds; "๙/๒๕๖๘" and days. */
  readonly approvalMeeting?: string | undefined;
  readonly approvalDay?: IsoDay | undefined;
  readonly effectiveDay?: IsoDay | undefined;
}

export interface PaperRequest {
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  /** Of a paper that is issued; a draft has none. */
  readonly terms: IssueTerms;
  /** Of the page that asks for an issue: asked again, it gets the paper that was made. */
  readonly token?: string | undefined;
}

export function paperKind() {
  return z.enum(Object.keys(PAPER_NAMES) as [PaperKind, ...PaperKind[]]);
}

function choiceFields() {
  return {
    division: z.optional(divisionCode()),
    person: z.optional(positionNumber()),
    request: z.optional(rowKey()),
    year: z.optional(fiscalYear()),
    copy: z.optional(z.enum(['original', 'copy'])),
    approvalMeeting: z.optional(filledText(LONGEST_NAME)),
    approvalDay: z.optional(isoDay()),
    effectiveDay: z.optional(isoDay()),
  };
}

export function paperChoice() {
  return z.strictObject(choiceFields());
}

/** The same with what is said of the issue. */
export function issueTerms() {
  return z.strictObject({
    ...choiceFields(),
    number: z.optional(filledText(LONGEST_NAME)),
    day: z.optional(isoDay()),
    replaces: z.optional(filledText(LONGEST_NAME)),
    reason: z.optional(text(LONGEST_REASON)),
    token: z.optional(pageToken()),
  });
}
