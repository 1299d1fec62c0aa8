import { missingSettings, missingTexts } from '../../plan/completeness/gaps.ts';
import { lineOf } from '../../plan/totals.ts';
import { SPAN } from '../../tabs/reconciliation-keys.ts';
import { bahtText } from '../../text/baht-text.ts';
import { thaiBaht, thaiWhole } from '../../text/format.ts';
import { memoSubject, memoTitle } from '../../text/papers.ts';
import { longDay, orBlank } from '../blanks.ts';
import { CERTIFICATE_TAGS, certificateData } from '../certificate/data.ts';
import { flag, list, text } from '../docx/tags.ts';
import { FACT_TAGS, factsOf, PARAGRAPHS, SIGNER_TAGS, signerOf } from '../facts.ts';
import { definePaper } from '../paper.ts';
import { MEMO as DOCUMENT, paragraphsOfAll, wordingOf } from '../wording.ts';

const MEMO_TAGS = {
  ...FACT_TAGS,
  ...SIGNER_TAGS,
  number: text,
  day: text,
  subject: text,
  paragraphs: PARAGRAPHS,
  /** No wording is given: the template has one. */
  standardText: flag,
  activityCount: text,
  plannedTotal: text,
  plannedWords: text,
  /** One, or none when the checks before proposing were not run. */
  certificate: list(CERTIFICATE_TAGS),
};

/** บันทึกข้อความ that proposes the plan, with what its checks found. */
export const MEMO = definePaper({
  template: 'memo',
  basis: 'plan',
  reissue: 'once',
  tags: MEMO_TAGS,
  data: (source, _ask, { number, day }) => {
    const { plan, totals } = source;
    const paragraphs = paragraphsOfAll(wordingOf(DOCUMENT, plan, totals));
    const { planned } = lineOf(totals, SPAN);
    return {
      ...factsOf(plan),
      ...signerOf(plan),
      number: orBlank(number),
      day: longDay(day),
      subject: memoSubject(orBlank(plan.settings.planTitle)),
      paragraphs,
      standardText: paragraphs.length === 0,
      activityCount: thaiWhole(plan.activities.length),
      plannedTotal: thaiBaht(planned),
      plannedWords: bahtText(planned),
      certificate: certificateData(source),
    };
  },
  title: ({ plan }) => memoTitle(plan),
  missing: ({ plan, certificate }) => [
    ...missingSettings(plan, [
      'municipality',
      'planTitle',
      'owningUnit',
      'owningDivision',
      'phone',
      'signerOffice',
    ]),
    ...missingTexts(plan, DOCUMENT),
    ...(certificate === null ? [{ kind: 'certificate' } as const] : []),
  ],
});
