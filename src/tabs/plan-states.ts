/**
 * How far the plan has come, and how that is called wherever it is shown: never checked; checked with nothing
 * in it; something that a paper prints is missing; complete but with errors; in order.
 */
export const PLAN_STATES = {
  unchecked: 'ยังไม่เคยตรวจ',
  empty: 'ยังไม่มีข้อมูล',
  incomplete: 'กรอกไม่ครบ',
  faulty: 'มีข้อที่ต้องแก้',
  sound: 'เรียบร้อย',
} as const;
export type PlanState = keyof typeof PLAN_STATES;
