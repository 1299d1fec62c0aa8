import type { Facts } from '../../base/finding.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { thaiYears } from '../format.ts';
import { CHOOSE_OWNER } from './activities.ts';
import { count, name, quoted, thai, type Wording } from './wording.ts';

const WHERE_TO_PLAN = 'กรุณาเสนอแผนจากแถบข้าง';
const USE_THE_LIST = 'กรุณาใช้ชื่อตามแท็บ สมรรถนะ';

/** Individual plans, positions, competencies and roles. */
export const PEOPLE_WORDINGS = {
  POSITION_NUMBER_REPEATED: {
    says: ({ facts }) =>
      facts.number === ''
        ? `ตำแหน่ง ${name(facts.title)} ไม่มีเลขที่ตำแหน่ง`
        : `เลขที่ตำแหน่ง ${thai(facts.number)} มีมากกว่าหนึ่งแถว`,
    whatToDo: 'ถ้าไม่มีเลข กรุณาตั้งเอง เช่น จ-๑ จ-๒ ไม่ให้ซ้ำ',
  },
  EMPLOYMENT_TYPE_UNKNOWN: {
    says: ({ facts }) => `ประเภท ${quoted(facts.text)} ไม่อยู่ในประเภทที่แผนครอบคลุม`,
    whatToDo: 'กรุณาเลือกจากรายการ หรือเพิ่มในแท็บตั้งค่า',
  },
  POSITION_DIVISION_UNKNOWN: {
    says: ({ facts }) => `${name(facts.title)} สังกัด ${quoted(facts.text)} ซึ่งไม่อยู่ในแท็บ กอง`,
    whatToDo: CHOOSE_OWNER,
  },
  POSITION_TITLE_VARIES: {
    says: ({ facts }) => `ชื่อตำแหน่ง ${quoted(facts.text)} เขียนย่อ ชื่อเต็มคือ ${name(facts.full)}`,
    whatToDo: 'กรุณาใช้ชื่อเต็มให้เหมือนกันทุกที่',
  },
  IDP_YEAR_OUTSIDE_PLAN: {
    says: ({ facts }) =>
      `แผนรายบุคคล ${count(facts.count)} แถว เป็นของปี ${thaiYears(numbersOf(facts.outside))} ซึ่งอยู่นอกปีของแผน`,
    whatToDo: 'กรุณาแก้ปีงบประมาณ',
  },
  PERSON_WITHOUT_IDP: {
    says: ({ facts }) => `${name(facts.person)} ยังไม่มีแผนพัฒนารายบุคคล`,
    whatToDo: WHERE_TO_PLAN,
  },
  HEAD_WITHOUT_IDP: {
    says: ({ facts, years }) =>
      facts.head === ''
        ? `${name(facts.division)} ยังไม่ได้ระบุตำแหน่งหัวหน้า`
        : years.length === 0
          ? `ไม่พบตำแหน่ง ${name(facts.head)} ของ ${name(facts.division)} ในแท็บ บุคลากร จึงไม่มีแผน`
          : `${name(facts.head)} ซึ่งเป็นหัวหน้าส่วนราชการ ยังไม่มีแผนพัฒนา`,
    whatToDo: 'กรุณาเพิ่มตำแหน่งหรือแผน',
  },
  TYPE_WITHOUT_IDP: {
    says: ({ facts }) => `บุคลากรประเภท ${name(facts.types)} ไม่มีแผนพัฒนาเลย`,
    whatToDo: 'กรุณาเพิ่มแผน หรือแก้ประเภทที่ครอบคลุมในตั้งค่า',
  },
  IDP_WITHOUT_PERSON: {
    says: ({ facts }) =>
      facts.vacant === 1
        ? `แผน ${count(facts.count)} แถวของ ${name(facts.title)} ซึ่งเป็นตำแหน่งว่าง`
        : `แผน ${count(facts.count)} แถวของ ${name(facts.title)} ไม่มีเลขที่ตำแหน่งในแท็บ บุคลากร`,
    whatToDo: 'กรุณาระบุเลขที่ตำแหน่งที่มีผู้ครอง',
  },
  IDP_OF_ANOTHER_PERSON: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} ลงนามโดย ${quoted(facts.other)}`,
    whatToDo: 'กรุณาทำแผนของผู้ครองตำแหน่งคนปัจจุบัน',
  },
  IDP_IN_WRONG_TAB: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} อยู่ในแท็บของส่วนราชการอื่น`,
    whatToDo: 'งานบุคคลสั่งย้ายแผนได้จากแถบข้าง',
  },
  IDP_REPEATED: {
    says: ({ facts }) => `${name(facts.person)} มีทักษะ ${quoted(facts.text)} ซ้ำในปีเดียวกัน`,
    whatToDo: 'กรุณาลบแถวที่ซ้ำ',
  },
  IDP_LEVEL_MISSING: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} มี ${count(facts.count)} แถวที่ไม่มีระดับ ๐-๕`,
    whatToDo: 'กรุณาประเมินระดับปัจจุบันและที่คาดหวัง',
  },
  IDP_RESULT_MISSING: {
    says: ({ facts }) =>
      `แผนของ ${name(facts.person)} มี ${count(facts.count)} แถวที่ปีสิ้นสุดแล้วแต่ไม่มีระดับหลังพัฒนา`,
    whatToDo: 'กรุณากรอกผลการพัฒนาและระดับหลังพัฒนา',
  },
  IDP_NOT_AGREED: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} ยังไม่มีวันลงนามข้อตกลง`,
    whatToDo: 'กรุณาลงนามแล้วกรอกวันที่',
  },
  IDP_UNCONFIRMED: {
    says: ({ facts }) =>
      `แผนของ ${name(facts.person)} มี ${count(facts.count)} แถวที่ระบบเสนอและยังไม่ยืนยัน`,
    whatToDo: 'กรุณายืนยันจากแถบข้าง',
  },
  IDP_ACTIVITY_UNKNOWN: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} อ้างกิจกรรม ${quoted(facts.text)} ที่ไม่มีในแผน`,
    whatToDo: 'กรุณาเลือกกิจกรรมจากแถบข้าง',
  },
  CURRICULUM_MISSING: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} ยังไม่ได้ระบุหลักสูตรใดในห้าหลักสูตร`,
    whatToDo: 'กรุณาเลือกหลักสูตรอย่างน้อยหนึ่ง',
  },
  COMPETENCY_NOT_OF_TYPE: {
    says: ({ facts }) => `${name(facts.person)} ไม่ใช่ผู้บริหาร แต่มี ${quoted(facts.text)}`,
    whatToDo: 'กรุณาเปลี่ยนสมรรถนะ',
  },
  COMPETENCY_SET_INCOMPLETE: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} ยังขาด ${thai(facts.groups)}`,
    whatToDo: 'กรุณาเพิ่มให้ครบ',
  },
  SKILL_UNKNOWN: {
    says: ({ facts }) => `ทักษะ ${quoted(facts.text)} (${count(facts.count)} แถว) ไม่มีในคลังสมรรถนะ`,
    whatToDo: USE_THE_LIST,
  },
  SKILL_NUMBERED: {
    says: ({ facts }) =>
      facts.text === '' ? 'แถวนี้ไม่มีชื่อทักษะ' : `ชื่อทักษะ ${quoted(facts.text)} มีเลขข้อปนอยู่`,
    whatToDo: 'กรุณากรอกเฉพาะชื่อทักษะ',
  },
  GOAL_NOT_STANDARD: {
    says: ({ facts }) =>
      `เป้าหมาย ${quoted(facts.text)} (${count(facts.count)} แถว) ต่างจากเป้าหมายมาตรฐาน`,
    whatToDo: 'ถ้าตั้งใจไม่ต้องแก้',
  },
  METHOD_LABEL_WRONG: {
    says: ({ facts }) =>
      `รหัส ${thai(facts.code)} ไม่ใช่ ${quoted(facts.text)} ซึ่งมีรหัส ${thai(facts.right)}`,
    whatToDo: 'กรุณากรอกเฉพาะรหัส',
  },
  METHOD_LABEL_MISSPELT: {
    says: ({ facts }) => `ชื่อวิธี ${quoted(facts.text)} น่าจะเป็น ${quoted(facts.right)}`,
    whatToDo: 'กรุณากรอกเฉพาะรหัส',
  },
  ALL_METHODS: {
    says: ({ facts }) => `แผนของ ${name(facts.person)} เลือกวิธีพัฒนาครบทั้งสิบวิธี`,
    whatToDo: 'กรุณาเลือกเฉพาะวิธีที่จะทำจริง',
  },
  HEAD_METHODS_DIFFER: {
    says: ({ facts }) =>
      `หัวหน้าส่วนราชการ ${count(facts.count)} คน (${name(facts.person)}) ใช้วิธีพัฒนาต่างจากหัวหน้าคนอื่น`,
    whatToDo: 'กรุณาตรวจว่าตั้งใจ',
  },
  CORE_LISTS_DIFFER: {
    says: ({ facts }) =>
      `หัวข้อ ${thai(facts.section)} มีสมรรถนะหลัก ${count(facts.count)} ข้อที่ไม่อยู่ในคลัง เช่น ${quoted(facts.text)}`,
    whatToDo: USE_THE_LIST,
  },
  FUNCTIONAL_LISTS_DIFFER: {
    says: ({ facts }) =>
      `หัวข้อ ${thai(facts.section)} มีสมรรถนะสายงาน ${count(facts.count)} ข้อที่ไม่อยู่ในคลัง เช่น ${quoted(facts.text)}`,
    whatToDo: USE_THE_LIST,
  },
  COMPETENCY_ORDER: {
    says: ({ facts }) => `หัวข้อ ${thai(facts.section)} ข้อ ${thai(facts.number)} อยู่ผิดลำดับ`,
    whatToDo: 'กรุณาเรียงเลขข้อใหม่',
  },
  METHOD_LISTS_DIFFER: {
    says: ({ facts }) =>
      `หัวข้อ ${thai(facts.section)} เรียก ${quoted(facts.text)} ซึ่งไม่อยู่ในสิบวิธี ใกล้กับ ${quoted(facts.right)}`,
    whatToDo: 'กรุณาใช้ชื่อวิธีของแผน',
  },
  SEAT_REPEATED: {
    says: ({ facts }) => `${name(facts.name)} เป็นกรรมการมากกว่าหนึ่งที่`,
    whatToDo: 'กรุณาให้คนหนึ่งมีที่เดียว',
  },
  MEMBER_CALLED_COMMITTEE: {
    says: ({ facts }) => `${name(facts.name)} มีหน้าที่ว่า ${quoted(facts.text)}`,
    whatToDo: 'กรุณาใช้คำว่า กรรมการ',
  },
  ROLE_DUTY_MIXED: {
    says: ({ facts }) => `หัวข้อ ${thai(facts.section)} มีหน้าที่ที่ไม่ตรงกับบทบาท ${quoted(facts.text)}`,
    whatToDo: 'กรุณาตรวจตารางบทบาทหน้าที่',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;

function numbersOf(fact: Facts[string] | undefined): number[] {
  return Array.isArray(fact) ? fact : [];
}
