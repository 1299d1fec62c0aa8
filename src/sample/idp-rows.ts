import type { FiscalYear, Quarter } from '../base/fiscal-year.ts';
import { type LineSkill, POSTS, type SamplePost } from './posts.ts';
import { SAMPLE_YEARS } from './years.ts';

/** One row of an IDP tab: one skill of one post in one fiscal year. */
export interface SampleIdpRow {
  /** Code of the division on whose tab the row stands; null: the central tab. */
  readonly division: string | null;
  /** Number of the post. */
  readonly position: string;
  readonly positionTitle: string;
  /** Empty: the post is vacant. */
  readonly holder: string;
  readonly skill: string;
  readonly year: FiscalYear;
  /** 0-5; null: nobody there to be assessed. */
  readonly levelNow: number | null;
  readonly levelExpected: number;
  readonly goal: string;
  readonly methods: readonly number[];
  readonly quarters: readonly Quarter[];
  readonly result: string;
}

const APPRAISAL_GOAL = 'พัฒนาสมรรถนะที่กำหนดในแบบประเมินผลการปฏิบัติงานทุกปี';
const STANDARD_GOAL = 'พัฒนาทักษะการทำงานตามมาตรฐานกำหนดตำแหน่ง';

const LINE_SKILLS: Record<LineSkill, string> = {
  executive: 'สมรรถนะประจำผู้บริหาร',
  line: 'สมรรถนะประจำสายงาน',
  teaching: 'สมรรถนะประจำสายงานการสอน',
};

/** Expected levels of skills, by the level of the post; posts without a level are expected at 2. */
const EXPECTED_LEVELS: Readonly<Record<string, number>> = {
  กลาง: 4,
  ต้น: 3,
  ชำนาญการ: 3,
  ปฏิบัติการ: 2,
  ชำนาญงาน: 3,
  ปฏิบัติงาน: 2,
  'คศ.๒': 3,
};

interface SkillPlan {
  readonly skill: string;
  readonly goal: string;
  readonly quarters: readonly Quarter[];
}

/** What only one job needs, in the words of the plan. */
export function jobSkillOf(post: SamplePost): string {
  return `งานที่จำเป็นในการปฏิบัติหน้าที่ในตำแหน่ง เช่น ${post.jobWork}`;
}

/** 30 posts x 3 years x 4 groups of skills, in the order of the posts. */
export function idpRows(): SampleIdpRow[] {
  return POSTS.flatMap((post) =>
    SAMPLE_YEARS.flatMap((year) =>
      skillPlansOf(post).map((plan, place) => idpRow(post, plan, { year, place })),
    ),
  );
}

function skillPlansOf(post: SamplePost): SkillPlan[] {
  return [
    { skill: 'สมรรถนะหลัก', goal: APPRAISAL_GOAL, quarters: [1, 2, 3, 4] },
    { skill: LINE_SKILLS[post.lineSkill], goal: APPRAISAL_GOAL, quarters: [1, 2, 3, 4] },
    // The plan's survey of digital skills is in the third quarter.
    { skill: 'ทักษะด้านดิจิทัล', goal: STANDARD_GOAL, quarters: [3] },
    { skill: jobSkillOf(post), goal: STANDARD_GOAL, quarters: [2, 3] },
  ];
}

function idpRow(
  post: SamplePost,
  plan: SkillPlan,
  at: { readonly year: FiscalYear; readonly place: number },
): SampleIdpRow {
  const levelExpected = EXPECTED_LEVELS[post.level] ?? 2;
  return {
    division: post.division,
    position: post.number,
    positionTitle: post.title,
    holder: post.holder,
    ...plan,
    year: at.year,
    levelNow: post.holder === '' ? null : levelExpected - gapOf(post, at),
    levelExpected,
    methods: post.methods,
    result: '',
  };
}

/** One or two levels are missing at first; after a year of development, one. */
function gapOf(
  post: SamplePost,
  at: { readonly year: FiscalYear; readonly place: number },
): number {
  const isFirstYear = at.year === SAMPLE_YEARS[0];
  const startsLow = (POSTS.indexOf(post) + at.place) % 2 === 1;
  return isFirstYear && startsLow ? 2 : 1;
}
