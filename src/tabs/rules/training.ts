import { rule } from './rule.ts';

/** ความต้องการ and ขออบรม. */
export const TRAINING_RULES = {
  NEEDS_EMPTY: rule('W', 'ยังไม่มีผลสำรวจความต้องการ'),
  REQUEST_POSITION_UNKNOWN: rule('E', 'คำขออบรมอ้างตำแหน่งที่ไม่มี'),
  REQUEST_DAYS_REVERSED: rule('E', 'วันอบรมสิ้นสุดก่อนวันเริ่ม'),
  REQUEST_CLASH: rule('W', 'วันอบรมของคนเดียวกันซ้อนกัน'),
  REQUEST_TOO_DEAR: rule('W', 'คำขออบรมเกินเงินของกิจกรรม'),
} as const;
