import type { FindingCode } from '../../plan/finding-codes.ts';
import { columnLabel } from '../place.ts';
import { correct, typedIn, type Wording } from './wording.ts';

/** Cells that are not what their column wants, and formulas that are not ours. */
export const CELL_WORDINGS = {
  MONEY_NOT_A_NUMBER: {
    title: 'จำนวนเงินไม่ใช่ตัวเลข',
    says: (finding) => `${typedIn(finding)} ไม่ใช่ตัวเลข จึงไม่ถูกนับในยอด`,
    whatToDo: 'กรุณากรอกเป็นตัวเลข (0 ถ้าไม่ใช้เงิน)',
  },
  MONEY_NEGATIVE: {
    title: 'จำนวนเงินติดลบ',
    says: (finding) => `${typedIn(finding)} เป็นจำนวนเงินติดลบ`,
    whatToDo: 'กรุณากรอกจำนวนตั้งแต่ 0 ขึ้นไป',
  },
  MONEY_PART_OF_SATANG: {
    title: 'จำนวนเงินมีเศษของสตางค์',
    says: (finding) => `${typedIn(finding)} มีเศษเล็กกว่าสตางค์`,
    whatToDo: 'กรุณากรอกทศนิยมไม่เกินสองตำแหน่ง',
  },
  MONEY_TOO_LARGE: {
    title: 'จำนวนเงินมากเกินไป',
    says: (finding) => `${typedIn(finding)} มากเกินกว่าที่ระบบรับได้`,
    whatToDo: 'กรุณาตรวจจำนวนเงิน',
  },
  QUARTERS_UNREADABLE: {
    title: 'อ่านไตรมาสไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่ไตรมาส`,
    whatToDo: 'กรุณากรอก เช่น ๑-๔ หรือ ๒ หรือเว้นว่าง',
  },
  NUMBER_UNREADABLE: {
    title: 'อ่านเลขไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่จำนวนเต็ม`,
    whatToDo: 'กรุณากรอกเป็นตัวเลขจำนวนเต็ม',
  },
  YEAR_UNREADABLE: {
    title: 'อ่านปีงบประมาณไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่ปีงบประมาณ`,
    whatToDo: 'กรุณากรอกปี พ.ศ. สี่หลัก เช่น ๒๕๗๐',
  },
  DAY_UNREADABLE: {
    title: 'อ่านวันที่ไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่วันที่`,
    whatToDo: 'กรุณากรอก วัน/เดือน/ปี เช่น 1/10/2569',
  },
  METHODS_UNREADABLE: {
    title: 'อ่านรหัสวิธีการพัฒนาไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่รหัสวิธีการพัฒนา`,
    whatToDo: 'กรุณากรอกรหัส 1-10 คั่นด้วยจุลภาค',
  },
  CHOICE_UNKNOWN: {
    title: 'ไม่อยู่ในรายการ',
    says: (finding) => `${typedIn(finding)} ไม่อยู่ในรายการที่เลือกได้`,
    whatToDo: 'กรุณาเลือกจากรายการ',
  },
  SETTING_UNREADABLE: {
    title: 'อ่านค่าที่ตั้งไว้ไม่ได้',
    says: (finding) => `${typedIn(finding)} ใช้เป็นค่านี้ไม่ได้`,
    whatToDo: 'กรุณากรอกตามคำอธิบายข้างช่อง',
  },
  FORMULA_WRONG: {
    title: 'สูตรให้ยอดไม่ถูกต้อง',
    says: ({ place, facts }) =>
      `ช่อง${columnLabel(place)} แสดงยอดไม่ตรงกับที่ระบบคำนวณ${correct(facts)}`,
    whatToDo: 'กรุณาสั่งคำนวณและตรวจใหม่',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;
