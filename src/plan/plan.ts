import type { IsoDay } from '../base/day.ts';
import type { FiscalYear, Quarter } from '../base/fiscal-year.ts';
import type { Satang } from '../base/money.ts';
import type { ACTIVITIES_TAB } from '../tabs/activities.ts';
import type { ValueOf } from '../tabs/cell-kinds.ts';
import type { RowSource } from '../tabs/derive/parse-rows.ts';
import type { KitSource } from '../tabs/kit-rows.ts';
import type { WordLists } from '../tabs/lists/lists.ts';
import type {
  BOOK_TAB,
  BUDGET_TAB,
  COMMITTEE_TAB,
  DIVISIONS_TAB,
  STRATEGIES_TAB,
} from '../tabs/master-tabs.ts';
import type { Settings } from '../tabs/settings.ts';
import type { TRANSFERS_TAB, TransferColumn } from '../tabs/transfers.ts';
import type {
  Competency,
  CompetencyLevel,
  IdpEntry,
  Position,
  Requirement,
} from './people/records.ts';
import type { Results } from './results/records.ts';
import type { RuleLevels } from './rule-levels.ts';
import type { Training } from './training/training.ts';

export type { RowSource as Source } from '../tabs/derive/parse-rows.ts';
export type {
  Competency,
  CompetencyLevel,
  IdpEntry,
  Position,
  Requirement,
} from './people/records.ts';

/**
 * The whole plan as checked records. What could not be read is `null` here and stands as a finding
 * beside the plan; no row is ever left out.
 */
export interface Plan {
  readonly settings: Settings;
  readonly years: readonly FiscalYear[];
  /** In the official order. */
  readonly divisions: readonly Division[];
  readonly strategies: readonly Strategy[];
  readonly localStrategies: readonly LocalStrategy[];
  readonly allocations: readonly Allocation[];
  /** Money moved after it was allocated, in tab order. */
  readonly transfers: readonly Transfer[];
  /** Everyone's activities, in tab order; `officialOrder` puts them in the order of the papers. */
  readonly activities: readonly Activity[];
  readonly positions: readonly Position[];
  readonly idpEntries: readonly IdpEntry[];
  readonly competencies: readonly Competency[];
  readonly requirements: readonly Requirement[];
  readonly competencyLevels: readonly CompetencyLevel[];
  readonly sections: readonly BookSection[];
  readonly seats: readonly CommitteeSeat[];
  /** What HR made of the rules. */
  readonly rules: RuleLevels;
  /** The words, titles and names by which texts are checked. */
  readonly lists: WordLists;
  readonly training: Training;
  readonly results: Results;
  /** Rows that the product started the office with and that nobody has read yet, in tab order. */
  readonly unread: readonly KitSource[];
}

/** A part of the municipality (ส่วนราชการ): สำนัก or กอง. */
export interface Division {
  readonly source: RowSource<typeof DIVISIONS_TAB>;
  /** Stable short code, the second half of the key of its tabs: D01. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly headTitle: string;
  readonly editors: readonly string[];
  readonly order: number;
  /** False: กอง has no row for it any more, but rows or money of it stand in the workbook. */
  readonly listed: boolean;
  /** null: it exists. */
  readonly retirement: Retirement | null;
}

/** A division that is no more; what it has stays where it is. */
export interface Retirement {
  /** The last year in which it has money and activities; null: none of the plan. */
  readonly lastYear: FiscalYear | null;
  /** Official name, as typed, of the division that took over its work; perhaps nothing. */
  readonly successor: string;
}

/** A staff-development strategy, which is also one of the shared values. */
export interface Strategy {
  readonly source: RowSource<typeof STRATEGIES_TAB>;
  readonly number: number;
  readonly title: string;
  /** Number of the local-development strategy it serves; null when none is given. */
  readonly localStrategy: number | null;
  readonly tactics: readonly Tactic[];
}

export interface Tactic {
  readonly source: RowSource<typeof STRATEGIES_TAB>;
  /** Number inside its strategy. */
  readonly number: number;
  readonly title: string;
}

export interface LocalStrategy {
  readonly source: RowSource<typeof STRATEGIES_TAB>;
  readonly number: number;
  readonly title: string;
}

/** Money given to one division under one strategy in one fiscal year. */
export interface Allocation {
  readonly source: RowSource<typeof BUDGET_TAB>;
  readonly year: FiscalYear | null;
  readonly strategy: number | null;
  /** Code of the division. */
  readonly division: string;
  /** null: blank or not a number. */
  readonly amount: Satang | null;
  /** Something stands in the cell that is not a number; neither total counts it. */
  readonly amountIsText: boolean;
}

/** An approved entry that moves allocated money during the year, or into the next one. */
export interface Transfer {
  readonly source: RowSource<typeof TRANSFERS_TAB>;
  readonly day: IsoDay | null;
  readonly kind: ValueOf<(typeof TRANSFERS_TAB)['columns']['kind']['kind']>;
  readonly from: TransferPlace;
  readonly to: TransferPlace;
  /** null: blank or not a number. */
  readonly amount: Satang | null;
  /** Something stands in the cell that is not a number; no total counts it. */
  readonly amountIsText: boolean;
  readonly reason: string;
  readonly approval: string;
  /** Columns in which nothing stands. */
  readonly blank: readonly TransferColumn[];
}

/** One of the two lines that a transfer changes. */
export interface TransferPlace {
  readonly year: FiscalYear | null;
  readonly strategy: number | null;
  /** Code of the division; null: what stands there (`typed`) is the name of none. */
  readonly division: string | null;
  readonly typed: string;
}

/** Who is responsible for an activity, as far as money is concerned. */
export type Owner =
  | { readonly kind: 'division'; readonly code: string }
  | { readonly kind: 'everyone' }
  /** No valid division; `typed` is what stands in the owner cell, perhaps nothing. */
  | { readonly kind: 'nobody'; readonly typed: string };

export interface Activity {
  readonly source: RowSource<typeof ACTIVITIES_TAB>;
  readonly owner: Owner;
  readonly strategy: number | null;
  readonly tactic: number | null;
  /** ลำดับ inside its tactic as typed; null: the run gives one. */
  readonly order: number | null;
  readonly name: string;
  readonly indicator: string;
  readonly target: Target;
  readonly schedule: readonly YearOfActivity[];
  /** Person or section in charge inside the division. */
  readonly personInCharge: string;
  readonly references: References;
}

/** The three parts of a target: quantity, quality, benefit. */
export interface Target {
  readonly quantity: string;
  readonly quality: string;
  readonly benefit: string;
}

export interface YearOfActivity {
  readonly year: FiscalYear;
  /** null: blank or not a number; 0: needs no budget. */
  readonly money: Satang | null;
  /** Something stands in the money cell that is not a number; neither total counts it. */
  readonly moneyIsText: boolean;
  /** Empty: the activity does not run in this year. */
  readonly quarters: readonly Quarter[];
}

/** Which outside assessments the activity answers, and where the evidence lies. */
export interface References {
  readonly lpa: string;
  readonly standards: string;
  readonly ita: string;
  readonly evidence: string;
}

/** A piece of running text of the plan book or of the rules. */
export interface BookSection {
  readonly source: RowSource<typeof BOOK_TAB>;
  /** Which document: plan, announcement, … (the choices of the column). */
  readonly document: string;
  /** Printed section number, as typed: "๓.๘". */
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  readonly required: boolean;
}

export interface CommitteeSeat {
  readonly source: RowSource<typeof COMMITTEE_TAB>;
  readonly order: number | null;
  readonly name: string;
  readonly role: string;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/** The name of an activity's place in the book: "2.1#4"; "?" for a part that is not known. */
export function activityLabel(activity: Activity, number: number | null = activity.order): string {
  return `${activity.strategy ?? '?'}.${activity.tactic ?? '?'}#${number ?? '?'}`;
}
