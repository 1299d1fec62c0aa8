import type { IsoDay } from '../../base/day.ts';
import type { FiscalYear, Quarter } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import type { IDP_TAB } from '../../tabs/idp.ts';
import type {
  COMPETENCIES_TAB,
  COMPETENCY_LEVELS_TAB,
  PEOPLE_TAB,
  REQUIREMENTS_TAB,
} from '../../tabs/people.ts';
import type { Source } from '../plan.ts';

/** One post of the manpower plan, with its holder or vacant. */
export interface Position {
  readonly source: Source<typeof PEOPLE_TAB>;
  readonly number: string;
  readonly title: string;
  /** Name of the holder; empty: vacant. */
  readonly holder: string;
  /** Level of the post as typed: ชำนาญการ, ต้น, คศ.๒. */
  readonly level: string;
  /** บริหารท้องถิ่น, วิชาการ, …; decides which competencies are required; empty: not said. */
  readonly positionType: string;
  /** Code of the division; null: the central executives (ปลัด, รองปลัด), or a name that is none of the list. */
  readonly division: string | null;
  /** What stands in the division cell. */
  readonly typedDivision: string;
  /** งาน or ฝ่าย inside the division. */
  readonly unit: string;
  readonly employmentType: string;
  readonly startDay: IsoDay | null;
}

/** One skill of one position in one fiscal year. */
export interface IdpEntry {
  readonly source: Source<typeof IDP_TAB>;
  /** Number of the position (Position.number). */
  readonly position: string;
  /** What the live look-up shows, or what was typed where no number stands. */
  readonly shownTitle: string;
  readonly shownHolder: string;
  readonly skill: string;
  readonly year: FiscalYear | null;
  /** 0-5; null: not assessed. */
  readonly levelNow: number | null;
  readonly levelExpected: number | null;
  readonly goal: string;
  /** Codes 1-10 of the development methods. */
  readonly methods: readonly number[];
  /** The cell as typed, perhaps with labels behind the codes. */
  readonly typedMethods: string;
  readonly quarters: readonly Quarter[];
  /** One of the five curricula, or any text; empty: not said. */
  readonly curriculum: string;
  /** What it costs for this person; null: not said. */
  readonly cost: Satang | null;
  /** Row key of the activity that pays; empty: none. */
  readonly activity: string;
  /** Day on which superior and owner signed the agreement. */
  readonly agreedDay: IsoDay | null;
  /** Who owned the plan on that day; another holder today means that the plan is not theirs. */
  readonly agreedWith: string;
  readonly result: string;
  /** 0-5 at the end of the year; null: not assessed. */
  readonly levelAfter: number | null;
  /** `PROPOSED`: a run put it there and nobody has confirmed it. */
  readonly state: string;
}

export interface Competency {
  readonly source: Source<typeof COMPETENCIES_TAB>;
  readonly code: string;
  readonly group: string;
  readonly name: string;
  /** Number of the one position it is for; empty: for a type of positions. */
  readonly position: string;
  /** Names of position types, or ทุกประเภท; empty: for none in general. */
  readonly positionType: string;
  readonly expectedLevel: number | null;
  readonly curriculum: string;
  readonly description: string;
  readonly suggestedAction: string;
}

/** Which positions need a competency at which level; an empty text stands for all. */
export interface Requirement {
  readonly source: Source<typeof REQUIREMENTS_TAB>;
  /** Name of the competency. */
  readonly competency: string;
  readonly positionType: string;
  readonly title: string;
  readonly level: string;
  readonly expectedLevel: number | null;
}

/** What one level of a competency means and how to reach it. */
export interface CompetencyLevel {
  readonly source: Source<typeof COMPETENCY_LEVELS_TAB>;
  readonly competency: string;
  readonly level: number | null;
  readonly description: string;
  readonly suggestedAction: string;
}
