import { missingParts, missingSettings, missingTexts } from '../../plan/completeness/gaps.ts';
import { orderTitle } from '../../text/papers.ts';
import { withoutPrinted } from '../../text/typed-once.ts';
import { longDay, orBlank, orDashes } from '../blanks.ts';
import { flag, list, text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf, PARAGRAPHS, SIGNER_TAGS, signerOf } from '../facts.ts';
import { definePaper } from '../paper.ts';
import { seatRows } from '../plan-book/data.ts';
import { emptyTables } from '../plan-book/missing.ts';
import { ORDER as DOCUMENT, paragraphsOf, paragraphsOfAll, wordingOf } from '../wording.ts';

const ORDER_TAGS = {
  ...FACT_TAGS,
  ...SIGNER_TAGS,
  orderNumber: text,
  orderDay: text,
  /** The first text of the order; the list of members follows it. */
  opening: PARAGRAPHS,
  seats: list({ order: text, name: text, role: text }),
  /** The other texts: duties, and from when it holds. */
  closing: PARAGRAPHS,
  /** No wording is given: the template has one. */
  standardText: flag,
};

/** คำสั่ง that appoints the committee. */
export const ORDER = definePaper({
  template: 'order',
  basis: 'committee',
  reissue: 'once',
  tags: ORDER_TAGS,
  data: ({ plan, totals }, _ask, { number, day }) => {
    const [first, ...others] = wordingOf(DOCUMENT, plan, totals).filter(
      ({ text: typed }) => paragraphsOf(typed).length > 0,
    );
    const { orderNumber, orderDay } = plan.settings;
    return {
      ...factsOf(plan),
      ...signerOf(plan),
      orderNumber: orBlank(number === '' ? withoutPrinted('number', orderNumber) : number),
      orderDay: longDay(day ?? orderDay),
      opening: paragraphsOf(first?.text ?? ''),
      seats: orDashes(seatRows(plan), { order: '-', name: '-', role: '-' }),
      closing: paragraphsOfAll(others),
      standardText: first === undefined,
    };
  },
  title: ({ plan }) => orderTitle(plan),
  missing: ({ plan, totals }) => [
    ...missingSettings(plan, ['municipality', 'planTitle', 'signerName', 'signerOffice']),
    ...missingParts(plan, ['chair', 'secretary']),
    ...missingTexts(plan, DOCUMENT),
    ...emptyTables(plan, totals, ['committee']),
  ],
});
