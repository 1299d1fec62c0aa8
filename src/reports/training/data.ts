import type { Satang } from '../../base/money.ts';
import { ProgramFault } from '../../base/program-fault.ts';
import type { Plan } from '../../plan/plan.ts';
import { costOf, stepOf } from '../../plan/training/steps.ts';
import { BLANK_REQUEST, type TrainingRequest } from '../../plan/training/training.ts';
import { FINISHED, GIVEN_UP, TRAINING_STEPS } from '../../tabs/training/steps.ts';
import { bahtText } from '../../text/baht-text.ts';
import { thaiBaht, thaiDateShort, thaiWhole } from '../../text/format.ts';
import { TRAINING_PAPER_TEXTS } from '../../text/training-papers.ts';
import { longDay, orBlank, orDashes } from '../blanks.ts';
import { type DataOf, list, text } from '../docx/tags.ts';
import type { PaperAsk, PaperSource } from '../paper.ts';

/** One training of one person, as the papers about it name it. */
export const REQUEST_TAGS = {
  holder: text,
  positionTitle: text,
  division: text,
  course: text,
  provider: text,
  place: text,
  /** First and last day. */
  from: text,
  to: text,
  activity: text,
  fee: text,
  allowance: text,
  travel: text,
  lodging: text,
  total: text,
  totalWords: text,
  loan: text,
  orderNumber: text,
  orderDay: text,
  attendance: text,
  reportDay: text,
  sharedDay: text,
  /** The rule by which the travel is ordered, from the list of laws. */
  authority: text,
};

/**
 * The request that is asked for; without one a blank form is made, with dots for a hand to fill.
 * @throws ProgramFault BAD_ARGUMENTS when there is none such.
 */
export function requestOf({ plan }: PaperSource, { request }: PaperAsk): TrainingRequest {
  if (request === undefined) return BLANK_REQUEST;
  const found = plan.training.requests.find(({ source }) => source.row === request);
  if (found === undefined) throw new ProgramFault('BAD_ARGUMENTS', `No request "${request}"`);
  return found;
}

export function requestData(plan: Plan, request: TrainingRequest): DataOf<typeof REQUEST_TAGS> {
  const position = plan.positions.find(({ number }) => number === request.position);
  const division = plan.divisions.find(({ code }) => code === position?.division);
  const total = costOf(request);
  return {
    holder: orBlank(position?.holder ?? ''),
    positionTitle: orBlank(position?.title ?? ''),
    division: orBlank(division?.name ?? plan.settings.municipality),
    course: orBlank(request.course),
    provider: orBlank(request.provider),
    place: orBlank(request.place),
    from: longDay(request.from),
    to: longDay(request.to ?? request.from),
    activity: orBlank(request.activityName),
    fee: amount(request.fee),
    allowance: amount(request.allowance),
    travel: amount(request.travel),
    lodging: amount(request.lodging),
    total: thaiBaht(total),
    totalWords: bahtText(total),
    loan: amount(request.loanAmount),
    orderNumber: orBlank(request.orderNumber),
    orderDay: longDay(request.orderDay),
    attendance: orBlank(request.attendance),
    reportDay: longDay(request.reportDay),
    sharedDay: longDay(request.sharedDay),
    authority: authorityOf(plan),
  };
}

function amount(money: Satang | null): string {
  return money === null || money === 0 ? '-' : thaiBaht(money);
}

/** The rule on training costs, as it stands in the list of laws of ตั้งค่า. */
function authorityOf({ lists }: Plan): string {
  const law = lists.law.find(({ entry }) => entry.includes(TRAINING_PAPER_TEXTS.authorityMark));
  // The year stands first in the detail of a law.
  const [year = ''] = law?.detail.split(',') ?? [];
  return law === undefined ? orBlank('') : `${law.entry} ${year.trim()}`.trim();
}

/** All trainings, in the order of their days. */
export const REGISTER_TAGS = {
  count: text,
  rows: list({
    order: text,
    holder: text,
    course: text,
    days: text,
    amount: text,
    orderNumber: text,
    state: text,
  }),
};

type RegisterRow = DataOf<typeof REGISTER_TAGS>['rows'][number];

const NO_ROW: RegisterRow = {
  ...{ order: '-', holder: '-', course: '-', days: '-', amount: '-', orderNumber: '-', state: '-' },
};

export function registerData(plan: Plan): DataOf<typeof REGISTER_TAGS> {
  const requests = [...plan.training.requests].sort((a, b) =>
    (a.from ?? '').localeCompare(b.from ?? ''),
  );
  return {
    count: thaiWhole(requests.length),
    rows: orDashes(
      requests.map((request, index) => ({
        order: thaiWhole(index + 1),
        holder: plan.positions.find(({ number }) => number === request.position)?.holder || '-',
        course: request.course || '-',
        days: daysOf(request),
        amount: thaiBaht(costOf(request)),
        orderNumber: request.orderNumber || '-',
        state: stateOf(request),
      })),
      NO_ROW,
    ),
  };
}

function daysOf({ from, to }: TrainingRequest): string {
  if (from === null) return '-';
  return to === null || to === from
    ? thaiDateShort(from)
    : `${thaiDateShort(from)} - ${thaiDateShort(to)}`;
}

function stateOf(request: TrainingRequest): string {
  const step = stepOf(request);
  if (step === GIVEN_UP) return TRAINING_PAPER_TEXTS.givenUp;
  if (step === FINISHED) return TRAINING_PAPER_TEXTS.finished;
  return TRAINING_PAPER_TEXTS.waitsFor(TRAINING_STEPS[step - 1]?.label ?? '');
}
