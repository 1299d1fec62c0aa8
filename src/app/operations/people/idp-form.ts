import * as z from 'zod/mini';
import { bahtOf } from '../../../base/money.ts';
import { coverageOf, type PositionCoverage } from '../../../plan/people/coverage.ts';
import { proposeIdp } from '../../../plan/people/propose-idp.ts';
import type { IdpEntry, Plan } from '../../../plan/plan.ts';
import { CENTRAL } from '../../../tabs/define-tab.ts';
import { CURRICULA, DEVELOPMENT_METHODS, PROPOSED } from '../../../tabs/idp.ts';
import type { IdpWindow } from '../../../tabs/settings.ts';
import { divisionCode, fiscalYear, positionNumber } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { marksOf } from './idp-cells.ts';
import { type IdpDesk, openIdpDesk, refusalOf, refusalOfNewRows } from './idp-desk.ts';

/** One skill in the plan of a person. */
export interface IdpRowAnswer {
  /** Key of the row; null: only proposed, nothing stands in the tab. */
  readonly key: string | null;
  /** Marks of the row as it stands; saving asks for them. */
  readonly seen: string;
  readonly skill: string;
  readonly group: string;
  readonly levelNow: number | null;
  readonly levelExpected: number | null;
  /** Missing levels; null while one of the two is not known. */
  readonly gap: number | null;
  readonly goal: string;
  readonly methods: readonly number[];
  readonly quarters: readonly number[];
  readonly curriculum: string;
  /** Baht. */
  readonly cost: number | null;
  /** Row key of the activity that pays. */
  readonly activity: string;
  /** YYYY-MM-DD of the common era, or empty. */
  readonly agreedDay: string;
  readonly result: string;
  readonly levelAfter: number | null;
  readonly isConfirmed: boolean;
  /** How to reach the level, as HR wrote it. */
  readonly suggestedAction: string;
}

export interface IdpPersonAnswer {
  readonly position: string;
  readonly title: string;
  readonly holder: string;
  readonly isHead: boolean;
  /** Rows of the year that stand in the tab. */
  readonly planned: number;
  /** Of these, proposed ones that nobody has confirmed. */
  readonly unconfirmed: number;
  /** Groups of competencies of which there are too few. */
  readonly missing: readonly string[];
}

export interface IdpFormAnswer {
  /** Code, or `central`. */
  readonly division: string;
  readonly divisionName: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly window: IdpWindow;
  /** Why nothing can be saved, and why nothing can be added; empty when it can. */
  readonly refusal: string;
  readonly refusalOfNewRows: string;
  readonly isHr: boolean;
  readonly people: readonly IdpPersonAnswer[];
  /** Of the person asked for; empty without one. */
  readonly rows: readonly IdpRowAnswer[];
  readonly held: number;
  readonly covered: number;
  /** The same for each division of the plan, for whoever looks after all of them: HR. */
  readonly rates: readonly RateAnswer[];
  /** Activities of the division that can pay. */
  readonly activities: readonly { readonly key: string; readonly name: string }[];
  readonly methods: Readonly<Record<string, string>>;
  readonly curricula: readonly string[];
}

/** How many of the people of a division have a plan in the year of the form. */
export interface RateAnswer {
  /** Code, or `central`. */
  readonly division: string;
  readonly held: number;
  readonly covered: number;
}

/**
 * What the form of a division shows: its people, and the rows and proposals of one of them. Reads only.
 * @throws ProgramFault BAD_ARGUMENTS when there is no such division.
 */
export const getIdpForm = endpoint({
  takes: () => [
    z.strictObject({
      division: divisionCode(),
      year: z.optional(fiscalYear()),
      position: z.optional(positionNumber()),
    }),
  ],
  setUp: true,
  run({ division, year, position }): IdpFormAnswer {
    return formAnswer(openIdpDesk(division), year, position);
  },
});

export function formAnswer(desk: IdpDesk, wished?: number, position?: string): IdpFormAnswer {
  const { plan } = desk.reading;
  const { years, settings } = plan;
  const shown = wished ?? settings.currentYear ?? 0;
  const year = years.includes(shown) ? shown : (years[0] ?? shown);
  const place = years.indexOf(year);
  const own = new Set(desk.positions.map(({ source }) => source.row));
  const covered = coverageOf(plan).positions.filter((one) => own.has(one.position.source.row));
  const held = covered.filter((one) => one.position.holder !== '');
  return {
    division: desk.division ?? CENTRAL,
    divisionName: plan.divisions.find(({ code }) => code === desk.division)?.name ?? '',
    ...{ year, years, window: desk.window },
    refusal: refusalOf(desk) ?? '',
    refusalOfNewRows: refusalOfNewRows(desk) ?? '',
    isHr: desk.rights.isHr,
    people: held.map((one) => personAnswer(one, place)),
    rows: position === undefined ? [] : rowAnswers(desk, year, position),
    held: held.length,
    covered: held.filter((one) => (one.years[place]?.entries.length ?? 0) > 0).length,
    rates: desk.rights.isHr ? rateAnswers(plan, place) : [],
    activities: plan.activities
      .filter(({ owner }) => ownsOrShares(owner, desk.division))
      .map(({ source, name }) => ({ key: source.row, name })),
    methods: DEVELOPMENT_METHODS,
    curricula: CURRICULA,
  };
}

function rateAnswers(plan: Plan, place: number): RateAnswer[] {
  const { rates } = coverageOf(plan);
  return [...plan.divisions.map(({ code }) => code), ''].map((code) => {
    const { held, planned } = rates.get(code)?.[place] ?? { held: 0, planned: 0 };
    return { division: code || CENTRAL, held, covered: planned };
  });
}

function ownsOrShares(
  owner: IdpDesk['reading']['plan']['activities'][number]['owner'],
  division: string | null,
): boolean {
  if (owner.kind === 'division') return division === null || owner.code === division;
  return owner.kind === 'everyone';
}

function personAnswer({ position, isHead, years }: PositionCoverage, place: number) {
  const { entries = [], missing = [] } = years[place] ?? {};
  return {
    position: position.number,
    title: position.title,
    holder: position.holder,
    isHead,
    planned: entries.length,
    unconfirmed: entries.filter(({ state }) => state === PROPOSED).length,
    missing: missing.map(({ group }) => group),
  };
}

/** What stands there, then what is proposed in addition. */
function rowAnswers(desk: IdpDesk, year: number, number: string): IdpRowAnswer[] {
  const { plan } = desk.reading;
  const position = desk.positions.find((one) => one.number === number);
  if (position === undefined) return [];
  const { book } = coverageOf(plan);
  const standing = plan.idpEntries
    .filter((one) => one.source.tab === desk.tab && one.position === number && one.year === year)
    .map((entry) => ({
      ...rowAnswer(entry),
      group: book.known(entry.skill)?.group ?? '',
      suggestedAction: book.known(entry.skill)?.competency?.suggestedAction ?? '',
    }));
  const proposed = proposeIdp(plan, [position], year).map(
    ({ key: _key, position: _position, year: _year, ...one }): IdpRowAnswer => ({
      ...one,
      key: null,
      seen: '',
      gap: gapOf(one.levelNow, one.levelExpected),
      ...{ cost: null, activity: '', agreedDay: '', result: '', levelAfter: null },
      isConfirmed: false,
    }),
  );
  return [...standing, ...proposed];
}

function rowAnswer(entry: IdpEntry): Omit<IdpRowAnswer, 'group' | 'suggestedAction'> {
  const { source, cost, agreedDay, state, levelNow, levelExpected } = entry;
  return {
    key: source.row,
    seen: marksOf(entry),
    skill: entry.skill,
    ...{ levelNow, levelExpected, gap: gapOf(levelNow, levelExpected) },
    goal: entry.goal,
    methods: entry.methods,
    quarters: entry.quarters,
    curriculum: entry.curriculum,
    cost: cost === null ? null : bahtOf(cost),
    activity: entry.activity,
    agreedDay: agreedDay ?? '',
    result: entry.result,
    levelAfter: entry.levelAfter,
    isConfirmed: state !== PROPOSED,
  };
}

function gapOf(now: number | null, expected: number | null): number | null {
  return now === null || expected === null ? null : Math.max(0, expected - now);
}
