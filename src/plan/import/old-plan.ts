import type { IsoDay } from '../../base/day.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { Satang } from '../../base/money.ts';
import type { AmountMode, SettingKey } from '../../tabs/settings.ts';
import type { Division, LocalStrategy, Position, Strategy } from '../plan.ts';
import type { OldAmount } from './read-cells.ts';

/** What was recognised in a pasted plan, as it was written; where it goes is for `placementsOf` to say. */

/**
 * What becomes of a pasted row, the worst last: of a row with several it is the one that is said. `checked`:
 * compared, never stored; `leftover`: nothing of the plan; `same`: stands already; `conflict`: something else
 * stands there, which is left alone.
 */
export const LINE_ACTIONS = [
  'placed',
  'checked',
  'leftover',
  'same',
  'changed',
  'conflict',
  'unplaced',
] as const;
export type LineAction = (typeof LINE_ACTIONS)[number];

/** Why; each has one sentence. */
export type LineReason =
  | 'setting'
  | 'strategy'
  | 'tactic'
  | 'allocation'
  | 'activity'
  | 'spill'
  | 'competency'
  | 'plan'
  | 'group'
  | 'seat'
  | 'section'
  | 'paragraph'
  | 'clause'
  | 'cleaned'
  | 'joined'
  | 'divisionName'
  | 'titleDrift'
  | 'headingWithoutNumber'
  | 'dashBesideTick'
  | 'wholeTarget'
  | 'titleSpaces'
  | 'numberGiven'
  | 'methodCorrected'
  | 'methodKept'
  | 'skillSplit'
  | 'emptyItem'
  | 'moneyKept'
  | 'unit'
  | 'municipalityDiffers'
  | 'header'
  | 'total'
  | 'summary'
  | 'totalDiffers'
  | 'title'
  | 'page'
  | 'repeated'
  | 'CELL_WAS_CONVERTED'
  | 'DIVISION_UNKNOWN'
  | 'MONEY_WITHOUT_ACTIVITY'
  | 'NAME_MISSING'
  | 'NO_STRATEGY'
  | 'NO_TACTIC'
  | 'NUMBERS_DISAGREE'
  | 'SUMMARY_NOT_ANSWERS'
  | 'YEAR_NOT_IN_PLAN'
  | 'NO_HOME'
  | 'TABLE_UNKNOWN'
  | 'TEXT_WITHOUT_SECTION'
  | 'STANDS_ALREADY'
  | 'TAB_LOCKED'
  | 'WRITTEN'
  | 'STANDS_SO';

export interface Remark {
  /** Place of the row in the paste, from 0. */
  readonly line: number;
  readonly action: LineAction;
  readonly reason: LineReason;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface OldSetting {
  readonly key: SettingKey;
  /** A day as ISO text. */
  readonly value: string | number;
  readonly isDay: boolean;
  readonly line: number;
}

export interface OldStrategy {
  readonly number: number;
  readonly title: string;
  readonly lines: readonly number[];
}

export interface OldTactic extends OldStrategy {
  readonly strategy: number;
}

/** One table of money of which somebody must say whether it is per year or for all years. */
export interface MoneyTable {
  readonly kind: 'allocation' | 'activities';
  /** What its title says; null: it has to be asked. */
  readonly said: AmountMode | null;
  /** The years are printed beside the amounts: nothing to ask. */
  readonly byYear: boolean;
  readonly unit: number;
  readonly line: number;
}

export interface OldAllocation {
  readonly table: MoneyTable;
  readonly strategy: number;
  /** Code. */
  readonly division: string;
  readonly amount: OldAmount;
  /** null: for each year of the plan. */
  readonly year: FiscalYear | null;
  readonly line: number;
}

export interface OldActivity {
  readonly table: MoneyTable;
  readonly strategy: number;
  readonly tactic: number;
  readonly order: number | null;
  readonly name: string;
  readonly indicator: string;
  readonly quantity: string;
  readonly quality: string;
  readonly benefit: string;
  /** Of the one money column. */
  readonly money: OldAmount | null;
  readonly moneyByYear: ReadonlyMap<FiscalYear, OldAmount>;
  /** What is to stand in the cell of each printed year; null: one column for all years. */
  readonly quarters: ReadonlyMap<FiscalYear, string> | null;
  /** Of the one column for all years. */
  readonly period: string;
  /** Code of the one division; null: for ส่วนกลาง, with the owner as typed. */
  readonly division: string | null;
  readonly owner: string;
  readonly lines: readonly number[];
}

export interface OldCompetency {
  readonly group: string;
  readonly name: string;
  readonly line: number;
}

/** One row of the table of individual plans: a position with its skills. */
export interface OldPerson {
  readonly number: string;
  readonly title: string;
  readonly holder: string;
  readonly level: string;
  /** Code; null: the chief executives. */
  readonly division: string | null;
  readonly employmentType: string;
  /** Quarters only where they are printed with the skill. */
  readonly skills: readonly {
    readonly skill: string;
    readonly goal: string;
    readonly quarters: string;
  }[];
  /** More skills of the person of the row above. */
  readonly continues: boolean;
  /** Codes, or the text that is none. */
  readonly methods: string;
  /** Printed years in which the plan runs, with their quarters. */
  readonly years: ReadonlyMap<FiscalYear, string>;
  readonly line: number;
}

export interface OldSeat {
  readonly order: number;
  readonly name: string;
  readonly role: string;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly line: number;
}

export interface OldSection {
  readonly document: string;
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly lines: readonly number[];
}

/** A printed sum beside what was read. */
export interface OldTotal {
  readonly table: MoneyTable;
  readonly printed: Satang;
  readonly read: Satang;
  readonly line: number;
}

export interface OldPlan {
  readonly settings: readonly OldSetting[];
  readonly localStrategies: readonly OldStrategy[];
  readonly strategies: readonly OldStrategy[];
  readonly tactics: readonly OldTactic[];
  /** Local strategy that a strategy serves. */
  readonly alignment: ReadonlyMap<number, { readonly local: number; readonly line: number }>;
  readonly moneyTables: readonly MoneyTable[];
  readonly allocations: readonly OldAllocation[];
  readonly activities: readonly OldActivity[];
  readonly competencies: readonly OldCompetency[];
  readonly people: readonly OldPerson[];
  readonly seats: readonly OldSeat[];
  readonly sections: readonly OldSection[];
  readonly totals: readonly OldTotal[];
  readonly remarks: readonly Remark[];
  /** Names of divisions that กอง does not have. */
  readonly unknownDivisions: readonly string[];
  /** Names by which a division may be known in future, with the official one. */
  readonly newNames: ReadonlyMap<string, string>;
}

/** What the recognisers must know of the workbook. */
export interface KnownPlan {
  readonly divisions: readonly Division[];
  readonly strategies: readonly Strategy[];
  readonly localStrategies: readonly LocalStrategy[];
  readonly positions: readonly Position[];
  readonly years: readonly FiscalYear[];
}
