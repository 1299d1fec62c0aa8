import { type Facts, type Finding, MONEY_FACTS, type Severity } from '../base/finding.ts';
import type { FiscalYear } from '../base/fiscal-year.ts';
import { bahtOf, type Satang } from '../base/money.ts';

/** A finding as plain JSON for those outside the add-on; its facts stand beside the fixed fields, money in baht. */
export type ExportedFinding = {
  readonly code: string;
  readonly severity: Severity;
  readonly years: readonly FiscalYear[];
} & Facts;

const MONEY: ReadonlySet<string> = new Set(MONEY_FACTS);

export function exportFinding({ code, severity, years, facts }: Finding): ExportedFinding {
  const outside = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'number' && MONEY.has(name) ? bahtOf(fact as Satang) : fact,
  ]);
  return { ...Object.fromEntries(outside), code, severity, years };
}
