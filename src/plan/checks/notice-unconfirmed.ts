import { toArabicDigits } from '../../base/thai-digits.ts';
import type { ListEntry } from '../../tabs/lists/lists.ts';
import { NOTICE_PARTS_PLAIN } from '../../tabs/words/patterns.ts';
import { hitsOf, type PlanText } from '../texts/plan-texts.ts';
import { withoutSpaces } from '../texts/word-scanner.ts';
import { defineCheck, type Found } from './define-check.ts';

/** Letters behind the name of the notice in which its day, part and clause are looked for. */
const LONGEST_CITATION = 260;

export const NOTICE_UNCONFIRMED = defineCheck({
  code: 'NOTICE_UNCONFIRMED',
  severity: 'W',
  holds: "Day, part and clause of the notice of a province's committee are those of the list.",
  find: ({ plan, texts }) => {
    const notices = plan.lists.law.map(plainNotice);
    return texts.having('notice').flatMap((text): Found[] => {
      const unknown = citationsIn(text).filter((citation) => !isListed(citation, notices));
      const [first] = unknown;
      if (first === undefined) return [];
      const place = text.place;
      return [{ place, facts: { words: first.join(' ') }, subject: unknown.flat().join('|') }];
    });
  },
});

/** Title, province, day, part and clause of a row in one text without spaces. */
function plainNotice({ entry, detail }: ListEntry): string {
  return toArabicDigits(withoutSpaces(entry + detail));
}

/** What each citation is told by; those without day, part and clause are only mentions. */
function citationsIn(text: PlanText): string[][] {
  const starts = hitsOf(text, 'notice').map(({ at }) => at);
  return starts.flatMap((at, index) => {
    const end = Math.min(at + LONGEST_CITATION, starts[index + 1] ?? text.plain.length);
    const parts = [...text.plain.slice(at, end).matchAll(NOTICE_PARTS_PLAIN)].map(([part]) => part);
    return parts.length === 0 ? [] : [parts];
  });
}

function isListed(parts: readonly string[], notices: readonly string[]): boolean {
  return notices.some((notice) => parts.every((part) => notice.includes(toArabicDigits(part))));
}
