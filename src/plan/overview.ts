import type { Finding, Severity } from '../base/finding.ts';
import type { FiscalYear } from '../base/fiscal-year.ts';
import type { Satang } from '../base/money.ts';
import { RECONCILIATION_TAB } from '../tabs/computed-tabs.ts';
import { parseTabKey } from '../tabs/define-tab.ts';
import { BUDGET_TAB } from '../tabs/master-tabs.ts';
import {
  ALL,
  codeOfAmount,
  EVERYONE,
  type LineDivision,
  type LineStrategy,
  NOBODY,
  parseLineKey,
  SPAN,
} from '../tabs/reconciliation-keys.ts';
import { type CoverageRate, coverageOf } from './people/coverage.ts';
import type { Plan } from './plan.ts';
import { lineOf, type Reconciliation, type TotalsLine } from './totals.ts';

/** Figures of one line, in satang. */
export interface Figures {
  readonly allocated: Satang;
  readonly planned: Satang;
  /** Planned less allocated. */
  readonly difference: Satang;
  readonly activities: number;
}

export interface FiguresOfYear extends Figures {
  readonly year: FiscalYear;
}

/** One line of the overview through all years. */
export interface FiguresByYear {
  readonly years: readonly FiguresOfYear[];
  readonly span: Figures;
}

export interface StrategyOverview extends FiguresByYear {
  readonly number: number;
  readonly title: string;
}

export interface DivisionOverview extends FiguresByYear {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Findings in the division's own tabs and on its lines of กระทบยอด. */
  readonly findings: SeverityCounts;
  /** How many of its people have a plan of their own, for each year; empty where nobody is. */
  readonly people: readonly CoverageRate[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The whole plan as a few plain figures, for หน้าหลัก and the sidebar. */
export interface Overview {
  readonly total: FiguresByYear;
  readonly strategies: readonly StrategyOverview[];
  readonly divisions: readonly DivisionOverview[];
  /** Activities of "ทุกส่วนราชการ". */
  readonly everyone: FiguresByYear;
  /** Activities without a valid owner. */
  readonly nobody: FiguresByYear;
  readonly findings: SeverityCounts;
  /** By tab key. */
  readonly findingsByTab: Readonly<Record<string, SeverityCounts>>;
  /** Cells with something in them that no total counts. */
  readonly notNumbers: number;
}

/** Sums up the plan; `findings` are those to be counted (usually without the accepted ones). */
export function overviewOf(
  plan: Plan,
  totals: Reconciliation,
  findings: readonly Finding[],
): Overview {
  const through = (of: { strategy?: LineStrategy; division?: LineDivision }): FiguresByYear => ({
    years: plan.years.map((year) => ({ year, ...figuresOf(lineOf(totals, year, of)) })),
    span: figuresOf(lineOf(totals, SPAN, of)),
  });
  const byDivision = countsBy(findings, divisionOfFinding);
  const span = lineOf(totals, SPAN);
  const { rates } = coverageOf(plan);
  return {
    total: through({}),
    strategies: plan.strategies.map(({ number, title }) => ({
      number,
      title,
      ...through({ strategy: number }),
    })),
    divisions: plan.divisions.map(({ code, name, shortName }) => ({
      code,
      name,
      shortName,
      ...through({ division: code }),
      findings: byDivision.get(code) ?? NO_FINDINGS,
      people: rates.get(code) ?? [],
    })),
    everyone: through({ division: EVERYONE }),
    nobody: through({ division: NOBODY }),
    findings: countsBy(findings, () => ALL).get(ALL) ?? NO_FINDINGS,
    findingsByTab: Object.fromEntries(countsBy(findings, ({ place }) => place.tab)),
    notNumbers:
      span.allocatedNotNumbers +
      span.plannedNotNumbers +
      plan.transfers.filter(({ amountIsText }) => amountIsText).length,
  };
}

const NO_FINDINGS: SeverityCounts = { E: 0, W: 0, I: 0 };

function figuresOf({ allocated, planned, difference, activities }: TotalsLine): Figures {
  return { allocated, planned, difference, activities };
}

/**
 * What of the municipality a finding concerns: a division's code, by its tab (`activities:D01`), its column
 * (`amount:D01`) or its line of กระทบยอด, or the word that stands for several there; null if nothing.
 */
export function divisionOfFinding({ place }: Finding): LineDivision | null {
  if (place.tab === RECONCILIATION_TAB.key) return parseLineKey(place.row)?.division ?? null;
  return place.tab === BUDGET_TAB.key
    ? codeOfAmount(place.column)
    : parseTabKey(place.tab).division;
}

function countsBy(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string | null,
): Map<string, SeverityCounts> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === null) continue;
    const count = counts.get(key) ?? { ...NO_FINDINGS };
    count[finding.severity] += 1;
    counts.set(key, count);
  }
  return counts;
}
