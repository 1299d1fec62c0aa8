import { codeOf, kitCompetencies } from '../kit/competencies.ts';
import { jobSkillOf } from './idp-rows.ts';
import { POSTS } from './posts.ts';

/** One row of the competency library. */
export interface SampleCompetency {
  /** Letter of the group and a serial. */
  readonly code: string;
  readonly group: string;
  readonly name: string;
  /** Number of the one post it is for; empty: for a type of posts. */
  readonly position: string;
  readonly positionType: string;
  /** 0-5. */
  readonly expectedLevel: number;
  /** One of the five curricula. */
  readonly curriculum: string;
  readonly description: string;
  readonly suggestedAction: string;
}

/** What the sample expects of each group, and of which posts. */
const EXPECTED: Readonly<
  Record<string, Pick<SampleCompetency, 'expectedLevel'> & { readonly positionType?: string }>
> = {
  หลัก: { expectedLevel: 2 },
  ประจำผู้บริหาร: { expectedLevel: 3 },
  ประจำสายงาน: { expectedLevel: 2, positionType: 'วิชาการ ทั่วไป' },
  ดิจิทัล: { expectedLevel: 2 },
};

/** The library of the starter kit with the levels of the sample, and a skill for each of the 30 posts. */
export function competencyRows(): SampleCompetency[] {
  const library = kitCompetencies().map(
    (one): SampleCompetency => ({ expectedLevel: 2, ...one, position: '', ...EXPECTED[one.group] }),
  );
  return [...library, ...jobCompetencies()];
}

function jobCompetencies(): SampleCompetency[] {
  return POSTS.map((post, index) => ({
    code: codeOf('J', index),
    group: 'เฉพาะตำแหน่ง',
    name: jobSkillOf(post),
    position: post.number,
    positionType: '',
    expectedLevel: 2,
    curriculum: 'ความรู้และทักษะเฉพาะของงาน',
    description: '',
    suggestedAction: 'ฝึกอบรมตามมาตรฐานกำหนดตำแหน่งและสอนงานในหน้าที่',
  }));
}
