import { rule } from './rule.ts';

/** The divisions and their tabs. */
export const DIVISION_RULES = {
  DIVISION_UNLISTED: rule('E', 'ส่วนราชการที่ไม่มีในแท็บกอง'),
  DIVISION_CODE_REPEATED: rule('E', 'รหัสส่วนราชการซ้ำ'),
  DIVISION_NAME_REPEATED: rule('E', 'ชื่อส่วนราชการซ้ำ'),
  DIVISION_RETIRED_IN_USE: rule('W', 'ส่วนราชการที่ยุบแล้วยังมีเงินหรือกิจกรรม'),
  DIVISION_SUCCESSOR_UNKNOWN: rule('W', 'ไม่พบส่วนราชการที่รับงานต่อ'),
  EDITOR_NOT_AN_EMAIL: rule('E', 'อีเมลผู้กรอกไม่ถูกต้อง'),
  EDITORS_TOO_MANY: rule('W', 'รายชื่อผู้กรอกยาวผิดปกติ'),
  EDITOR_REFUSED: rule('W', 'Google ไม่รับอีเมลผู้กรอก'),
} as const;
