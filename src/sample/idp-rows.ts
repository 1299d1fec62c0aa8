import type { FiscalYear, Quarter } from '../base/fiscal-year.ts';
import { IDP_FAULTS } from './idp-faults.ts';
import { type LineSkill, POSTS, type SamplePost } from './posts.ts';
import { SAMPLE_YEARS } from './years.ts';

/** One row of an IDP tab: one skill of one post in one fiscal year. */
export interface SampleIdpRow {
  /** Code of the division on whose tab the row stands; null: the central tab. */
  readonly division: string | null;
  /** Number of the post. */
  readonly position: string;
  readonly skill: string;
  readonly year: FiscalYear;
  /** 0-5; null: not assessed. */
  readonly levelNow: number | null;
  readonly levelExpected: number;
  readonly goal: string;
  /** Codes, or what somebody typed in their place. */
  readonly methods: readonly number[] | string;
  readonly quarters: readonly Quarter[];
  readonly curriculum: string;
  readonly agreedDay: string;
  readonly agreedWith: string;
  readonly result: string;
}

const APPRAISAL_GOAL = 'พัฒนาสมรรถนะที่กำหนดในแบบประเมินผลการปฏิบัติงานทุกปี';
const STANDARD_GOAL = 'พัฒนาทักษะการทำงานตามมาตรฐานกำหนดตำแหน่ง';
/** Agreements of the first year were signed in its first month. */
const AGREED_DAY = '2023-10-16';

const LINE_SKILLS: Record<LineSkill, string> = {
  executive: 'สมรรถนะประจำผู้บริหาร',
  line: 'สมรรถนะประจำสายงาน',
  teaching: 'สมรรถนะประจำสายงานการสอน',
};
const LINE_CURRICULA: Record<LineSkill, string> = {
  executive: 'ด้านการบริหาร',
  line: 'การพัฒนาเกี่ยวกับงานในหน้าที่',
  teaching: 'การพัฒนาเกี่ยวกับงานในหน้าที่',
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
  readonly methods: readonly number[];
  readonly curriculum: string;
}

/** What only one job needs, in the words of the plan. */
export function jobSkillOf(post: SamplePost): string {
  return `งานที่จำเป็นในการปฏิบัติหน้าที่ในตำแหน่ง เช่น ${post.jobWork}`;
}

/**
 * Four skills for each held post in each year, in the order of the posts; then what is wrong in the plan
 * is put in: each known fault of individual plans once.
 */
export function idpRows(): SampleIdpRow[] {
  const sound = POSTS.filter(({ holder }) => holder !== '').flatMap((post) =>
    SAMPLE_YEARS.flatMap((year) =>
      skillPlansOf(post).map((plan, place) => idpRow(post, plan, { year, place })),
    ),
  );
  return IDP_FAULTS.reduce((rows, fault) => fault.spoil(rows), sound);
}

function skillPlansOf(post: SamplePost): SkillPlan[] {
  const allYear = [1, 2, 3, 4] as const;
  return [
    {
      skill: 'สมรรถนะหลัก',
      goal: APPRAISAL_GOAL,
      quarters: allYear,
      methods: [1, 2, 5],
      curriculum: 'ความรู้พื้นฐานในการปฏิบัติราชการ',
    },
    {
      skill: LINE_SKILLS[post.lineSkill],
      goal: APPRAISAL_GOAL,
      quarters: allYear,
      methods: post.lineSkill === 'executive' ? [1, 6, 7] : [2, 5, 6],
      curriculum: LINE_CURRICULA[post.lineSkill],
    },
    // The plan's survey of digital skills is in the third quarter.
    {
      skill: 'ทักษะด้านดิจิทัล',
      goal: STANDARD_GOAL,
      quarters: [3],
      methods: [1, 6],
      curriculum: 'ความรู้และทักษะเฉพาะของงาน',
    },
    {
      skill: jobSkillOf(post),
      goal: STANDARD_GOAL,
      quarters: [2, 3],
      methods: [2, 4, 8],
      curriculum: 'ความรู้และทักษะเฉพาะของงาน',
    },
  ];
}

function idpRow(
  post: SamplePost,
  plan: SkillPlan,
  at: { readonly year: FiscalYear; readonly place: number },
): SampleIdpRow {
  const levelExpected = EXPECTED_LEVELS[post.level] ?? 2;
  const isAgreed = at.year === SAMPLE_YEARS[0];
  return {
    division: post.division,
    position: post.number,
    ...plan,
    year: at.year,
    levelNow: levelExpected - gapOf(post, at),
    levelExpected,
    agreedDay: isAgreed ? AGREED_DAY : '',
    agreedWith: isAgreed ? post.holder : '',
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
