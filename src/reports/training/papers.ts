import { missingSettings } from '../../plan/completeness/gaps.ts';
import { stepOf } from '../../plan/training/steps.ts';
import { GIVEN_UP, ORDER_STEP } from '../../tabs/training/steps.ts';
import { thaiYear } from '../../text/format.ts';
import type { MissingContent } from '../../text/papers.ts';
import { TRAINING_PAPER_TEXTS } from '../../text/training-papers.ts';
import { longDay, orBlank } from '../blanks.ts';
import { text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf, SIGNER_TAGS, signerOf } from '../facts.ts';
import {
  definePaper,
  type Paper,
  type PaperAsk,
  type PaperIssue,
  type PaperSource,
} from '../paper.ts';
import { REGISTER_TAGS, REQUEST_TAGS, registerData, requestData, requestOf } from './data.ts';

/** A paper about one training request. */
function requestPaper(
  template: string,
  titleOf: (holder: string, course: string) => string,
  {
    needs = [],
    step = 1,
    ownFacts = () => ({}),
  }: {
    /** Fields of the request that it prints beside those of every such paper. */
    readonly needs?: readonly RequestField[];
    /** The step that must have been reached before it is issued. */
    readonly step?: number;
    readonly ownFacts?: (issue: PaperIssue) => { orderNumber?: string; orderDay?: string };
  } = {},
): Paper {
  return definePaper({
    template,
    basis: 'request',
    reissue: 'once',
    tags: { ...FACT_TAGS, ...SIGNER_TAGS, number: text, day: text, ...REQUEST_TAGS },
    data: (source, ask, issue) => ({
      ...factsOf(source.plan),
      ...signerOf(source.plan),
      number: orBlank(issue.number),
      day: longDay(issue.day),
      ...requestData(source.plan, requestOf(source, ask)),
      ...ownFacts(issue),
    }),
    title: (source, ask) => {
      const { course, position } = requestOf(source, ask);
      return titleOf(holderOf(source, position), course);
    },
    missing: (source: PaperSource, ask: PaperAsk) => [
      ...missingSettings(source.plan, [
        'municipality',
        'owningUnit',
        'owningDivision',
        'signerOffice',
      ]),
      ...missingOfRequest(source, ask, { needs: [...PRINTED_BY_ALL, ...needs], step }),
    ],
  });
}

type RequestField = Extract<MissingContent, { kind: 'field' }>['column'];

/** What each paper on a training names. */
const PRINTED_BY_ALL: readonly RequestField[] = [
  'position',
  'course',
  'provider',
  'place',
  'from',
  'to',
];

function missingOfRequest(
  source: PaperSource,
  ask: PaperAsk,
  { needs, step }: { readonly needs: readonly RequestField[]; readonly step: number },
): MissingContent[] {
  if (ask.request === undefined) return [{ kind: 'request' }];
  const request = requestOf(source, ask);
  const reached = stepOf(request);
  return [
    ...needs
      .filter((column) => (request[column] ?? '') === '')
      .map((column) => ({ kind: 'field', column }) as const),
    ...(reached === GIVEN_UP || reached < step ? [{ kind: 'step', reached } as const] : []),
  ];
}

function holderOf({ plan }: PaperSource, number: string): string {
  return plan.positions.find((position) => position.number === number)?.holder ?? '';
}

/** แบบแสดงเจตจำนงเข้ารับการฝึกอบรม. */
export const TRAINING_INTENT = requestPaper('training-intent', TRAINING_PAPER_TEXTS.intentTitle);

/** บันทึกข้อความ that asks for the training. */
export const TRAINING_MEMO = requestPaper('training-memo', TRAINING_PAPER_TEXTS.memoTitle);

/** คำสั่ง to travel, with its authority from the list of laws; once issued it is itself the order. */
export const TRAVEL_ORDER = requestPaper('travel-order', TRAINING_PAPER_TEXTS.orderTitle, {
  step: ORDER_STEP,
  ownFacts: ({ number, day }) =>
    number === '' ? {} : { orderNumber: number, orderDay: longDay(day) },
});

/** บันทึกข้อความ that reports the training. */
export const TRAINING_REPORT = requestPaper('training-report', TRAINING_PAPER_TEXTS.reportTitle, {
  needs: ['orderNumber', 'orderDay', 'attendance'],
});

/** The trainings of the fiscal year that is shown, with where they stand. */
export const TRAINING_REGISTER = definePaper({
  template: 'training-register',
  basis: 'requests',
  reissue: 'freely',
  tags: { ...FACT_TAGS, ...SIGNER_TAGS, day: text, ...REGISTER_TAGS },
  data: ({ plan }, _ask, { day }) => ({
    ...factsOf(plan),
    ...signerOf(plan),
    day: longDay(day),
    ...registerData(plan),
  }),
  title: ({ plan: { settings } }) =>
    TRAINING_PAPER_TEXTS.registerTitle(
      settings.municipality,
      settings.currentYear === null ? '' : thaiYear(settings.currentYear),
    ),
  missing: ({ plan }) => missingSettings(plan, ['municipality', 'currentYear']),
});
