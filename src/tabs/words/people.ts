import type { DEVELOPMENT_METHODS } from '../idp.ts';
import { JOB_SKILL_START, type PositionColumn } from '../people.ts';

/** Words by which positions, skills, lists and duties are known in what people type. */

/** Short forms of titles that offices type, and what they stand for. */
export const SHORT_TITLES: readonly (readonly [string, string])[] = [
  ['ผอ.', 'ผู้อำนวยการ'],
  ['หน.', 'หัวหน้า'],
  ['จพง.', 'เจ้าพนักงาน'],
  ['จนท.', 'เจ้าหน้าที่'],
  ['ผช.', 'ผู้ช่วย'],
  ['นวก.', 'นักวิชาการ'],
];

/** "ฯ" behind a name says that it goes on. */
export const ABBREVIATED = /ฯ$/;

export const EXECUTIVE_TITLE = /^(?:รองปลัด|ปลัด|ผู้อำนวยการ|ผอ\.|หัวหน้า|หน\.)/;
export const HIRED_TYPE = /ลูกจ้าง|พนักงานจ้าง/;
export const FUNCTIONAL_START = 'สมรรถนะประจำสายงาน';

/** "๔." in front of what was copied out of a list. */
export const LIST_NUMBER = /^[0-9๐-๙]{1,2}\s*[.)]/;
export const THAI_LETTER = /[ก-ฮ]/;

/** What a plan says of the own job of a position for which nobody has written it down. */
export function jobSkillOf(title: string): string {
  return `${JOB_SKILL_START}ในตำแหน่ง${title}`;
}

/** How other tables call our columns, without white space. */
export const IMPORT_HEADERS: Readonly<Record<PositionColumn, readonly string[]>> = {
  number: ['เลขที่ตำแหน่ง', 'ตำแหน่งเลขที่', 'เลขที่', 'เลขตำแหน่ง', 'เลขที่ประจำตำแหน่ง'],
  title: ['ตำแหน่ง', 'ชื่อตำแหน่ง', 'ชื่อตำแหน่งในสายงาน', 'ตำแหน่งในสายงาน'],
  holder: ['ชื่อ-สกุล', 'ชื่อสกุล', 'ชื่อ-นามสกุล', 'ชื่อและนามสกุล', 'ผู้ครองตำแหน่ง'],
  level: ['ระดับ', 'ระดับตำแหน่ง'],
  positionType: ['ประเภทตำแหน่ง'],
  division: ['ส่วนราชการ', 'สังกัด', 'กอง', 'กอง/สำนัก', 'สำนัก/กอง'],
  unit: ['งาน/ฝ่าย', 'ฝ่าย/งาน', 'งาน', 'ฝ่าย'],
  employmentType: ['ประเภท', 'ประเภทการจ้าง', 'ประเภทบุคลากร'],
  startDay: ['วันเริ่มงาน', 'วันที่เริ่มงาน', 'วันบรรจุ', 'วันที่บรรจุ'],
};

/** Lines, without white space, that begin a list of competencies of one group. */
export const CORE_LIST = /สมรรถนะหลัก|CoreCompetency/i;
export const FUNCTIONAL_LIST =
  /สมรรถนะประจำสายงาน|สมรรถนะตามภาระงาน|FunctionalCompetency|^[0-9๐-๙.]*ตำแหน่งอื่น/i;
export const EXECUTIVE_LIST = /สมรรถนะประจำผู้บริหาร|ManagerialCompetency/i;

/** Words for methods that are not among the ten labels, and the code that comes nearest. */
export const OTHER_METHODS: Readonly<Record<string, keyof typeof DEVELOPMENT_METHODS>> = {
  การปฐมนิเทศ: 5,
  การศึกษาดูงาน: 10,
  การศึกษาหรือดูงาน: 10,
  การประชุมเชิงปฏิบัติการ: 6,
  การสัมมนา: 3,
  การหมุนเวียนงาน: 8,
};
export const METHODS_MARK = /วิธีการพัฒนา|วิธีพัฒนา/;

/** A seat of all heads together. */
export const EVERY_HEAD = /ทุกกอง|ทุกส่วนราชการ|หัวหน้าส่วนราชการ/;
export const HEAD_TITLES = ['หัวหน้า', 'ผู้อำนวยการ'] as const;
export const COMMITTEE = 'คณะกรรมการ';
export const CHAIR_ROLE = /^(?!รอง|ผู้ช่วย).*ประธาน/;
export const SECRETARY_ROLE = /^(?!.*ผู้ช่วย).*เลขานุการ/;

/** A duty by which it is known whose it is, and the roles to which it does not belong. */
export const MISPLACED_DUTIES: readonly { readonly duty: RegExp; readonly notOf: RegExp }[] = [
  { duty: /ประเมินความสามารถของตนเอง|ประเมินตนเอง/, notOf: /^นักทรัพยากรบุคคล/ },
  { duty: /ผู้ใต้บังคับบัญชา/, notOf: /^ปลัด.{0,60}หัวหน้าส่วนราชการผู้ใต้บังคับบัญชา/ },
];

/** How the titles of the chief administrator and of the deputies begin. */
export const CLERK = 'ปลัด';
export const DEPUTY_CLERK = 'รองปลัด';
/** Where the manpower plan has no such post. */
export const CLERK_TITLE = 'ปลัดเทศบาล';

/** What stands before the name of a division in the title of its head. */
export const HEAD_OFFICES = ['ผู้อำนวยการ', 'หัวหน้า'] as const;
