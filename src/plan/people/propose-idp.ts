import { fingerprint } from '../../base/fingerprint.ts';
import type { FiscalYear, Quarter } from '../../base/fiscal-year.ts';
import { CURRICULA } from '../../tabs/idp.ts';
import { CORE, DIGITAL, EXECUTIVE, FUNCTIONAL, JOB_SPECIFIC } from '../../tabs/people.ts';
import { plainName } from '../../tabs/typed-forms.ts';
import type { Plan } from '../plan.ts';
import { type CompetencyGroup, competencyBook, type RequiredSkill } from './competencies.ts';
import { entriesByPositionYear, placeKey } from './coverage.ts';
import type { IdpEntry, Position } from './records.ts';

/** What a plan could say about one skill of one person in one year; nobody has confirmed it. */
export interface ProposedEntry {
  /** The same for the same person, skill and year, so that writing it twice doubles nothing. */
  readonly key: string;
  readonly position: string;
  readonly skill: string;
  readonly group: CompetencyGroup;
  readonly year: FiscalYear;
  readonly levelNow: number | null;
  readonly levelExpected: number | null;
  readonly goal: string;
  readonly methods: readonly number[];
  readonly quarters: readonly Quarter[];
  readonly curriculum: string;
  /** What HR wrote about how to reach the level; empty until then. */
  readonly suggestedAction: string;
}

const ALL_YEAR: readonly Quarter[] = [1, 2, 3, 4];
const MANY_METHODS = 10;

interface GroupDefaults {
  readonly goal: 'appraisalGoal' | 'standardGoal';
  readonly methods: readonly number[];
  readonly quarters: readonly Quarter[];
  readonly curriculum: (typeof CURRICULA)[number];
}

const DEFAULTS: Readonly<Record<CompetencyGroup, GroupDefaults>> = {
  [CORE]: {
    goal: 'appraisalGoal',
    methods: [1, 2, 5],
    quarters: ALL_YEAR,
    curriculum: CURRICULA[0],
  },
  [EXECUTIVE]: {
    goal: 'appraisalGoal',
    methods: [1, 6, 7],
    quarters: ALL_YEAR,
    curriculum: CURRICULA[3],
  },
  [FUNCTIONAL]: {
    goal: 'appraisalGoal',
    methods: [2, 5, 6],
    quarters: ALL_YEAR,
    curriculum: CURRICULA[1],
  },
  [DIGITAL]: { goal: 'standardGoal', methods: [1, 6], quarters: [3], curriculum: CURRICULA[2] },
  [JOB_SPECIFIC]: {
    goal: 'standardGoal',
    methods: [2, 4, 8],
    quarters: [2, 3],
    curriculum: CURRICULA[2],
  },
};

/**
 * Proposes what is still missing in the plans of some held positions for one year: from the competencies
 * that the position must have, their levels, and what last year's rows say. What stands there is left.
 */
export function proposeIdp(
  plan: Plan,
  positions: readonly Position[],
  year: FiscalYear,
): ProposedEntry[] {
  const book = competencyBook(plan);
  const entries = entriesByPositionYear(plan.idpEntries);
  const actions = new Map(
    plan.competencyLevels.map((one) => [`${plainName(one.competency)}\n${one.level}`, one]),
  );
  return positions
    .filter(({ holder, number }) => holder !== '' && number !== '')
    .flatMap((position) => {
      const own = entries.get(placeKey(position.number, year)) ?? [];
      const before = entries.get(placeKey(position.number, year - 1)) ?? [];
      const planned = new Set(own.map(({ skill }) => plainName(skill)));
      const whole = new Set(
        own.flatMap(({ skill }) => {
          const known = book.known(skill);
          return known?.isWhole === true ? [known.group] : [];
        }),
      );
      return book
        .required(position)
        .filter(({ skill, group }) => !planned.has(plainName(skill)) && !whole.has(group))
        .map((required) => {
          const last = before.find((one) => plainName(one.skill) === plainName(required.skill));
          const proposed = proposal(plan, position, required, year, last);
          const level = actions.get(`${plainName(required.skill)}\n${proposed.levelExpected}`);
          const suggestedAction =
            level?.suggestedAction || (required.competency?.suggestedAction ?? '');
          return { ...proposed, suggestedAction };
        });
    });
}

function proposal(
  { settings }: Plan,
  position: Position,
  { skill, group, expectedLevel, competency }: RequiredSkill,
  year: FiscalYear,
  last: IdpEntry | undefined,
): Omit<ProposedEntry, 'suggestedAction'> {
  const defaults = DEFAULTS[group];
  // A list of all ten methods says nothing and is not carried on.
  const keptMethods = last !== undefined && last.methods.length < MANY_METHODS ? last.methods : [];
  const kept = <Value>(value: readonly Value[] | undefined, other: readonly Value[]) =>
    value !== undefined && value.length > 0 ? value : other;
  return {
    key: idpRowKey({ position: position.number, holder: position.holder, year, skill }),
    position: position.number,
    skill,
    group,
    year,
    levelNow: last?.levelAfter ?? last?.levelNow ?? null,
    levelExpected: expectedLevel ?? last?.levelExpected ?? null,
    goal: last?.goal || settings[defaults.goal],
    methods: kept(keptMethods, defaults.methods),
    quarters: kept(last?.quarters, defaults.quarters),
    curriculum: last?.curriculum || competency?.curriculum || defaults.curriculum,
  };
}

/**
 * The key of a new row: the same for the same person, skill and year, so that adding it twice doubles nothing.
 * Two marks together: one alone would meet among the rows of a large municipality.
 */
export function idpRowKey(row: {
  readonly position: string;
  readonly holder: string;
  readonly year: FiscalYear;
  readonly skill: string;
}): string {
  const text = [row.position, row.holder, row.year, row.skill].join('|');
  return `p${fingerprint(text)}${fingerprint([...text].reverse().join(''))}`;
}
