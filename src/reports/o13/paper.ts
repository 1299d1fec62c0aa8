import { missingSettings, missingTexts } from '../../plan/completeness/gaps.ts';
import { planOfYear } from '../../plan/plan-of-year.ts';
import { reconcile } from '../../plan/totals.ts';
import { type MissingContent, rulesAndPlanTitle } from '../../text/papers.ts';
import { list } from '../docx/tags.ts';
import { FACT_TAGS, factsOf } from '../facts.ts';
import { definePaper, type PaperSource } from '../paper.ts';
import { planParts } from '../plan-book/data.ts';
import { emptyTables } from '../plan-book/missing.ts';
import { outlineBook } from '../plan-book/outline.ts';
import { PLAN_BOOK_TAGS, SECTION_TAGS } from '../plan-book/tags.ts';
import { paragraphsOf, RULES, wordingOf } from '../wording.ts';

const { tactics, budget, activities, idp } = PLAN_BOOK_TAGS;

/** The rules by which staff is managed and developed, and the plan by which it is: published as one. */
export const RULES_AND_PLAN = definePaper({
  template: 'o13',
  basis: 'plan',
  reissue: 'yearly',
  tags: { ...FACT_TAGS, rules: list(SECTION_TAGS), tactics, budget, activities, idp },
  data: (source) => {
    const { plan, totals } = ofShownYear(source);
    // The plan's own texts stay in its book: here only its tables follow the rules.
    const parts = planParts(plan, totals, outlineBook([]).parts);
    return {
      ...factsOf(plan),
      rules: wordingOf(RULES, plan, totals).map(({ number, heading, text }) => ({
        isChapter: false,
        startsPage: false,
        number,
        heading,
        paragraphs: paragraphsOf(text),
      })),
      tactics: parts.tactics,
      budget: parts.budget,
      activities: parts.activities,
      idp: parts.idp,
    };
  },
  title: (source) => rulesAndPlanTitle(ofShownYear(source).plan),
  missing: (source) => missingOf(ofShownYear(source)),
});

type PlanAndTotals = Pick<PaperSource, 'plan' | 'totals'>;

/** It is published each year, for that year only. */
function ofShownYear({ plan, totals }: PlanAndTotals): PlanAndTotals {
  const year = plan.settings.currentYear;
  if (year === null || !plan.years.includes(year)) return { plan, totals };
  const shown = planOfYear(plan, year);
  return { plan: shown, totals: reconcile(shown) };
}

function missingOf({ plan, totals }: PlanAndTotals): MissingContent[] {
  return [
    ...missingSettings(plan, [
      'municipality',
      'district',
      'province',
      'planTitle',
      'owningUnit',
      'owningDivision',
      'phone',
    ]),
    ...missingTexts(plan, RULES),
    ...emptyTables(plan, totals, ['tactics', 'budget', 'activities', 'idp']),
  ];
}
