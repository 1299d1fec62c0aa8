import type { Overview } from '../state.ts';
import type { PageName } from './part.ts';

/** The headings of the list, in its order. */
export const WORK_GROUPS = {
  send: 'ส่งและรับแผน',
  money: 'กิจกรรมและเงิน',
  people: 'คนและแผนรายบุคคล',
  training: 'อบรม',
  papers: 'เอกสาร',
} as const;

/** Something that a person can do, in the order of the list in which it is chosen. */
export type Work = PageName & {
  readonly group: keyof typeof WORK_GROUPS;
  /** Who does it. */
  readonly roles: readonly Overview['viewer']['role'][];
  readonly title: string;
  /** One short sentence, where the title does not say what it is for. */
  readonly hint?: string;
};

const TRAINING = {
  part: 'training',
  topic: 'requests',
  group: 'training',
  title: 'ขออบรม',
  hint: 'ดูว่าใครต้องทำอะไร ภายในเมื่อใด',
} as const;
const NEEDS = {
  part: 'training',
  topic: 'needs',
  group: 'training',
  title: 'ความต้องการพัฒนา',
  hint: 'ผลสำรวจ และเพิ่มเป็นกิจกรรม',
} as const;

export const WORKS: readonly Work[] = [
  {
    part: 'plan',
    topic: 'send',
    group: 'send',
    roles: ['division'],
    title: 'ส่งแผนของกอง',
  },
  {
    part: 'plan',
    topic: 'board',
    group: 'send',
    roles: ['hr'],
    title: 'รับแผนจากกอง',
  },
  {
    part: 'results',
    topic: 'quarter',
    group: 'send',
    roles: ['division', 'hr'],
    title: 'ผลการดำเนินงาน',
    hint: 'รายงานผลรายไตรมาสทีละกิจกรรม',
  },
  {
    part: 'plan',
    topic: 'add',
    group: 'money',
    roles: ['division', 'hr'],
    title: 'เพิ่มกิจกรรม',
  },
  {
    part: 'plan',
    topic: 'central',
    group: 'money',
    roles: ['hr'],
    title: 'มอบหรือแบ่งกิจกรรมส่วนกลาง',
  },
  {
    part: 'plan',
    topic: 'reconcile',
    group: 'money',
    roles: ['hr', 'division'],
    title: 'หาที่มาของผลต่าง',
  },
  {
    part: 'plan',
    topic: 'divisions',
    group: 'send',
    roles: ['hr'],
    title: 'แชร์ไฟล์และยุบรวมกอง',
  },
  { ...TRAINING, roles: ['division', 'hr'] },
  { ...NEEDS, roles: ['division', 'hr'] },
  {
    part: 'papers',
    topic: 'draft',
    group: 'papers',
    roles: ['division'],
    title: 'ร่างเอกสารของกอง',
    hint: 'แผนรายบุคคลและรายการกิจกรรมของกองท่าน',
  },
  {
    part: 'papers',
    topic: 'make',
    group: 'papers',
    roles: ['hr'],
    title: 'สร้างและออกเอกสาร',
    hint: 'ทุกชนิด เป็นร่าง หรือออกเลขเป็นฉบับจริง',
  },
  {
    part: 'papers',
    topic: 'register',
    group: 'papers',
    roles: ['hr'],
    title: 'ทะเบียนและยกเลิกเอกสาร',
    hint: 'ดู เปิด และยกเลิกเอกสารที่สร้างไว้',
  },
  {
    part: 'papers',
    topic: 'run',
    group: 'papers',
    roles: ['hr'],
    title: 'แผนรายบุคคลทุกคน',
    hint: 'สร้างทีละคน คนละไฟล์ ทำต่อเองจนครบ',
  },
  {
    part: 'papers',
    topic: 'templates',
    group: 'papers',
    roles: ['hr'],
    title: 'แม่แบบเอกสาร',
    hint: 'แก้ถ้อยคำและรูปแบบของเทศบาลเอง',
  },
  {
    part: 'people',
    topic: 'plans',
    group: 'people',
    roles: ['hr'],
    title: 'แผนรายบุคคล',
    hint: 'ดูใครยังไม่มีแผน ตั้งช่วงกรอก ย้ายคน',
  },
  {
    part: 'people',
    topic: 'plans',
    group: 'people',
    roles: ['division'],
    title: 'แผนรายบุคคลของกอง',
    hint: 'เสนอ ตรวจ และยืนยันแผนพัฒนาทีละคน',
  },
  {
    part: 'people',
    topic: 'import',
    group: 'people',
    roles: ['hr'],
    title: 'นำเข้าบุคลากร',
    hint: 'วางตารางตำแหน่ง ดูตัวอย่าง แล้วนำเข้า',
  },
  {
    part: 'plan',
    topic: 'import',
    group: 'money',
    roles: ['hr'],
    title: 'นำเข้าแผนเดิม',
    hint: 'วางแผนจาก Word หรือ Excel ดูตัวอย่าง แล้วนำเข้า',
  },
  {
    part: 'plan',
    topic: 'nextWindow',
    group: 'money',
    roles: ['hr'],
    title: 'ขึ้นแผนรอบใหม่',
    hint: 'ทำในสำเนาของไฟล์เมื่อแผนเดิมครบปี',
  },
];

export function worksFor({ viewer }: Overview): Work[] {
  return WORKS.filter(({ roles }) => roles.includes(viewer.role));
}

/** The title of the work that a page belongs to: a part may have pages that no list leads to. */
export function titleOf({ part, topic }: PageName): string {
  const own = WORKS.filter((work) => work.part === part);
  return (own.find((work) => work.topic === topic) ?? own[0])?.title ?? '';
}
