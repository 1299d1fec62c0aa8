import type { IsoDay } from '../../base/day.ts';
import { daysOfQuarter, fiscalYearOf } from '../../base/fiscal-year.ts';
import { addSatang, NO_MONEY } from '../../base/money.ts';
import { compareRatios, ratio } from '../../base/ratio.ts';
import { toArabicDigits } from '../../base/thai-digits.ts';
import { CLOSED_RESULTS_TAB, type ResultColumn } from '../../tabs/results/results-tab.ts';
import { needsNoFigure } from '../../tabs/results/states.ts';
import { RESULT_RULES } from '../../tabs/rules/results.ts';
import { GIVEN_UP } from '../../tabs/training/steps.ts';
import { YEARS_IN_NAME } from '../../tabs/words/targets.ts';
import { type AssessedRow, missingCells, TARGET_PARTS } from '../results/assess.ts';
import { closedSaying } from '../results/closing.ts';
import { shareOf } from '../results/computed.ts';
import { amountOf } from '../results/read-result.ts';
import { fingerprintOf } from '../results/read-results.ts';
import { isSameQuarter, latestVersions, type TypedResult } from '../results/records.ts';
import { spendingByLine } from '../results/spending.ts';
import { costOf, stepOf } from '../training/steps.ts';
import { type Check, defineCheck, type Found, type PlanUnderCheck } from './define-check.ts';

/** Rules on what is reported of the open quarter; they say nothing while none is open. */

type Reported = AssessedRow & { readonly typed: TypedResult };

interface RowRule<Code> {
  readonly code: Code;
  readonly holds: string;
  readonly column: ResultColumn;
  /** The facts of the fault; null: there is none. */
  readonly fault: (row: Reported, subject: PlanUnderCheck) => Found['facts'] | null;
}

/** A rule that looks at each row of the tabs of results by itself. */
function ruleOfRows<const Code extends keyof typeof RESULT_RULES>({
  code,
  holds,
  column,
  fault,
}: RowRule<Code>): Check<Code> {
  return defineCheck<Code>({
    code,
    severity: RESULT_RULES[code].severity,
    holds,
    find: (subject) =>
      subject.results.flatMap((row): Found[] => {
        if (!isLaid(row)) return [];
        const facts = fault(row, subject);
        if (facts === null) return [];
        return [
          {
            years: [row.typed.year],
            place: { ...row.typed.source, column },
            facts: { activity: row.due.label, ...facts },
            subject: subjectOf(row.typed),
          },
        ];
      }),
  });
}

function isLaid(row: AssessedRow): row is Reported {
  return row.typed !== null;
}

function subjectOf(typed: TypedResult): string {
  return fingerprintOf(typed);
}

const isBlank = (text: string) => text.trim() === '';
/** 100 per cent. */
const WHOLE = ratio(100);

const RESULT_MISSING = ruleOfRows({
  code: 'RESULT_MISSING',
  holds: 'An activity that is due has a state.',
  column: 'state',
  fault: ({ typed, due }) =>
    typed.state === '' ? { quarter: typed.quarter, name: due.activity.name } : null,
});

const RESULT_QUANTITY_MISSING = ruleOfRows({
  code: 'RESULT_QUANTITY_MISSING',
  holds: 'What is done or under way says how much.',
  column: 'quantityResult',
  fault: (row) =>
    missingCells(row).includes('quantityResult') ? { state: row.typed.state } : null,
});

const RESULT_UNREADABLE = ruleOfRows({
  code: 'RESULT_UNREADABLE',
  holds: 'A result beside a target with a number has one, too.',
  column: 'quantityResult',
  fault: ({ typed, parts }) => {
    const part = TARGET_PARTS.find((one) => parts[one].latest.kind === 'unreadable');
    if (part === undefined || needsNoFigure(typed.state)) return null;
    const { target } = parts[part];
    return { text: typed.results[part], unit: target.kind === 'count' ? target.unit : '' };
  },
});

const RESULT_OVER_100 = ruleOfRows({
  code: 'RESULT_OVER_100',
  holds: 'A share is not more than the whole.',
  column: 'quantityResult',
  fault: ({ parts, typed }) => {
    const part = TARGET_PARTS.find((one) => {
      const { target, latest } = parts[one];
      const amount = target.kind === 'per-cent' ? amountOf(latest) : null;
      return amount !== null && compareRatios(amount, WHOLE) > 0;
    });
    return part === undefined ? null : { text: typed.results[part] };
  },
});

const RESULT_BELOW_TARGET = ruleOfRows({
  code: 'RESULT_BELOW_TARGET',
  holds: 'Who stays below the target says why.',
  column: 'problem',
  fault: ({ judgement, typed, due }) => {
    const { attainment, light } = judgement;
    if (attainment === null || light === 'green' || !isBlank(typed.problem)) return null;
    return { text: typed.results.quantity, target: due.activity.target.quantity, attainment };
  },
});

const RESULT_WITHOUT_EVIDENCE = ruleOfRows({
  code: 'RESULT_WITHOUT_EVIDENCE',
  holds: 'What is done can be shown.',
  column: 'evidence',
  fault: (row) => (missingCells(row).includes('evidence') ? {} : null),
});

const EVIDENCE_OTHER_YEAR = ruleOfRows({
  code: 'EVIDENCE_OTHER_YEAR',
  holds: 'Evidence that names a year names the one that is reported.',
  column: 'evidence',
  fault: ({ typed }) => {
    const years = [...toArabicDigits(typed.evidence).matchAll(YEARS_IN_NAME)].map(([year]) =>
      Number(year),
    );
    // The calendar year before is right for the first quarter, whose months lie in it.
    const isOther = (year: number) => year !== typed.year && year !== typed.year - 1;
    const other = years.find(isOther);
    if (other === undefined || !years.every(isOther)) return null;
    return { other, year: typed.year };
  },
});

const SPENT_MISSING = ruleOfRows({
  code: 'SPENT_MISSING',
  holds: 'An activity with money says what it used, be it nothing.',
  column: 'spent',
  fault: (row) =>
    missingCells(row).includes('spent') && !row.typed.spentIsText
      ? { amount: row.budget ?? 0 }
      : null,
});

const SPENT_WITHOUT_BUDGET = ruleOfRows({
  code: 'SPENT_WITHOUT_BUDGET',
  holds: 'An activity that needs no money uses none.',
  column: 'spent',
  fault: ({ typed, budget }) =>
    (budget ?? 0) === 0 && (typed.spent ?? 0) > 0 ? { amount: typed.spent ?? 0 } : null,
});

const SPENT_OVER_ACTIVITY = ruleOfRows({
  code: 'SPENT_OVER_ACTIVITY',
  holds: 'An activity uses no more than the plan gives it.',
  column: 'spent',
  fault: ({ typed, budget, spentBefore }) => {
    const amount = addSatang(spentBefore ?? NO_MONEY, typed.spent ?? NO_MONEY);
    if (budget === null || budget === 0 || amount <= budget) return null;
    return { amount, planned: budget };
  },
});

const SPENT_BELOW_TRAINING = ruleOfRows({
  code: 'SPENT_BELOW_TRAINING',
  holds: 'An activity that pays for trainings reports at least what they cost.',
  column: 'spent',
  fault: ({ typed, due, spentBefore }, { plan }) => {
    if (typed.spent === null) return null;
    const until = daysOfQuarter(typed.year, typed.quarter).to as IsoDay;
    const planned = addSatang(
      NO_MONEY,
      ...plan.training.requests
        .filter(
          (request) =>
            request.activity === due.activity.source.row &&
            stepOf(request) !== GIVEN_UP &&
            // A loan counts when it is cleared, other money when it is drawn.
            (request.clearedDay ?? (request.loanAmount === null ? request.loanDay : null)) !==
              null &&
            isOfYear(request.clearedDay ?? request.loanDay, typed.year, until),
        )
        .map(costOf),
    );
    const amount = addSatang(spentBefore ?? NO_MONEY, typed.spent);
    return amount < planned ? { amount, planned } : null;
  },
});

function isOfYear(day: IsoDay | null, year: number, until: IsoDay): boolean {
  return day !== null && fiscalYearOf(day) === year && day <= until;
}

const OVERDUE_ACTIVITY = ruleOfRows({
  code: 'OVERDUE_ACTIVITY',
  holds: 'What was due in an earlier quarter is done.',
  column: 'state',
  fault: ({ due }) => (due.overdueFrom === null ? null : { quarter: due.overdueFrom }),
});

const STATE_REASON_MISSING = ruleOfRows({
  code: 'STATE_REASON_MISSING',
  holds: 'What is postponed or cancelled says why.',
  column: 'problem',
  fault: (row) => (missingCells(row).includes('problem') ? { state: row.typed.state } : null),
});

const COMPUTED_DIFFERS = ruleOfRows({
  code: 'COMPUTED_DIFFERS',
  holds: 'A result that the workbook can count is what it counts.',
  column: 'quantityResult',
  fault: ({ typed, computed, parts }) => {
    const { latest, target } = parts.quantity;
    const share = computed === null ? null : shareOf(computed);
    const typedAmount = target.kind === 'per-cent' ? amountOf(latest) : null;
    if (computed === null || share === null || typedAmount === null) return null;
    // To the hundredth, as it is shown.
    const typedShare = Math.floor((typedAmount.numerator * 100) / typedAmount.denominator);
    if (Math.abs(typedShare - share) <= 1) return null;
    const { numerator, denominator } = computed;
    return { text: typed.results.quantity, share, numerator, denominator };
  },
});

/** One strategy and division; one row may use what another leaves. Said at a row that spent something. */
const SPENT_OVER_ALLOCATION = defineCheck({
  code: 'SPENT_OVER_ALLOCATION',
  severity: 'W',
  holds: 'A division uses under a strategy no more than it was allocated after transfers.',
  find: ({ plan, totals, results }) => {
    const year = results[0]?.typed?.year;
    if (year === undefined || !plan.years.includes(year)) return [];
    return spendingByLine(plan, totals, year)
      .filter(({ spent, allocated }) => spent > allocated)
      .flatMap(({ strategy, division, spent, allocated }): Found[] => {
        const row = results
          .filter(isLaid)
          .find((one) => one.division === division && one.due.activity.strategy === strategy);
        if (row === undefined) return [];
        const name = plan.divisions.find(({ code }) => code === division)?.name ?? division;
        return [
          {
            years: [year],
            place: { ...row.typed.source, column: 'spent' },
            facts: { division: name, strategy, amount: spent, allocated },
          },
        ];
      });
  },
});

/** A closed quarter changes by a correction with its reason only. */
const RESULT_EDITED_AFTER_CLOSE = defineCheck({
  code: 'RESULT_EDITED_AFTER_CLOSE',
  severity: 'W',
  holds: 'A row of a closed quarter is as it was when it was closed.',
  find: ({ plan, results }) => {
    const { closed, typed } = plan.results;
    const open = results[0]?.typed;
    const changed = closed.filter((one) => fingerprintOf(one) !== one.fingerprint);
    const latest = new Map(latestVersions(closed).map((one) => [one.activity, one]));
    const retyped = typed.filter((one) => {
      const known = latest.get(one.activity);
      const isClosed = known !== undefined && isSameQuarter(known, one);
      const isOpen = open != null && isSameQuarter(open, one);
      return (
        isClosed && !isOpen && fingerprintOf(closedSaying({ typed: one })) !== known.fingerprint
      );
    });
    return [
      ...changed.map(
        ({ source, label, year }): Found => ({
          years: [year],
          place: { tab: CLOSED_RESULTS_TAB.key, row: source.row, column: 'quantityResult' },
          facts: { activity: label },
        }),
      ),
      ...retyped.map(
        ({ source, year, activity }): Found => ({
          years: [year],
          place: { ...source, column: 'quantityResult' },
          facts: { activity: latest.get(activity)?.label ?? '' },
        }),
      ),
    ];
  },
});

export const RESULT_CHECKS = [
  RESULT_MISSING,
  RESULT_QUANTITY_MISSING,
  RESULT_UNREADABLE,
  RESULT_OVER_100,
  RESULT_BELOW_TARGET,
  RESULT_WITHOUT_EVIDENCE,
  EVIDENCE_OTHER_YEAR,
  SPENT_MISSING,
  SPENT_WITHOUT_BUDGET,
  SPENT_OVER_ACTIVITY,
  SPENT_OVER_ALLOCATION,
  SPENT_BELOW_TRAINING,
  OVERDUE_ACTIVITY,
  STATE_REASON_MISSING,
  COMPUTED_DIFFERS,
  RESULT_EDITED_AFTER_CLOSE,
] as const;
