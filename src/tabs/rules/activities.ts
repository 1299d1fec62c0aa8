import { rule } from './rule.ts';

/** The rows of the activity table. */
export const ACTIVITY_RULES = {
  STRATEGY_UNKNOWN: rule('E', 'กิจกรรมไม่อยู่ในยุทธศาสตร์ใด'),
  TACTIC_UNKNOWN: rule('E', 'กิจกรรมไม่อยู่ในกลยุทธ์ใด'),
  NAME_MISSING: rule('W', 'ไม่มีชื่อกิจกรรม'),
  OWNER_MISSING: rule('E', 'ไม่มีผู้รับผิดชอบ'),
  OWNER_NOT_A_DIVISION: rule('E', 'ผู้รับผิดชอบไม่ใช่ส่วนราชการ'),
  MONEY_MISSING: rule('E', 'มีไตรมาสแต่ไม่มีงบประมาณ'),
  MONEY_WITHOUT_QUARTERS: rule('W', 'มีงบประมาณแต่ไม่มีไตรมาส'),
  NUMBER_GAP: rule('W', 'ลำดับขาดช่วง'),
  NUMBER_DUPLICATE: rule('W', 'ลำดับซ้ำ'),
  BRACKET_UNBALANCED: rule('W', 'วงเล็บไม่ครบคู่'),
} as const;
