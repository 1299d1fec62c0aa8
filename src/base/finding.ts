import type { FiscalYear } from './fiscal-year.ts';

/** E blocks issuing, W needs a reason, I informs. */
export const SEVERITIES = ['E', 'W', 'I'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The one cell that a finding is about. `row` is the key of the row (hidden column A), `column` the key
 * of the column (hidden row 1); the sheet position is looked up when the finding is shown.
 */
export interface Place {
  readonly tab: string;
  readonly row: string;
  readonly column: string;
}

/** Names and figures of a finding; amounts of money in satang under keys listed in MONEY_FACTS. */
export type Facts = Readonly<Record<string, string | number | readonly number[]>>;

/** The facts that are amounts of money: satang inside, baht wherever they leave the add-on. */
export const MONEY_FACTS = [
  'allocated',
  'planned',
  'difference',
  'amount',
  'formula',
  'computed',
] as const;

/** Something in the plan that a person should look at. Expected faults are values, never errors. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** The fiscal years for which the same figures hold; empty when it does not depend on a year. */
  readonly years: readonly FiscalYear[];
  readonly place: Place;
  readonly facts: Facts;
  /** The typed text that it judges, where the facts do not hold it; part of its fingerprint. */
  readonly subject?: string;
}
