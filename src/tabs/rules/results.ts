import { rule } from './rule.ts';

/** What is reported of the plan, quarter by quarter. */
export const RESULT_RULES = {
  RESULT_MISSING: rule('W', 'กิจกรรมถึงกำหนดแต่ยังไม่รายงาน'),
  RESULT_QUANTITY_MISSING: rule('W', 'รายงานสถานะแต่ไม่มีผลเชิงปริมาณ'),
  RESULT_UNREADABLE: rule('W', 'อ่านผลเป็นตัวเลขไม่ได้'),
  RESULT_OVER_100: rule('W', 'ผลเกินร้อยละ ๑๐๐'),
  RESULT_BELOW_TARGET: rule('W', 'ผลต่ำกว่าเป้าและไม่บอกปัญหา'),
  RESULT_WITHOUT_EVIDENCE: rule('W', 'เสร็จแล้วแต่ไม่มีหลักฐาน'),
  EVIDENCE_OTHER_YEAR: rule('W', 'หลักฐานมีปีอื่นในชื่อ'),
  SPENT_MISSING: rule('W', 'มีงบประมาณแต่ไม่รายงานใช้จ่าย'),
  SPENT_WITHOUT_BUDGET: rule('W', 'ไม่ใช้งบประมาณแต่รายงานใช้จ่าย'),
  SPENT_OVER_ACTIVITY: rule('W', 'ใช้จ่ายเกินงบของกิจกรรม'),
  SPENT_OVER_ALLOCATION: rule('W', 'ใช้จ่ายเกินเงินจัดสรร'),
  SPENT_BELOW_TRAINING: rule('W', 'ใช้จ่ายน้อยกว่าเงินในคำขออบรม'),
  OVERDUE_ACTIVITY: rule('W', 'กิจกรรมค้างจากไตรมาสก่อน'),
  STATE_REASON_MISSING: rule('W', 'เลื่อนหรือยกเลิกแต่ไม่บอกเหตุผล'),
  COMPUTED_DIFFERS: rule('W', 'ผลที่พิมพ์ต่างจากที่ระบบคำนวณ'),
  RESULT_EDITED_AFTER_CLOSE: rule('W', 'แถวผลที่ปิดแล้วถูกแก้'),
} as const;
