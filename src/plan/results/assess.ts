import type { Quarter } from '../../base/fiscal-year.ts';
import { addSatang, NO_MONEY, type Satang } from '../../base/money.ts';
import { quarterOfRound } from '../../tabs/results/rounds.ts';
import { RESULT_STATES, type TypedState } from '../../tabs/results/states.ts';
import type { Settings } from '../../tabs/settings.ts';
import type { Owner, Plan, Target } from '../plan.ts';
import { type ComputedFigure, computeIndicator, indicatorsOf } from './computed.ts';
import { type DueActivity, dueActivities, frozenActivities, unitsOf } from './due.ts';
import { type Judgement, judge, type LightLimits, type PartResult, USUAL_LIMITS } from './light.ts';
import { type ReadResult, readResult } from './read-result.ts';
import { isNumeric, readTarget, type TargetUnits } from './read-target.ts';
import { isSameQuarter, resultKey, type TypedResult, type YearQuarter } from './records.ts';

export const TARGET_PARTS = ['quantity', 'quality', 'benefit'] as const;
export type TargetPart = (typeof TARGET_PARTS)[number];

/** An activity that is due in a quarter, with what was typed of it and what follows from that. */
export interface AssessedRow {
  readonly key: string;
  readonly due: DueActivity;
  /** Code of the division that reports; empty: HR does. */
  readonly division: string;
  /** null: its row was not laid yet. */
  readonly typed: TypedResult | null;
  readonly parts: Readonly<Record<TargetPart, PartResult>>;
  readonly judgement: Judgement;
  /** Of the whole year; null: none was given. */
  readonly budget: Satang | null;
  /** In earlier quarters of the year; null: nobody reported any. */
  readonly spentBefore: Satang | null;
  readonly computed: (ComputedFigure & { readonly isConfirmed: boolean }) | null;
}

/** The quarter whose results HR has opened; null: none. */
export function openQuarterOf({ settings }: Pick<Plan, 'settings'>): YearQuarter | null {
  return quarterOfRound(settings.resultsRound);
}

/** What the open quarter answers for; in a correction what was closed. */
export function openResults(plan: Plan): AssessedRow[] {
  const open = openQuarterOf(plan);
  if (open === null) return [];
  const isCorrection = plan.results.closed.some((one) => isSameQuarter(one, open));
  return isCorrection ? assessClosedQuarter(plan, open) : assessQuarter(plan, open);
}

/** Everything that is due in a quarter, in the official order, beside what is typed of it. */
export function assessQuarter(plan: Plan, at: YearQuarter): AssessedRow[] {
  return assessDue(plan, at, dueActivities(plan, at));
}

/** The same of a quarter that is closed already: activities and targets as they were frozen then. */
export function assessClosedQuarter(plan: Plan, at: YearQuarter): AssessedRow[] {
  return assessDue(plan, at, frozenActivities(plan, at));
}

function assessDue(plan: Plan, at: YearQuarter, due: readonly DueActivity[]): AssessedRow[] {
  const typed = new Map(
    plan.results.typed.filter((one) => isSameQuarter(one, at)).map((one) => [one.activity, one]),
  );
  const indicators = new Map(indicatorsOf(plan).map((one) => [one.activity.source.row, one]));
  const units = unitsOf(plan);
  const codes = new Set(plan.divisions.map(({ code }) => code));
  return due.map((one): AssessedRow => {
    const { activity } = one;
    const own = typed.get(activity.source.row) ?? null;
    const indicator = indicators.get(activity.source.row);
    const parts = partsOf(activity.target, own?.results ?? null, {
      due: one,
      units,
      quarter: at.quarter,
    });
    return {
      key: resultKey(activity.source.row, at),
      due: one,
      division: reportingDivision(activity.owner, codes),
      typed: own,
      parts,
      judgement: judgeParts(parts, own, { due: one, quarter: at.quarter, settings: plan.settings }),
      budget: activity.schedule.find(({ year }) => year === at.year)?.money ?? null,
      spentBefore: sumOfSpent(one.earlier),
      computed:
        indicator === undefined
          ? null
          : { ...computeIndicator(plan, indicator, at), isConfirmed: indicator.isConfirmed },
    };
  });
}

/** The division in whose tab the activity is reported; empty: no single one, so HR reports it. */
export function reportingDivision(owner: Owner, codes: ReadonlySet<string>): string {
  return owner.kind === 'division' && codes.has(owner.code) ? owner.code : '';
}

function limitsOf({
  greenFrom,
  yellowFrom,
}: Pick<Settings, 'greenFrom' | 'yellowFrom'>): LightLimits {
  return {
    green: greenFrom === null ? USUAL_LIMITS.green : greenFrom * 100,
    yellow: yellowFrom === null ? USUAL_LIMITS.yellow : yellowFrom * 100,
  };
}

interface ReadingContext {
  readonly due: DueActivity;
  readonly units: TargetUnits;
  readonly quarter: Quarter;
}

function partsOf(
  target: Target,
  typed: Target | null,
  { due, units, quarter }: ReadingContext,
): Record<TargetPart, PartResult> {
  const partOf = (part: TargetPart): PartResult => {
    const read = readTarget(target[part], units);
    const result = (text: string, at: Quarter): ReadResult =>
      isNumeric(read) ? readResult(text, read, { quarter: at, units }) : { kind: 'none' };
    return {
      target: read,
      latest: result(typed?.[part] ?? '', quarter),
      earlier: due.earlier.map((one) => result(one.results[part], one.quarter)),
    };
  };
  return { quantity: partOf('quantity'), quality: partOf('quality'), benefit: partOf('benefit') };
}

function judgeParts(
  parts: Readonly<Record<TargetPart, PartResult>>,
  typed: TypedResult | null,
  of: { readonly due: DueActivity; readonly quarter: Quarter; readonly settings: Settings },
): Judgement {
  return judge(
    {
      state: typed?.state ?? '',
      ...parts,
      saysQuantity: (typed?.results.quantity ?? '').trim() !== '',
      hasEvidence: (typed?.evidence ?? '').trim() !== '',
      course: { quarter: of.quarter, ticked: of.due.ticked },
    },
    limitsOf(of.settings),
  );
}

/** null: nobody reported an amount, which is not the same as zero. */
function sumOfSpent(results: readonly { readonly spent: Satang | null }[]): Satang | null {
  const amounts = results.flatMap(({ spent }) => spent ?? []);
  return amounts.length === 0 ? null : addSatang(NO_MONEY, ...amounts);
}

/** What counts as reported: a state, and for work that is done or under way something said of its quantity. */
export function isReported({ typed }: Pick<AssessedRow, 'typed'>): boolean {
  return typed !== null && typed.state !== '';
}

/** Columns of a row that its head still has to fill; the first of them comes next. */
export function missingCells({
  typed,
  budget,
}: AssessedRow): ('state' | 'quantityResult' | 'spent' | 'evidence' | 'problem')[] {
  const state: TypedState | '' = typed?.state ?? '';
  if (typed === null || state === '') return ['state'];
  const { done, underWay, postponed, cancelled } = RESULT_STATES;
  const isBlank = (text: string) => text.trim() === '';
  return [
    ...((state === done || state === underWay) && isBlank(typed.results.quantity)
      ? (['quantityResult'] as const)
      : []),
    ...((budget ?? 0) > 0 && typed.spent === null ? (['spent'] as const) : []),
    ...(state === done && isBlank(typed.evidence) ? (['evidence'] as const) : []),
    ...((state === postponed || state === cancelled) && isBlank(typed.problem)
      ? (['problem'] as const)
      : []),
  ];
}
