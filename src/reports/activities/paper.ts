import { missingParts, missingSettings } from '../../plan/completeness/gaps.ts';
import type { Plan } from '../../plan/plan.ts';
import { lineDivisionOf, lineOf } from '../../plan/totals.ts';
import { SPAN } from '../../tabs/reconciliation-keys.ts';
import { bahtText } from '../../text/baht-text.ts';
import { thaiBaht, thaiWhole, thaiYear } from '../../text/format.ts';
import { activitiesTitle, SPAN_NAME, WHOLE_MUNICIPALITY } from '../../text/papers.ts';
import { orBlank } from '../blanks.ts';
import { signedBaht } from '../budget/amounts.ts';
import { list, text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf } from '../facts.ts';
import { definePaper, type PaperAsk, type PaperSource } from '../paper.ts';
import { activityTables } from '../plan-book/activities.ts';
import { PLAN_BOOK_TAGS } from '../plan-book/tags.ts';

const LIST_TAGS = {
  ...FACT_TAGS,
  /** Name of the division; for all of them the municipality as a whole. */
  division: text,
  headTitle: text,
  tables: PLAN_BOOK_TAGS.activities.tags.tables,
  /** What the division was given and plans, the span first. */
  totals: list({
    year: text,
    count: text,
    allocated: text,
    planned: text,
    difference: text,
  }),
  plannedTotal: text,
  plannedWords: text,
};

/** The activities of one division, as its head looks them over and signs. */
export const ACTIVITY_LIST = definePaper({
  template: 'activities',
  basis: 'figures',
  reissue: 'freely',
  tags: LIST_TAGS,
  data: ({ plan, totals }, ask) => {
    const of = ask.division === undefined ? {} : { division: ask.division };
    const { planned } = lineOf(totals, SPAN, of);
    const division = plan.divisions.find(({ code }) => code === ask.division);
    return {
      ...factsOf(plan),
      division: divisionName(plan, ask),
      headTitle: orBlank(division?.headTitle ?? ''),
      tables: activityTables(plan, isOf({ plan }, ask)),
      totals: [SPAN, ...plan.years].map((year) => {
        const line = lineOf(totals, year as typeof SPAN | number, of);
        return {
          year: typeof year === 'number' ? thaiYear(year) : SPAN_NAME,
          count: thaiWhole(line.activities),
          allocated: thaiBaht(line.allocated),
          planned: thaiBaht(line.planned),
          difference: signedBaht(line.difference),
        };
      }),
      plannedTotal: thaiBaht(planned),
      plannedWords: bahtText(planned),
    };
  },
  title: ({ plan }, ask) =>
    activitiesTitle(plan, ask.division === undefined ? '' : divisionName(plan, ask)),
  missing: ({ plan }, ask) => [
    ...missingSettings(plan, ['municipality', 'planTitle', 'firstYear', 'yearCount']),
    ...missingParts(plan, ['division', 'strategy', 'tactic']),
    ...(plan.activities.some(isOf({ plan }, ask))
      ? []
      : [{ kind: 'table', part: 'activities' } as const]),
  ],
});

function divisionName(plan: Plan, ask: PaperAsk): string {
  return plan.divisions.find(({ code }) => code === ask.division)?.name ?? WHOLE_MUNICIPALITY;
}

function isOf(
  { plan }: Pick<PaperSource, 'plan'>,
  ask: PaperAsk,
): (activity: Plan['activities'][number]) => boolean {
  const codes = new Set(plan.divisions.map(({ code }) => code));
  return ({ owner }) => ask.division === undefined || lineDivisionOf(owner, codes) === ask.division;
}
