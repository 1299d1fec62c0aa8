import { type FiscalYear, QUARTERS } from '../../base/fiscal-year.ts';
import { missingSettings } from '../../plan/completeness/gaps.ts';
import { evidenceAreas } from '../../plan/results/evidence.ts';
import type { PeriodResults } from '../../plan/results/period.ts';
import type { MissingContent } from '../../text/papers.ts';
import { PERIOD_NAMES, RESULT_PAPER_TITLES } from '../../text/results-papers.ts';
import { longDay } from '../blanks.ts';
import { text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf, SIGNER_TAGS, signerOf } from '../facts.ts';
import {
  definePaper,
  type Paper,
  type PaperAsk,
  type PaperIssue,
  type PaperSource,
} from '../paper.ts';
import { FIRST_HALF, periodData, resultsAsked, wholeYearAsked } from './data.ts';
import { EVIDENCE_TAGS, MANAGEMENT_TAGS, PERIOD_TAGS, YEAR_TAGS } from './tags.ts';
import { evidenceData, managementData, yearData } from './year-data.ts';

/** Settings that every paper on results names. */
const NAMED = ['municipality', 'planTitle', 'owningUnit', 'owningDivision'] as const;

/** Each quarter of the paper that is not closed: figures that may still change are not issued. */
function missingResults({ plan }: PaperSource, results: PeriodResults | null): MissingContent[] {
  return [
    ...missingSettings(plan, NAMED),
    ...(results === null ? [{ kind: 'resultsYear' } as const] : []),
    ...(results?.quarters ?? [])
      .filter(({ state }) => state !== 'closed')
      .map((standing) => ({ kind: 'quarter', standing }) as const),
  ];
}

const HEAD_TAGS = { ...FACT_TAGS, ...SIGNER_TAGS, day: text };

function headOf({ plan }: PaperSource, { day }: PaperIssue) {
  return { ...factsOf(plan), ...signerOf(plan), day: longDay(day) };
}

/** Which results a paper is of: of a part of the year that is asked for, or of a whole one. */
type Asked = (source: PaperSource, ask: PaperAsk) => PeriodResults | null;

const firstHalf: Asked = ({ plan }, ask) => resultsAsked(plan, ask, FIRST_HALF);
const wholeYear: Asked = ({ plan }, ask) => resultsAsked(plan, ask, QUARTERS);
const publishedYear: Asked = ({ plan }, ask) => wholeYearAsked(plan, ask);

function titleOf(
  title: (municipality: string, year: FiscalYear | null) => string,
  asked: Asked,
): Paper['title'] {
  return (source, ask) =>
    title(source.plan.settings.municipality, asked(source, ask)?.year ?? null);
}

function headAndPeriod(
  source: PaperSource,
  issue: PaperIssue,
  of: { readonly results: PeriodResults | null; readonly period: string },
) {
  return { ...headOf(source, issue), ...periodData(source.plan, source.totals, of) };
}

/** What the first two quarters brought, for the committee and the mayor in April. */
export const HALF_YEAR_REPORT = definePaper({
  template: 'half-year-report',
  basis: 'results',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...PERIOD_TAGS },
  data: (source, ask, issue) =>
    headAndPeriod(source, issue, { results: firstHalf(source, ask), period: PERIOD_NAMES.half }),
  title: titleOf(RESULT_PAPER_TITLES.half, firstHalf),
  missing: (source, ask) => missingResults(source, firstHalf(source, ask)),
});

/** The same of a whole year, with the three things that the notice on personnel asks for. */
export const YEAR_REPORT = definePaper({
  template: 'year-report',
  basis: 'results',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...PERIOD_TAGS, ...YEAR_TAGS },
  data: (source, ask, issue) => {
    const results = wholeYear(source, ask);
    return {
      ...headAndPeriod(source, issue, { results, period: PERIOD_NAMES.year }),
      ...yearData(source.plan, results),
    };
  },
  title: titleOf(RESULT_PAPER_TITLES.year, wholeYear),
  missing: (source, ask) => missingResults(source, wholeYear(source, ask)),
});

/** What is published of the development of staff: of the newest whole year. */
export const DEVELOPMENT_REPORT = definePaper({
  template: 'development-report',
  basis: 'results',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...PERIOD_TAGS },
  data: (source, ask, issue) =>
    headAndPeriod(source, issue, {
      results: publishedYear(source, ask),
      period: PERIOD_NAMES.year,
    }),
  title: titleOf(RESULT_PAPER_TITLES.development, publishedYear),
  missing: (source, ask) => missingResults(source, publishedYear(source, ask)),
});

/** What is published of personnel; parts of which this file knows nothing are named, never filled. */
export const MANAGEMENT_REPORT = definePaper({
  template: 'management-report',
  basis: 'people',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...MANAGEMENT_TAGS },
  data: (source, ask, issue) => ({
    ...headOf(source, issue),
    ...managementData(source.plan, publishedYear(source, ask)?.year ?? null),
  }),
  title: titleOf(RESULT_PAPER_TITLES.management, publishedYear),
  missing: ({ plan }) => [
    ...missingSettings(plan, NAMED),
    ...(plan.positions.length === 0 ? [{ kind: 'part', part: 'person' } as const] : []),
  ],
});

/** What answers each area of LPA, ITA and the standards, with links, and what is missing. */
export const EVIDENCE_BINDER = definePaper({
  template: 'evidence-binder',
  basis: 'results',
  reissue: 'freely',
  tags: { ...HEAD_TAGS, ...EVIDENCE_TAGS },
  data: (source, ask, issue) => ({
    ...headOf(source, issue),
    ...evidenceData(source.plan, wholeYear(source, ask)),
  }),
  title: titleOf(RESULT_PAPER_TITLES.evidence, wholeYear),
  missing: (source, ask) => {
    const results = wholeYear(source, ask);
    return [
      ...missingSettings(source.plan, NAMED),
      ...(results === null || evidenceAreas(source.plan, results).length === 0
        ? [{ kind: 'references' } as const]
        : []),
    ];
  },
});
