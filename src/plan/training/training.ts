import type { IsoDay } from '../../base/day.ts';
import type { Satang } from '../../base/money.ts';
import type { NEEDS_TAB, NeedArea } from '../../tabs/training/needs-tabs.ts';
import type { Attendance, COURSES_TAB, REQUESTS_TAB } from '../../tabs/training/requests-tab.ts';
import type { Source } from '../plan.ts';

/** What staff asked for, and what became of it: survey, requests, results. */
export interface Training {
  readonly needs: readonly NeedAnswer[];
  readonly courses: readonly Course[];
  readonly requests: readonly TrainingRequest[];
}

export const NO_TRAINING: Training = { needs: [], courses: [], requests: [] };

/** One answer of the needs survey. */
export interface NeedAnswer {
  readonly source: Source<typeof NEEDS_TAB>;
  /** On which it was given; null: no time stamp, or none that can be read. */
  readonly day: IsoDay | null;
  /** As it was typed or pasted: the name of a division, or of the executives. */
  readonly division: string;
  /** What was asked for in each area; empty: nothing. */
  readonly wishes: Readonly<Record<NeedArea, string>>;
}

/** A course that somebody offers. */
export interface Course {
  readonly source: Source<typeof COURSES_TAB>;
  readonly name: string;
  readonly provider: string;
  readonly competency: string;
  /** Registration fee; null: not given. */
  readonly fee: Satang | null;
  readonly link: string;
}

/** The money of one training; null: not given. */
export interface TrainingCosts {
  readonly fee: Satang | null;
  readonly allowance: Satang | null;
  readonly travel: Satang | null;
  readonly lodging: Satang | null;
}

/**
 * One training of one person from wish to filing. The ten steps are facts with their dates; where it stands
 * follows from them (`stepOf`).
 */
export interface TrainingRequest extends TrainingCosts {
  readonly source: Source<typeof REQUESTS_TAB>;
  /** Row key of the IDP row that asked for it; empty: none. */
  readonly idp: string;
  /** Number of the position (Position.number). */
  readonly position: string;
  readonly course: string;
  readonly provider: string;
  readonly place: string;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** Row key of the activity that pays; empty: none. */
  readonly activity: string;
  /** The activity's name when it was chosen: tells when the row has become another activity. */
  readonly activityName: string;
  readonly proposedDay: IsoDay | null;
  readonly headBy: string;
  readonly headDay: IsoDay | null;
  readonly clerkBy: string;
  readonly clerkDay: IsoDay | null;
  readonly orderNumber: string;
  readonly orderDay: IsoDay | null;
  readonly mayorBy: string;
  readonly mayorDay: IsoDay | null;
  readonly loanAmount: Satang | null;
  readonly loanDay: IsoDay | null;
  readonly attendance: Attendance | '';
  readonly reportDay: IsoDay | null;
  readonly clearedDay: IsoDay | null;
  readonly sharedDay: IsoDay | null;
  readonly sharedLink: string;
  readonly filedDay: IsoDay | null;
  readonly filedLink: string;
  /** Why it was given up; empty: it was not. */
  readonly cancelled: string;
}

/** A request of which nothing is filled. */
export const BLANK_REQUEST: TrainingRequest = {
  source: { tab: 'requests', row: '' },
  ...{ idp: '', position: '', course: '', provider: '', place: '' },
  ...{ from: null, to: null, activity: '', activityName: '' },
  ...{ fee: null, allowance: null, travel: null, lodging: null },
  ...{ proposedDay: null, headBy: '', headDay: null, clerkBy: '', clerkDay: null },
  ...{ orderNumber: '', orderDay: null, mayorBy: '', mayorDay: null },
  ...{ loanAmount: null, loanDay: null, attendance: '', reportDay: null, clearedDay: null },
  ...{ sharedDay: null, sharedLink: '', filedDay: null, filedLink: '', cancelled: '' },
};
