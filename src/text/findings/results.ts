import type { FindingCode } from '../../plan/finding-codes.ts';
import { thaiHundredths } from '../format.ts';
import { activity, baht, name, quoted, thai, type Wording } from './wording.ts';

const MEND_MONEY = 'กรุณาตรวจเงินหรือโอนงบ';

/** ผล of the divisions and ผลดำเนินงาน. */
export const RESULT_WORDINGS = {
  RESULT_MISSING: {
    says: ({ facts }) =>
      `${activity(facts)} “${name(facts.name)}” ถึงกำหนดไตรมาส ${thai(facts.quarter)} แต่ยังไม่ระบุสถานะ`,
    whatToDo: 'กรุณาเลือกสถานะ',
  },
  RESULT_QUANTITY_MISSING: {
    says: ({ facts }) => `${activity(facts)} สถานะ “${thai(facts.state)}” แต่ไม่มีผลเชิงปริมาณ`,
    whatToDo: 'กรุณากรอกผล',
  },
  RESULT_UNREADABLE: {
    says: ({ facts }) => `อ่าน ${quoted(facts.text)} เป็น${thai(facts.unit) || 'ร้อยละ'}ไม่ได้`,
    whatToDo: 'กรุณาพิมพ์เช่น ๘๕ หรือ ๑๗/๒๐',
  },
  RESULT_OVER_100: {
    says: ({ facts }) => `ผล ${quoted(facts.text)} เกินร้อยละ ๑๐๐`,
    whatToDo: 'กรุณาตรวจจำนวนและฐาน',
  },
  RESULT_BELOW_TARGET: {
    says: ({ facts }) =>
      `${activity(facts)} ทำได้ ${quoted(facts.text)} เป็นร้อยละ ${thaiHundredths(Number(facts.attainment))} ของเป้า`,
    whatToDo: 'กรุณาระบุปัญหาและทางแก้',
  },
  RESULT_WITHOUT_EVIDENCE: {
    says: ({ facts }) => `${activity(facts)} เสร็จแล้วแต่ไม่มีหลักฐาน`,
    whatToDo: 'กรุณาใส่ลิงก์หรือที่เก็บเอกสาร',
  },
  EVIDENCE_OTHER_YEAR: {
    says: ({ facts }) =>
      `หลักฐานของ${activity(facts)} มีปี ${thai(facts.other)} ในชื่อ แต่รายงานปี ${thai(facts.year)}`,
    whatToDo: 'กรุณาตรวจหลักฐาน',
  },
  SPENT_MISSING: {
    says: ({ facts }) => `${activity(facts)} มีงบ ${baht(facts.amount)} บาท แต่ไม่ระบุใช้จ่าย`,
    whatToDo: 'กรุณาใส่จำนวนเงิน หรือ 0 ถ้ายังไม่ใช้',
  },
  SPENT_WITHOUT_BUDGET: {
    says: ({ facts }) => `${activity(facts)} ไม่ใช้งบประมาณ แต่รายงานใช้จ่าย ${baht(facts.amount)} บาท`,
    whatToDo: 'กรุณาตรวจเงิน',
  },
  SPENT_OVER_ACTIVITY: {
    says: ({ facts }) =>
      `${activity(facts)} ใช้ ${baht(facts.amount)} บาท เกินงบในแผน ${baht(facts.planned)} บาท`,
    whatToDo: MEND_MONEY,
  },
  SPENT_OVER_ALLOCATION: {
    says: ({ facts }) =>
      `${name(facts.division)} ยุทธศาสตร์ ${thai(facts.strategy)} ใช้ ${baht(facts.amount)} บาท เกินจัดสรร ${baht(facts.allocated)} บาท`,
    whatToDo: MEND_MONEY,
  },
  SPENT_BELOW_TRAINING: {
    says: ({ facts }) =>
      `${activity(facts)} รายงาน ${baht(facts.amount)} บาท น้อยกว่าเงินในคำขออบรม ${baht(facts.planned)} บาท`,
    whatToDo: 'กรุณาตรวจเงิน',
  },
  OVERDUE_ACTIVITY: {
    says: ({ facts }) => `${activity(facts)} ค้างจากไตรมาส ${thai(facts.quarter)}`,
    whatToDo: 'กรุณารายงานความคืบหน้า',
  },
  STATE_REASON_MISSING: {
    says: ({ facts }) => `${activity(facts)} ${thai(facts.state)} แต่ไม่มีเหตุผล`,
    whatToDo: 'กรุณาระบุในช่องปัญหา/อุปสรรค',
  },
  COMPUTED_DIFFERS: {
    says: ({ facts }) =>
      `${activity(facts)} พิมพ์ ${quoted(facts.text)} แต่ระบบคำนวณได้ร้อยละ ${thaiHundredths(Number(facts.share))} (${thai(facts.numerator)} จาก ${thai(facts.denominator)})`,
    whatToDo: 'กรุณาตรวจผล',
  },
  RESULT_EDITED_AFTER_CLOSE: {
    says: ({ facts }) => `ผลที่ปิดแล้วของ${activity(facts)} ถูกแก้โดยไม่มีเหตุผล`,
    whatToDo: 'กรุณาเปิดแก้ไขไตรมาสนั้นแล้วปิดใหม่',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;
