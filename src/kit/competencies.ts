import { CURRICULA } from '../tabs/idp.ts';
import {
  CORE,
  DIGITAL,
  EVERY_TYPE,
  EXECUTIVE,
  EXECUTIVE_TYPES,
  FUNCTIONAL,
  type POSITION_TYPES,
} from '../tabs/people.ts';
import {
  CORE_SKILLS,
  DIGITAL_SKILL,
  EXECUTIVE_SKILLS,
  LINE_SKILLS,
  type NamedSkill,
} from './skills.ts';

/** One competency of the library; which level is expected is for HR to say. */
export interface KitCompetency {
  /** Letter of the group and a serial. */
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly positionType: string;
  readonly curriculum: string;
  readonly description: string;
  readonly suggestedAction: string;
}

/** 5 core, 4 executive, 22 of the lines of work and 1 digital. */
export function kitCompetencies(): KitCompetency[] {
  return [
    ...libraryOf('C', CORE_SKILLS, {
      group: CORE,
      positionType: EVERY_TYPE,
      curriculum: CURRICULA[0],
    }),
    ...libraryOf('E', EXECUTIVE_SKILLS, {
      group: EXECUTIVE,
      positionType: EXECUTIVE_TYPES.join(' '),
      curriculum: CURRICULA[3],
    }),
    ...libraryOf('F', LINE_SKILLS, {
      group: FUNCTIONAL,
      positionType: '',
      curriculum: CURRICULA[1],
    }),
    ...libraryOf('D', [DIGITAL_SKILL], {
      group: DIGITAL,
      positionType: EVERY_TYPE,
      curriculum: CURRICULA[2],
    }),
  ];
}

function libraryOf(
  letter: string,
  skills: readonly NamedSkill[],
  shared: Pick<KitCompetency, 'group' | 'positionType' | 'curriculum'>,
): KitCompetency[] {
  return skills.map(([name, description, suggestedAction], index) => ({
    code: codeOf(letter, index),
    name,
    description,
    suggestedAction,
    ...shared,
  }));
}

export function codeOf(letter: string, index: number): string {
  return `${letter}${String(index + 1).padStart(2, '0')}`;
}

type NotExecutive = Exclude<(typeof POSITION_TYPES)[number], 'บริหารท้องถิ่น' | 'อำนวยการท้องถิ่น'>;

/** A proposal: three functional competencies, by their place in LINE_SKILLS, for each type of positions. */
const FUNCTIONAL_OF: Readonly<Record<NotExecutive, readonly string[]>> = {
  วิชาการ: ['การคิดวิเคราะห์', 'การวางแผนและการจัดการ', 'การสั่งสมความรู้และความเชี่ยวชาญในสายอาชีพ'],
  ทั่วไป: ['ความละเอียดรอบคอบและความถูกต้องของงาน', 'การยึดมั่นในหลักเกณฑ์', 'การค้นหาและการจัดการฐานข้อมูล'],
  สายงานการสอน: [
    'การให้ความรู้และการสร้างสัมพันธ์',
    'ความคิดสร้างสรรค์',
    'ความเข้าใจผู้อื่นและตอบสนองอย่างสร้างสรรค์',
  ],
  ลูกจ้างประจำ: [
    'ความละเอียดรอบคอบและความถูกต้องของงาน',
    'การมุ่งความปลอดภัยและการระวังภัย',
    'ความเข้าใจผู้อื่นและตอบสนองอย่างสร้างสรรค์',
  ],
  พนักงานจ้าง: [
    'ความละเอียดรอบคอบและความถูกต้องของงาน',
    'การมุ่งความปลอดภัยและการระวังภัย',
    'การแก้ไขปัญหาและการดำเนินการเชิงรุก',
  ],
};

/** One row of มาตรฐานสมรรถนะ: a competency that a type of positions needs. */
export interface KitRequirement {
  readonly competency: string;
  readonly positionType: string;
}

export function kitRequirements(): KitRequirement[] {
  return Object.entries(FUNCTIONAL_OF).flatMap(([positionType, names]) =>
    names.map((competency) => ({ competency, positionType })),
  );
}
