import * as z from 'zod/mini';
import { bahtOf, satangOf } from '../../../base/money.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import type { Remedy } from '../../../plan/remedies/remedy.ts';

const LONGEST_KEY = 200;
const MOST_PARTS = 20;
const MOST_BAHT = 90_000_000_000;
const MOST_NUMBER = 1_000;

function keySchema() {
  return z.string().check(z.minLength(1), z.maxLength(LONGEST_KEY));
}

function bahtSchema() {
  const isWholeSatang = (baht: number) => bahtOf(satangOf(baht)) === baht;
  return z.number().check(z.nonnegative(), z.maximum(MOST_BAHT), z.refine(isWholeSatang));
}

function numberSchema() {
  return z.optional(z.int().check(z.nonnegative(), z.maximum(MOST_NUMBER)));
}

function yearSchema() {
  return z.int().check(z.minimum(2400), z.maximum(2700));
}

/** Made when first used: other clicks do not need it. */
function remedySchema() {
  const place = { strategy: numberSchema(), tactic: numberSchema() };
  const part = z.strictObject({
    division: keySchema(),
    ...place,
    money: z.record(z.string().check(z.regex(/^2[4-7]\d\d$/)), bahtSchema()),
  });
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('allocation'),
      row: keySchema(),
      division: keySchema(),
      amount: bahtSchema(),
    }),
    z
      .strictObject({
        kind: z.literal('move'),
        row: keySchema(),
        division: z.optional(keySchema()),
        ...place,
        fromYear: z.optional(yearSchema()),
        toYear: z.optional(yearSchema()),
      })
      .check(
        z.refine(({ fromYear, toYear }) => (fromYear === undefined) === (toYear === undefined)),
      ),
    z.strictObject({
      kind: z.literal('split'),
      row: keySchema(),
      parts: z.array(part).check(z.minLength(2), z.maxLength(MOST_PARTS)),
    }),
  ]);
}

type TypedRemedy = z.infer<ReturnType<typeof remedySchema>>;

/** @throws ProgramFault BAD_ARGUMENTS for anything but a remedy. */
export function parseRemedy(operation: string, typed: unknown): Remedy {
  return remedyOf(parsedBy(operation, remedySchema(), typed));
}

/** @throws ProgramFault BAD_ARGUMENTS for anything but `{remedy, fingerprint}`. */
export function parseApplication(typed: unknown): { remedy: Remedy; fingerprint: string } {
  const schema = z.strictObject({ remedy: remedySchema(), fingerprint: keySchema() });
  const { remedy, fingerprint } = parsedBy('applyRemedy', schema, typed);
  return { remedy: remedyOf(remedy), fingerprint };
}

/** @throws ProgramFault BAD_ARGUMENTS for anything but `{key}`. */
export function parseTakeBack(typed: unknown): { key: string } {
  return parsedBy('undoRemedy', z.strictObject({ key: keySchema() }), typed);
}

function parsedBy<Value>(
  operation: string,
  schema: { safeParse(value: unknown): z.core.util.SafeParseResult<Value> },
  typed: unknown,
): Value {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw new ProgramFault('BAD_ARGUMENTS', `${operation}: ${parsed.error.message}`);
}

function remedyOf(typed: TypedRemedy): Remedy {
  if (typed.kind === 'allocation') return { ...typed, amount: satangOf(typed.amount) };
  if (typed.kind === 'move') {
    const { row, division = null, strategy = null, tactic = null, fromYear, toYear } = typed;
    const years =
      fromYear === undefined || toYear === undefined ? null : { from: fromYear, to: toYear };
    return { kind: 'move', row, division, strategy, tactic, years };
  }
  return {
    kind: 'split',
    row: typed.row,
    parts: typed.parts.map(({ division, strategy = null, tactic = null, money }) => ({
      ...{ division, strategy, tactic },
      amounts: new Map(Object.entries(money).map(([year, baht]) => [Number(year), satangOf(baht)])),
    })),
  };
}
