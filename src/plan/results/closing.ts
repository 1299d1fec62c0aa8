import { addSatang, NO_MONEY, type Satang } from '../../base/money.ts';
import {
  type ClosedState,
  LIGHT_NAMES,
  type LightName,
  NOT_REPORTED,
} from '../../tabs/results/states.ts';
import type { Plan } from '../plan.ts';
import type { Reconciliation } from '../totals.ts';
import { type AssessedRow, isReported } from './assess.ts';
import { fingerprintOf } from './read-results.ts';
import { type ClosedResult, latestVersions, resultKey, type YearQuarter } from './records.ts';
import { spendingByLine } from './spending.ts';

/** A row that closing appends to its tab; who closed it, and when, is for the run to say. */
export type ClosingRow = Omit<
  ClosedResult,
  'source' | 'reportedBy' | 'sentAt' | 'closedAt' | 'closedBy' | 'reason'
> & {
  /** Key of its row; a further version has another one. */
  readonly key: string;
};

type Saying = Pick<ClosedResult, 'results' | 'spent' | 'evidence' | 'problem' | 'movedTo'> & {
  readonly state: ClosedState;
};

/** What a head says of an activity, as a closed row holds it: no state is "not reported". */
export function closedSaying({ typed }: Pick<AssessedRow, 'typed'>): Saying {
  const {
    results = NOTHING,
    spent = null,
    evidence = '',
    problem = '',
    movedTo = '',
  } = typed ?? {};
  const state: ClosedState = typed === null || typed.state === '' ? NOT_REPORTED : typed.state;
  return { state, results, spent, evidence, problem, movedTo };
}

const NOTHING = { quantity: '', quality: '', benefit: '' };

/**
 * The rows that closing has still to append: one for each activity without one, and a further version of
 * those that say something else than they did. None when it is done, so closing again changes nothing.
 */
export function closingRows(
  plan: Plan,
  at: YearQuarter,
  rows: readonly AssessedRow[],
): ClosingRow[] {
  const latest = new Map(
    latestVersions(plan.results.closed).map((one) => [resultKey(one.activity, one), one]),
  );
  return rows.flatMap((row): ClosingRow[] => {
    const known = latest.get(row.key);
    // A row that somebody deleted says nothing; what was closed of it stays.
    const isUnchanged =
      known !== undefined &&
      (row.typed === null || fingerprintOf(closedSaying(row)) === known.fingerprint);
    return isUnchanged ? [] : [closingRow(row, at, (known?.version ?? 0) + 1)];
  });
}

function closingRow(row: AssessedRow, { year, quarter }: YearQuarter, version: number): ClosingRow {
  const { due, division, budget, parts, judgement } = row;
  const saying = closedSaying(row);
  const { latest } = parts.quantity;
  const share = latest.kind === 'number' ? latest.share : null;
  const isWhole = share?.part.denominator === 1 && share.whole.denominator === 1;
  return {
    key: version === 1 ? row.key : `${row.key}:v${version}`,
    ...{ year, quarter, version, division, budget },
    ...{ activity: due.activity.source.row, label: due.label, name: due.activity.name },
    ...{ strategy: due.activity.strategy, target: due.activity.target, ticked: due.ticked },
    ...saying,
    ...judgement,
    numerator: isWhole ? share.part.numerator : null,
    denominator: isWhole ? share.whole.numerator : null,
    spentToDate: sumToDate(row.spentBefore, saying.spent),
    fingerprint: fingerprintOf(saying),
  };
}

function sumToDate(before: Satang | null, now: Satang | null): Satang | null {
  return before === null && now === null ? null : addSatang(before ?? NO_MONEY, now ?? NO_MONEY);
}

/** What HR sees before a quarter is closed, and what may hold it back. */
export interface QuarterSummary {
  readonly due: number;
  readonly reported: number;
  readonly lights: Readonly<Record<LightName, number>>;
  /** Paid in the quarter. */
  readonly spent: Satang;
  /** Rows without a state by division; the empty code is HR's own tab. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** Rows whose money is not a number: nothing can be closed while one is there. */
  readonly unreadable: readonly string[];
  /** Lines of strategy and division that spent more than they have; closing then needs a reason. */
  readonly overspent: number;
}

export function summarise(
  plan: Plan,
  totals: Reconciliation,
  { at, rows }: { readonly at: YearQuarter; readonly rows: readonly AssessedRow[] },
): QuarterSummary {
  const missing = new Map<string, string[]>();
  for (const row of rows)
    if (!isReported(row))
      missing.set(row.division, [...(missing.get(row.division) ?? []), row.due.label]);
  return {
    due: rows.length,
    reported: rows.filter(isReported).length,
    lights: countLights(rows.map(({ judgement }) => judgement.light)),
    spent: addSatang(NO_MONEY, ...rows.flatMap(({ typed }) => typed?.spent ?? [])),
    missing,
    unreadable: rows.filter(({ typed }) => typed?.spentIsText).map(({ due }) => due.label),
    overspent: plan.years.includes(at.year)
      ? spendingByLine(plan, totals, at.year).filter(({ spent, allocated }) => spent > allocated)
          .length
      : 0,
  };
}

export function countLights(lights: readonly LightName[]): Record<LightName, number> {
  const counts = { green: 0, yellow: 0, red: 0, grey: 0 };
  for (const name of LIGHT_NAMES) counts[name] = lights.filter((one) => one === name).length;
  return counts;
}
