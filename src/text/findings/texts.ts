import { parseDayCell } from '../../base/day.ts';
import type { Facts } from '../../base/finding.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { thaiDateShort } from '../format.ts';
import { count, named, numbers, thai, type Wording } from './wording.ts';

const MAKE_OWN = 'กรุณาแก้ให้เป็นของเทศบาล';
/** What there can be too much of in one file. */
const SIZES = {
  divisions: 'ส่วนราชการ',
  activities: 'กิจกรรม',
  people: 'ตำแหน่ง',
  years: 'ปี',
} as const;
const CHANGE_DAY = 'กรุณาแก้วัน หรือให้เหตุผล';

/** What texts, settings and the committee say: places, years, laws, words, sections, titles. */
export const TEXT_WORDINGS = {
  OTHER_MUNICIPALITY: {
    says: ({ facts }) => `ข้อความมีชื่อเทศบาลอื่น ${named(facts.words)}`,
    whatToDo: 'กรุณาใช้ชื่อในตั้งค่า หรือเพิ่มในรายการที่ใช้ได้',
  },
  OTHER_PROVINCE: {
    says: ({ facts }) => `ข้อความมีชื่อจังหวัดอื่น ${named(facts.words)}`,
    whatToDo: 'กรุณาใช้จังหวัดในตั้งค่า หรือเพิ่มในรายการที่ใช้ได้',
  },
  DISTRICT_WRONG: {
    says: ({ facts }) => `ชื่อ ${named(facts.words)} ไม่ใช่อำเภอของเทศบาล${should(facts)}`,
    whatToDo: 'กรุณาตรวจชื่ออำเภอและจังหวัด',
  },
  DOUBLED_WORD: {
    says: ({ facts }) => `พบคำซ้ำหรือเว้นวรรคในชื่อ ${named(facts.words)}`,
    whatToDo: 'กรุณาแก้คำที่พิมพ์เกิน',
  },
  SCHOOL_WORD: {
    says: ({ facts }) => `พบคำของสถานศึกษา ${named(facts.words)} เหมือนคัดลอกมา`,
    whatToDo: MAKE_OWN,
  },
  SUBDISTRICT_WORD: {
    says: ({ facts }) => `พบคำของท้องถิ่นประเภทอื่น ${named(facts.words)}`,
    whatToDo: MAKE_OWN,
  },
  AGENCY_WORD: {
    says: ({ facts }) => `พบคำของหน่วยงานอื่น ${named(facts.words)} เหมือนคัดลอกมา`,
    whatToDo: MAKE_OWN,
  },
  DIVISION_NAME_VARIES: {
    says: ({ facts }) => `ข้อความใช้ชื่อ ${named(facts.words)}${should(facts)}`,
    whatToDo: 'กรุณาใช้ชื่อทางการ',
  },
  COMMITTEE_SPAN: {
    says: ({ facts }) =>
      `วาระของกรรมการ ${count(facts.count)} คน (${day(facts.day)}) ไม่ครอบคลุมทั้งแผน`,
    whatToDo: 'กรุณาแก้วันให้ครบช่วงของแผน',
  },
  OTHER_YEARS: {
    says: ({ facts }) => `ข้อความอ้างปีงบประมาณ ${years(facts)} ไม่ตรงกับปีของแผน`,
    whatToDo: 'กรุณาแก้ปีให้ตรงกับแผน',
  },
  EFFECTIVE_BEFORE_ANNOUNCED: {
    says: ({ facts }) => `วันมีผล ${day(facts.day)} อยู่ก่อนวันประกาศ ${day(facts.reference)}`,
    whatToDo: CHANGE_DAY,
  },
  ANNOUNCED_BEFORE_APPROVED: {
    says: ({ facts }) => `วันประกาศ ${day(facts.day)} อยู่ก่อนวันที่มีมติ ${day(facts.reference)}`,
    whatToDo: 'กรุณาตรวจวันทั้งสอง',
  },
  ANNOUNCED_BEFORE_DRAFTED: {
    says: ({ facts }) => `วันประกาศ ${day(facts.day)} อยู่ก่อนวันที่ร่าง ${day(facts.reference)}`,
    whatToDo: CHANGE_DAY,
  },
  LAW_YEAR_WRONG: {
    says: ({ facts }) => `${named(facts.law)} อ้าง พ.ศ. ${thai(facts.year)}${should(facts)}`,
    whatToDo: 'กรุณาแก้ปี หรือแก้รายการกฎหมาย',
  },
  LAW_TITLE_WRONG: {
    says: ({ facts }) => `ชื่อกฎหมาย ${named(facts.law)}${should(facts)}`,
    whatToDo: 'กรุณาแก้ชื่อให้ตรง',
  },
  LAW_NOT_LISTED: {
    says: ({ facts }) => `${named(facts.law)} พ.ศ. ${thai(facts.year)} ยังไม่อยู่ในรายการกฎหมาย`,
    whatToDo: 'กรุณาตรวจ แล้วเพิ่มในตั้งค่า',
  },
  NOTICE_UNCONFIRMED: {
    says: ({ facts }) => `อ้างประกาศของจังหวัด ${named(facts.words)} ที่ยังไม่มีในรายการ`,
    whatToDo: 'กรุณาตรวจกับฉบับจริง แล้วเพิ่มในรายการกฎหมาย',
  },
  ABBREVIATION_UNKNOWN: {
    says: ({ facts }) => `คำย่อ ${named(facts.words)} ไม่อยู่ในรายการ${should(facts)}`,
    whatToDo: 'กรุณาแก้ หรือเพิ่มในรายการคำย่อ',
  },
  SPELLING: {
    says: ({ facts }) => `คำว่า ${named(facts.words)} น่าจะพิมพ์ผิด${should(facts)}`,
    whatToDo: 'กรุณาตรวจคำสะกด',
  },
  PLAN_TITLE_VARIES: {
    says: ({ facts }) => `ข้อความเรียกแผนว่า ${named(facts.words)}${should(facts)}`,
    whatToDo: 'กรุณาใช้ชื่อเดียวกัน',
  },
  KIT_UNREAD: {
    says: ({ facts }) => `ข้อความตั้งต้นของระบบ ${count(facts.count)} แถวยังไม่มีผู้อ่าน`,
    whatToDo: 'กรุณาอ่าน แก้ให้เป็นของเทศบาล หรือเลือก อ่านแล้ว',
  },
  SECTION_MISSING: {
    says: ({ facts }) =>
      `${thai(facts.document)}ขาดหัวข้อหรือข้อความ ${count(facts.count)} แห่ง เช่น ${named(facts.words)}`,
    whatToDo: 'กรุณาเพิ่มในเนื้อหาเล่ม',
  },
  SECTION_GAP: {
    says: ({ facts }) =>
      `${thai(facts.document)}${chapter(facts)} ไม่มีหัวข้อที่ ${numbers(facts.missing)}`,
    whatToDo: 'กรุณาเพิ่มหรือเรียงเลขหัวข้อใหม่',
  },
  RULES_WITHOUT_PLAN: {
    says: () => 'ชื่อหลักเกณฑ์บอกว่ามีแผนด้วย แต่ไม่มีหัวข้อที่เป็นแผน',
    whatToDo: 'กรุณาเพิ่มส่วนที่เป็นแผน หรือแก้ชื่อ',
  },
  TITLE_DRIFT: {
    says: ({ facts }) =>
      `${facts.kind === 'tactic' ? 'กลยุทธ์ที่' : 'ยุทธศาสตร์ที่'} ${thai(facts.number)} ในข้อความไม่ตรงกับชื่อ ${named(facts.expected)}`,
    whatToDo: 'กรุณาใช้ชื่อตามแท็บยุทธศาสตร์',
  },
  TITLE_WITHOUT_NUMBER: {
    says: ({ facts }) => `หัวข้อ ${named(facts.words)} ไม่มีเลขยุทธศาสตร์ที่ ${thai(facts.strategy)}`,
    whatToDo: 'กรุณาใส่เลขยุทธศาสตร์',
  },
  HEADER_OF_OTHER_LIST: {
    says: () => 'หัวตารางเป็นยุทธศาสตร์การพัฒนาท้องถิ่น แต่รายการเป็นยุทธศาสตร์ด้านบุคลากร',
    whatToDo: 'กรุณาแก้หัวตาราง',
  },
  ALIGNMENT_MISSING: {
    says: ({ facts }) =>
      facts.missing === undefined
        ? `ยุทธศาสตร์ที่ ${thai(facts.strategy)} ไม่ได้ระบุยุทธศาสตร์ท้องถิ่นที่สอดคล้อง`
        : `ยุทธศาสตร์ท้องถิ่นที่ ${numbers(facts.missing)} ไม่มีค่านิยมใดสอดคล้อง`,
    whatToDo: 'กรุณาตรวจความสอดคล้องในแท็บยุทธศาสตร์',
  },
  TEXT_TOO_LONG: {
    says: ({ facts }) => `ข้อความในช่องนี้ยาว ${count(facts.count)} ตัวอักษร (เกิน ${count(facts.most)})`,
    whatToDo: 'กรุณาตรวจว่าวางผิดช่องหรือไม่ หรือแบ่งเป็นหลายช่อง',
  },
  DIRECTION_MARK: {
    says: ({ facts }) => `ข้อความมีอักขระกลับทิศการอ่านที่มองไม่เห็น ${count(facts.count)} ตัว`,
    whatToDo: 'กรุณาพิมพ์ข้อความใหม่ ในเอกสารจะตัดออกให้',
  },
  PLAN_TOO_LARGE: {
    says: ({ facts }) =>
      `แผนมี${SIZES[facts.kind as keyof typeof SIZES] ?? ''} ${count(facts.count)} เกิน ${count(facts.most)} ที่รองรับ คำสั่งจะช้า`,
    whatToDo: 'กรุณาเก็บของเก่าออก หรือแยกไฟล์ตามช่วงปี',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;

function should({ expected }: Facts): string {
  return expected === undefined || expected === '' ? '' : ` ที่ถูกคือ ${named(thai(expected))}`;
}

function day(fact: Facts[string] | undefined): string {
  const read = parseDayCell(String(fact ?? '')).value;
  return read === null ? '' : thaiDateShort(read);
}

function years({ first, last }: Facts): string {
  return first === last ? thai(first) : `${thai(first)}–${thai(last)}`;
}

function chapter(facts: Facts): string {
  return facts.chapter === undefined || facts.chapter === '' ? '' : ` บทที่ ${thai(facts.chapter)}`;
}
