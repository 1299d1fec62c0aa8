import { DIVISIONS } from './organisation.ts';
import { POSTS, type SamplePost } from './posts.ts';

/** One row of the people tab. */
export interface SamplePerson
  extends Pick<
    SamplePost,
    'number' | 'title' | 'holder' | 'level' | 'employmentType' | 'startDay'
  > {
  /** Official name of the division; empty: the central executives. */
  readonly division: string;
}

export function peopleRows(): SamplePerson[] {
  return POSTS.map(({ number, title, holder, level, employmentType, startDay, division }) => ({
    ...{ number, title, holder, level, employmentType, startDay },
    division: DIVISIONS.find(({ code }) => code === division)?.name ?? '',
  }));
}
