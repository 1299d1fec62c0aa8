import type { POSITION_TYPES } from '../tabs/people.ts';
import { DIVISIONS } from './organisation.ts';
import { POSTS, type SamplePost } from './posts.ts';

/** One row of the people tab. */
export interface SamplePerson
  extends Pick<
    SamplePost,
    'number' | 'title' | 'holder' | 'level' | 'employmentType' | 'startDay'
  > {
  readonly positionType: (typeof POSITION_TYPES)[number];
  /** Official name of the division; empty: the central executives. */
  readonly division: string;
}

export function peopleRows(): SamplePerson[] {
  return POSTS.map((post) => {
    const { number, title, holder, level, employmentType, startDay, division } = post;
    return {
      ...{ number, title, holder, level, employmentType, startDay },
      positionType: positionTypeOf(post),
      division: DIVISIONS.find(({ code }) => code === division)?.name ?? '',
    };
  });
}

const TYPE_OF_LEVEL: Readonly<Record<string, SamplePerson['positionType']>> = {
  ชำนาญการ: 'วิชาการ',
  ปฏิบัติการ: 'วิชาการ',
  ชำนาญงาน: 'ทั่วไป',
  ปฏิบัติงาน: 'ทั่วไป',
  'คศ.๒': 'สายงานการสอน',
};

function positionTypeOf({ division, employmentType, level }: SamplePost) {
  if (employmentType === 'ลูกจ้างประจำ') return 'ลูกจ้างประจำ';
  if (employmentType !== 'พนักงานเทศบาล' && employmentType !== 'ครู') return 'พนักงานจ้าง';
  return TYPE_OF_LEVEL[level] ?? (division === null ? 'บริหารท้องถิ่น' : 'อำนวยการท้องถิ่น');
}
