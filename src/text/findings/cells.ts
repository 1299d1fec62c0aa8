import type { FindingCode } from '../../plan/finding-codes.ts';
import { columnLabel } from '../place.ts';
import { correct, quoted, thai, typedIn, type Wording } from './wording.ts';

/** Cells that are not what their column wants, and formulas that are not ours. */
export const CELL_WORDINGS = {
  MONEY_NOT_A_NUMBER: {
    says: (finding) => `${typedIn(finding)} ไม่ใช่ตัวเลข จึงไม่ถูกนับในยอด`,
    whatToDo: 'กรุณากรอกเป็นตัวเลข (0 ถ้าไม่ใช้เงิน)',
  },
  MONEY_NEGATIVE: {
    says: (finding) => `${typedIn(finding)} เป็นจำนวนเงินติดลบ`,
    whatToDo: 'กรุณากรอกจำนวนตั้งแต่ 0 ขึ้นไป',
  },
  MONEY_PART_OF_SATANG: {
    says: (finding) => `${typedIn(finding)} มีเศษเล็กกว่าสตางค์`,
    whatToDo: 'กรุณากรอกทศนิยมไม่เกินสองตำแหน่ง',
  },
  MONEY_TOO_LARGE: {
    says: (finding) => `${typedIn(finding)} เกินจำนวนที่ระบบรับได้ จึงไม่ถูกนับในยอด`,
    whatToDo: 'กรุณาตรวจจำนวนเงิน',
  },
  RULE_FAILED: {
    says: ({ facts }) => `กฎ ${quoted(facts.rule)} ตรวจไม่สำเร็จ จึงยังไม่ทราบผลของข้อนี้`,
    whatToDo: 'กรุณาแก้ช่องที่แจ้งไว้อื่นก่อน แล้วตรวจใหม่ หากยังเป็นอยู่กรุณาแจ้งผู้ดูแลระบบ',
  },
  QUARTERS_UNREADABLE: {
    says: (finding) => `${typedIn(finding)} ไม่ใช่ไตรมาส`,
    whatToDo: 'กรุณากรอก เช่น ๑-๔ หรือ ๒ หรือเว้นว่าง',
  },
  NUMBER_UNREADABLE: {
    says: (finding) => `${typedIn(finding)} ไม่ใช่จำนวนเต็ม`,
    whatToDo: 'กรุณากรอกเป็นตัวเลขจำนวนเต็ม',
  },
  YEAR_UNREADABLE: {
    says: (finding) => `${typedIn(finding)} ไม่ใช่ปีงบประมาณ`,
    whatToDo: 'กรุณากรอกปี พ.ศ. สี่หลัก เช่น ๒๕๗๐',
  },
  DAY_UNREADABLE: {
    says: (finding) => `${typedIn(finding)} ไม่ใช่วันที่`,
    whatToDo: 'กรุณากรอก วัน/เดือน/ปี เช่น 1/10/2569',
  },
  METHODS_UNREADABLE: {
    says: (finding) => `${typedIn(finding)} ไม่ใช่รหัสวิธีการพัฒนา`,
    whatToDo: 'กรุณากรอกรหัส 1-10 คั่นด้วยจุลภาค',
  },
  LINK_UNREADABLE: {
    says: (finding) => `${typedIn(finding)} ไม่ใช่ลิงก์ จึงเปิดไม่ได้`,
    whatToDo: 'กรุณาวางลิงก์ที่ขึ้นต้นด้วย https://',
  },
  CHOICE_UNKNOWN: {
    says: (finding) => `${typedIn(finding)} ไม่อยู่ในรายการที่เลือกได้`,
    whatToDo: 'กรุณาเลือกจากรายการ',
  },
  YEAR_COUNT_UNUSUAL: {
    says: ({ facts }) =>
      `จำนวนปีของแผน ${thai(facts.count)} ปี ระบบใช้ ${thai(facts.of)} ปี แผนตามปกติมี ๑-๕ ปี`,
    whatToDo: 'กรุณาตรวจจำนวนปีในแท็บตั้งค่า',
  },
  SHOWN_YEAR_OUTSIDE_PLAN: {
    says: ({ facts }) => `ปีงบประมาณที่แสดง ${thai(facts.year)} ไม่อยู่ในปีของแผน`,
    whatToDo: 'กรุณาสั่งคำนวณและตรวจใหม่ ระบบจะเลือกปีในแผนให้',
  },
  SETTING_UNREADABLE: {
    says: (finding) => `${typedIn(finding)} ใช้เป็นค่านี้ไม่ได้`,
    whatToDo: 'กรุณากรอกตามคำอธิบายข้างช่อง',
  },
  FORMULA_WRONG: {
    says: ({ place, facts }) =>
      `${columnLabel(place).replace(/^(?:ช่อง)?/, 'ช่อง')} แสดงยอดไม่ตรงกับที่ระบบคำนวณ${correct(facts)}`,
    whatToDo: 'กรุณาสั่งคำนวณและตรวจใหม่',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;
