import { defineCheck, type Found, type PlanUnderCheck } from './define-check.ts';
import { type LawCitation, lawCitations } from './law-citations.ts';

/** One rule with three codes: a law is cited by the title and the year under which it was made. */
export const LAW_YEAR_WRONG = defineCheck({
  code: 'LAW_YEAR_WRONG',
  severity: 'E',
  holds: 'A law of the list is cited with a year that the list has for it.',
  find: (subject) =>
    findCitations(
      subject,
      ({ years, year }) => years.length > 0 && !years.includes(year),
      ({ meant, year, years }) => ({
        law: meant ?? '',
        year,
        expected: years.join(', '),
      }),
    ),
});

export const LAW_TITLE_WRONG = defineCheck({
  code: 'LAW_TITLE_WRONG',
  severity: 'E',
  holds: 'No law is cited by a title that is only almost that of a law of the list.',
  find: (subject) =>
    findCitations(
      subject,
      ({ years, meant }) => years.length === 0 && meant !== null,
      ({ title, meant }) => ({ law: title, expected: meant ?? '' }),
    ),
});

export const LAW_NOT_LISTED = defineCheck({
  code: 'LAW_NOT_LISTED',
  severity: 'I',
  holds:
    'Every act and decree that texts cite with a year is in the list, so that it can be checked.',
  find: (subject) =>
    findCitations(
      subject,
      ({ years, meant, isStatute }) => isStatute && years.length === 0 && meant === null,
      ({ title, year }) => ({ law: title, year }),
    ),
});

/** One finding for each text with such citations, told by the first of them. */
function findCitations(
  { plan, texts }: PlanUnderCheck,
  isAtFault: (citation: LawCitation) => boolean,
  factsOf: (citation: LawCitation) => Found['facts'],
): Found[] {
  const byText = new Map<LawCitation['text'], LawCitation[]>();
  for (const citation of lawCitations(texts.having('law'), plan.lists.law)) {
    if (!isAtFault(citation)) continue;
    byText.set(citation.text, [...(byText.get(citation.text) ?? []), citation]);
  }
  return [...byText].flatMap(([{ place }, citations]) =>
    citations.slice(0, 1).map((citation) => ({
      place,
      facts: factsOf(citation),
      subject: citations.map(({ title, year }) => `${title}${year}`).join('|'),
    })),
  );
}
