import * as z from 'zod/mini';
import { type IsoDay, isIsoDay } from '../../../base/day.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import type { IssueTerms } from './issue-terms.ts';

/** UTF-16 units; an endpoint takes no more than it needs. */
const LONGEST_NAME = 100;
const LONGEST_REASON = 300;

/** Of whom or what a paper is asked, and which stamp it is to bear. */
export interface PaperChoice {
  readonly division?: string | undefined;
  readonly person?: string | undefined;
  /** Row key of a training request. */
  readonly request?: string | undefined;
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
}

/** Schemas are made when first used: a click that makes no paper does not pay for them. */
function nameSchema() {
  return z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
}

function kindSchema() {
  return z.enum(Object.keys(PAPER_NAMES) as [PaperKind, ...PaperKind[]]);
}

function daySchema() {
  return z.custom<IsoDay>(isIsoDay);
}

function choiceSchema() {
  return {
    division: z.optional(nameSchema()),
    person: z.optional(nameSchema()),
    request: z.optional(nameSchema()),
    copy: z.optional(z.enum(['original', 'copy'])),
    approvalMeeting: z.optional(nameSchema()),
    approvalDay: z.optional(daySchema()),
    effectiveDay: z.optional(daySchema()),
  };
}

function termsSchema() {
  return {
    number: z.optional(nameSchema()),
    day: z.optional(daySchema()),
    replaces: z.optional(nameSchema()),
    reason: z.optional(z.string().check(z.trim(), z.maxLength(LONGEST_REASON))),
  };
}

/** @throws ProgramFault BAD_ARGUMENTS for an unknown kind or option. */
export function paperRequest(operation: string, kind: unknown, options: unknown): PaperRequest {
  const schema = z.tuple([kindSchema(), z.strictObject(choiceSchema())]);
  const [known, choice] = parsed(operation, schema, [kind, options ?? {}]);
  return { kind: known, choice, terms: {} };
}

/** The same with what is said of the issue: `{number?, day?, replaces?, reason?}`. */
export function issueRequest(operation: string, kind: unknown, options: unknown): PaperRequest {
  const all = z.strictObject({ ...choiceSchema(), ...termsSchema() });
  const [known, said] = parsed(operation, z.tuple([kindSchema(), all]), [kind, options ?? {}]);
  const { number, day, replaces, reason, ...choice } = said;
  return { kind: known, choice, terms: { number, day, replaces, reason } };
}

/** @throws ProgramFault BAD_ARGUMENTS for an unknown kind. */
export function paperKind(operation: string, kind: unknown): PaperKind {
  return parsed(operation, kindSchema(), kind);
}

/** @throws ProgramFault BAD_ARGUMENTS. */
export function parsed<Schema extends z.ZodMiniType>(
  operation: string,
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ProgramFault('BAD_ARGUMENTS', `${operation}: ${result.error.message}`);
}
