import { plainName } from '../../../tabs/typed-forms.ts';
import {
  COMMITTEE,
  EVERY_HEAD,
  HEAD_TITLES,
  MISPLACED_DUTIES,
} from '../../../tabs/words/people.ts';
import type { CommitteeSeat, Plan } from '../../plan.ts';
import { defineCheck, type Found } from '../define-check.ts';

/** One seat for a person, each called what it is, and duties with those whose they are. */

export const SEAT_REPEATED = defineCheck({
  code: 'SEAT_REPEATED',
  severity: 'W',
  holds: 'A person sits on the committee once; a seat of all heads is theirs as well.',
  find: ({ plan }) => {
    const seen = new Set<string>();
    const collective = plan.seats.find(({ name }) => EVERY_HEAD.test(plainName(name)));
    const heads = headNames(plan);
    return plan.seats.flatMap((seat): Found[] => {
      const name = plainName(seat.name);
      const isTwice = name !== '' && seen.has(name);
      seen.add(name);
      const isHeadToo = collective !== undefined && seat !== collective && heads.has(name);
      if (!isTwice && !isHeadToo) return [];
      return [{ place: placeOf(seat, 'name'), facts: { name: seat.name } }];
    });
  },
});

function headNames({ divisions }: Plan): Set<string> {
  return new Set(
    divisions.flatMap(({ headTitle, name, shortName, aliases }) =>
      [name, shortName, ...aliases].flatMap((one) => [
        plainName(headTitle),
        ...HEAD_TITLES.map((title) => plainName(`${title}${one}`)),
      ]),
    ),
  );
}

export const MEMBER_CALLED_COMMITTEE = defineCheck({
  code: 'MEMBER_CALLED_COMMITTEE',
  severity: 'W',
  holds: 'A member is called a member, not a committee.',
  find: ({ plan }) =>
    plan.seats
      .filter(({ role }) => plainName(role) === COMMITTEE)
      .map((seat) => ({
        place: placeOf(seat, 'role'),
        facts: { name: seat.name, text: seat.role },
      })),
});

function placeOf({ source }: CommitteeSeat, column: 'name' | 'role') {
  return { ...source, column };
}

/** Behind the name of the role; longer text is another paragraph. */
const ROLE_LINE = 400;

export const ROLE_DUTY_MIXED = defineCheck({
  code: 'ROLE_DUTY_MIXED',
  severity: 'W',
  holds: 'The duties of the owner of a plan do not stand with the personnel officer.',
  find: ({ plan }) =>
    plan.sections.flatMap((section): Found[] => {
      const mixed = section.text
        .split('\n')
        .map((line) => plainName(line).slice(0, ROLE_LINE))
        .filter((line) =>
          MISPLACED_DUTIES.some(({ duty, notOf }) => notOf.test(line) && duty.test(line)),
        );
      const [first] = mixed;
      if (first === undefined) return [];
      const facts = { section: section.number, text: first, count: mixed.length };
      return [{ place: { ...section.source, column: 'text' }, facts }];
    }),
});
