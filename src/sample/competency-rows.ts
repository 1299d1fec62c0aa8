import type { COMPETENCY_GROUPS } from '../tabs/people.ts';
import { jobSkillOf } from './idp-rows.ts';
import { POSTS } from './posts.ts';
import { CORE_SKILLS, EXECUTIVE_SKILLS, LINE_SKILLS, type NamedSkill } from './skills.ts';

/** One row of the competency library. */
export interface SampleCompetency {
  /** Letter of the group and a serial. */
  readonly code: string;
  readonly group: (typeof COMPETENCY_GROUPS)[number];
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

type Shared = Pick<SampleCompetency, 'group' | 'positionType' | 'expectedLevel' | 'curriculum'>;

const EVERY_POST = 'ทุกประเภท';

const DIGITAL_SKILL: NamedSkill = [
  'ทักษะด้านดิจิทัล',
  'ใช้เครื่องมือดิจิทัลในการทำงานและให้บริการได้อย่างปลอดภัย',
  'ประเมินทักษะดิจิทัลด้วยตนเองแล้วเข้าอบรมตามผล',
];

/** 5 core, 4 executive, 22 of the lines of work, 1 digital, and 1 for each of the 30 posts. */
export function competencyRows(): SampleCompetency[] {
  return [
    ...libraryOf('C', CORE_SKILLS, {
      group: 'หลัก',
      positionType: EVERY_POST,
      expectedLevel: 2,
      curriculum: 'ความรู้พื้นฐานในการปฏิบัติราชการ',
    }),
    ...libraryOf('E', EXECUTIVE_SKILLS, {
      group: 'ประจำผู้บริหาร',
      positionType: 'บริหารท้องถิ่น อำนวยการท้องถิ่น',
      expectedLevel: 3,
      curriculum: 'ด้านการบริหาร',
    }),
    ...libraryOf('F', LINE_SKILLS, {
      group: 'ประจำสายงาน',
      positionType: 'วิชาการ ทั่วไป',
      expectedLevel: 2,
      curriculum: 'การพัฒนาเกี่ยวกับงานในหน้าที่',
    }),
    ...libraryOf('D', [DIGITAL_SKILL], {
      group: 'ดิจิทัล',
      positionType: EVERY_POST,
      expectedLevel: 2,
      curriculum: 'ความรู้และทักษะเฉพาะของงาน',
    }),
    ...jobCompetencies(),
  ];
}

function libraryOf(
  letter: string,
  skills: readonly NamedSkill[],
  shared: Shared,
): SampleCompetency[] {
  return skills.map(([name, description, suggestedAction], index) => ({
    code: codeOf(letter, index),
    name,
    position: '',
    description,
    suggestedAction,
    ...shared,
  }));
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

function codeOf(letter: string, index: number): string {
  return `${letter}${String(index + 1).padStart(2, '0')}`;
}
