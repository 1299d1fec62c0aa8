import { rule } from './rule.ts';

/** Cells that are not what their column wants, and formulas that are not ours. */
export const CELL_RULES = {
  MONEY_NOT_A_NUMBER: rule('E', 'จำนวนเงินไม่ใช่ตัวเลข'),
  MONEY_NEGATIVE: rule('E', 'จำนวนเงินติดลบ'),
  MONEY_PART_OF_SATANG: rule('E', 'จำนวนเงินมีเศษของสตางค์'),
  MONEY_TOO_LARGE: rule('E', 'จำนวนเงินมากเกินไป'),
  QUARTERS_UNREADABLE: rule('E', 'อ่านไตรมาสไม่ได้'),
  NUMBER_UNREADABLE: rule('E', 'อ่านเลขไม่ได้'),
  YEAR_UNREADABLE: rule('E', 'อ่านปีงบประมาณไม่ได้'),
  DAY_UNREADABLE: rule('E', 'อ่านวันที่ไม่ได้'),
  METHODS_UNREADABLE: rule('E', 'อ่านรหัสวิธีการพัฒนาไม่ได้'),
  LINK_UNREADABLE: rule('W', 'เปิดลิงก์ไม่ได้'),
  CHOICE_UNKNOWN: rule('E', 'ไม่อยู่ในรายการ'),
  YEAR_COUNT_UNUSUAL: rule('W', 'จำนวนปีของแผนผิดปกติ'),
  SHOWN_YEAR_OUTSIDE_PLAN: rule('W', 'ปีที่แสดงอยู่นอกแผน'),
  SETTING_UNREADABLE: rule('E', 'อ่านค่าที่ตั้งไว้ไม่ได้'),
  RULE_FAILED: rule('E', 'กฎตรวจไม่สำเร็จ'),
  FORMULA_WRONG: rule('W', 'สูตรให้ยอดไม่ถูกต้อง'),
} as const;
