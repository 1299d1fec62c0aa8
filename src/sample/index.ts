import { bookRows } from '../kit/book/index.ts';
import type { KitSection } from '../kit/book/section.ts';
import { activityRows, type SampleActivity } from './activity-rows.ts';
import { allocationRows, type SampleAllocation } from './allocations.ts';
import { COMMITTEE_SEATS, type SampleSeat } from './committee.ts';
import { competencyRows, type SampleCompetency } from './competency-rows.ts';
import { idpRows, type SampleIdpRow } from './idp-rows.ts';
import { DIVISIONS, type SampleDivision, SETTING_VALUES } from './organisation.ts';
import { peopleRows, type SamplePerson } from './people-rows.ts';
import { type SampleStrategyRow, strategyRows } from './strategies.ts';
import {
  COURSES,
  NEEDS,
  REQUESTS,
  type SampleCourse,
  type SampleNeed,
  type SampleRequest,
} from './training.ts';

/**
 * The sample municipality: an invented place with the figures of a real plan. Parts are plain values under
 * the column keys of their tabs: money in baht, years Buddhist, days as ISO texts. They are computed when
 * read, because the module is loaded with every click.
 */
export interface Sample {
  readonly settings: typeof SETTING_VALUES;
  readonly divisions: readonly SampleDivision[];
  readonly strategies: readonly SampleStrategyRow[];
  readonly allocations: readonly SampleAllocation[];
  readonly activities: readonly SampleActivity[];
  readonly people: readonly SamplePerson[];
  readonly idp: readonly SampleIdpRow[];
  readonly competencies: readonly SampleCompetency[];
  readonly book: readonly KitSection[];
  readonly committee: readonly SampleSeat[];
  readonly needs: readonly SampleNeed[];
  readonly courses: readonly SampleCourse[];
  readonly requests: readonly SampleRequest[];
}

export const SAMPLE: Sample = {
  settings: SETTING_VALUES,
  divisions: DIVISIONS,
  get strategies() {
    return strategyRows();
  },
  get allocations() {
    return allocationRows();
  },
  get activities() {
    return activityRows();
  },
  get people() {
    return peopleRows();
  },
  get idp() {
    return idpRows();
  },
  get competencies() {
    return competencyRows();
  },
  get book() {
    return bookRows();
  },
  committee: COMMITTEE_SEATS,
  needs: NEEDS,
  courses: COURSES,
  requests: REQUESTS,
};
