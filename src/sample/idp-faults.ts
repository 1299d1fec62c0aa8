import type { SampleIdpRow } from './idp-rows.ts';
import { POSTS } from './posts.ts';

type Rows = SampleIdpRow[];

/** One way in which real individual plans go wrong, put into sound rows and taken out again. */
interface IdpFault {
  /** Code of the rule that finds it. */
  readonly code: string;
  readonly spoil: (rows: Rows) => Rows;
}

const ALL_METHODS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Each fault of individual plans that a rule knows, once, each with another person. */
export const IDP_FAULTS: readonly IdpFault[] = [
  {
    code: 'IDP_YEAR_OUTSIDE_PLAN',
    spoil: (rows) => [...rows, { ...first(rows, 'นิติกร', 2), year: 2566 }],
  },
  {
    code: 'PERSON_WITHOUT_IDP',
    spoil: (rows) => rows.filter(isNot('นักวิเคราะห์นโยบายและแผน')),
  },
  {
    code: 'IDP_WITHOUT_PERSON',
    spoil: (rows) => [
      ...rows,
      { ...first(rows, 'เจ้าพนักงานธุรการ', 2), position: '๙๙-๒-๐๑-๔๑๐๑-๐๐๙', agreedWith: '' },
    ],
  },
  { code: 'IDP_LEVEL_MISSING', spoil: changed('นักจัดการงานทั่วไป', 0, { levelNow: null }) },
  {
    code: 'IDP_NOT_AGREED',
    spoil: changedAll('นักป้องกันและบรรเทาสาธารณภัย', { agreedDay: '', agreedWith: '' }),
  },
  {
    code: 'IDP_OF_ANOTHER_PERSON',
    spoil: changed('เจ้าพนักงานการเงินและบัญชี', 0, { agreedWith: 'นายมงคล สมมุติเดิม' }),
  },
  {
    code: 'METHOD_LABEL_WRONG',
    spoil: changed('หัวหน้าสำนักปลัด', 0, {
      methods: '๑ ศึกษาด้วยตนเอง ๒ เรียนรู้จากการปฏิบัติงาน ๔ ติดตามผู้มีประสบการณ์',
    }),
  },
  {
    code: 'METHOD_LABEL_MISSPELT',
    spoil: changed('เจ้าพนักงานจัดเก็บรายได้', 2, { methods: '๑ ศึกษาด้วยตนเอง ๖ ฝึกรอบรม' }),
  },
  { code: 'ALL_METHODS', spoil: changedAll('เจ้าพนักงานพัสดุ', { methods: ALL_METHODS }) },
  {
    code: 'HEAD_METHODS_DIFFER',
    spoil: changed('ผู้อำนวยการกองการศึกษาฯ', 3, { methods: [2, 4, 8, 9] }),
  },
  {
    code: 'COMPETENCY_SET_INCOMPLETE',
    spoil: (rows) => rows.filter((row) => isNot('นายช่างโยธา')(row) || row.skill !== DIGITAL_SKILL),
  },
  {
    code: 'SKILL_NUMBERED',
    spoil: (rows) => {
      const spoilt = first(rows, 'นักพัฒนาชุมชน', 2);
      return rows.map((row) => (row === spoilt ? { ...row, skill: `๔. ${row.skill}` } : row));
    },
  },
  {
    code: 'GOAL_NOT_STANDARD',
    spoil: changed('ผู้อำนวยการกองสวัสดิการสังคม', 1, { goal: 'พัฒนางานตามภารกิจของกองให้ทันต่อเหตุการณ์' }),
  },
];

const DIGITAL_SKILL = 'ทักษะด้านดิจิทัล';

function isNot(title: string): (row: SampleIdpRow) => boolean {
  const numbers = POSTS.filter((post) => post.title === title).map((post) => post.number);
  return (row) => !numbers.includes(row.position);
}

/** The row of a skill, by its place among the four, of the first year. */
function first(rows: Rows, title: string, place: number): SampleIdpRow {
  const own = rows.filter((row) => !isNot(title)(row))[place];
  if (own === undefined) throw new Error(`The sample has no plan for ${title}`);
  return own;
}

function changed(title: string, place: number, change: Partial<SampleIdpRow>): IdpFault['spoil'] {
  return (rows) => {
    const spoilt = first(rows, title, place);
    return rows.map((row) => (row === spoilt ? { ...row, ...change } : row));
  };
}

function changedAll(title: string, change: Partial<SampleIdpRow>): IdpFault['spoil'] {
  return (rows) => rows.map((row) => (isNot(title)(row) ? row : { ...row, ...change }));
}
