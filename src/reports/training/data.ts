import { fiscalYearOf } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import { ProgramFault } from '../../base/program-fault.ts';
import { clerkOf, superiorOf } from '../../plan/people/superiors.ts';
import type { Plan, Position } from '../../plan/plan.ts';
import { costOf, stepOf } from '../../plan/training/steps.ts';
import { BLANK_REQUEST, type TrainingRequest } from '../../plan/training/training.ts';
import { FINISHED, GIVEN_UP, TRAINING_STEPS } from '../../tabs/training/steps.ts';
import { bahtText } from '../../text/baht-text.ts';
import { thaiBaht, thaiDateShort, thaiEraYear, thaiWhole } from '../../text/format.ts';
import { BLANK } from '../../text/papers.ts';
import { TRAINING_PAPER_TEXTS } from '../../text/training-papers.ts';
import { withoutPrinted } from '../../text/typed-once.ts';
import { longDay, orBlank, orDashes } from '../blanks.ts';
import { type DataOf, flag, list, text } from '../docx/tags.ts';
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
  /** "ระหว่างวันที่ … ถึงวันที่ …"; a course of one day has one. */
  days: text,
  /** A row of the individual plan asks for this course. */
  fromPlan: flag,
  activity: text,
  /** It costs something, or the form is blank; it costs nothing; money is lent for it. */
  hasCost: flag,
  isFree: flag,
  hasLoan: flag,
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
  /** Who is above the person, and the clerk: names or dots, and their offices. */
  headName: text,
  headTitle: text,
  clerkName: text,
  clerkTitle: text,
  /** The office of the person, as it stands in the head of a memo. */
  office: text,
  officePhone: text,
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
  const head = position === undefined ? null : superiorOf(plan, position);
  const clerk = clerkOf(plan);
  return {
    holder: orBlank(position?.holder ?? ''),
    positionTitle: orBlank(position?.title ?? ''),
    division: orBlank(division?.name ?? plan.settings.municipality),
    course: orBlank(withoutPrinted('course', request.course)),
    provider: orBlank(request.provider),
    place: orBlank(withoutPrinted('place', request.place)),
    from: longDay(request.from),
    to: longDay(request.to ?? request.from),
    days: daysInWords(request),
    fromPlan: plan.idpEntries.some(({ source }) => source.row === request.idp),
    activity: orBlank(withoutPrinted('activity', request.activityName)),
    ...costData(request),
    headName: orBlank(head?.name ?? ''),
    headTitle: orBlank(head?.office ?? ''),
    clerkName: orBlank(clerk.name),
    clerkTitle: clerk.office,
    ...officeOf(plan, position),
    orderNumber: orBlank(withoutPrinted('number', request.orderNumber)),
    orderDay: longDay(request.orderDay),
    attendance: orBlank(request.attendance),
    reportDay: longDay(request.reportDay),
    sharedDay: longDay(request.sharedDay),
    authority: authorityOf(plan),
  };
}

type RequestData = DataOf<typeof REQUEST_TAGS>;
type CostTag =
  | 'hasCost'
  | 'isFree'
  | 'hasLoan'
  | 'fee'
  | 'allowance'
  | 'travel'
  | 'lodging'
  | 'total'
  | 'totalWords'
  | 'loan';

/** Amounts; a form that is to be filled by hand has dots, and nothing reads "no baht". */
function costData(request: TrainingRequest): Pick<RequestData, CostTag> {
  const isBlankForm = request === BLANK_REQUEST;
  const amount = (money: Satang | null) => (money ? thaiBaht(money) : isBlankForm ? BLANK : '-');
  const total = costOf(request);
  return {
    hasCost: isBlankForm || total > 0,
    isFree: !isBlankForm && total === 0,
    hasLoan: isBlankForm || (request.loanAmount ?? 0) > 0,
    fee: amount(request.fee),
    allowance: amount(request.allowance),
    travel: amount(request.travel),
    lodging: amount(request.lodging),
    total: amount(total),
    totalWords: total > 0 ? bahtText(total) : BLANK,
    loan: amount(request.loanAmount),
  };
}

/** The unit and telephone of the settings are those of the division that keeps the plan. */
function officeOf(
  { settings, divisions }: Plan,
  position: Position | undefined,
): Pick<RequestData, 'office' | 'officePhone'> {
  const division = divisions.find(({ code }) => code === position?.division);
  const { owningUnit, owningDivision, phone } = settings;
  const isOwning =
    division !== undefined &&
    [division.name, division.shortName, ...division.aliases].includes(owningDivision);
  if (division !== undefined && !isOwning) return { office: division.name, officePhone: BLANK };
  if (position !== undefined && !isOwning) return { office: '', officePhone: BLANK };
  const office = [owningUnit, owningDivision].filter((part) => part !== '').join(' ');
  return { office: orBlank(office), officePhone: orBlank(phone) };
}

function daysInWords({ from, to }: TrainingRequest): string {
  return from !== null && (to === null || to === from)
    ? TRAINING_PAPER_TEXTS.onDay(longDay(from))
    : TRAINING_PAPER_TEXTS.onDays(longDay(from), longDay(to));
}

/** The rule on training costs, as it stands in the list of laws of ตั้งค่า. */
function authorityOf({ lists }: Plan): string {
  const law = lists.law.find(({ entry }) => entry.includes(TRAINING_PAPER_TEXTS.authorityMark));
  // The year stands first in the detail of a law.
  const [year = ''] = law?.detail.split(',') ?? [];
  return law === undefined ? orBlank('') : `${law.entry} ${year.trim()}`.trim();
}

/** The trainings of one fiscal year, in the order of their days. */
export const REGISTER_TAGS = {
  /** "พ.ศ. ๒๕๖๗"; dots where the settings show no year. */
  fiscalYear: text,
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

/** After every day. */
const LAST = '9';

type RegisterRow = DataOf<typeof REGISTER_TAGS>['rows'][number];

const NO_ROW: RegisterRow = {
  ...{ order: '-', holder: '-', course: '-', days: '-', amount: '-', orderNumber: '-', state: '-' },
};

/** Trainings without a day stand last in the register of the year that is shown. */
export function registerData(plan: Plan): DataOf<typeof REGISTER_TAGS> {
  const { currentYear } = plan.settings;
  const requests = plan.training.requests
    .filter(
      ({ from }) => from === null || currentYear === null || fiscalYearOf(from) === currentYear,
    )
    .sort((a, b) => (a.from ?? LAST).localeCompare(b.from ?? LAST));
  return {
    fiscalYear: currentYear === null ? BLANK : thaiEraYear(currentYear),
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
