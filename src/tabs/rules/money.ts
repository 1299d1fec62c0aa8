import { rule } from './rule.ts';

/** Allocation against activities. */
export const MONEY_RULES = {
  TOTAL_MISMATCH: rule('E', 'ยอดรวมไม่ตรงกับเงินจัดสรร'),
  STRATEGY_MISMATCH: rule('E', 'ยอดของยุทธศาสตร์ไม่ตรงกับเงินจัดสรร'),
  DIVISION_MISMATCH: rule('E', 'ยอดของส่วนราชการไม่ตรงกับเงินจัดสรร'),
  DIVISION_WITHOUT_ACTIVITY: rule('E', 'ได้รับจัดสรรแต่ไม่มีกิจกรรม'),
  MONEY_WITHOUT_OWNER: rule('E', 'เงินที่ไม่มีส่วนราชการรับผิดชอบ'),
  MONEY_NOT_SPLIT: rule('E', 'เงินของทุกส่วนราชการที่ยังไม่แบ่ง'),
  CELL_OVER: rule('E', 'เกินเงินจัดสรรในยุทธศาสตร์'),
  CELL_UNDER: rule('W', 'ใช้ไม่ครบเงินจัดสรรในยุทธศาสตร์'),
  AMOUNT_MODE_MISSING: rule('E', 'ไม่ได้ระบุว่างบประมาณเป็นต่อปีหรือรวม'),
  ALLOCATION_YEAR_UNKNOWN: rule('E', 'เงินจัดสรรที่ไม่อยู่ในปีของแผน'),
  ALLOCATION_REPEATED: rule('E', 'เงินจัดสรรที่กรอกซ้ำปีและยุทธศาสตร์'),
  MONEY_YEAR_OUTSIDE_PLAN: rule('W', 'เงินกิจกรรมในปีนอกแผน'),
  ALLOCATION_STRATEGY_UNKNOWN: rule('E', 'เงินจัดสรรที่ไม่อยู่ในยุทธศาสตร์ใด'),
} as const;
