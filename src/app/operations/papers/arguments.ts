import * as z from 'zod/mini';
import { ProgramFault } from '../../../base/program-fault.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';

/** UTF-16 units; an endpoint takes no more than it needs. */
const LONGEST_NAME = 100;

/** Of whom or what a paper is asked, and which stamp it is to bear. */
export interface PaperChoice {
  readonly division?: string | undefined;
  readonly person?: string | undefined;
  /** Row key of a training request. */
  readonly request?: string | undefined;
  readonly copy?: 'original' | 'copy' | undefined;
}

export interface PaperRequest {
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
}

/** Schemas are made when first used: a click that makes no paper does not pay for them. */
function nameSchema() {
  return z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
}

function kindSchema() {
  return z.enum(Object.keys(PAPER_NAMES) as [PaperKind, ...PaperKind[]]);
}

function choiceSchema() {
  return z.strictObject({
    division: z.optional(nameSchema()),
    person: z.optional(nameSchema()),
    request: z.optional(nameSchema()),
    copy: z.optional(z.enum(['original', 'copy'])),
  });
}

/** @throws ProgramFault BAD_ARGUMENTS for an unknown kind or option. */
export function paperRequest(operation: string, kind: unknown, options: unknown): PaperRequest {
  const [known, choice] = parsed(operation, z.tuple([kindSchema(), choiceSchema()]), [
    kind,
    options ?? {},
  ]);
  return { kind: known, choice };
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
