import { NOBODY } from '../../tabs/reconciliation-keys.ts';
import type { Activity } from '../plan.ts';
import { lineDivisionOf, runsIn } from '../totals.ts';
import { joinYears } from './by-year.ts';
import {
  defineCheck,
  type Found,
  labelOf,
  type PlanUnderCheck,
  placeOfActivity,
} from './define-check.ts';

/** One rule with two codes: the owner of an activity is a division of the list, or all of them. */
export const OWNER_MISSING = defineCheck({
  code: 'OWNER_MISSING',
  severity: 'E',
  holds: 'Every activity says which division it belongs to.',
  find: (subject) => findOwners(subject, (typed) => (typed === '' ? {} : null)),
});

export const OWNER_NOT_A_DIVISION = defineCheck({
  code: 'OWNER_NOT_A_DIVISION',
  severity: 'E',
  holds: 'What stands as the owner of an activity is the name of a division.',
  find: (subject) => findOwners(subject, (typed) => (typed === '' ? null : { text: typed })),
});

/** `factsOf` gets what is typed where no division is, and says null if that is not its fault. */
function findOwners(
  { plan, order }: PlanUnderCheck,
  factsOf: (typed: string) => { readonly text?: string } | null,
): Found[] {
  const codes = new Set(plan.divisions.map((division) => division.code));
  const years = new Set(plan.years);
  return order.flatMap((numbered) => {
    const typed = typedInsteadOfDivision(numbered.activity, codes);
    const facts = typed === null ? null : factsOf(typed);
    if (facts === null) return [];
    const place = placeOfActivity(numbered.activity, 'owner');
    return amountsByYear(numbered.activity, years).map(({ years: same, amount }) => ({
      years: same,
      place,
      facts: { activity: labelOf(numbered), ...facts, amount },
    }));
  });
}

function typedInsteadOfDivision(activity: Activity, codes: ReadonlySet<string>): string | null {
  const { owner } = activity;
  if (lineDivisionOf(owner, codes) !== NOBODY) return null;
  if (owner.kind === 'nobody') return owner.typed.trim();
  return owner.kind === 'division' ? owner.code : null;
}

/** The money of the years in which the activity runs; no year and 0 if it runs in none. */
function amountsByYear(activity: Activity, planYears: ReadonlySet<number>) {
  const running = activity.schedule.filter((one) => planYears.has(one.year) && runsIn(one));
  const moneyOf = new Map(running.map((one) => [one.year, one.money ?? 0]));
  const joined = joinYears([...moneyOf.keys()], (year) => ({ amount: moneyOf.get(year) ?? 0 }));
  const amounts = joined.map(({ years, facts }) => ({ years, amount: Number(facts.amount) }));
  return amounts.length === 0 ? [{ years: [], amount: 0 }] : amounts;
}
