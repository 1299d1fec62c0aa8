import { rule } from './rule.ts';

/** Entries of โอนงบ. */
export const TRANSFER_RULES = {
  TRANSFER_FIELD_MISSING: rule('E', 'รายการโอนงบกรอกไม่ครบ'),
  TRANSFER_PLACE_UNKNOWN: rule('E', 'รายการโอนงบอ้างที่ที่ไม่มีในแผน'),
  TRANSFER_YEAR_WRONG: rule('E', 'ปีของการโอนหรือยกยอดไม่ถูกต้อง'),
  TRANSFER_TO_ITSELF: rule('E', 'โอนงบกลับที่เดิม'),
  TRANSFER_TOO_MUCH: rule('E', 'โอนเกินเงินที่มี'),
  TRANSFER_DAY_OUTSIDE_YEAR: rule('W', 'วันที่อนุมัติโอนงบอยู่นอกปีงบประมาณ'),
} as const;
