import type { FindingCode } from '../../plan/finding-codes.ts';
import { columnLabel } from '../place.ts';
import { activity, baht, numbers, quoted, thai, type Wording } from './wording.ts';

const CHOOSE_OWNER = 'กรุณาเลือกชื่อส่วนราชการ';

/** The rows of the activity table. */
export const ACTIVITY_WORDINGS = {
  STRATEGY_UNKNOWN: {
    title: 'กิจกรรมไม่อยู่ในยุทธศาสตร์ใด',
    says: ({ facts }) => `กิจกรรม ${quoted(facts.name)} ไม่อยู่ในยุทธศาสตร์ที่มีในแผน`,
    whatToDo: 'กรุณาเลือกเลขยุทธศาสตร์',
  },
  TACTIC_UNKNOWN: {
    title: 'กิจกรรมไม่อยู่ในกลยุทธ์ใด',
    says: ({ facts }) => `กิจกรรม ${quoted(facts.name)} ไม่อยู่ในกลยุทธ์ของยุทธศาสตร์นั้น`,
    whatToDo: 'กรุณาเลือกเลขกลยุทธ์',
  },
  NAME_MISSING: {
    title: 'ไม่มีชื่อกิจกรรม',
    says: () => 'แถวนี้มีข้อมูลแต่ไม่มีชื่อกิจกรรม',
    whatToDo: 'กรุณากรอกชื่อ หรือย้ายข้อความไปยังแถวที่ถูกต้อง',
  },
  OWNER_MISSING: {
    title: 'ไม่มีผู้รับผิดชอบ',
    says: ({ facts }) => `${activity(facts)} เงิน ${baht(facts.amount)} บาท ไม่มีผู้รับผิดชอบ`,
    whatToDo: CHOOSE_OWNER,
  },
  OWNER_NOT_A_DIVISION: {
    title: 'ผู้รับผิดชอบไม่ใช่ส่วนราชการ',
    says: ({ facts }) => `${activity(facts)} ผู้รับผิดชอบ ${quoted(facts.text)} ไม่ใช่ชื่อส่วนราชการ`,
    whatToDo: CHOOSE_OWNER,
  },
  MONEY_MISSING: {
    title: 'มีไตรมาสแต่ไม่มีงบประมาณ',
    says: ({ facts }) => `${activity(facts)} มีไตรมาสแต่ไม่มีงบประมาณ`,
    whatToDo: 'กรุณากรอกเงิน หรือ 0 ถ้าไม่ใช้งบประมาณ',
  },
  MONEY_WITHOUT_QUARTERS: {
    title: 'มีงบประมาณแต่ไม่มีไตรมาส',
    says: ({ facts }) => `${activity(facts)} มีเงิน ${baht(facts.amount)} บาท แต่ไม่มีไตรมาส`,
    whatToDo: 'กรุณากรอกไตรมาสที่ดำเนินการ',
  },
  NUMBER_GAP: {
    title: 'ลำดับขาดช่วง',
    says: ({ facts }) => `กลยุทธ์ที่ ${thai(facts.tactic)} ไม่มีลำดับที่ ${numbers(facts.missing)}`,
    whatToDo: 'กรุณาเรียงลำดับใหม่ หรือเพิ่มกิจกรรมที่ขาด',
  },
  NUMBER_DUPLICATE: {
    title: 'ลำดับซ้ำ',
    says: ({ facts }) => `กลยุทธ์ที่ ${thai(facts.tactic)} มีลำดับที่ ${numbers(facts.repeated)} ซ้ำกัน`,
    whatToDo: 'กรุณาแก้ลำดับไม่ให้ซ้ำ',
  },
  BRACKET_UNBALANCED: {
    title: 'วงเล็บไม่ครบคู่',
    says: ({ facts, place }) => `${activity(facts)} ช่อง${columnLabel(place)} วงเล็บไม่ครบคู่`,
    whatToDo: 'กรุณาตรวจว่าข้อความขาดหายหรือไม่',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;
