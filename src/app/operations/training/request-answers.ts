import type { IsoDay } from '../../../base/day.ts';
import { formatDayShort } from '../../../base/day.ts';
import { isLink } from '../../../base/link.ts';
import { bahtOf } from '../../../base/money.ts';
import type { Plan } from '../../../plan/plan.ts';
import {
  activityBalance,
  type Balance,
  divisionBalance,
  divisionOfRequest,
} from '../../../plan/training/balance.ts';
import { type Caution, cautionsOf } from '../../../plan/training/cautions.ts';
import { costOf, dueOf, stepOf } from '../../../plan/training/steps.ts';
import type { TrainingRequest } from '../../../plan/training/training.ts';
import type { CellKind } from '../../../tabs/cell-kinds.ts';
import type { Column } from '../../../tabs/define-tab.ts';
import { REQUESTS_TAB, type RequestColumn } from '../../../tabs/training/requests-tab.ts';
import { TRAINING_STEPS } from '../../../tabs/training/steps.ts';
import { thaiDateShort } from '../../../text/format.ts';
import {
  clashSentence,
  DAYS_REVERSED,
  exceedsSentence,
  OTHER_ACTIVITY,
} from '../../../text/training.ts';

/** Baht, as plain JSON. */
export interface BalanceAnswer {
  readonly year: number;
  readonly planned: number;
  readonly committed: number;
  readonly left: number;
}

/** One column of ขออบรม as a form shows it. */
export interface RequestField {
  readonly key: RequestColumn & keyof TrainingRequest;
  readonly label: string;
  readonly help: string;
  /** As a person would type it. */
  readonly value: string;
  readonly choices: readonly string[];
  /** A web address, which is shown as it is: other digits would lead elsewhere. */
  readonly isLink: boolean;
}

export interface RequestAnswer {
  readonly row: string;
  readonly position: string;
  readonly holder: string;
  readonly title: string;
  /** Code; null: the executives, or a position that is not in the list. */
  readonly division: string | null;
  readonly course: string;
  /** 1-10: the open step; 0: given up; 11: all are done. */
  readonly step: number;
  readonly who: string;
  readonly stepLabel: string;
  /** "๕ ก.พ. ๒๕๖๗"; empty: nothing is due. */
  readonly due: string;
  readonly overdue: boolean;
  /** Baht. */
  readonly cost: number;
  readonly activityBalance: BalanceAnswer | null;
  readonly divisionBalance: BalanceAnswer | null;
  readonly cautions: readonly string[];
  /** What can be opened: the course as it is offered, what was shared, the file. */
  readonly links: readonly { readonly label: string; readonly link: string }[];
  /** Fields by step, in the order of the steps. */
  readonly steps: readonly { readonly label: string; readonly fields: readonly RequestField[] }[];
}

export function requestAnswer(plan: Plan, request: TrainingRequest, today: IsoDay): RequestAnswer {
  const step = stepOf(request);
  const due = dueOf(request, plan.settings);
  const position = plan.positions.find(({ number }) => number === request.position);
  const { who = '', label = '' } = TRAINING_STEPS[step - 1] ?? {};
  return {
    row: request.source.row,
    position: request.position,
    holder: position?.holder ?? '',
    title: position?.title ?? '',
    division: divisionOfRequest(plan, request),
    course: request.course,
    step,
    who,
    stepLabel: label,
    due: due === null ? '' : thaiDateShort(due),
    overdue: due !== null && due < today,
    cost: bahtOf(costOf(request)),
    activityBalance: balanceAnswer(activityBalance(plan, request)),
    divisionBalance: balanceAnswer(divisionBalance(plan, request)),
    cautions: cautionTexts(plan, request),
    links: linksOf(plan, request),
    steps: TRAINING_STEPS.map((one) => ({
      label: one.label,
      fields: [...one.facts, ...(one.beside ?? [])]
        .filter((key) => key !== 'activity')
        .map((key) => fieldOf(request, key)),
    })),
  };
}

function linksOf(plan: Plan, request: TrainingRequest): RequestAnswer['links'] {
  const { course, sharedLink, filedLink } = REQUESTS_TAB.columns;
  const offered = plan.training.courses.find(
    ({ name, link }) => name !== '' && name === request.course && isLink(link),
  );
  return [
    { label: course.header, link: offered?.link ?? '' },
    { label: sharedLink.header, link: request.sharedLink },
    { label: filedLink.header, link: request.filedLink },
  ].filter(({ link }) => isLink(link));
}

export function cautionTexts(plan: Plan, request: TrainingRequest): string[] {
  return cautionsOf(plan, request).map(cautionText);
}

function cautionText(caution: Caution): string {
  if (caution.type === 'exceeds') return exceedsSentence(caution.of, caution.balance, caution.cost);
  if (caution.type === 'clash') return clashSentence(caution.course, caution.from);
  return caution.type === 'other-activity' ? OTHER_ACTIVITY : DAYS_REVERSED;
}

function balanceAnswer(balance: Balance | null): BalanceAnswer | null {
  if (balance === null) return null;
  const { year, planned, committed, left } = balance;
  return { year, planned: bahtOf(planned), committed: bahtOf(committed), left: bahtOf(left) };
}

function fieldOf(request: TrainingRequest, key: RequestField['key']): RequestField {
  const { header, help, kind }: Column<unknown> = REQUESTS_TAB.columns[key];
  return {
    key,
    label: header,
    help,
    value: typedText(kind, request[key]),
    choices: kind.validation?.type === 'list' ? kind.validation.values : [],
    isLink: kind === REQUESTS_TAB.columns.filedLink.kind,
  };
}

function typedText(kind: CellKind<unknown>, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === REQUESTS_TAB.columns.from.kind) return formatDayShort(value as IsoDay);
  return String(kind.write(value));
}
