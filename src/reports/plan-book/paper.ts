import { planBookTitle } from '../../text/papers.ts';
import { definePaper } from '../paper.ts';
import { planBookData } from './data.ts';
import { missingFromBook } from './missing.ts';
import { PLAN_BOOK_TAGS } from './tags.ts';

export const PLAN_BOOK = definePaper({
  template: 'plan-book',
  basis: 'plan',
  reissue: 'once',
  tags: PLAN_BOOK_TAGS,
  data: ({ plan, totals }) => planBookData(plan, totals),
  title: ({ plan: { settings, years } }) =>
    planBookTitle({ plan: settings.planTitle, municipality: settings.municipality, years }),
  missing: ({ plan, totals }) => missingFromBook(plan, totals),
});
