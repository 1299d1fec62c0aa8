import { missingParts, missingSettings } from '../../plan/completeness/gaps.ts';
import { budgetTitle } from '../../text/papers.ts';
import { longDay } from '../blanks.ts';
import { text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf, SIGNER_TAGS, signerOf } from '../facts.ts';
import { definePaper } from '../paper.ts';
import { emptyTables } from '../plan-book/missing.ts';
import { BUDGET_TAGS, budgetReportData } from './data.ts';

/** Allocated and planned money with their difference, by strategy and by division, with bars. */
export const BUDGET = definePaper({
  template: 'budget',
  basis: 'figures',
  reissue: 'freely',
  tags: { ...FACT_TAGS, ...SIGNER_TAGS, day: text, ...BUDGET_TAGS },
  data: ({ plan, totals }, _ask, { day }) => ({
    ...factsOf(plan),
    ...signerOf(plan),
    day: longDay(day),
    ...budgetReportData(plan, totals),
  }),
  title: ({ plan }) => budgetTitle(plan),
  missing: ({ plan, totals }) => [
    ...missingSettings(plan, ['municipality', 'planTitle', 'firstYear', 'yearCount']),
    ...missingParts(plan, ['division', 'strategy', 'allocation', 'activity']),
    ...emptyTables(plan, totals, ['budget', 'activities']),
  ],
});
