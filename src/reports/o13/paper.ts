import { missingSettings, missingTexts } from '../../plan/completeness/gaps.ts';
import { rulesAndPlanTitle } from '../../text/papers.ts';
import { list } from '../docx/tags.ts';
import { FACT_TAGS, factsOf } from '../facts.ts';
import { definePaper } from '../paper.ts';
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
  data: ({ plan, totals }) => {
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
  title: ({ plan }) => rulesAndPlanTitle(plan),
  missing: ({ plan, totals }) => [
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
  ],
});
