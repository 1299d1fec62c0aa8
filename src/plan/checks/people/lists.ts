import { toArabicDigits } from '../../../base/thai-digits.ts';
import { DEVELOPMENT_METHODS } from '../../../tabs/idp.ts';
import { CORE, FUNCTIONAL } from '../../../tabs/people.ts';
import { plainName } from '../../../tabs/typed-forms.ts';
import {
  CORE_LIST,
  EXECUTIVE_LIST,
  FUNCTIONAL_LIST,
  METHODS_MARK,
  OTHER_METHODS,
} from '../../../tabs/words/people.ts';
import type { BookSection, Plan } from '../../plan.ts';
import { defineCheck, type Found } from '../define-check.ts';

/** Lists in the running text that should be those of สมรรถนะ, and of the ten methods. */

interface ListedItem {
  /** "2.13" of "๒.๑๓) …". */
  readonly number: string;
  readonly plain: string;
}

/** Below this many items it is no list. */
const SHORTEST_LIST = 3;
/** Others than one mistyped name. */
const MOST_STRANGERS = 1;

/** UTF-16 units; a longer line is a paragraph between two lists, unless it has the number of a sub-item. */
const LONGEST_ITEM = 90;
const ITEM = /^\s*[-•]?\s*([0-9]{1,2}(?:\.[0-9]{1,2})?)\s*[.)]+\s*(\S.*)$/;

function listsIn({ heading, text }: BookSection): { core: ListedItem[]; functional: ListedItem[] } {
  const lists = { core: [] as ListedItem[], functional: [] as ListedItem[] };
  let current: ListedItem[] | null = null;
  for (const line of [heading, ...text.split(/\n|\|/)]) {
    const plain = plainName(line);
    if (FUNCTIONAL_LIST.test(plain)) current = lists.functional;
    else if (EXECUTIVE_LIST.test(plain)) current = null;
    else if (CORE_LIST.test(plain)) current = lists.core;
    else {
      const [, number, name] = ITEM.exec(toArabicDigits(line)) ?? [];
      const isParagraph = plain.length > LONGEST_ITEM && !(number ?? '').includes('.');
      if (isParagraph) current = null;
      else if (number !== undefined && name !== undefined)
        current?.push({ number, plain: plainName(name) });
    }
  }
  return lists;
}

function findStrangers(
  plan: Plan,
  group: typeof CORE | typeof FUNCTIONAL,
  list: 'core' | 'functional',
): Found[] {
  const names = plan.competencies
    .filter((one) => one.group === group && one.name !== '')
    .map(({ name }) => plainName(name));
  if (names.length === 0) return [];
  return plan.sections.flatMap((section): Found[] => {
    const items = listsIn(section)[list];
    const strangers = items.filter(({ plain }) => !names.some((name) => plain.startsWith(name)));
    if (items.length < SHORTEST_LIST || strangers.length <= MOST_STRANGERS) return [];
    const facts = {
      section: section.number,
      count: strangers.length,
      text: strangers[0]?.plain ?? '',
    };
    return [{ place: { ...section.source, column: 'text' }, facts }];
  });
}

export const CORE_LISTS_DIFFER = defineCheck({
  code: 'CORE_LISTS_DIFFER',
  severity: 'E',
  holds: 'Wherever core competencies are listed, they are those of the list.',
  find: ({ plan }) => findStrangers(plan, CORE, 'core'),
});

export const FUNCTIONAL_LISTS_DIFFER = defineCheck({
  code: 'FUNCTIONAL_LISTS_DIFFER',
  severity: 'W',
  holds: 'Wherever functional competencies are listed, they are those of the list.',
  find: ({ plan }) => findStrangers(plan, FUNCTIONAL, 'functional'),
});

export const COMPETENCY_ORDER = defineCheck({
  code: 'COMPETENCY_ORDER',
  severity: 'W',
  holds: 'Numbers of a printed list of competencies go up.',
  find: ({ plan }) =>
    plan.sections.flatMap((section): Found[] => {
      const lists = Object.values(listsIn(section));
      const fallen = lists.flatMap((items) =>
        items.filter(({ number }, index) => {
          const before = items[index - 1]?.number;
          return before !== undefined && isBefore(number, before);
        }),
      );
      const [first] = fallen;
      if (first === undefined) return [];
      const facts = { section: section.number, number: first.number, count: fallen.length };
      return [{ place: { ...section.source, column: 'text' }, facts }];
    }),
});

/** "2.3" before "2.10", inside the same list; a new list starts at 1. */
function isBefore(number: string, before: string): boolean {
  const [head = '', tail] = number.split('.');
  const [headBefore = '', tailBefore] = before.split('.');
  if (tail === undefined || tailBefore === undefined) {
    return tail === tailBefore && Number(head) > 1 && Number(head) < Number(headBefore);
  }
  return head === headBefore && Number(tail) < Number(tailBefore);
}

export const METHOD_LISTS_DIFFER = defineCheck({
  code: 'METHOD_LISTS_DIFFER',
  severity: 'W',
  holds: 'Running text names the methods of development by the labels of the ten codes.',
  find: ({ plan }) =>
    plan.sections.flatMap((section): Found[] => {
      const plain = plainName(section.text);
      if (!METHODS_MARK.test(plain)) return [];
      const others = Object.entries(OTHER_METHODS).filter(([word]) => plain.includes(word));
      const [first] = others;
      if (first === undefined || others.length < 2) return [];
      const right = DEVELOPMENT_METHODS[first[1]];
      const facts = { section: section.number, text: first[0], right, count: others.length };
      return [{ place: { ...section.source, column: 'text' }, facts }];
    }),
});
