import { QUARTERS, type Quarter } from '../../base/fiscal-year.ts';
import { missingSettings } from '../../plan/completeness/gaps.ts';
import { evidenceAreas } from '../../plan/results/evidence.ts';
import type { PeriodResults } from '../../plan/results/period.ts';
import type { MissingContent } from '../../text/papers.ts';
import { PERIOD_NAMES, RESULT_PAPER_TITLES } from '../../text/results-papers.ts';
import { longDay } from '../blanks.ts';
import { text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf, SIGNER_TAGS, signerOf } from '../facts.ts';
import { definePaper, type PaperSource } from '../paper.ts';
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

function headOf({ plan }: PaperSource, { day }: { readonly day: Parameters<typeof longDay>[0] }) {
  return { ...factsOf(plan), ...signerOf(plan), day: longDay(day) };
}

/** What the first two quarters brought, for the committee and the mayor in April. */
export const HALF_YEAR_REPORT = definePaper({
  template: 'half-year-report',
  basis: 'results',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...PERIOD_TAGS },
  data: (source, ask, issue) => ({
    ...headOf(source, issue),
    ...periodData(source.plan, source.totals, {
      results: resultsAsked(source.plan, ask, FIRST_HALF),
      period: PERIOD_NAMES.half,
    }),
  }),
  title: ({ plan }, ask) =>
    RESULT_PAPER_TITLES.half(plan.settings.municipality, yearIn(plan, ask, FIRST_HALF)),
  missing: (source, ask) => missingResults(source, resultsAsked(source.plan, ask, FIRST_HALF)),
});

/** The same of a whole year, with the three things that the notice on personnel asks for. */
export const YEAR_REPORT = definePaper({
  template: 'year-report',
  basis: 'results',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...PERIOD_TAGS, ...YEAR_TAGS },
  data: (source, ask, issue) => {
    const results = resultsAsked(source.plan, ask, QUARTERS);
    return {
      ...headOf(source, issue),
      ...periodData(source.plan, source.totals, { results, period: PERIOD_NAMES.year }),
      ...yearData(source.plan, results),
    };
  },
  title: ({ plan }, ask) =>
    RESULT_PAPER_TITLES.year(plan.settings.municipality, yearIn(plan, ask, QUARTERS)),
  missing: (source, ask) => missingResults(source, resultsAsked(source.plan, ask, QUARTERS)),
});

function yearIn(
  plan: PaperSource['plan'],
  ask: Parameters<typeof resultsAsked>[1],
  quarters: readonly Quarter[],
) {
  return resultsAsked(plan, ask, quarters)?.year ?? null;
}

/** What is published of the development of staff: of the newest whole year. */
export const DEVELOPMENT_REPORT = definePaper({
  template: 'development-report',
  basis: 'results',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...PERIOD_TAGS },
  data: (source, ask, issue) => ({
    ...headOf(source, issue),
    ...periodData(source.plan, source.totals, {
      results: wholeYearAsked(source.plan, ask),
      period: PERIOD_NAMES.year,
    }),
  }),
  title: ({ plan }, ask) =>
    RESULT_PAPER_TITLES.development(
      plan.settings.municipality,
      wholeYearAsked(plan, ask)?.year ?? null,
    ),
  missing: (source, ask) => missingResults(source, wholeYearAsked(source.plan, ask)),
});

/** What is published of personnel; parts of which this file knows nothing are named, never filled. */
export const MANAGEMENT_REPORT = definePaper({
  template: 'management-report',
  basis: 'people',
  reissue: 'yearly',
  tags: { ...HEAD_TAGS, ...MANAGEMENT_TAGS },
  data: (source, ask, issue) => ({
    ...headOf(source, issue),
    ...managementData(source.plan, wholeYearAsked(source.plan, ask)?.year ?? null),
  }),
  title: ({ plan }, ask) =>
    RESULT_PAPER_TITLES.management(
      plan.settings.municipality,
      wholeYearAsked(plan, ask)?.year ?? null,
    ),
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
    ...evidenceData(source.plan, resultsAsked(source.plan, ask, QUARTERS)),
  }),
  title: ({ plan }, ask) =>
    RESULT_PAPER_TITLES.evidence(plan.settings.municipality, yearIn(plan, ask, QUARTERS)),
  missing: ({ plan }, ask) => {
    const results = resultsAsked(plan, ask, QUARTERS);
    return [
      ...missingSettings(plan, NAMED),
      ...(results === null || evidenceAreas(plan, results).length === 0
        ? [{ kind: 'references' } as const]
        : []),
    ];
  },
});
