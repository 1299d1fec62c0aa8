import type { IsoDay } from '../../base/day.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { thaiDateShort } from '../format.ts';
import { baht, count, name, type Wording } from './wording.ts';

/** ความต้องการ and ขออบรม. */
export const TRAINING_WORDINGS = {
  NEEDS_EMPTY: {
    says: ({ facts }) => `ตารางความต้องการพัฒนาของ ${count(facts.divisions)} ส่วนราชการยังว่างทั้งตาราง`,
    whatToDo: 'กรุณานำคำตอบแบบสำรวจเข้าแท็บ ความต้องการ',
  },
  REQUEST_POSITION_UNKNOWN: {
    says: ({ facts }) => `คำขออบรม “${name(facts.course)}” ไม่ระบุตำแหน่งที่มีอยู่`,
    whatToDo: 'กรุณาเลือกเลขที่ตำแหน่งจากรายการ',
  },
  REQUEST_DAYS_REVERSED: {
    says: ({ facts }) =>
      `อบรม “${name(facts.course)}” ถึง ${shortDay(facts.to)} ก่อนวันเริ่ม ${shortDay(facts.from)}`,
    whatToDo: 'กรุณาตรวจวันอบรม',
  },
  REQUEST_CLASH: {
    says: ({ facts }) => `วันอบรม “${name(facts.course)}” ซ้อนกับ “${name(facts.other)}”`,
    whatToDo: 'กรุณาตรวจวันอบรม',
  },
  REQUEST_TOO_DEAR: {
    says: ({ facts }) =>
      `อบรม “${name(facts.course)}” ใช้ ${baht(facts.amount)} บาท แต่กิจกรรมเหลือ ${baht(facts.difference)} บาท`,
    whatToDo: 'กรุณาเลือกกิจกรรมอื่นหรือปรับเงิน',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;

function shortDay(day: unknown): string {
  return thaiDateShort(String(day) as IsoDay);
}
