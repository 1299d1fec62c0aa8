import * as z from 'zod/mini';
import { satangOf } from '../../../base/money.ts';
import type { Remedy } from '../../../plan/remedies/remedy.ts';
import { baht, divisionCode, fiscalYear, rowKey } from '../../arguments.ts';

const MOST_PARTS = 20;
const MOST_NUMBER = 1_000;

function numberSchema() {
  return z.optional(z.int().check(z.nonnegative(), z.maximum(MOST_NUMBER)));
}

function typedRemedy() {
  const place = { strategy: numberSchema(), tactic: numberSchema() };
  const part = z.strictObject({
    division: divisionCode(),
    ...place,
    money: z.record(z.string().check(z.regex(/^2[4-7]\d\d$/)), baht()),
  });
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('allocation'),
      row: rowKey(),
      division: divisionCode(),
      amount: baht(),
    }),
    z
      .strictObject({
        kind: z.literal('move'),
        row: rowKey(),
        division: z.optional(divisionCode()),
        ...place,
        fromYear: z.optional(fiscalYear()),
        toYear: z.optional(fiscalYear()),
      })
      .check(
        z.refine(({ fromYear, toYear }) => (fromYear === undefined) === (toYear === undefined)),
      ),
    z.strictObject({
      kind: z.literal('split'),
      row: rowKey(),
      parts: z.array(part).check(z.minLength(2), z.maxLength(MOST_PARTS)),
    }),
  ]);
}

type TypedRemedy = z.output<ReturnType<typeof typedRemedy>>;

/** A remedy, of money in baht. */
export function remedySchema() {
  return z.pipe(typedRemedy(), z.transform(remedyOf));
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
